"""Reads who is who: from a mention of one article to the person or institution across articles, and back."""

from __future__ import annotations

import re

from quoth.store.facts import node, text_of
from quoth.store.iris import IDENTITIES_GRAPH
from quoth.store.namespaces import ID, SCHEMA, Q
from quoth.store.store import Store

_GRAPH = node(IDENTITIES_GRAPH)
_MENTION = re.compile(re.escape(ID) + r"(?:person|institution)/[0-9a-f]{64}/.+")


def is_mention(iri: str) -> bool:
    """Whether an IRI is that of a person or institution as one article knows it."""
    return _MENTION.fullmatch(iri) is not None


class Identities:
    """The identities of a store, each read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._identity: dict[str, str] = {}
        self._name: dict[str, str | None] = {}

    def of(self, mention: str) -> str:
        """The identity of a mention; what is no mention of a person or institution is its own."""
        if mention not in self._identity:
            found = self._store.quads(node(mention), Q.identifiedAs, None, _GRAPH)
            self._identity[mention] = min((text_of(quad.object) for quad in found), default=mention)
        return self._identity[mention]

    def name(self, mention: str) -> str | None:
        """The name that most articles print for whom a mention means; None for what has no identity."""
        identity = self.of(mention)
        if identity not in self._name:
            found = self._store.quads(node(identity), SCHEMA.name, None, _GRAPH)
            self._name[identity] = min((text_of(quad.object) for quad in found), default=None)
        return self._name[identity]

    def mentions(self, identity: str) -> list[str]:
        """The mentions of an identity, in order; the thing itself where there are none."""
        found = self._store.quads(None, Q.identifiedAs, node(identity), _GRAPH)
        return sorted(iri for quad in found if is_mention(iri := text_of(quad.subject))) or [identity]
