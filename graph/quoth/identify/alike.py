"""People by the rules for people, institutions by those for institutions."""

from __future__ import annotations

from functools import lru_cache

from quoth.identify.institutions import compare_institutions, institution_blocks, scope
from quoth.identify.match import Match
from quoth.identify.people import compare_people, given_share, is_common_surname, person_blocks
from quoth.identify.people.names import compare_names
from quoth.identify.profile import Profile
from quoth.store.names import is_full_name

_INSTITUTION = "institution "
"""Before the blocks of institutions."""


def blocks(profile: Profile) -> frozenset[str]:
    """Keys of which two profiles must share one to be compared."""
    if profile.only_here:
        return frozenset()
    if profile.kind == "person":
        return frozenset(f"person {key}" for key in person_blocks(profile.key))
    keys = institution_blocks(profile.key, sorted(profile.aliases))
    return frozenset(_INSTITUTION + key for key in keys)


def may_agree(profile: Profile, block: str, other: str | None) -> bool:
    """Whether a profile of the key `other` that shares this block can be one with the profile at all.

    A quick look before both are read: what it lets through is compared. An unknown key (None) may be any.
    """
    if other is None or profile.key == other:
        return True
    if profile.kind == "person":
        return compare_names(min(profile.key, other), max(profile.key, other)) is not None
    form = block.removeprefix(_INSTITUTION)
    if _only_initials(form, profile.key) and _only_initials(form, other):
        return False
    by_name = form in institution_blocks(other, ())
    return bool(profile.aliases) or not by_name or _names_may_agree(min(profile.key, other), max(profile.key, other))


def _only_initials(form: str, key: str) -> bool:
    """Whether a form of a name can only be an acronym of it: thousands of long names share one of two or three letters.

    Of a pair one must go by the acronym itself, or they share another form too.
    """
    words = key.split()
    return len(words) > 1 and form.isalpha() and len(form) <= 2 * len(words) and form not in {*words, "".join(words)}


@lru_cache(maxsize=1 << 17)
def _names_may_agree(key: str, other: str) -> bool:
    """Whether two institutions of these keys may be one, or an article may have one as the other's alias."""
    a, b = (Profile(one, "institution", one) for one in (key, other))
    forms = key in institution_blocks(other, ()) or other in institution_blocks(key, ())
    return forms or compare_institutions(a, b) is not None


def compare(a: Profile, b: Profile) -> Match | None:
    """The match of two profiles of one kind; None when their names cannot mean one."""
    return compare_people(a, b) if a.kind == "person" else compare_institutions(a, b)


def stands(profile: Profile, torn: bool) -> bool:
    """Whether all mentions of a profile that joined no other are one; `torn` when it fits several others.

    A bare surname does when it is rare and nobody known bears it, or when its mentions share institutions; a national
    body when its country is known.
    """
    if profile.only_here:
        return False
    if profile.kind == "institution":
        return {"world": True, "country": bool(profile.countries), "article": False}[scope(profile.key)]
    if is_full_name(profile.key) or profile.institutions:
        return True
    return not torn and not is_common_surname(profile.key) and not given_share(profile.key)
