"""The IRI of everything in the graph, made from content alone: the same thing has the same IRI in every store."""

from __future__ import annotations

import hashlib
from typing import Literal
from urllib.parse import quote, quote_plus

from quoth.article import Span
from quoth.attribution import SpeakerKind
from quoth.store.names import name_key, person_key
from quoth.store.namespaces import GEONAMES, ID

_LONGEST_SLUG = 120
"""Characters of a percent-encoded name before its tail gives way to a hash; longer names are damage or attack."""


def digest(*parts: object) -> str:
    """16 hex digits of the SHA-256 of the parts, joined by a separator that cannot occur within one."""
    joined = "\x1f".join(str(part).replace("\x1b", "\x1b\x1b").replace("\x1f", "\x1b-") for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def slug(key: str, name: str) -> str:
    """A name key as one readable, ASCII-only path segment; a hash of the name itself where the key is empty."""
    if not key:
        return digest(name)
    encoded = quote(key.replace(" ", "-"), safe="", errors="replace")
    if len(encoded) <= _LONGEST_SLUG:
        return encoded
    return f"{encoded[:_LONGEST_SLUG].rsplit('%', 1)[0]}-{digest(key)}"


def article(sha256: str) -> str:
    return f"{ID}article/{sha256}"


def graph(sha256: str, run: str) -> str:
    return f"{ID}graph/{sha256}/{run}"


_READINGS = f"{ID}reading/"

LOCAL_GRAPH = f"{ID}graph/local"
"""Where the paths of this store's articles are kept; not part of an export."""

INDEX_GRAPH = f"{ID}graph/index"
"""What makes finding quick and can be made again from the rest: profiles, fingerprints; not part of an export."""

IDENTITIES_GRAPH = f"{ID}graph/identities"
"""Who is who across articles, as the machine and the curators' judgements have it."""

COPIES_GRAPH = f"{ID}graph/copies"
"""Which articles are printings of one text, and where; made from the articles, and part of an export."""

JUDGEMENTS_GRAPH = f"{ID}graph/judgements"
"""What curators decided: part of an export, and never touched by loading."""

CORRECTIONS_GRAPH = f"{ID}graph/corrections"
"""Which statement each correction is about as the store now reads the articles: follows from the judgements."""


COMPARISONS_GRAPH = f"{ID}graph/comparisons"
"""Which claims contradict or bear out one another; follows from the articles, and is part of an export."""


def reading(graph: str) -> str:
    """Where the syntax and meaning of the claims of an article's graph are kept; not part of an export."""
    return graph.replace(f"{ID}graph/", _READINGS, 1)


def is_reading(graph: str) -> bool:
    return graph.startswith(_READINGS)


def verdicts(judge: str, version: str) -> str:
    """Where it is kept what a judge said; not part of an export, since it can be asked again."""
    return f"{_READINGS}verdicts/{quote(judge, safe='')}/{quote(version, safe='')}"


def verdict(*parts: str) -> str:
    """What was put to a judge, by what kind of question it is and the texts."""
    return f"{ID}verdict/{digest(*parts)}"


def activity(sha256: str, run: str) -> str:
    return f"{ID}activity/{sha256}/{run}"


def software(version: str, model_hash: str) -> str:
    return f"{ID}software/{quote(version, safe='')}-{digest(model_hash)}"


def span(sha256: str, words: Span) -> str:
    return f"{ID}span/{sha256}/{words.start}-{words.end}"


def shared_text(first: str, second: str) -> str:
    """What two articles have in common, from the SHA-256 of each; their order does not matter."""
    return f"{ID}shared/{digest(*sorted((first, second)))}"


def comparison(first: str, second: str) -> str:
    """Two stretches of words set side by side, from the IRIs of both; their order does not matter."""
    return f"{ID}comparison/{digest(*sorted((first, second)))}"


def attribution(sha256: str, key: str) -> str:
    return f"{ID}attribution/{sha256}/{key}"


def claim(sha256: str, key: str) -> str:
    return f"{ID}claim/{sha256}/{key}"


def claim_of(attribution: str) -> str:
    """The claim that an attribution (IRI) makes known: they share their key."""
    return attribution.replace(f"{ID}attribution/", f"{ID}claim/", 1)


def attribution_of(claim: str) -> str:
    """The attribution that makes a claim (IRI) known."""
    return claim.replace(f"{ID}claim/", f"{ID}attribution/", 1)


def sha256_of(claim: str) -> str:
    """The SHA-256 of the article that a claim, an attribution or a mention (IRI) is of."""
    return claim.split("/")[-2]


def speaker(sha256: str, kind: SpeakerKind, name: str) -> str:
    """The IRI of a speaker as one article knows them."""
    match kind:
        case "person":
            return person(sha256, name)
        case "organisation":
            return institution(sha256, name)
        case "unnamed":
            return f"{ID}source/{sha256}/{slug(name_key(name), name)}"
        case "document":
            return f"{ID}document/{sha256}/{slug(name_key(name), name)}"
    raise ValueError(f"unexpected kind of speaker {kind!r}")


def person(sha256: str, name: str) -> str:
    """A person as one article knows them: who that is across articles, identities say."""
    return f"{ID}person/{sha256}/{slug(person_key(name), name)}"


def institution(sha256: str, name: str) -> str:
    """An institution as one article knows it."""
    return f"{ID}institution/{sha256}/{slug(name_key(name), name)}"


def name(kind: Literal["person", "institution"], printed: str) -> str:
    """A name as such: all the people or institutions of this and any other store that are called so."""
    key = person_key(printed) if kind == "person" else name_key(printed)
    return f"{ID}name/{kind}/{slug(key, printed)}"


def judgement(*parts: object) -> str:
    return f"{ID}judgement/{digest(*parts)}"


def correction(*parts: object) -> str:
    return f"{ID}correction/{digest(*parts)}"


def curator(name: str) -> str:
    """From the name as given, every letter of it, since two curators must not share an IRI."""
    return f"{ID}curator/{quote_plus(name, safe='')}"


def role(words: str) -> str:
    """From the words as printed, since a role carries one label: `Director` and `director` are two."""
    return f"{ID}role/{slug(words, words)}"


def membership(sha256: str, *parts: str | None) -> str:
    return f"{ID}membership/{sha256}/{digest(*parts)}"


def place(sha256: str, name: str, geonames: int | None) -> tuple[str, bool]:
    if geonames is not None:
        return f"{GEONAMES}{geonames}/", False
    return f"{ID}place/{sha256}/{slug(name_key(name), name)}", True


def geometry(wkt: str) -> str:
    return f"{ID}geometry/{digest(wkt)}"


def date(edtf: str) -> str:
    return f"{ID}date/{quote(edtf, safe='')}"


def day(iso: str) -> str:
    return f"{ID}day/{iso}"


def quantity(sha256: str, *parts: object) -> str:
    return f"{ID}quantity/{sha256}/{digest(*parts)}"
