"""The library's front door: a store on disk, loaded with articles and asked. Command names equal method names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, Unpack

from quoth import __version__
from quoth.article import Article
from quoth.opened import Opened, Writer
from quoth.store import dossiers
from quoth.store.answers import Institution, Person, PlaceDossier
from quoth.store.store import Store

if TYPE_CHECKING:
    import networkx as nx
    from rdflib.query import Result

    from quoth.compare import Change, Count, Disagreements, Pair
    from quoth.compare.asking import Limited, Network
    from quoth.compare.camps.networks import Normalisation
    from quoth.compare.topics import Topics
    from quoth.identify.curating import Decided, Entry, Imported
    from quoth.identify.judgements import Record
    from quoth.identify.judgements.records import Action, SourceKind
    from quoth.identify.profile import Kind
    from quoth.identify.review import Review
    from quoth.read import Unreadable
    from quoth.store.load import Extracts
    from quoth.view.held.asked import Narrowed
    from quoth.view.held.holdings import Progress
    from quoth.view.site import Site

_Dossier = TypeVar("_Dossier", Person, Institution, PlaceDossier)


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load came to, in articles."""

    loaded: int
    unchanged: int
    problems: tuple[Unreadable, ...]


class Graph(Opened):
    """A store, opened when it is first needed: for reading by look-ups, for writing only while it is changed.

    Every method raises QuothError, one line fit for the user, when the store cannot be had.
    """

    def load(
        self, paths: str | Path | Iterable[str | Path], progress: Callable[[str], None] | None = None,
        extractor: Extracts | None = None,
    ) -> LoadReport:
        """Reads articles from files and folders and adds them, each whole or not at all; what is there is left alone.

        `progress` is called with the path of each article that has been dealt with. Files that cannot be read, and
        articles whose extraction contradicts itself, are in the report's `problems`; the others are loaded.
        """
        from quoth.compare.comparisons.follows import follows
        from quoth.read import Unreadable, read_paths
        from quoth.store.load import put

        if extractor is None:
            from quoth.extract.extractor import Extractor

            extractor = Extractor()
        self.close()
        loaded = unchanged = 0
        problems: list[Unreadable] = []
        with Writer(self.folder) as writer:
            for item in read_paths([paths] if isinstance(paths, str | Path) else paths):
                if isinstance(item, Article):
                    try:
                        new = put(
                            writer.store(), item, __version__, extractor.model_hash, extractor.extract, follows
                        )
                        loaded, unchanged = loaded + new, unchanged + (not new)
                    except ValueError as error:
                        problems.append(Unreadable(item.path, f"what was found in it does not hold together: {error}"))
                else:
                    problems.append(item)
                if progress is not None:
                    progress(item.path)
        return LoadReport(loaded, unchanged, tuple(problems))

    def person(self, name: str) -> Person:
        """All that a person is quoted with, by full name, surname, initials, NAME@ARTICLE or IRI.

        NotFoundError with near names if there is none, QuothError with their names if there are several.
        """
        return self._with_copies(dossiers.person(self._store(), self._located(name, "person")))

    def institution(self, name: str) -> Institution:
        """All that an institution says and that people say in its name; NotFoundError with near names if unknown."""
        from quoth.identify.institutions.parents import with_parents

        store = self._store()
        return self._with_copies(with_parents(store, dossiers.institution(store, self._located(name, "institution"))))

    def place(self, name: str) -> PlaceDossier:
        """What is said of a place, under any of its names, and what articles tell of it in their own voice.

        NotFoundError with near names if it is unknown.
        """
        from quoth.layout import Layout

        found = dossiers.place(self._store(), name, lambda text, offset: Layout.of(text).sentence(offset))
        return self._with_copies(found)

    def disagreements(self, topic: str | None = None, **limits: Unpack[Limited]) -> Disagreements:
        """Who contradicts whom, the most contested matters first; with `topic`, in any words, only what is about it.

        What an article says itself counts, figures that cannot both be right, and opposed wording. A statement that
        several articles print counts once, in the first of them. `limits` are `since`, `until`, `place`, `person`,
        `topics`, a file of curated topics instead of those that come with Quoth, and `judging`, a judge to ask as well
        (`quoth.compare.judges`), whose answers the store keeps.
        """
        from quoth.compare import asking

        with self._asked(limits) as store:
            return asking.disagreements(store, asking.Limits(topic, **limits))

    def agreements(self, topic: str | None = None, **limits: Unpack[Limited]) -> tuple[Pair, ...]:
        """The pairs of statements in which sources bear one another out, the surest first."""
        from quoth.compare import asking

        with self._asked(limits) as store:
            return asking.agreements(store, asking.Limits(topic, **limits))

    def changes(self, name: str | None = None, **limits: Unpack[Limited]) -> tuple[Change, ...]:
        """Who says otherwise than before, the latest first; with `name` only that person's or institution's changes."""
        from quoth.compare import asking

        with self._asked(limits) as store:
            return asking.changes(store, name, asking.Limits(**limits))

    def discourse(
        self, topic: str | None = None, network: Network = "subtract", normalisation: Normalisation = "average",
        **limits: Unpack[Limited],
    ) -> nx.Graph:
        """Who stands where in the disagreements on `topic` or on anything, as a network of sources.

        `signed` has sources and their claims; `congruence`, `conflict` and `subtract` are the one-mode networks of
        discourse network analysis.
        """
        from quoth.compare import asking

        with self._asked(limits) as store:
            return asking.discourse(store, network, normalisation, asking.Limits(topic, **limits))

    def topics(self, topics: Path | None = None) -> Topics:
        """The curated topics that the store has claims about, those of a file or Quoth's own, and what else it has."""
        from quoth.compare.topics import topics_in

        return topics_in(self._store(), topics)

    def comparisons(self) -> tuple[Pair, ...]:
        """All pairs of statements that the store relates, of every relation and score, the surest first."""
        from quoth.compare.comparisons.asked import pairs

        return pairs(self._store())

    def figures(self, what: str | None = None) -> tuple[Count, ...]:
        """The figures that sources are quoted with, the most repeated first, each with who is first credited with it.

        With `what` only those of which all of its words are said, in what is counted or around it.
        """
        from quoth.compare import counts, stored
        from quoth.identify.copies.retold import Copies

        store = self._store()
        statements, texts = stored(store, "figures-in-article")
        return counts(Copies(store, statements).marked(statements), texts, what)

    def review(self) -> Review:
        """What the machine left open: links between names, the likeliest first, and judgements that contradict."""
        from quoth.identify.reviewing import review

        return review(self._store())

    def same(self, a: str, b: str, reason: str, by: str) -> Decided:
        """Two names or IRIs are one person or institution from now on; `by` is the curator's name."""
        from quoth.identify import curating
        from quoth.identify.follows import settle

        with self._writing() as store:
            return curating.same(store, a, b, reason, by, settle)

    def different(self, a: str, b: str, reason: str, by: str) -> Decided:
        """Two names or IRIs are two people or institutions from now on."""
        from quoth.identify import curating
        from quoth.identify.follows import settle

        with self._writing() as store:
            return curating.different(store, a, b, reason, by, settle)

    def correct(
        self, statement: str, action: Action, reason: str, by: str, *, source: str | None = None,
        kind: SourceKind = "person", role: str | None = None, institution: str | None = None,
    ) -> Decided:
        """A statement, by its IRI or the first 8 digits of its last part, has another source, none, or is none.

        `action` is `source` (with the name of who said it), `no source` or `reject`.
        """
        from quoth.identify import curating
        from quoth.identify.follows import settle

        with self._writing() as store:
            return curating.correct(
                store, statement, action, reason, by, settle, source=source, kind=kind, role=role,
                institution=institution,
            )

    def undo(self) -> tuple[Record, ...]:
        """Takes back the last judgement, correction or import, as if it had never been; gives what it took back."""
        from quoth.identify import curating
        from quoth.identify.follows import settle

        with self._writing() as store:
            return curating.undo(store, settle)

    def history(self) -> tuple[Entry, ...]:
        """All judgements and corrections in the order in which they came, and whether each holds."""
        from quoth.identify.curating import history

        return history(self._store())

    def export_judgements(self) -> Iterator[bytes]:
        """All judgements and corrections as lines to share with colleagues."""
        from quoth.identify.curating import export_judgements

        return export_judgements(self._store())

    def import_judgements(self, lines: Iterable[bytes], name: str) -> Imported:
        """Adds colleagues' judgements as one step; `name` is what errors call their file."""
        from quoth.identify import curating
        from quoth.identify.follows import settle

        with self._writing() as store:
            return curating.import_judgements(store, lines, name, settle)

    def network(self) -> nx.MultiDiGraph:
        """The store as a networkx graph of people, institutions, claims, places and articles; see `quoth.network`."""
        from quoth.network import to_networkx

        return to_networkx(self._store())

    def view(
        self, out: str | Path, progress: Progress | None = None, **limits: Unpack[Narrowed]
    ) -> Site | None:
        """Writes a static site into the folder `out`, which opens from disk: an overview, a page for each person,
        institution, place, topic and article, the disagreements and the network.

        `limits` are `person`, `institution`, `place`, `topic`, `since` and `until`: pages of what is within all of
        them. Gives the page to open and all pages written; None, and nothing is written, where there is nothing to
        show. NotFoundError with near names when a name is unknown. `progress` is told what is being done, how far it
        is, and of how much.
        """
        from quoth.view.held.asked import selection
        from quoth.view.held.holdings import hold
        from quoth.view.site import write_site

        store = self._store()
        holdings = hold(store, selection(self, store, limits), progress)
        return write_site(holdings, Path(out), progress) if holdings.papers else None

    def sparql(self, query: str) -> Result:
        """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query over all graphs; exports' prefixes are declared."""
        return self._store().sparql(query)

    def export(self, format: str = "nquads") -> Iterator[bytes]:
        """The whole store as `nquads` or `trig`, the same bytes for the same content, without this machine's paths."""
        from quoth.export import write

        return write(self._store(), format)

    @contextmanager
    def _asked(self, limits: Limited) -> Iterator[Store]:
        """The store for a question; open for writing where a judge is asked, whose answers it keeps."""
        if limits.get("judging") is None:
            yield self._store()
        else:
            with self._writing() as store:
                yield store

    def _located(self, name: str, kind: Kind) -> str:
        """The IRI that NAME@ARTICLE means; any other name as it is."""
        from quoth.identify.judgements.resolve import in_article

        found = in_article(self._store(), name)
        return found[kind].iri if found and kind in found else name

    def _with_copies(self, found: _Dossier) -> _Dossier:
        """A dossier that tells of each statement where else it is printed, and how many voices its articles are."""
        from quoth.identify.copies.retold import Copies

        copies = Copies(self._store(), found.statements)
        return replace(
            found, statements=copies.marked(found.statements), independent=copies.independent(found.statements)
        )
