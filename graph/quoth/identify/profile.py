"""What is compared when asking who is who: everything that articles tell of those who go by one name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["person", "institution"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A person or an institution as one article knows it. Names other than `name` are folded into keys."""

    iri: str
    kind: Kind
    article: str
    """The article's IRI."""
    name: str
    """The fullest name the article supports, as printed."""
    key: str
    """That name folded: `names.person_key` of a person, `names.name_key` of an institution."""
    only_here: bool = False
    """Whether the name means somebody in its article only: an institution that is described, or goes by a surname; one
    of many John Smiths without a post; a surname that the article left open."""
    short_for: str = ""
    """Of an institution under its acronym: the key of the long name that the article gives."""
    aliases: frozenset[str] = frozenset()
    """Other names the article itself gives: an institution's acronym."""
    institutions: frozenset[str] = frozenset()
    """Of a person: where the article shows posts."""
    roles: frozenset[str] = frozenset()
    """Of a person: the roles of those posts."""
    people: frozenset[str] = frozenset()
    """Of a person: others named in full in the article. Of an institution: its people."""
    countries: frozenset[str] = frozenset()
    """Of an institution: the country the article is most about, ISO 3166-1 alpha-2."""


@dataclass(slots=True)
class Profile:
    """All mentions of one name that nothing tells apart beforehand. Each count is a number of mentions."""

    iri: str
    kind: Kind
    key: str
    only_here: bool = False
    """As of its mentions: then it is compared with nothing."""
    mentions: int = 0
    names: Counter[str] = field(default_factory=Counter)
    """The name as articles print it."""
    aliases: Counter[str] = field(default_factory=Counter)
    institutions: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)
    """IRIs of other profiles of the same kind, by the articles that mention both: articles tell such people apart."""

    @property
    def printed(self) -> list[str]:
        """The names, the one that most articles print first."""
        return sorted(self.names, key=lambda name: (-self.names[name], name))
