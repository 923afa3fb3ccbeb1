"""Who is who across articles, and which articles copy one another; what a curator decides wins over the machine."""

from quoth.identify.follows import follows, settle

__all__ = ["follows", "settle"]
