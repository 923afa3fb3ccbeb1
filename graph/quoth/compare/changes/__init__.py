"""One source that says otherwise than before: told of by an article, or shown by articles of different days."""

from quoth.compare.changes.change import Change, dated
from quoth.compare.changes.over_time import changed
from quoth.compare.changes.told import changes_told

__all__ = ["Change", "changed", "changes_told", "dated"]
