"""What an article itself says of how its sources stand to one another."""

from quoth.compare.reported.tie import reported

__all__ = ["reported"]
