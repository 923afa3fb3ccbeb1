"""How two institutions' names are related: the strongest of a list of named relations, each with its value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from quoth.identify.institutions.acronyms import SHORTEST, is_printed_acronym
from quoth.identify.institutions.countries_in_names import country_called
from quoth.identify.institutions.names import InstitutionName, parse
from quoth.identify.institutions.spelled_alike import sounds, spelled_alike
from quoth.identify.institutions.units import parent_of
from quoth.identify.profile import Profile

_MAYBE = 0.6
"""For a person to decide, unless country or people add to it."""
_NEARLY = 0.55
"""As `_MAYBE`, but one shared person is not enough."""
_MERELY_DESCRIBED = 0.3
"""What a name is worth that means something else in every article: with shared people it is asked about."""
_TWO_LETTERS = 0.4
"""Two letters fit too much (SC: Supreme Court, Seventh Circuit): no one is asked unless several people are shared."""
_TAIL = 3
"""So many words that count at the end of a longer name may be the whole of a shorter one."""


@dataclass(frozen=True, slots=True)
class NameRelation:
    """What two names have to do with each other."""

    feature: str
    value: float
    note: str = ""
    by_country: bool = False
    """Whether it holds within one country only."""


def relation(a: Profile, b: Profile) -> NameRelation | None:
    """The strongest relation of two profiles' names, worth less where the names say less; None without one."""
    x, y = parse(a.key), parse(b.key)
    if x.country and y.country and x.country != y.country:
        return None
    for rule in _RULES:
        both = (rule(a, b, x, y), None if rule in _SYMMETRIC else rule(b, a, y, x))
        if found := [one for one in both if one is not None]:
            return _held(max(found, key=lambda one: (one.value, one.feature)), x, y)
    return None


def _held(found: NameRelation, x: InstitutionName, y: InstitutionName) -> NameRelation:
    """The relation, worth no more than the vaguer of the two names allows."""
    value, by_country = found.value, found.by_country
    scopes = {x.scope, y.scope}
    if "country" in scopes:
        by_country = True
        value = value if found.feature == "other_name" else min(value, _MAYBE)
    if "article" in scopes:
        value = min(value, _MERELY_DESCRIBED)
    note = found.note or " = ".join(sorted({x.key, y.key}))
    return NameRelation(found.feature, value, note, by_country)


def _same(_a: Profile, _b: Profile, x: InstitutionName, y: InstitutionName) -> NameRelation | None:
    if x.key == y.key:
        return NameRelation("same_name", 1.0)
    if x.country != y.country:
        return None
    if not x.core or (x.core != y.core and x.joined != y.joined):
        return None
    if x.counted != y.counted and sorted(x.counted) == sorted(y.counted):
        return NameRelation("same_words_in_another_order", 0.9)
    return NameRelation("same_name_but_for_legal_form_or_spelling", 0.95)


def _other_name(_a: Profile, _b: Profile, x: InstitutionName, y: InstitutionName) -> NameRelation | None:
    return NameRelation("other_name", 0.95) if x.known and x.known == y.known and x.key != y.key else None


def _given(a: Profile, _b: Profile, _x: InstitutionName, y: InstitutionName) -> NameRelation | None:
    """An article gives the other's name beside this one's: X (ABC)."""
    if not any(alias == y.key or parse(alias).plain == y.plain for alias in a.aliases):
        return None
    if y.plain.replace(" ", "") in parse(a.key).acronyms:
        return NameRelation("acronym_given_by_an_article", 0.97)
    return NameRelation("name_given_by_an_article", 0.9)


def _acronym(_a: Profile, b: Profile, x: InstitutionName, y: InstitutionName) -> NameRelation | None:
    letters = y.plain.replace(" ", "")
    whole = letters in x.acronyms
    if country_called(letters) or not (whole or letters in _without_country(x).acronyms) or _is_known_as_another(y, x):
        return None
    printed = is_printed_acronym(y.plain, b.names)
    if printed is False:
        return None
    value = 0.85 if printed and whole else _MAYBE
    if len(letters) == SHORTEST:
        value = _TWO_LETTERS
    return NameRelation("acronym_of_the_long_name", value, by_country=not whole)


def _shortened(_a: Profile, _b: Profile, x: InstitutionName, y: InstitutionName) -> NameRelation | None:
    form = x.shorter.get(y.plain) or x.shorter_joined.get(y.joined)
    if form is None or _is_known_as_another(y, x):
        return None
    return NameRelation(form.how, 0.85 if form.sure else _NEARLY)


def _prefixed(_a: Profile, _b: Profile, x: InstitutionName, y: InstitutionName) -> NameRelation | None:
    """The country's name stands in front of one of the two only."""
    if x.country and not y.country and x.core == y.core and y.scope == "country":
        return NameRelation("country_named_in_one_only", _MAYBE, by_country=True)
    if x.rest and not y.rest and x.rest == y.words and len(y.words) > 1 and not _is_known_as_another(y, x):
        return NameRelation("country_named_in_one_only", _MAYBE, by_country=True)
    return None


def _plural(_a: Profile, _b: Profile, x: InstitutionName, y: InstitutionName) -> NameRelation | None:
    """Plural or possessive in one of the two only: Centers for Disease Control, Lee's campaign."""
    if x.country != y.country or x.singular != y.singular or not x.core:
        return None
    return NameRelation("same_name_but_for_a_final_s", 0.85 if len(x.core) > 1 else _NEARLY)


def _spelled(_a: Profile, _b: Profile, x: InstitutionName, y: InstitutionName) -> NameRelation | None:
    if x.country == y.country and spelled_alike(x.counted, y.counted):
        return NameRelation("spelled_alike", _NEARLY)
    return None


def _ending(_a: Profile, _b: Profile, x: InstitutionName, y: InstitutionName) -> NameRelation | None:
    """One name ends in the whole of the other: Urban-Brookings Tax Policy Center."""
    long, short = x.counted, y.counted
    if len(short) < _TAIL or len(long) <= len(short) or long[-len(short) :] != short or y.scope != "world":
        return None
    if parent_of(x.key, (y.key,)):
        return None
    return NameRelation("ends_in_the_other_name", _NEARLY)


_Rule = Callable[[Profile, Profile, InstitutionName, InstitutionName], NameRelation | None]
_SYMMETRIC: frozenset[_Rule] = frozenset({_same, _other_name, _plural, _spelled})
_RULES: tuple[_Rule, ...] = (
    _other_name, _same, _given, _acronym, _shortened, _prefixed, _plural, _spelled, _ending,
)  # fmt: skip


def blocks_of(key: str, aliases: Iterable[str]) -> frozenset[str]:
    """Every folded form under which a name related to this one could be found."""
    name = parse(key)
    if name.scope == "article":
        return frozenset()
    return _blocks(key).union(*(_blocks(alias) for alias in aliases))


@lru_cache(maxsize=1 << 15)
def _blocks(key: str) -> frozenset[str]:
    name = parse(key)
    found = {key, name.plain, name.joined, " ".join(name.core), " ".join(name.singular), name.known or ""}
    found |= {" ".join(name.rest), *name.acronyms, *name.shorter, *name.shorter_joined}
    found |= _without_country(name).acronyms
    found |= sounds(name.counted)
    if len(name.counted) >= _TAIL:
        found.add(" ".join(name.counted[-_TAIL:]))
    return frozenset(found - {""})


def _without_country(name: InstitutionName) -> InstitutionName:
    """A national body's name without the country's in front: the MoD is the UK Ministry of Defence."""
    return parse(" ".join(name.rest)) if name.rest and name.country else name


def _is_known_as_another(short: InstitutionName, long: InstitutionName) -> bool:
    """Whether the short name is well known for another body: European Council, and that on Foreign Relations."""
    return short.known is not None and short.known != long.known
