"""Judgements for tests: some by hand, and any that Hypothesis can think of."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st
from pyoxigraph import Quad

from quoth.article import Article, Span
from quoth.identify.judgements import Anchor, CorrectedSource, Correction, Different, Record, Same
from quoth.identify.judgements.records import even
from quoth.store import iris
from quoth.store.namespaces import ID
from quoth.store.store import Store
from quoth.store.to_rdf import Run, to_rdf
from tests.store.extractions import ANY_TEXT, PlainReader

JONES = Article(
    '"They left Raqqa," said Seth Jones, director at Rand Corp. "All of them," said Anna Berg, mayor of Riga.',
    "a.txt", title="They left", published="2017-07-03",
)
LATER = Article('"Perhaps," warned Jones, analyst at Atlas Institute. "We all left," said Steve Jones.', "b.txt")
SHA256 = JONES.sha256
OTHER_SHA256 = LATER.sha256


def name(printed: str) -> Anchor:
    return Anchor(iris.name("person", printed), printed)


def at(second: int) -> str:
    return f"2026-03-01T09:30:{second:02}.000000Z"


def same(a: str, b: str, by: str = "Eva", second: int = 0, reason: str = "one face") -> Same:
    return Same(name(a), name(b), by, at(second), reason)


def different(a: str, b: str, by: str = "Eva", second: int = 0, reason: str = "two faces") -> Different:
    return Different(name(a), name(b), by, at(second), reason)


def correction(
    key: str = "00112233aabbccdd", by: str = "Eva", second: int = 0, source: str | None = "Anna Berg",
    content: tuple[Span, ...] = (Span(10, 14, "They"),),
) -> Correction:
    """By that source; with None as source, of something that is no statement."""
    told = CorrectedSource(source) if source else None
    iri = iris.attribution(SHA256, key)
    return Correction(iri, content, "source" if told else "reject", told, by, at(second), "misread")


def load(store: Store, article: Article, model: str = "model", reader: PlainReader | None = None) -> None:
    """Puts the article's graph into the store, in place of any other of this article."""
    run = Run.of(article, "1", model)
    old = [graph for graph in store.graphs() if f"/{article.sha256}/" in graph]
    quads = to_rdf((reader or PlainReader()).extract(article), run)
    gone = [quad for quad in store.quads() if quad.graph_name.value in old]  # type: ignore[union-attr]
    store.replace(quads, gone)


def nothing_follows(store: Store, added: list[Quad], removed: list[Quad]) -> tuple[list[Quad], list[Quad]]:
    """Stands for the reckoning of identities."""
    return added, removed


# ---- any judgement

_WORDS = ANY_TEXT.map(even).filter(bool)
_NAMES = st.sampled_from(["Seth Jones", "SETH JONES", "S. Jones", "Jones", "Anna Berg", "Sana'a"]) | _WORDS
_CURATORS = st.sampled_from(["Eva", "eva", "Anna Berg", "Anna-Berg", "Li & Co/2"]) | _WORDS
_TIMES = st.builds(
    lambda second, fraction: f"2026-03-01T09:30:{second:02}.{fraction:06}Z",
    st.integers(0, 3), st.sampled_from([0, 120000, 123456, 999999]),
)


@st.composite
def anchors(draw: st.DrawFn) -> Anchor:
    printed, kind = draw(_NAMES), draw(st.sampled_from(["person", "institution"]))
    if draw(st.booleans()):
        return Anchor(iris.name(kind, printed), printed)
    mention: Callable[[str, str], str] = iris.person if kind == "person" else iris.institution
    return Anchor(mention(draw(st.sampled_from([SHA256, OTHER_SHA256])), printed), printed)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Anchor, Anchor]:
    a = draw(anchors())
    return a, draw(anchors().filter(lambda b: b.kind == a.kind and b.iri != a.iri))


@st.composite
def corrections(draw: st.DrawFn) -> Correction:
    start, text = draw(st.integers(0, 50)), draw(ANY_TEXT)
    action = draw(st.sampled_from(["source", "no source", "reject"]))
    source = CorrectedSource(
        draw(_NAMES), draw(st.sampled_from(["person", "institution", "unnamed", "document"])),
        draw(st.none() | _WORDS), draw(st.none() | _NAMES),
    )
    key = draw(st.sampled_from(["00112233aabbccdd", "ffeeddccbbaa9988"]))
    return Correction(
        f"{ID}attribution/{SHA256}/{key}", (Span(start, start + len(text), text), Span(300, 301, "x")), action,
        source if action == "source" else None, draw(_CURATORS), draw(_TIMES), draw(_WORDS),
    )


@st.composite
def judgements(draw: st.DrawFn) -> Record:
    return draw(st.sampled_from([Same, Different]))(*draw(pairs()), draw(_CURATORS), draw(_TIMES), draw(_WORDS))


def any_records(most: int = 8) -> st.SearchStrategy[list[Record]]:
    return st.lists(st.one_of(judgements(), corrections()), max_size=most)


@st.composite
def quarrels(draw: st.DrawFn) -> list[Record]:
    """Many judgements by few people about few, so that they meet."""
    record = st.builds(
        lambda verdict, two, by, second: verdict(*two, by, at(second), "so it is"),
        st.sampled_from([Same, Same, Different]),
        st.sampled_from([(name(a), name(b)) for a in "ABCDE" for b in "ABCDE" if a < b]),
        st.sampled_from(["Eva", "Li"]), st.integers(0, 9),
    )
    fixed = st.builds(
        correction, st.sampled_from(["00112233aabbccdd", "ffeeddccbbaa9988"]), st.sampled_from(["Eva", "Li"]),
        st.integers(0, 9), st.sampled_from([None, "Anna Berg", "Seth Jones"]),
    )
    return draw(st.lists(record | fixed, max_size=14))
