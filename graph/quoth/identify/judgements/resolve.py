"""What a curator types goes in, what the judgement is about comes out, or an error that says what there is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode

from quoth.article import Span
from quoth.errors import NotFoundError, QuothError
from quoth.identify.judgements.records import Anchor, even, kind_of
from quoth.identify.profile import Kind
from quoth.store import iris
from quoth.store.facts import literal, node
from quoth.store.names import name_key, person_key
from quoth.store.namespaces import ID, RDF, SCHEMA, Q
from quoth.store.store import Store
from quoth.store.view import GraphView

_OURS = re.compile(rf"(?:{re.escape(ID)})?(?=(?:name/)?(?:person|institution)/)(?P<path>\S+)")
_SHORT = re.compile(r"[0-9a-f]{8,16}")
"""The start of the last part of a statement's IRI, as tables print it."""

_HASH = re.compile(r"[0-9a-f]{8,64}")
_BOTH: tuple[Kind, ...] = ("person", "institution")

_NEAR = 0.78
"""Least similarity of a name worth suggesting, as in look-ups."""

_SHOWN = 5


def anchors(store: Store, a: str, b: str) -> tuple[Anchor, Anchor]:
    """What two names or IRIs of one kind mean; QuothError when that is not clear, NotFoundError for an unknown one."""
    first, second = _candidates(store, a), _candidates(store, b)
    common = [kind for kind in first if kind in second]
    if not common:
        raise QuothError(f"{a!r} and {b!r} are of two kinds: a person and an institution cannot be judged together")
    if len(common) > 1:
        raise QuothError(f"{a!r} and {b!r} are each a person and an institution: give their IRIs")
    return first[common[0]], second[common[0]]


def _candidates(store: Store, given: str) -> dict[Kind, Anchor]:
    """The anchors that a name or an IRI may mean, by kind."""
    ours = _OURS.fullmatch(given.strip())
    if ours:
        anchor = _by_iri(store, ID + ours["path"])
        return {anchor.kind: anchor}
    located = in_article(store, given)
    if located is not None:
        return located
    found: dict[Kind, Anchor] = {}
    for kind in _BOTH:
        printed = _printed(store, kind, person_key(given) if kind == "person" else name_key(given))
        if printed is not None:
            found[kind] = Anchor(iris.name(kind, printed), even(printed))
    if not found:
        raise NotFoundError("person or institution", given, _near(store, given))
    return found


def in_article(store: Store, given: str) -> dict[Kind, Anchor] | None:
    """The anchors of NAME@ARTICLE, the article by its path, the end of it, or the start of its SHA-256.

    None for what is not of that form; NotFoundError or QuothError when article or name is not clear.
    """
    name, at, article = (part.strip() for part in given.rpartition("@"))
    if not at or not name or not article:
        return None
    hashes = _articles(store, article)
    if not hashes:
        raise NotFoundError("article", article)
    if len(hashes) > 1:
        raise QuothError(f"{article!r} could be any of {len(hashes)} articles: give more of its path")
    (sha256,) = hashes
    iri: dict[Kind, str] = {"person": iris.person(sha256, name), "institution": iris.institution(sha256, name)}
    found = {
        kind: Anchor(one, even(_usual(names))) for kind, one in iri.items() if (names := _names(store, [node(one)]))
    }
    if not found:
        raise NotFoundError("person or institution", f"{name}@{article}")
    return found


def _articles(store: Store, given: str) -> set[str]:
    """The SHA-256 of the articles that a path or the start of a hash means; an equal path comes before an ending."""
    paths: dict[str, set[str]] = {"equal": set(), "ending": set()}
    for quad in store.quads(None, Q.path):
        if isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode):
            path, sha256 = quad.object.value, quad.subject.value.split("/")[-2]
            if path == given:
                paths["equal"].add(sha256)
            elif path.endswith(f"/{given}") or (_HASH.fullmatch(given) and sha256.startswith(given)):
                paths["ending"].add(sha256)
    return paths["equal"] or paths["ending"]


def _by_iri(store: Store, iri: str) -> Anchor:
    try:
        kind = kind_of(iri)
        subject = node(iri)
    except ValueError:
        return _of_identity(store, iri)
    if iri.startswith(f"{ID}name/"):
        printed = _printed(store, kind, unquote(iri.rsplit("/", 1)[1]).replace("-", " "))
        if printed is not None and iris.name(kind, printed) == iri:
            return Anchor(iri, even(printed))
        raise NotFoundError("name", iri)
    names = _names(store, [subject])
    if not names:
        raise NotFoundError("person or institution", iri)
    return Anchor(iri, even(_usual(names)))


def _of_identity(store: Store, iri: str) -> Anchor:
    """Identities come and go with the machine's work; what lasts is the name or the one mention behind it."""
    try:
        mentions = [quad.subject for quad in store.quads(None, Q.identifiedAs, NamedNode(iri))]
    except ValueError as error:
        raise NotFoundError("person or institution", iri) from error
    behind = sorted({mention.value for mention in mentions if isinstance(mention, NamedNode)})
    if any(iri.rsplit("/", 1)[-1] == mention.rsplit("/", 1)[-1] for mention in behind):
        return _by_iri(store, iri.replace(ID, f"{ID}name/", 1))
    if len(behind) == 1:
        return _by_iri(store, behind[0])
    if not behind:
        raise NotFoundError("person or institution", iri)
    raise QuothError(f"{iri} stands for {len(behind)} mentions: give the IRI of one, such as {behind[0]}")


def _printed(store: Store, kind: Kind, key: str) -> str | None:
    """How most mentions under a folded name print it; None when there is none."""
    if not key:
        return None
    mentions = [
        quad.subject for quad in store.quads(None, Q.nameKey, literal(key))
        if isinstance(quad.subject, NamedNode) and _is_mention(quad.subject.value, kind)
    ]
    names = _names(store, mentions)
    return _usual(names) if names else None


def _names(store: Store, mentions: Iterable[NamedNode]) -> Counter[str]:
    return Counter(
        quad.object.value
        for mention in set(mentions) for quad in store.quads(mention, SCHEMA.name)
        if isinstance(quad.object, Literal) and quad.object.value.strip()
    )  # fmt: skip


def _usual(names: Counter[str]) -> str:
    return min(names, key=lambda name: (-names[name], name))


def _is_mention(iri: str, kind: Kind | None = None) -> bool:
    try:
        return not iri.startswith(f"{ID}name/") and kind_of(iri) in {kind or kind_of(iri)}
    except ValueError:
        return False


def _near(store: Store, given: str) -> tuple[str, ...]:
    """Names of mentions that look like what was typed, or hold it."""
    wanted = name_key(given)
    known: defaultdict[str, set[NamedNode]] = defaultdict(set)
    for quad in store.quads(None, Q.nameKey):
        if isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode) and _is_mention(quad.subject.value):
            known[quad.object.value].add(quad.subject)
    longer = sorted(key for key in known if wanted and wanted in key)
    near = [*longer, *get_close_matches(wanted, sorted(known), _SHOWN, _NEAR)]
    return tuple(dict.fromkeys(_usual(names) for key in near[:_SHOWN] if (names := _names(store, known[key]))))


def is_held(store: Store, anchor: Anchor) -> bool:
    """Whether the store mentions whom a judgement is about."""
    if anchor.sha256 is not None:
        return bool(_names(store, [node(anchor.iri)]))
    fold = person_key if anchor.kind == "person" else name_key
    return _printed(store, anchor.kind, fold(anchor.name)) is not None


def statement(store: Store, given: str) -> tuple[str, tuple[Span, ...]]:
    """The IRI and the content of a statement, given by its IRI or the start of the IRI's last part.

    NotFoundError when the store holds none, QuothError when it holds several or `given` is neither.
    """
    if given.startswith(ID):
        try:
            found = {given} if _graphs(store, given) else set()
        except ValueError:
            found = set()
    elif _SHORT.fullmatch(given.strip().lower()):
        found = _starting(store, given.strip().lower())
    else:
        raise QuothError(f"{given!r} is no statement: give its IRI, or 8 or more digits that its last part starts with")
    if not found:
        raise NotFoundError("statement", given)
    if len(found) > 1:
        shown = ", ".join(sorted(found)[:_SHOWN])
        raise QuothError(f"{given!r} could be any of {len(found)} statements: {shown}. Give more digits or the IRI")
    iri = found.pop()
    return iri, GraphView(store, _graphs(store, iri)[0]).spans(iri, Q.contentSpan)


def _starting(store: Store, start: str) -> set[str]:
    return {
        quad.subject.value for quad in store.quads(None, RDF.type, Q.Attribution)
        if isinstance(quad.subject, NamedNode) and quad.subject.value.rsplit("/", 1)[1].startswith(start)
    }


def _graphs(store: Store, attribution: str) -> list[str]:
    """The graphs that state an attribution, in order; one for each set of metadata of its article."""
    quads = store.quads(NamedNode(attribution), RDF.type, Q.Attribution)
    return sorted(quad.graph_name.value for quad in quads if isinstance(quad.graph_name, NamedNode))
