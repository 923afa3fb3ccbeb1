"""Quoth: who said what, on whose authority, when and where, and who says otherwise."""

__version__ = "0.1.0"
