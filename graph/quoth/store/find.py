"""A name as a user types it goes in, the thing of the store it means comes out, or an error that says what there is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from pyoxigraph import NamedNode

from quoth.errors import NotFoundError, QuothError
from quoth.store.facts import literal
from quoth.store.identities import Identities, is_mention
from quoth.store.names import could_be, is_full_name, name_key, person_key, surname_key
from quoth.store.namespaces import GEONAMES, ID, ORG, SCHEMA
from quoth.store.store import Row, Store

_NEAR = 0.78
"""Least similarity of a name worth suggesting: `Raqa` to `Raqqa` is 0.89, `Jonse` to `Jones` 0.8."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a name means: usually one thing."""

    things: tuple[str, ...]
    """IRIs; several only for a place, where articles name it without its being certain that it is the same."""
    namesakes: tuple[str, ...] = ()
    """For a person: others known by that surname alone."""


def find_person(store: Store, name: str) -> Found:
    """By IRI, full name, surname alone, or initials and surname; case and diacritics do not matter.

    Someone known by a full name comes before those known by surname alone. QuothError when several people fit,
    NotFoundError with near names when none does.
    """
    if name.startswith(ID):
        return Found((_identity(store, name, "person"),))
    key = person_key(name)
    exact = _ordered(store.rows("identities-by-name", key=literal(key), kind=SCHEMA.Person))
    surname = literal(surname_key(key))
    alike = _ordered(row for row in store.rows("people-by-surname", key=surname) if could_be(key, row["full"]))
    full = {row["thing"]: row["name"] for row in exact if is_full_name(person_key(row["name"]))}
    known = {iri: name for iri, name in full.items() if not is_mention(iri)}
    full = known or full
    if not full:
        full = {row["thing"]: row["name"] for row in alike if is_full_name(row["full"])}
    scoped = {row["thing"]: row["name"] for row in alike if row["thing"] not in full}
    chosen = full or ({} if is_full_name(key) else scoped)
    if not chosen:
        raise _not_found(store, "person", name, SCHEMA.Person)
    thing = _only(name, chosen)
    return Found((thing,), tuple(
        iri for iri, known in scoped.items() if is_mention(iri) or not is_full_name(person_key(known))
    ))


def find_institution(store: Store, name: str) -> Found:
    """By IRI or name; case, diacritics, dots and a leading `the` do not matter."""
    if name.startswith(ID):
        return Found((_identity(store, name, "institution"),))
    rows = _ordered(store.rows("identities-by-name", key=literal(name_key(name)), kind=ORG.Organization))
    if not rows:
        raise _not_found(store, "institution", name, ORG.Organization)
    named = {row["thing"]: row["name"] for row in rows if not is_mention(row["thing"])}
    return Found((_only(name, named or {row["thing"]: row["name"] for row in rows}),))


def find_place(store: Store, name: str) -> Found:
    """By IRI, GeoNames' name, or any spelling an article prints for it.

    Mentions under that name that could not be tied to a GeoNames entry are counted in. QuothError when GeoNames tells
    several places of that name apart, NotFoundError with near names when there is none.
    """
    if name.startswith((ID, GEONAMES)):
        return Found((_known(store, name, "place"),))
    rows = _ordered(store.rows("places-by-name", key=literal(name_key(name))))
    if not rows:
        raise _not_found(store, "place", name, SCHEMA.Place)
    known = {row["thing"]: row["name"] for row in rows if "article" not in row}
    unsure = dict.fromkeys(row["thing"] for row in rows if "article" in row)
    return Found((*([_only(name, known)] if known else []), *unsure))


def _known(store: Store, iri: str, what: str) -> str:
    try:
        node = NamedNode(iri)
    except ValueError as error:
        raise NotFoundError(what, iri) from error
    if next(store.quads(node), None) is None:
        raise NotFoundError(what, iri)
    return iri


def _identity(store: Store, iri: str, what: str) -> str:
    """The identity that an IRI means, its own or a mention's."""
    return Identities(store).of(_known(store, iri, what))


def _ordered(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["thing"], row["name"]))


def _only(name: str, chosen: dict[str, str]) -> str:
    """The one thing chosen; QuothError that lists them when there are several."""
    if len(chosen) > 1:
        chosen = dict(sorted(chosen.items(), key=lambda one: (one[1], one[0])))
        names = list(chosen.values())
        labels = [iri if names.count(known) > 1 else known for iri, known in chosen.items()]
        shown = ", ".join(labels[:8]) + (f" and {len(labels) - 8} more" if len(labels) > 8 else "")
        raise QuothError(f"{name!r} could be any of {len(labels)}: {shown}. Give a fuller name or the IRI")
    return next(iter(chosen))


def _not_found(store: Store, what: str, name: str, cls: NamedNode) -> NotFoundError:
    fold = person_key if what == "person" else name_key
    known = {one: fold(one) for one in sorted({row["name"] for row in store.rows("all-names", kind=cls)})}
    wanted = fold(name)
    longer = [one for one, key in known.items() if wanted and wanted in key]
    by_key: dict[str, list[str]] = {}
    for one, whole in known.items():
        for key in {whole, *whole.split()}:
            by_key.setdefault(key, []).append(one)
    near = [one for key in get_close_matches(wanted, sorted(by_key), 5, _NEAR) for one in by_key[key]]
    return NotFoundError(what, name, tuple(dict.fromkeys([*longer, *near]))[:5])
