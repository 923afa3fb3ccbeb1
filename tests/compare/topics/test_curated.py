"""Curated topics: the file that comes with Quoth, a user's own, and files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from quoth.compare.topics.curated import curated, named, query_for
from quoth.errors import QuothError
from quoth.store.ontology import ontology_file
from tests.compare.topics.encoding import Senses

PREFIXES = """@prefix : <https://example.org/t/> . @prefix q: <https://w3id.org/quoth/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


def test_every_topic_that_comes_with_quoth_has_a_question_and_two_positions() -> None:
    topics = curated()
    assert len(topics) > 15
    for topic in topics:
        assert topic.question.endswith("?")
        assert topic.definition
        assert len(topic.positions) >= 2
        assert all(position.statements for position in topic.positions)


def test_the_file_that_comes_with_quoth_conforms() -> None:
    pyshacl = pytest.importorskip("pyshacl")
    topics = Graph().parse(ontology_file("topics.ttl"))
    conforms, _, report = pyshacl.validate(topics, shacl_graph=Graph().parse(ontology_file("shapes.ttl")))
    assert conforms, report


@pytest.mark.parametrize(("text", "label"), [
    ("returnee flows", "returnee flows"), ("Returnee flow", "returnee flows"), ("tax plan", "tax plans"),
    ("blending in", "blending in"), ("fish deaths", "cause of the fish deaths"), ("opera", None), ("the", None),
])
def test_a_topic_is_found_by_its_labels(text: str, label: str | None) -> None:
    found = named(text, curated())
    assert (found.label if found else None) == label


def test_a_curated_topic_widens_the_query() -> None:
    query = query_for("returnee flows", Senses(), curated())
    assert query.phrasings[0].text == "returnee flows"
    assert "returnees" in {phrasing.text for phrasing in query.phrasings}
    assert "Most will stay, fight and die there." in {phrasing.text for phrasing in query.statements}
    assert len(query_for("opera", Senses(), curated()).phrasings) == 1


def test_a_users_own_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.ttl"
    path.write_text(PREFIXES + """
        :dam a skos:Concept ; skos:prefLabel "Staudamm"@de , "the  dam"@en ; q:question "Is it <b>safe</b>?" ;
            q:position [ skos:prefLabel "yes" ; skos:example "It will hold." ] , :no .
        :no skos:prefLabel "no" .""", "utf-8")
    (topic,) = curated(path)
    assert (topic.label, topic.other_labels, topic.question) == ("the dam", ("Staudamm",), "Is it <b>safe</b>?")
    assert [(one.label, one.statements) for one in topic.positions] == [("no", ()), ("yes", ("It will hold.",))]
    assert named("dams", [topic]) is topic


@pytest.mark.parametrize(("text", "complaint"), [
    (":a a skos:Concept ; skos:prefLabel .", "is not Turtle"),
    ("\x00\x01", "is not Turtle"),
    ("", "holds no topic"),
    (":a a skos:Concept .", "<https://example.org/t/a> has no skos:prefLabel"),
    (':a a skos:Concept ; skos:prefLabel "a b" ; q:position :p .', "the position <https://example.org/t/p> has no"),
    (':a a skos:Concept ; skos:prefLabel "taxes" . :b a skos:Concept ; skos:prefLabel "tax" .', "two topics are called"),
])
def test_a_bad_file_is_one_line_that_names_it(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "bad.ttl"
    path.write_text(PREFIXES + text, "utf-8")
    with pytest.raises(QuothError) as wrong:
        curated(path)
    assert complaint in str(wrong.value)
    assert str(wrong.value).startswith(str(path))
    assert "\n" not in str(wrong.value)


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(QuothError, match=r"none\.ttl: cannot be read: No such file"):
        curated(tmp_path / "none.ttl")
    (tmp_path / "latin.ttl").write_bytes(b'"\xe9"')
    with pytest.raises(QuothError, match=r"latin\.ttl: cannot be read: it is not UTF-8"):
        curated(tmp_path / "latin.ttl")
