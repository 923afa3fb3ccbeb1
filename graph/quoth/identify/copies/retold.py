"""Statements go in and come out with the articles that print the same words; how many voices they are is counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quoth.identify.copies.stored import links
from quoth.identify.copies.voices import Link, Place, apart, earliest, sources, voices
from quoth.store import iris
from quoth.store.answers import Source, Statement
from quoth.store.statements import source_of
from quoth.store.store import Store


class Copies:
    """The copies that the articles of some statements have a part in, and those that their sources have."""

    def __init__(self, store: Store, statements: Iterable[Statement]) -> None:
        self._store = store
        articles = {iris.article(statement.article.sha256) for statement in statements}
        near = links(store, sorted(articles))
        beyond = {article for link in near for article in (link.a, link.b)} - articles
        self._links: list[Link] = sorted({*near, *links(store, sorted(beyond))})
        self._sources: dict[str, Source] = {}

    def marked(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The statements, each with the other articles that print it and, where it is known, that it was taken from."""
        if not self._links:
            return tuple(statements)
        return tuple(map(self._marked, statements))

    def first_printings(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The statements without those that repeat another's; where nothing shows which came first, one stays."""
        return tuple(
            statement for statement in self.marked(statements)
            if statement.copy_of is None and all(self._stays(statement, other) for other in statement.also_in)
        )

    def _stays(self, statement: Statement, other: Source) -> bool:
        """Whether of two printings the statement's is the earlier or, where that is not known, stands for both."""
        here, there = iris.article(statement.article.sha256), iris.article(other.sha256)
        pair = {here, there}
        earlier = next((link.earlier for link in self._links if {link.a, link.b} == pair), None)
        return earlier == here or (earlier is None and here < there)

    def _marked(self, statement: Statement) -> Statement:
        place = _place(statement)
        others = sources(place, self._links)
        if not others:
            return statement
        first = earliest(place, self._links)
        return replace(
            statement, also_in=tuple(map(self._source, others)), copy_of=self._source(first) if first else None
        )

    def _source(self, article: str) -> Source:
        if article not in self._sources:
            self._sources[article] = source_of(self._store, article)
        return self._sources[article]

    def independent(self, statements: Sequence[Statement]) -> int:
        """How many of the articles are voices of their own: one that only repeats earlier ones is none.

        Where nothing shows which came first, it is the largest number of articles of which none only repeats another,
        so that a reprint and its source are one, and the two sources of a merged article are two.
        """
        if not self._links:
            return len({statement.article.sha256 for statement in statements})
        groups = voices(map(_place, statements), self._links)
        said = defaultdict(set)
        for number, group in enumerate(groups):
            for place in group:
                said[place.article].add(number)
        earlier = {(link.earlier, link.other(link.earlier)) for link in self._links if link.earlier}
        own = {
            article for article, told in said.items()
            if any(not any((place.article, article) in earlier for place in groups[number]) for number in told)
        }
        return apart({
            article: {
                other for other in own - {article}
                if (said[article] <= said[other] or said[other] <= said[article])
                and not {(article, other), (other, article)} & earlier
            }
            for article in sorted(own)
        })


def _place(statement: Statement) -> Place:
    """From the first to the last of its words: what stands between the parts of a quotation goes with them."""
    return Place(iris.article(statement.article.sha256), statement.content[0].start, statement.content[-1].end)
