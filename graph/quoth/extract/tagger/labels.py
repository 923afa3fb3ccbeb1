"""The tag sets the model is trained on and read with: what training and run time must agree about."""

from __future__ import annotations

SPAN_KINDS = ("source", "cue", "content")
NAME_KINDS = ("person", "organisation", "place", "misc")


def bio(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The tags of `kinds`: outside first, then beginning and inside of each kind in turn."""
    return ("O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI"))


SPAN_TAGS = bio(SPAN_KINDS)
NAME_TAGS = bio(NAME_KINDS)
