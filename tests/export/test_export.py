"""Both formats hold the same content, in one order, as any RDF tool reads it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset

from quoth.article import Article
from quoth.errors import QuothError
from quoth.export import FORMATS, write
from quoth.identify.follows import follows
from quoth.store.load import put
from quoth.store.store import Store
from tests.store.extractions import PlainReader

ODD = Article(
    'Tab\t, feed\f, null\x00, "They left\r\nMosul \\ \u2028 \x7f \x1b 👋 now," said Anna O\'Brien-Łukasz, mayor of Riga.\ufffe\ud800',
    "C:\\odd\\path\n.txt", title='A "quoted" \\ title', url="https://example.org/?q=<a b>&c=\"", published="2017?-07",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.writing(tmp_path_factory.mktemp("export") / "store") as store:
        assert put(store, ODD, "1", "model", PlainReader().extract, follows)
        yield store


def test_nquads_are_canonical(store: Store) -> None:
    lines = b"".join(write(store, "nquads")).decode().split("\n")
    assert lines.pop() == ""
    assert lines == sorted(set(lines))
    assert not any("_:" in line.split(" ")[0] for line in lines)
    body = next(line for line in lines if "articleBody" in line)
    for escaped in ("Tab\\t", "feed\\f", "null\ufffd", "\\r\\n", "\\\\ \u2028 \\u007F \\u001B 👋", "\ufffd\ufffd\""):
        assert escaped in body
    assert "XMLSchema#string" not in "".join(lines)


@pytest.mark.parametrize(("format", "parser", "name"), [
    ("nquads", ox.RdfFormat.N_QUADS, "nquads"), ("trig", ox.RdfFormat.TRIG, "trig"),
])
def test_two_parsers_read_what_the_store_holds(store: Store, format: str, parser: ox.RdfFormat, name: str) -> None:
    exported = b"".join(write(store, format))
    again = ox.Store()
    again.load(exported, format=parser)
    held = {quad for quad in store.quads() if not str(quad.graph_name).endswith(("/local>", "/index>"))}
    assert set(again) == held
    dataset = Dataset()
    dataset.parse(data=exported.decode(), format=name)
    assert len({quad for quad in dataset.quads() if quad[3] is not None}) == len(held)
    bodies = [str(thing) for _, verb, thing, _ in dataset.quads() if str(verb).endswith("articleBody")]
    assert bodies == [ODD.text.replace("\x00", "\ufffd").replace("\ufffe", "\ufffd").replace("\ud800", "\ufffd")]


def test_nothing_of_this_machine_is_exported(store: Store) -> None:
    for format in FORMATS:
        assert b"odd" not in b"".join(write(store, format))


def test_an_unknown_format_is_one_line(store: Store) -> None:
    with pytest.raises(QuothError, match="unknown export format 'pdf': use one of nquads, trig"):
        write(store, "pdf")


def test_an_empty_store_exports_nothing(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        assert b"".join(write(store, "nquads")) == b""
        assert b"{" not in b"".join(write(store, "trig"))
