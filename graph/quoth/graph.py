"""The library's front door: a store on disk, loaded with articles and asked. Command names equal method names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from rdflib.query import Result

from quoth import __version__
from quoth.article import Article
from quoth.store import dossiers
from quoth.store.answers import Institution, Person, PlaceDossier
from quoth.store.store import Store, exists

if TYPE_CHECKING:
    import networkx as nx

    from quoth.compare import Count, Disagreements
    from quoth.identify.curating import Decided, Entry, Imported
    from quoth.identify.judgements import Record
    from quoth.identify.judgements.records import Action, SourceKind
    from quoth.identify.profile import Kind
    from quoth.identify.review import Review
    from quoth.read import Unreadable
    from quoth.store.load import Extracts

_Dossier = TypeVar("_Dossier", Person, Institution, PlaceDossier)

_DEFAULT_STORE = "quoth.db"


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load came to, in articles."""

    loaded: int
    unchanged: int
    problems: tuple[Unreadable, ...]


class Graph:
    """A store, opened when it is first needed: for reading by look-ups, for writing only while `load` runs.

    Every method raises QuothError, one line fit for the user, when the store cannot be had.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        """`path` is a folder; without one QUOTH_STORE, else `quoth.db` here. Nothing is opened or made yet."""
        self.folder = Path(path or os.environ.get("QUOTH_STORE") or _DEFAULT_STORE)
        self._reading: Store | None = None
        exists(self.folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Gives the store's files back. The graph can be used again: it opens them anew."""
        if self._reading is not None:
            self._reading.close()
            self._reading = None

    def load(
        self, paths: str | Path | Iterable[str | Path], progress: Callable[[str], None] | None = None,
        extractor: Extracts | None = None,
    ) -> LoadReport:
        """Reads articles from files and folders and adds them, each whole or not at all; what is there is left alone.

        `progress` is called with the path of each article that has been dealt with. Files that cannot be read, and
        articles whose extraction contradicts itself, are in the report's `problems`; the others are loaded.
        """
        from quoth.identify import follows
        from quoth.read import Unreadable, read_paths
        from quoth.store.load import put

        if extractor is None:
            from quoth.extract import Extractor

            extractor = Extractor()
        self.close()
        loaded = unchanged = 0
        problems: list[Unreadable] = []
        with _Writer(self.folder) as writer:
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

    def disagreements(self, topic: str | None = None) -> Disagreements:
        """The contested matters of the store, most contested first; with `topic` those that hold all of its words.

        A statement that several articles print counts once, in the first of them.
        """
        from quoth.compare import disagreements, stored
        from quoth.identify.copies import Copies

        statements, texts = stored(self._store())
        return disagreements(Copies(self._store(), statements).first_printings(statements), texts, topic)

    def figures(self, what: str | None = None) -> tuple[Count, ...]:
        """The figures that sources are quoted with, the most repeated first, each with who is first credited with it.

        With `what` only those of which all of its words are said, in what is counted or around it.
        """
        from quoth.compare import counts, stored
        from quoth.identify.copies import Copies

        store = self._store()
        statements, texts = stored(store, "figures-in-article")
        return counts(Copies(store, statements).marked(statements), texts, what)

    def review(self) -> Review:
        """What the machine left open: links between names, the likeliest first, and judgements that contradict."""
        from quoth.identify.reviewing import review

        return review(self._store())

    def same(self, a: str, b: str, reason: str, by: str) -> Decided:
        """Two names or IRIs are one person or institution from now on; `by` is the curator's name."""
        from quoth.identify import curating, settle

        with self._writing() as store:
            return curating.same(store, a, b, reason, by, settle)

    def different(self, a: str, b: str, reason: str, by: str) -> Decided:
        """Two names or IRIs are two people or institutions from now on."""
        from quoth.identify import curating, settle

        with self._writing() as store:
            return curating.different(store, a, b, reason, by, settle)

    def correct(
        self, statement: str, action: Action, reason: str, by: str, *, source: str | None = None,
        kind: SourceKind = "person", role: str | None = None, institution: str | None = None,
    ) -> Decided:
        """A statement, by its IRI or the first 8 digits of its last part, has another source, none, or is none.

        `action` is `source` (with the name of who said it), `no source` or `reject`.
        """
        from quoth.identify import curating, settle

        with self._writing() as store:
            return curating.correct(
                store, statement, action, reason, by, settle, source=source, kind=kind, role=role,
                institution=institution,
            )

    def undo(self) -> tuple[Record, ...]:
        """Takes back the last judgement, correction or import, as if it had never been; gives what it took back."""
        from quoth.identify import curating, settle

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
        from quoth.identify import curating, settle

        with self._writing() as store:
            return curating.import_judgements(store, lines, name, settle)

    def network(self) -> nx.MultiDiGraph:
        """The store as a networkx graph of people, institutions, claims, places and articles; see `quoth.network`."""
        from quoth.network import to_networkx

        return to_networkx(self._store())

    def view(self, out: str | Path, person: str | None = None, place: str | None = None) -> list[Path]:
        """Writes pages into the folder `out`: overview.html and, where asked, one around a person or a place.

        Gives the files written. NotFoundError with near names when person or place is unknown; nothing is then written.
        """
        from quoth.store.find import find_person, find_place
        from quoth.view import write_pages

        store = self._store()
        people = find_person(store, person).things if person is not None else ()
        places = find_place(store, place).things if place is not None else ()
        return write_pages(self.network(), out, people, places)

    def sparql(self, query: str) -> Result:
        """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query over all graphs; exports' prefixes are declared."""
        return self._store().sparql(query)

    def export(self, format: str = "nquads") -> Iterator[bytes]:
        """The whole store as `nquads` or `trig`, the same bytes for the same content, without this machine's paths."""
        from quoth.export import write

        return write(self._store(), format)

    def _located(self, name: str, kind: Kind) -> str:
        """The IRI that NAME@ARTICLE means; any other name as it is."""
        from quoth.identify.judgements.resolve import in_article

        found = in_article(self._store(), name)
        return found[kind].iri if found and kind in found else name

    def _with_copies(self, found: _Dossier) -> _Dossier:
        """A dossier that tells of each statement where else it is printed, and how many voices its articles are."""
        from quoth.identify.copies import Copies

        copies = Copies(self._store(), found.statements)
        return replace(
            found, statements=copies.marked(found.statements), independent=copies.independent(found.statements)
        )

    def _writing(self) -> Store:
        """A store that exists, for one change; QuothError when there is none."""
        self._store()
        self.close()
        return Store.writing(self.folder)

    def _store(self) -> Store:
        if self._reading is None:
            self._reading = Store.reading(self.folder)
        return self._reading


class _Writer:
    """A store for writing, opened with the first article, so that a load that finds none leaves no store behind."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: Store | None = None

    def store(self) -> Store:
        if self._open is None:
            self._open = Store.writing(self._folder)
        return self._open

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._open is not None:
            if kind is None:
                self._open.flush()
            self._open.close()
