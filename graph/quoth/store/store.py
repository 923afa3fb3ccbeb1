"""The store on disk: a folder with an Oxigraph database, opened for reading by many or for writing by one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Triple, Variable, serialize
from pyoxigraph import Store as Oxigraph

from quoth.errors import QuothError, first_line
from quoth.store.guard import check_local
from quoth.store.lock import Lock
from quoth.store.namespaces import PREFIXES
from quoth.store.ontology import named_query

if TYPE_CHECKING:
    from rdflib.query import Result

_MARKER = "quoth-store"
"""The file that makes a folder a store; it holds the number of the layout, and is what readers and writers lock."""

_LAYOUT = "1"
_DATABASE = "oxigraph"

Row = dict[str, str]
"""One answer: the variables that are bound, as the text of their terms."""


class Store:
    """An open store. Use `Store.reading` or `Store.writing`, and close it, or use it in a `with` statement."""

    def __init__(self, folder: Path, lock: Lock | None, oxigraph: Oxigraph) -> None:
        self.folder = folder
        self._lock = lock
        self._oxigraph = oxigraph

    @classmethod
    def reading(cls, folder: Path) -> Self:
        """Opens a store that exists and writes nothing, even when there is none. QuothError when it cannot be had."""
        if not exists(folder) or not (folder / _DATABASE / "CURRENT").exists():
            raise QuothError(f"no store at {folder}: load some articles first, or name another store")
        lock = _lock(folder, exclusive=False)
        try:
            return cls(folder, lock, Oxigraph.read_only(str(folder / _DATABASE)))
        except (OSError, RuntimeError) as error:  # Oxigraph raises the latter for a damaged database
            lock.release()
            raise QuothError(f"the store at {folder} cannot be read: {first_line(error)}") from error

    @classmethod
    def writing(cls, folder: Path) -> Self:
        """Opens a store for writing and makes it when it is missing. QuothError when it cannot be had."""
        if not exists(folder):
            _make(folder)
        lock = _lock(folder, exclusive=True)
        try:
            return cls(folder, lock, Oxigraph(str(folder / _DATABASE)))
        except (OSError, RuntimeError) as error:  # Oxigraph raises the latter for a damaged database
            lock.release()
            raise QuothError(f"the store at {folder} cannot be written: {first_line(error)}") from error

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> Self:
        """These quads in memory, to be read like a store on disk."""
        memory = Oxigraph()
        memory.bulk_extend(quads)
        return cls(Path(), None, memory)

    def close(self) -> None:
        """Gives the store back to others. Closing twice is harmless."""
        if hasattr(self, "_oxigraph"):
            del self._oxigraph  # Oxigraph closes its files when nothing refers to it any more
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def replace(self, added: Iterable[Quad], removed: Iterable[Quad] = (), dropped: Iterable[NamedNode] = ()) -> None:
        """Drops graphs, removes and adds quads in one transaction: all of it happens or, when interrupted, nothing."""
        removed, dropped = list(removed), list(dropped)
        if not removed and not dropped:
            self._oxigraph.extend(added)
            return
        steps = [f"DROP SILENT GRAPH {graph}" for graph in dropped]
        steps += [f"DELETE DATA {{ {_data(removed)} }}", f"INSERT DATA {{ {_data(added)} }}"]
        self._oxigraph.update(" ;\n".join(steps))

    def flush(self) -> None:
        """Waits until everything written lies in the database's own files, which makes the next opening quick."""
        self._oxigraph.flush()

    def quads(
        self, subject: NamedNode | None = None, predicate: NamedNode | None = None,
        thing: NamedNode | Literal | None = None, graph: NamedNode | DefaultGraph | None = None,
    ) -> Iterator[Quad]:
        """The quads that fit; None stands for anything."""
        return iter(self._oxigraph.quads_for_pattern(subject, predicate, thing, graph))

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, in order."""
        return sorted(graph.value for graph in self._oxigraph.named_graphs())

    def rows(self, query: str, **bound: NamedNode | Literal) -> Iterator[Row]:
        """The answers to a named SELECT query of ontology/queries with these variables bound."""
        solutions = self._oxigraph.query(
            named_query(query), substitutions={Variable(name): term for name, term in bound.items()}
        )
        assert isinstance(solutions, QuerySolutions)
        names = [variable.value for variable in solutions.variables]
        for solution in solutions:
            row = {name: term.value for name, term in zip(names, solution, strict=True) if term is not None}
            yield row | {name: term.value for name, term in bound.items() if name in names}

    def sparql(self, query: str) -> Result:
        """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query, complete when this returns.

        All named graphs together are the default graph, and the prefixes of `namespaces` are declared. Raises
        QuothError for any other query and for one that is not SPARQL.
        """
        from oxrdflib import OxigraphStore  # late, both: no look-up needs them, and they cost a quarter of a second
        from rdflib import Dataset

        check_local(query)
        dataset = Dataset(store=OxigraphStore(store=self._oxigraph), default_union=True)
        try:
            result = dataset.query(query, initNs=PREFIXES)
            if result.type == "SELECT":
                result.bindings = list(result.bindings)
            return result
        except SyntaxError as error:
            raise QuothError(
                f"not a SELECT, ASK, CONSTRUCT or DESCRIBE query of SPARQL 1.1: {first_line(error)}"
            ) from error
        except (OSError, RuntimeError) as error:
            raise QuothError(f"the query could not be answered: {first_line(error)}") from error


def exists(folder: Path) -> bool:
    """Whether there is a store; QuothError when what is there is something else."""
    if re.match(r"https?:/", str(folder)):
        raise QuothError("the store is a URL, and remote endpoints are not supported yet: name a folder with --store")
    if (folder / _MARKER).is_file():
        layout = (folder / _MARKER).read_text(encoding="ascii", errors="replace").strip()
        if layout not in {_LAYOUT, ""}:
            raise QuothError(f"the store at {folder} is of a newer version of Quoth: update Quoth or name another")
        return True
    if folder.is_dir():
        if any(folder.iterdir()):
            raise QuothError(f"{folder} is a folder, but not a Quoth store: name another with --store or QUOTH_STORE")
        return False
    if folder.exists():
        raise QuothError(f"{folder} is a file, not a Quoth store: name another with --store or QUOTH_STORE")
    return False


def _make(folder: Path) -> None:
    """Makes an empty store. The marker comes first, so that an interruption leaves a store, if an empty one."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _MARKER).write_text(f"{_LAYOUT}\n", encoding="ascii")
    except OSError as error:
        raise QuothError(f"no store can be made at {folder}: {error.strerror or error}") from error


def _lock(folder: Path, exclusive: bool) -> Lock:
    try:
        return Lock(folder / _MARKER, exclusive)
    except BlockingIOError as error:
        doing = "in use by" if exclusive else "being written by"
        raise QuothError(f"the store at {folder} is {doing} another process: try again when it has finished") from error
    except OSError as error:
        raise QuothError(f"the store at {folder} cannot be opened: {error.strerror or error}") from error


def _data(quads: Iterable[Quad]) -> str:
    """Quads in SPARQL, written by Oxigraph as Turtle graph by graph: a third of the text that statements alone make."""
    by_graph: defaultdict[str, list[Triple]] = defaultdict(list)
    for quad in quads:
        by_graph[str(quad.graph_name)].append(quad.triple)
    return "\n".join(
        f"GRAPH {graph} {{ {serialize(triples, format=RdfFormat.TURTLE).decode()} }}"  # type: ignore[union-attr]
        for graph, triples in by_graph.items()
    )
