"""What a long name is called for short: Brookings, the Syrian Observatory, the Trump campaign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from quoth.extract.speakers.people import given_name_gender
from quoth.identify.institutions import words as lists
from quoth.identify.institutions.countries_in_names import is_land, is_place

How = Literal["shortened_name", "named_without_its_parent", "given_name_left_out", "campaign_by_another_word"]

_OF_ALL = ("america",)
"""What unions and societies of the whole country leave out: United Mine Workers of America."""
_CUTS = frozenset({"for", "of", "on", "against", "in", "at", "to"})


@dataclass(frozen=True, slots=True)
class ShortForm:
    """How a name is shortened, and whether the short form leaves little doubt."""

    how: How
    sure: bool


def short_forms(words: Sequence[str]) -> dict[str, ShortForm]:
    """The short forms of a name, given as its words in one spelling."""
    found: dict[str, ShortForm] = {}
    for at, word in enumerate(words[:-1]):
        if at and word in _CUTS and (form := _cut(words, at)):
            found.setdefault(" ".join(words[:at]), form)
    if form := _closed(words):
        found.setdefault(" ".join(words[:-1]), form)
    after_a_person = lists.FOLLOWINGS | lists.NAMED_AFTER
    if len(words) > 2 and words[-1] in after_a_person and given_name_gender(" ".join(words[:2])):
        form = ShortForm("given_name_left_out", sure=words[-1] in lists.FOLLOWINGS)
        found.setdefault(" ".join(words[1:]), form)
    return found | _campaigns(words) | _within_a_university(words)


def _within_a_university(words: Sequence[str]) -> dict[str, ShortForm]:
    """A university's programme, school or centre by its own name, when the university stands in front."""
    for at in range(2, len(words) - 1):
        unit = words[at:]
        if words[at - 1] in {"university", "universitys"} and unit[0] not in lists.SMALL and len(unit) > 1:
            named = any(word not in lists.GENERIC and word not in lists.SMALL for word in unit)
            return {" ".join(unit): ShortForm("named_without_its_parent", sure=False)} if named else {}
    return {}


def _campaigns(words: Sequence[str]) -> dict[str, ShortForm]:
    """The plainest words for somebody's campaign."""
    if len(words) > 1 and words[-1] in lists.CAMPAIGNS and words[-2] not in lists.GENERIC:
        return {" ".join([*words[:-1], "campaign"]): ShortForm("campaign_by_another_word", sure=False)}
    if len(words) > 2 and words[-1] == "campaign" and words[-2] in lists.CAMPAIGN_FOR:
        return {" ".join([*words[:-2], "campaign"]): ShortForm("campaign_by_another_word", sure=True)}
    return {}


def _cut(words: Sequence[str], at: int) -> ShortForm | None:
    """The short form that ends before the small word at `at`; None where what is left names nobody."""
    head, small = words[:at], words[at]
    kind = next((head[place - 1] for place, word in enumerate(head) if place and word in lists.SMALL), head[-1])
    own = [word for word in head if word not in lists.GENERIC and word not in lists.SMALL]
    if not own or len(head) < 2:
        return None
    if small == "of" and words[at + 1 :] == _OF_ALL and len(own) > 1:
        return ShortForm("shortened_name", sure=True)
    if small == "of" and is_place(" ".join(word for word in words[at + 1 :] if word != "the")):
        return None  # a branch: the Tax Foundation of Hawaii is not the Tax Foundation
    whole = not lists.ORDERED.intersection(head) and not is_place(" ".join(head))
    if small in {"at", "in"} and (whole or small == "in") and (kind in lists.UNITS or kind == "university"):
        return ShortForm("named_without_its_parent", sure=len(own) > 1 or kind == "university")
    if not whole or kind not in lists.CUT_AFTER:
        return None
    of_a_place = is_place(" ".join(own)) or all(is_place(word) for word in own)
    return ShortForm("shortened_name", sure=not (of_a_place and kind in lists.COMMON_AFTER_PLACES))


def _closed(words: Sequence[str]) -> ShortForm | None:
    """The short form without a closing type word."""
    if len(words) < 2 or words[-1] not in lists.CLOSING | lists.CLOSING_PERHAPS:
        return None
    base, kind = words[:-1], words[-1]
    name = " ".join(base)
    if all(word in lists.GENERIC or word in lists.SMALL for word in base) or base[-1] in lists.SMALL or is_land(name):
        return None
    if lists.SMALL.intersection(base) and kind not in {"company", "corporation"}:
        return None
    if base[-1] in lists.GENERIC and kind not in {"company", "corporation", "group"}:
        return None  # the Black Caucus Institute is not the Black Caucus
    if is_place(name):
        return ShortForm("shortened_name", sure=False) if kind in {"university", "college"} else None
    sure = kind in lists.CLOSING and not (kind in {"company", "corporation"} and base[-1] in lists.NOT_ALONE)
    return ShortForm("shortened_name", sure)
