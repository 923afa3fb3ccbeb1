"""Article -> attributions with their speakers, places, dates and quantities: tag, link, resolve, read."""

from quoth.extract.extractor import Extractor
from quoth.extract.to_json import to_json

__all__ = ["Extractor", "to_json"]
