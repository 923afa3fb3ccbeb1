"""Networks as files: hostile text, one contract for every format, the same bytes each time."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.compare.camps import contests, signed_graph, subtract
from quoth.errors import QuothError
from quoth.export.networks import FORMATS, write
from tests.compare.camps.told import agree, pair, side

HOSTILE = "</node>\x00\x1b[31m\ud800 &amp; \u2028=cmd()\ufffe"
PAIRS = [
    pair(side("Ada", "the dam will open"), side("Bo", HOSTILE, "b.txt")),
    agree(side("Ada", "the dam will open"), side(HOSTILE, "so it will", "c.txt")),
]
GRAPHS = {"signed": signed_graph(PAIRS), "subtract": subtract(contests(PAIRS))}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", GRAPHS)
def test_the_same_bytes_each_time_that_a_reader_accepts(name: str, format: str) -> None:
    graph = GRAPHS[name]
    written = write(graph, format)
    assert written == write(graph, format)
    text = written.decode()
    assert not set(text) & {"\x00", "\x1b", "\ufffe"}
    assert "lastmodifieddate" not in text
    if format == "csv":
        assert len(list(csv.DictReader(io.StringIO(text)))) == graph.number_of_edges()
    else:
        ElementTree.fromstring(written)
        read = (nx.read_gexf if format == "gexf" else nx.read_graphml)(io.BytesIO(written))
        assert (len(read), read.number_of_edges()) == (len(graph), graph.number_of_edges())
        assert any("</node>[31m &amp; " in node.get("label", "") for _, node in read.nodes(data=True))


def test_csv_starts_no_formula_and_keeps_numbers() -> None:
    graph = nx.Graph()
    graph.add_edge("=1+1", "b", weight=-0.5, matters="@x", left_out=None)
    assert write(graph, "csv").decode() == "source,target,matters,weight\n'=1+1,b,'@x,-0.5\n"


def test_nodes_that_lose_their_difference_stay_apart() -> None:
    graph = nx.Graph([("a", "a\x00"), ("a\x00", "a\x01")])
    assert write(graph, "csv").decode() == "source,target\na,a (2)\na (2),a (3)\n"


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(QuothError, match="unknown network format 'dot': use one of gexf, graphml, csv"):
        write(nx.Graph(), "dot")


@given(st.text(), st.text(), st.text(), st.sampled_from(sorted(FORMATS)))
def test_any_text_can_be_written(a: str, b: str, words: str, format: str) -> None:
    graph = nx.MultiGraph()
    graph.add_node(a, label=words)
    graph.add_edge(a, b + "!", key=words, reason=words, several=[words, 1])
    written = write(graph, format)
    if format != "csv":
        ElementTree.fromstring(written)
