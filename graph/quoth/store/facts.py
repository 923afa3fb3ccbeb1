"""Collects the triples of one named graph: IRIs and Python values go in, quads that any RDF tool can carry come out."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad

from quoth.store.namespaces import RDF, XSD

_NOT_IN_RDF = re.compile("[\x00\ud800-\udfff\ufffe\uffff]")
"""Code points outside XML 1.1's Char, and so outside xsd:string: no serialisation of RDF can carry them all."""

def text_of(term: object) -> str:
    """An IRI, or the text of a literal; ValueError for what the model has no place for."""
    if isinstance(term, NamedNode | Literal):
        return term.value
    raise ValueError(f"unexpected term {term!r}")


Value = str | int | float | bool


def carried(text: str) -> str:
    """The text with every character that RDF cannot carry replaced by U+FFFD, one for one, so that offsets hold."""
    return _NOT_IN_RDF.sub("\ufffd", text)


@lru_cache(maxsize=4096)
def node(iri: str) -> NamedNode:
    return NamedNode(iri)


def literal(value: Value, datatype: NamedNode | None = None) -> Literal:
    """A literal of the datatype that belongs to the value's type: text, boolean, offset (int) or decimal (float)."""
    match value:
        case str():
            return Literal(carried(value), datatype=datatype)
        case bool():
            return Literal("true" if value else "false", datatype=datatype or XSD.boolean)
        case int():
            return Literal(str(value), datatype=datatype or XSD.integer)
        case float():
            return Literal(plain(value), datatype=datatype or XSD.decimal)
    raise ValueError(f"unexpected value {value!r}")


def plain(number: float) -> str:
    """A number as xsd:decimal's canonical form: no exponent, no trailing zeros. ValueError when it is not finite."""
    decimal = Decimal(repr(float(number)))
    if not decimal.is_finite():
        raise ValueError(f"not a finite number: {number!r}")
    written = f"{decimal:f}"
    written = written.rstrip("0").rstrip(".") if "." in written else written
    return "0" if written in {"-0", ""} else written


class Facts:
    """The triples of one graph, each once."""

    def __init__(self, graph: str) -> None:
        self.graph = NamedNode(graph)
        self._quads: dict[Quad, None] = {}

    def link(self, subject: str, predicate: NamedNode, *objects: str) -> None:
        """States that the subject stands in this relation to each of the things."""
        for thing in objects:
            self._quads[Quad(node(subject), predicate, node(thing), self.graph)] = None

    def is_a(self, subject: str, *classes: NamedNode) -> None:
        for cls in classes:
            self._quads[Quad(node(subject), RDF.type, cls, self.graph)] = None

    def value(self, subject: str, predicate: NamedNode, value: Value | None, datatype: NamedNode | None = None) -> None:
        """States a value; None and the empty text state nothing."""
        if value is None or value == "":
            return
        self._quads[Quad(node(subject), predicate, literal(value, datatype), self.graph)] = None

    def quads(self) -> list[Quad]:
        return list(self._quads)
