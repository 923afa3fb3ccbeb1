"""Article and its names -> the places it names, each with its identity in GeoNames where the article settles it."""

from quoth.extract.places.find import find_places

__all__ = ["find_places"]
