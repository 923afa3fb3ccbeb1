"""The IRI of everything in the graph, made from content alone: the same thing has the same IRI in every store."""

from __future__ import annotations

import hashlib
from urllib.parse import quote

from quoth.article import Span
from quoth.attribution import SpeakerKind
from quoth.store.names import is_full_name, is_only_described, name_key, person_key
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


LOCAL_GRAPH = f"{ID}graph/local"
"""Where the paths of this store's articles are kept; not part of an export."""


def activity(sha256: str, run: str) -> str:
    return f"{ID}activity/{sha256}/{run}"


def software(version: str, model_hash: str) -> str:
    return f"{ID}software/{quote(version, safe='')}-{digest(model_hash)}"


def span(sha256: str, words: Span) -> str:
    return f"{ID}span/{sha256}/{words.start}-{words.end}"


def attribution(sha256: str, key: str) -> str:
    return f"{ID}attribution/{sha256}/{key}"


def claim(sha256: str, key: str) -> str:
    return f"{ID}claim/{sha256}/{key}"


def speaker(sha256: str, kind: SpeakerKind, name: str) -> tuple[str, bool]:
    """The IRI of a speaker, and whether it holds for this article alone."""
    match kind:
        case "person":
            return person(sha256, name)
        case "organisation":
            return institution(sha256, name)
        case "unnamed":
            return f"{ID}source/{sha256}/{slug(name_key(name), name)}", True
        case "document":
            return f"{ID}document/{sha256}/{slug(name_key(name), name)}", True
    raise ValueError(f"unexpected kind of speaker {kind!r}")


def person(sha256: str, name: str) -> tuple[str, bool]:
    """A full name means one person everywhere until something shows otherwise; one word only within its article."""
    key = person_key(name)
    if is_full_name(key):
        return f"{ID}person/{slug(key, name)}", False
    return f"{ID}person/{sha256}/{slug(key, name)}", True


def institution(sha256: str, name: str) -> tuple[str, bool]:
    """A name means one institution everywhere; a description (`the ministry`) only within its article."""
    key = name_key(name)
    if key and not is_only_described(name):
        return f"{ID}institution/{slug(key, name)}", False
    return f"{ID}institution/{sha256}/{slug(key, name)}", True


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
