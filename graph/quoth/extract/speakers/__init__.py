"""A source's words -> who speaks, under which name, of what kind, and in which capacity."""

from quoth.extract.speakers.resolve import Speakers

__all__ = ["Speakers"]
