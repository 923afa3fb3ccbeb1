"""The library as its users meet it: open, load, ask, export."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import quoth
import quoth.errors
from quoth.store.ontology import ontology_file
from tests.harbour import write_articles
from tests.shared import SHARED, needs_shared
from tests.store.extractions import PlainReader

FIRST = """They left

"They left Raqqa," said Seth Jones, director at Rand Corp.

"Some stayed in Mosul," said the spokesman. Mosul fell in July. It was dusk.
"""
SECOND = """They came back

"Many came back to Mosul," said Seth Jones, adviser at Atlas Institute. "All of them," warned Jones.
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    return folder


@pytest.fixture
def graph(tmp_path: Path, articles: Path) -> quoth.graph.Graph:
    graph = quoth.open(tmp_path / "my.db")
    report = graph.load(articles, extractor=PlainReader())
    assert (report.loaded, report.unchanged, report.problems) == (2, 0, ())
    return graph


def test_a_person_in_two_articles_and_two_posts(graph: quoth.graph.Graph, articles: Path) -> None:
    jones = graph.person("jones")
    assert jones.name == "Seth Jones"
    assert {(post.role, post.institution) for post in jones.affiliations} == {
        ("director", "Rand Corp"), ("adviser", "Atlas Institute"),
    }
    assert [statement.article.path for statement in jones.statements if statement.content[0].text == '"They left Raqqa,"'] == [
        str(articles / "first.txt")
    ]
    for statement in jones.statements:
        text = Path(statement.article.path or "").read_text(encoding="utf-8")
        for span in (*statement.content, *statement.source):
            assert text[span.start : span.end] == span.text


def test_the_shape_of_a_persons_json(graph: quoth.graph.Graph) -> None:
    answer = json.loads(json.dumps(graph.person("Seth Jones").to_json()))
    assert set(answer) == {"name", "iri", "other_names", "affiliations", "namesakes", "articles", "independent", "statements"}
    assert set(answer["affiliations"][0]) == {"person", "role", "institution", "dates", "former", "articles"}
    statement = answer["statements"][0]
    assert {"article", "published", "capacity", "content", "places", "type", "confidence"} <= set(statement)
    assert {"title", "path", "sha256"} <= set(statement["article"])
    assert set(statement["content"][0]) == {"start", "end", "text"}


def test_a_place_in_peoples_words_and_in_the_articles_own(graph: quoth.graph.Graph) -> None:
    mosul = graph.place("MOSUL")
    assert (mosul.name, mosul.geonames, mosul.country) == ("Mosul", 99072, "IQ")
    said = {statement.text: statement.type for statement in mosul.statements}
    assert said == {
        '"Many came back to Mosul,"': "direct",
        '"Some stayed in Mosul," said the spokesman.': "narration",
        "Mosul fell in July.": "narration",
    }


def test_an_institution_speaks_through_its_people(graph: quoth.graph.Graph) -> None:
    rand = graph.institution("rand corp")
    assert [statement.text for statement in rand.statements] == ['"They left Raqqa,"']
    assert [(post.person, post.role) for post in rand.affiliations] == [("Seth Jones", "director")]


def test_a_second_load_has_nothing_to_do(graph: quoth.graph.Graph, articles: Path) -> None:
    before = b"".join(graph.export())
    dealt_with: list[str] = []
    report = graph.load([articles / "second.txt", str(articles / "first.txt")], dealt_with.append, PlainReader())
    assert (report.loaded, report.unchanged) == (0, 2)
    assert len(dealt_with) == 2
    assert b"".join(graph.export()) == before


def test_what_cannot_be_read_is_reported_and_the_rest_is_loaded(tmp_path: Path, articles: Path) -> None:
    (articles / "empty.txt").touch()
    graph = quoth.open(tmp_path / "other.db")
    report = graph.load([articles, articles / "missing.txt"], extractor=PlainReader())
    assert report.loaded == 2
    assert sorted(Path(problem.path).name for problem in report.problems) == ["empty.txt", "missing.txt"]


def test_a_load_that_finds_no_article_leaves_no_store(tmp_path: Path) -> None:
    report = quoth.open(tmp_path / "none.db").load(tmp_path / "missing", extractor=PlainReader())
    assert (report.loaded, len(report.problems)) == (0, 1)
    assert not (tmp_path / "none.db").exists()


def test_an_article_whose_reading_contradicts_itself_is_a_problem(tmp_path: Path, articles: Path) -> None:
    class Confused(PlainReader):
        def extract(self, article: quoth.Article) -> quoth.Extraction:
            if "back" in article.text:
                raise ValueError("a span lies outside the text")
            return super().extract(article)

    report = quoth.open(tmp_path / "other.db").load(articles, extractor=Confused())
    assert report.loaded == 1
    assert [str(problem).endswith("a span lies outside the text") for problem in report.problems] == [True]


def test_who_said_what_about_a_place(graph: quoth.graph.Graph) -> None:
    query = ontology_file("queries/who-said-what-about-place.rq").read_text()
    rows = [[str(cell) for cell in row] for row in graph.sparql(query)]
    start = SECOND.index('"Many')
    assert rows == [["Seth Jones", '"Many came back to Mosul,"', "They came back", str(start), str(start + 26)]]


def test_queries_of_every_kind(graph: quoth.graph.Graph) -> None:
    assert graph.sparql("ASK { ?claim a schema:Claim }").askAnswer
    (count,) = graph.sparql("SELECT (COUNT(DISTINCT ?a) AS ?n) { GRAPH ?g { ?a a q:Attribution } }")
    assert int(count[0]) == 3
    built = graph.sparql("CONSTRUCT { ?p schema:name ?n } WHERE { ?m q:identifiedAs ?p . ?p schema:name ?n . ?p a schema:Person }")
    assert len(list(built)) == 2
    assert len(list(graph.sparql("DESCRIBE <https://w3id.org/quoth/id/person/seth-jones>"))) > 3


def test_the_store_is_named_by_argument_variable_or_default(
    tmp_path: Path, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QUOTH_STORE", raising=False)
    assert quoth.open().folder == Path("quoth.db")
    monkeypatch.setenv("QUOTH_STORE", str(tmp_path / "env.db"))
    with quoth.open() as graph:
        graph.load(articles, extractor=PlainReader())
        assert graph.person("Seth Jones").statements
    assert (tmp_path / "env.db").is_dir()
    assert quoth.open("given.db").folder == Path("given.db")


def test_a_library_user_may_read_from_two_graphs_while_neither_loads(graph: quoth.graph.Graph) -> None:
    with quoth.open(graph.folder) as other:
        assert other.person("Seth Jones") == graph.person("Seth Jones")
    graph.close()


@needs_shared
def test_real_articles_load_the_same_in_any_order(tmp_path: Path) -> None:
    assert SHARED
    files = sorted((SHARED / "articles").glob("*.txt"))
    one, two = quoth.open(tmp_path / "one.db"), quoth.open(tmp_path / "two.db")
    assert one.load(files, extractor=PlainReader()).loaded == len(files)
    two.load(reversed(files), extractor=PlainReader())
    assert b"".join(one.export()) == b"".join(two.export())


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> quoth.graph.Graph:
    folder = tmp_path_factory.mktemp("harbour")
    graph = quoth.open(folder / "quoth.db")
    assert graph.load(write_articles(folder)).problems == ()
    return graph


class TestDebates:
    """How claims relate, as methods: the commands' tests have the formats."""

    def test_who_disagrees(self, harbour: quoth.graph.Graph) -> None:
        found = harbour.disagreements("boats")
        assert found
        assert found.topic == "boats"
        assert {pair.relation for pair in found.pairs} == {"contradicts"}
        assert {"Otto Lang", "Nora Beck"} in [{pair.a.source, pair.b.source} for pair in found.pairs]
        assert all("redging" not in side.span.text for pair in found.pairs for side in (pair.a, pair.b))
        assert not harbour.disagreements("chess")

    def test_who_agrees_and_who_says_otherwise_than_before(self, harbour: quoth.graph.Graph) -> None:
        assert {pair.relation for pair in harbour.agreements()} == {"agrees"}
        (change,) = harbour.changes("Nora Beck")
        assert (change.before, change.after) == ("2024-03-02", "2024-06-09")
        assert harbour.changes("Otto Lang") == ()

    def test_limits_are_those_of_the_commands(self, harbour: quoth.graph.Graph) -> None:
        everything = harbour.disagreements().pairs
        for limits in ({"since": "2024-06"}, {"until": "2024-03"}, {"person": "Emil Roth"}):
            assert 0 < len(harbour.disagreements(**limits).pairs) < len(everything)
        with pytest.raises(quoth.errors.QuothError, match="'soon' is not a date"):
            harbour.disagreements(since="soon")
        with pytest.raises(quoth.errors.NotFoundError):
            harbour.agreements(person="Nobody Here")

    def test_every_comparison_is_in_the_graph(self, harbour: quoth.graph.Graph) -> None:
        found = harbour.comparisons()
        assert {pair.relation for pair in found} >= {"contradicts", "agrees"}
        (count,) = harbour.sparql("SELECT (COUNT(DISTINCT ?c) AS ?n) { GRAPH ?g { ?c a q:Comparison } }")
        assert int(count[0]) >= len({(pair.a.key, pair.b.key) for pair in found})

    def test_the_networks(self, harbour: quoth.graph.Graph) -> None:
        signed = harbour.discourse(network="signed")
        assert {"person", "claim"} <= {kind for _, kind in signed.nodes(data="kind")}
        assert {-1, 0, 1} == {sign for *_, sign in signed.edges(data="sign")}
        names = {label for _, label in harbour.discourse("boats").nodes(data="label")}
        assert names == {"Otto Lang", "Nora Beck", "Emil Roth"}

    def test_the_topics(self, harbour: quoth.graph.Graph, tmp_path: Path) -> None:
        mine = tmp_path / "mine.ttl"
        mine.write_text(
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            '<urn:dredging> a skos:Concept ; skos:prefLabel "dredging of the harbour"@en .\n'
        )
        assert [topic.name for topic in harbour.topics(mine).curated] == ["dredging of the harbour"]
        assert harbour.disagreements("dredging of the harbour", topics=mine)

    def test_the_pages(self, harbour: quoth.graph.Graph, tmp_path: Path) -> None:
        site = harbour.view(tmp_path / "pages", topic="boats")
        assert site is not None
        assert site.first == tmp_path / "pages" / "index.html"
        assert {"index.html", "topic/boats.html"} < {page.relative_to(tmp_path / "pages").as_posix() for page in site.pages}
