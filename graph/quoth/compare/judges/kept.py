"""What a judge said is kept in the store, so that nothing is judged twice; texts are known by their hashes alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from pyoxigraph import Literal, Quad

from quoth.compare.judges.judge import Asked, Judge, Verdict
from quoth.compare.judges.priced import Priced
from quoth.errors import QuothError
from quoth.store import iris
from quoth.store.facts import literal, node
from quoth.store.namespaces import Q
from quoth.store.store import Store

AT_ONCE, PAID_AT_ONCE = 256, 16
"""So many are judged before they are kept: what is lost when a long run is stopped; fewer where they cost."""
Progress = Callable[[int, int], None]


class Kept:
    """A judge that remembers, by the name and version it has."""

    def __init__(self, judge: Judge, store: Store, write: Callable[[Sequence[Quad]], None] | None = None) -> None:
        """`store` is read; `write` keeps what is new, without it nothing is."""
        self.judge = judge
        self._store = store
        self._write = write
        self._graph = node(iris.verdicts(judge.name, judge.version))

    def missing(self, asked: Iterable[Asked]) -> list[Asked]:
        """Those that the judge has not been asked yet, each once."""
        return [one for one in {_subject(one): one for one in asked}.values() if self._held(one) is None]

    def verdicts(self, asked: Sequence[Asked], progress: Progress | None = None) -> list[Verdict]:
        """What the judge says of each, in order, kept as it goes; `progress` hears how many of how many are done."""
        new: dict[str, Verdict] = {}
        todo = self.missing(asked)
        step = PAID_AT_ONCE if isinstance(self.judge, Priced) else AT_ONCE
        for begin in range(0, len(todo), step):
            part = todo[begin : begin + step]
            said = self.judge.judge(part)
            new |= {_subject(one): verdict for one, verdict in zip(part, said, strict=True)}
            if self._write is not None:
                self._write([self._quad(one, verdict) for one, verdict in zip(part, said, strict=True)])
            if progress is not None:
                progress(begin + len(part), len(todo))
        return [new.get(_subject(one)) or self._known(one) for one in asked]

    def _known(self, asked: Asked) -> Verdict:
        found = self._held(asked)
        if found is None:
            raise QuothError(f"the store lost what {self.judge.name} said; ask again")
        return found

    def _held(self, asked: Asked) -> Verdict | None:
        quads = self._store.quads(node(_subject(asked)), Q.judgedAs, None, self._graph)
        told = [quad.object.value for quad in quads if isinstance(quad.object, Literal)]
        return Verdict(**json.loads(min(told))) if told else None

    def _quad(self, asked: Asked, verdict: Verdict) -> Quad:
        told = {"yes": verdict.yes, "no": verdict.no, "mixed": verdict.mixed, "none": verdict.none}
        shown = {name: round(float(chance), 6) for name, chance in told.items()}
        return Quad(
            node(_subject(asked)), Q.judgedAs,
            literal(json.dumps(shown | ({"words": verdict.words} if verdict.words else {}))), self._graph,
        )


def _subject(asked: Asked) -> str:
    """Two claims in whichever order, or a claim and a question."""
    if asked.is_question:
        return iris.verdict("question", asked.claim, asked.other)
    return iris.verdict("claims", *sorted((asked.claim, asked.other)))
