"""Which profile a mention belongs to: by its name alone where that says enough, else by name and evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from quoth.identify.institutions import scope
from quoth.identify.people import is_distinctive, says_who
from quoth.identify.profile import Mention
from quoth.store import iris
from quoth.store.iris import digest
from quoth.store.names import is_full_name
from quoth.store.namespaces import ID

_HASHED = re.compile("(^|-)[0-9a-f]{16}$")
"""How `iris.slug` ends what is too long for an IRI, or has no key."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """What curators' judgements change in the grouping of mentions."""

    judged: frozenset[str] = frozenset()
    """Mentions (IRIs) a judgement is about: each makes a profile of its own."""
    shared: frozenset[str] = frozenset()
    """Names (IRIs) that a curator found two people or institutions to bear."""

    def profile(self, mention: Mention) -> str:
        """The IRI of the profile; always below that of the name."""
        name = iris.name(mention.kind, mention.name)
        if mention.iri in self.judged:
            return f"{name}/{digest(mention.iri)}"
        parts = _evidence(mention, name in self.shared)
        return name if parts is None else f"{name}/{digest(*parts)}"


def name_of(profile: str) -> str:
    """The IRI of the name that a profile belongs to."""
    return "/".join(profile.split("/")[: len(f"{ID}name/kind/slug".split("/"))])


@lru_cache(maxsize=1 << 16)
def key_of(profile: str) -> str | None:
    """The key of the name that a profile belongs to, from its IRI; None where that holds a hash instead."""
    slug = name_of(profile).rsplit("/", 1)[1]
    return None if _HASHED.search(slug) else unquote(slug).replace("-", " ")


def _evidence(mention: Mention, shared: bool) -> tuple[object, ...] | None:
    """What beside the name keeps mentions apart; None when mentions of one name are taken together."""
    if mention.only_here:
        return "only here", mention.article
    if mention.kind == "person":
        if is_distinctive(mention.key) and not shared:
            return None
        if is_full_name(mention.key):
            return "posts", sorted(mention.institutions), sorted(filter(says_who, mention.roles))
        return "bare", sorted(mention.institutions), sorted(mention.roles)
    if mention.short_for:
        return "short for", mention.short_for
    match scope(mention.key):
        case "article":
            return "only here", mention.article
        case "country":
            return "country", sorted(mention.countries)
    return ("posts", sorted(mention.people)) if shared else None


