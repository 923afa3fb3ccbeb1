"""Syntax and meaning of claims, kept beside their articles' graphs: written as one literal each, and read back.

They are there for comparing and finding claims quickly, and can be made again from the articles' texts.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from quoth.attribution import Attribution
from quoth.store.facts import Facts, node
from quoth.store.namespaces import Q
from quoth.store.store import Store
from quoth.syntax import Words, packed, unpacked


@dataclass(frozen=True, slots=True)
class Meaning:
    """A claim as far as finding it needs: offsets are code points into its article's text, end exclusive."""

    claim: str
    """IRI."""
    start: int
    end: int
    source: tuple[tuple[int, int], ...]
    """Where its source stands."""
    speaker: str | None
    """The speaker's name as the article has it."""
    vector: bytes


def add_reading(readings: Facts, claim: str, attribution: Attribution) -> None:
    """States the syntax and the meaning of a claim (IRI), where the extraction gives them."""
    readings.value(claim, Q.syntax, packed(attribution.words))
    if attribution.meaning:
        source = attribution.source
        spans = " ".join(f"{span.start}-{span.end}" for span in source.spans) if source else ""
        content = f"{attribution.content[0].start}-{attribution.content[-1].end}"
        vector = b64encode(attribution.meaning).decode()
        # The name comes last, since it may hold any character.
        readings.value(claim, Q.meaning, f"{content}|{spans}|{vector}|{source.name if source else ''}")


def syntax(store: Store, claim: str) -> Words:
    """The words of the sentences that a claim (IRI) lies in; none where they are not kept."""
    found = (quad.object for quad in store.quads(node(claim), Q.syntax))
    return unpacked(min((one.value for one in found if isinstance(one, Literal)), default=""))


def meanings(store: Store) -> Iterator[Meaning]:
    """All claims of the store that have a meaning, each once."""
    seen: set[str] = set()
    for quad in store.quads(None, Q.meaning):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal) and quad.subject.value not in seen:
            seen.add(quad.subject.value)
            content, spans, vector, name = quad.object.value.split("|", 3)
            source = tuple(_range(span) for span in spans.split())
            yield Meaning(quad.subject.value, *_range(content), source, name or None, b64decode(vector))


def _range(text: str) -> tuple[int, int]:
    start, end = text.split("-")
    return int(start), int(end)
