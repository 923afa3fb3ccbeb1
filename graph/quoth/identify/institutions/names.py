"""An institution's name taken apart: its words in one spelling, its country, how far it says whom it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from quoth.identify.institutions import words as lists
from quoth.identify.institutions.acronyms import acronyms
from quoth.identify.institutions.countries_in_names import country_at_end, country_at_front, is_ambiguous, is_place
from quoth.identify.institutions.other_names import listed
from quoth.identify.institutions.shortened import ShortForm, short_forms
from quoth.identify.institutions.spellings import folded, phrases_folded

Scope = Literal["world", "country", "article"]

_KEEPS_ITS_S = 3
"""Words up to this length end in an s of their own: gas, us."""


@dataclass(frozen=True, slots=True)
class InstitutionName:
    """A name key taken apart."""

    key: str
    words: tuple[str, ...]
    """Its words in one spelling, without legal form and without what reporters put before names."""
    counted: tuple[str, ...]
    """Of these, the words that count."""
    joined: str
    """Those in one, so that Wal-Mart is Walmart."""
    plain: str
    """The words as a key."""
    country: str | None
    """ISO 3166-1 alpha-2, of a national body named with its country."""
    core: tuple[str, ...]
    """Its words that count, without that country; sorted where word order says nothing."""
    singular: tuple[str, ...]
    """The same without plural and possessive s."""
    rest: tuple[str, ...]
    """Its words after a country's name in front, whatever kind of body it is; empty without one."""
    rest_country: str | None
    acronyms: frozenset[str]
    shorter: Mapping[str, ShortForm]
    """What it may be called for short."""
    shorter_joined: Mapping[str, ShortForm]
    """The same, each in one word."""
    known: str | None
    """The fullest name's key, when it is in the list of other names."""
    scope: Scope


@lru_cache(maxsize=1 << 16)
def parse(key: str) -> InstitutionName:
    """Takes a name key (`names.name_key`) apart."""
    spelled = folded(key.split())
    words = _without_legal_form(_without_attributes(phrases_folded(spelled)))
    country, national = _national(words)
    rest_country, length = country_at_front(words)
    known = _known().get(_identifying(words))
    shorter = short_forms(words)
    return InstitutionName(
        key=key,
        words=words,
        counted=content(words),
        joined="".join(content(words)),
        plain=" ".join(words),
        country=country,
        core=core(national),
        singular=singular(core(national)),
        rest=words[length:] if rest_country else (),
        rest_country=rest_country,
        acronyms=_acronyms(words, spelled),
        shorter=shorter,
        shorter_joined={"".join(content(short.split())): form for short, form in shorter.items()},
        known=known,
        scope=_scope(words, country, national, known is not None),
    )


def _acronyms(words: tuple[str, ...], spelled: tuple[str, ...]) -> frozenset[str]:
    """The acronyms with and without what names can do without; United Nations is both `un` and two words."""
    variants = {words, spelled, _without_legal_form(_without_attributes(spelled))}
    return frozenset().union(*map(acronyms, variants))


def content(words: Iterable[str]) -> tuple[str, ...]:
    """The words that count."""
    return tuple(word for word in words if word not in lists.SMALL)


def singular(words: Iterable[str]) -> tuple[str, ...]:
    """The words without a final s, which plural and possessive share."""
    return tuple(word[:-1] if len(word) > _KEEPS_ITS_S and word.endswith("s") else word for word in words)


def core(words: Sequence[str]) -> tuple[str, ...]:
    """The words that count, in an order of their own, save in names that word order tells apart."""
    if lists.ORDERED.intersection(words):
        return tuple(word for word in words if word == "of" or word not in lists.SMALL)
    counted = content(words)
    present = set(counted)
    if "police" in present and len(counted) > 2:
        # 'Tulsa police' is its Police Department; 'police department' alone stays as it is printed.
        counted = tuple(word for word in counted if word not in {"department", "force", "service"})
    if {"house", "representatives"} <= present:
        counted = tuple(word for word in counted if word != "representatives")
    if {"foreign", "affairs"} <= present and present & {"ministry", "department"}:
        counted = tuple(word for word in counted if word != "affairs")
    return tuple(sorted(counted))


def _identifying(words: tuple[str, ...]) -> tuple[str, ...]:
    """What two spellings of one name share and no other name has; the country of a national body comes first."""
    country, national = _national(words)
    return (country or "", *singular(core(national)))


def _without_attributes(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without what reporters put in front: `us backed syrian democratic forces`."""
    at = 0
    for place, word in enumerate(words[:-2]):
        if word in lists.ATTRIBUTE_ENDS and place and is_place(" ".join(words[:place])):
            at = place + 1
    while at < len(words) - 2 and words[at] in lists.ATTRIBUTES:
        at += 1
    left = words[at:]
    return words if _is_generic(left) else left


def _without_legal_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without Corp, Ltd at the end, unless nothing that names anybody would be left."""
    at = len(words)
    while at > 1 and words[at - 1] in lists.LEGAL_FORMS:
        at -= 1
    while at > 1 and words[at - 1] in lists.SMALL:
        at -= 1
    left = words[:at]
    return words if at == len(words) or not words[-1:] or _is_generic(left) else left


def _national(words: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """The country of a national body that is named with it, and the name without; else None and the whole name."""
    country, length = country_at_front(words)
    if country and _is_national(words[length:], with_country=True):
        return country, words[length:]
    country, length = country_at_end(words)
    if country and _is_national(words[:-length], with_country=True):
        return country, words[:-length]
    return None, words


def _is_national(words: Sequence[str], with_country: bool = False) -> bool:
    counted = content(words)
    if not counted:
        return False
    present = set(counted)
    if tuple(sorted(counted)) in _national_names():
        return True
    if with_country and counted[-1] in lists.GOVERNMENT and _is_generic(counted):
        return True
    if present & lists.MINISTRIES:
        return len(counted) > 1 or (with_country and counted[0] != "ministry")
    if counted[-1] == "party" or counted[0] == "party":
        return len(counted) > 1 and present <= lists.PARTY_WORDS
    if present & lists.CHAMBERS and present & lists.COMMITTEE_TOPICS and _is_any_committee(words):
        return True
    if "court" in present:
        return False
    return bool(present & {"national", "federal"}) and len(counted) > 2 and _is_generic(counted)


def _scope(words: tuple[str, ...], country: str | None, national: tuple[str, ...], known: bool) -> Scope:
    if country is not None:
        return "country" if national[0] in {"embassy", "consulate"} and len(content(words)) == 2 else "world"
    if words[:1] and words[0] in lists.POSSESSIVES:
        return "article"
    if known and not lists.MANY_STATES_HAVE.intersection(words):
        return "world"
    if _is_national(words):
        return "country"
    if known:
        return "world"
    if len(words) > 1 and words[-1] in lists.LEGAL_FORMS:
        return "world"
    vague = _is_generic(words) or _is_any_committee(words) or _is_school(words) or _is_of_many_places(words)
    return "article" if vague else "world"


def _is_generic(words: Iterable[str]) -> bool:
    """Whether a name is made only of words that any body of its kind has in its name."""
    return all(word in lists.GENERIC or word in lists.SMALL or word.isdigit() for word in words)


def _is_school(words: Sequence[str]) -> bool:
    return any(pair in lists.SCHOOLS for pair in pairwise(words))


def _is_any_committee(words: Iterable[str]) -> bool:
    counted = content(words)
    """Whether a name is a committee's and has nothing beside what committees deal with and whose they are."""
    ordinary = lists.COMMITTEE_TOPICS | lists.GENERIC | lists.CHAMBERS
    return bool(lists.COMMITTEES.intersection(counted)) and ordinary.issuperset(counted)


def _is_of_many_places(words: tuple[str, ...]) -> bool:
    """Whether beside general words there is only a name that many places or parishes bear: Springfield police."""
    front, length = country_at_front(words)
    if front:
        return _is_generic(words[length:]) and words[-1] in lists.DESCRIBING
    own = [word for word in words if word not in lists.GENERIC and word not in lists.SMALL]
    if lists.CONGREGATIONS.intersection(words) and own and all(word in lists.PARISHES for word in own):
        return True
    if "county" in words and words.index("county") > 0:
        at = words.index("county")
        return len(words) > at + 1 and is_ambiguous(" ".join(words[:at + 1])) and _is_generic(words[at + 1:])
    return bool(lists.LOCAL.intersection(words)) and is_ambiguous(" ".join(own))


@cache
def _national_names() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(sorted(folded(name.split()))) for name in lists.NATIONAL_NAMES.split("|"))


@cache
def _known() -> dict[tuple[str, ...], str]:
    """Every name of the list of other names, as `_identifying` has it, to the key of the fullest."""
    found: dict[tuple[str, ...], str] = {}
    for names in listed():
        for name in names:
            words = phrases_folded(folded(name.split()))
            found[_identifying(_without_legal_form(words))] = names[0]
    return found
