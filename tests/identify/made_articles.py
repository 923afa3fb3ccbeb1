"""Articles made of who says something in them, and stores that hold such articles."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from pyoxigraph import Quad

from quoth.article import Article, Span
from quoth.attribution import Affiliation, Attribution, Extraction, Place, Speaker, SpeakerKind
from quoth.export import write
from quoth.identify.follows import follows
from quoth.store.facts import node
from quoth.store.identities import is_mention
from quoth.store.iris import IDENTITIES_GRAPH, LOCAL_GRAPH
from quoth.store.load import put
from quoth.store.namespaces import Q
from quoth.store.store import Store

_MOST = 6
"""Sentences of an article; a reading need not find a speaker for every one."""

_ARTICLES = 10
"""Numbers that tests give to articles are less than this."""


@dataclass(frozen=True)
class Voice:
    """A speaker as a reading of an article has them."""

    name: str
    kind: SpeakerKind = "person"
    role: str | None = None
    institution: str | None = None


@dataclass(frozen=True)
class Reading:
    """What one version of the extractor finds in the article of this number."""

    number: int
    voices: tuple[Voice, ...]
    country: str | None = None
    version: str = "1"
    shift: int = 0
    """Characters by which the content of each statement begins later than in another reading."""

    @property
    def article(self) -> Article:
        sentences = (f'"Words {line} of article {self.number} on Mosul," said number {line}.' for line in range(_MOST))
        return Article("\n\n".join(sentences), f"{self.number}.txt", published="2017-07-03")

    def extract(self, article: Article) -> Extraction:
        found, posts = [], []
        for line, voice in enumerate(self.voices):
            start = article.text.index(f'"Words {line} ')
            end = article.text.index('"', start + 1) + 1
            cue = Span.of(article.text, end + 1, end + 5)
            source = Span.of(article.text, end + 6, article.text.index(".", end))
            speaker = Speaker((source,), voice.kind, voice.name, voice.role, voice.institution, source)
            content = Span.of(article.text, start + self.shift, end)
            found.append(Attribution(f"a{line}", "direct", 0.9, speaker, cue, (content,), places=self._places(content)))
            if voice.kind == "person":
                posts.append(Affiliation(voice.name, voice.role, voice.institution, article.published, source))
        places = tuple(place for one in found for place in one.places)
        return Extraction(article, tuple(found), places, affiliations=tuple(posts))

    def _places(self, content: Span) -> tuple[Place, ...]:
        start = content.start + content.text.index("Mosul")
        return (Place(Span(start, start + 5, "Mosul"), "Mosul", self.country, 99072),) if self.country else ()


def said(number: int, *voices: Voice | str, country: str | None = None, version: str = "1", shift: int = 0) -> Reading:
    """An article in which these people, or voices of another kind, say a sentence each."""
    return Reading(number, tuple(Voice(one) if isinstance(one, str) else one for one in voices), country, version, shift)


@contextmanager
def holding(readings: Iterable[Reading] = ()) -> Iterator[Store]:
    """A store of its own, with these articles loaded one after the other."""
    with tempfile.TemporaryDirectory() as folder, Store.writing(Path(folder) / "store") as store:
        for reading in readings:
            load(store, reading)
        yield store


def load(store: Store, *readings: Reading) -> None:
    for reading in readings:
        put(store, reading.article, reading.version, "model", reading.extract, follows)


def exported(store: Store) -> bytes:
    return b"".join(write(store, "nquads"))


def everything(store: Store) -> set[Quad]:
    """All quads but this machine's business: what an export holds, and the private index."""
    return {quad for quad in store.quads() if quad.graph_name.value != LOCAL_GRAPH}  # type: ignore[union-attr]


def identities(store: Store) -> set[frozenset[str]]:
    """Which mentions are one: `1 seth-jones` for that of article 1, by sets."""
    numbers = {said(number).article.sha256: number for number in range(_ARTICLES)}
    found: dict[str, set[str]] = {}
    for quad in store.quads(None, Q.identifiedAs, None, node(IDENTITIES_GRAPH)):
        subject = quad.subject.value  # type: ignore[union-attr]
        if is_mention(subject):
            _, sha256, slug = subject.rsplit("/", 2)
            found.setdefault(quad.object.value, set()).add(f"{numbers[sha256]} {slug}")  # type: ignore[union-attr]
    return {frozenset(one) for one in found.values()}


# ---- any articles

NAMES = (
    "Barack Obama", "Michelle Obama", "Obama", "George Bush", "George W. Bush", "George H. W. Bush", "Seth Jones",
    "Seth G. Jones", "S. Jones", "Jones", "Michael Brown", "Mike Brown", "Jim Mattis", "James Mattis", "Mattis",
    "SETH JONES", "Sergei Lavrov", "Sergey Lavrov", "Donald Trump", "Trump", "Omar", "李明", "!",
)
BODIES = (
    "Rand Corp", "RAND", "RAND Corporation", "Syrian Democratic Forces", "SDF", "the ministry", "Ministry of Oil", "Senate",
    "Army", "the army", "U.S. Army", "Iraqi Army", "Police", "Trump", "Trump Organization", "State Department",
    "U.S. Department of State", "Brookings Institution", "Saban Center at Brookings",
)  # fmt: skip
voices = st.one_of(
    st.builds(
        Voice, st.sampled_from(NAMES), st.just("person"), st.sampled_from([None, "director", "president", "mayor of Salem"]),
        st.none() | st.sampled_from(BODIES),
    ),
    st.builds(Voice, st.sampled_from(BODIES), st.just("organisation")),
    st.builds(Voice, st.sampled_from(["a senior official", "officials", "Jones"]), st.sampled_from(["unnamed", "document"])),
)
readings = st.builds(
    Reading, st.integers(0, 4), st.lists(voices, min_size=1, max_size=_MOST).map(tuple), st.sampled_from([None, "IQ", "US"]),
)


def final(loaded: Sequence[Reading]) -> list[Reading]:
    """What a store holds after these loads: of every article the last reading."""
    return list({reading.number: reading for reading in loaded}.values())
