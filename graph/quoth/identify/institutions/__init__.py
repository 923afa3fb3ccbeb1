"""Institutions compared: their names first, then what articles tell of them."""

from quoth.identify.institutions.compare import compare_institutions, institution_blocks, parent_of, scope

__all__ = ["compare_institutions", "institution_blocks", "parent_of", "scope"]
