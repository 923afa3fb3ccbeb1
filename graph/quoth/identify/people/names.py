"""Two people's folded names -> the features that their names alone give, or None when they cannot be one person's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from quoth.identify.match import Feature
from quoth.identify.people.commonness import FEW, MANY, expected_bearers, is_common_surname
from quoth.identify.people.given_names import EQUAL, agree_somehow, compare_given_names
from quoth.identify.people.name_parts import NameReading, read_name
from quoth.identify.people.surnames import compare_surnames

Kind = Literal["full", "part", "bare", "given_only"]
"""Two full names; a full name and a surname; two surnames; two given names alone."""

ONLY_SURNAME_IN_ONE = Feature("only_surname_in_one", 0.15)
"""Jones and Seth Jones: 0.6, a person is asked."""

ONLY_SURNAMES = Feature("only_surnames", 0.35)
"""Two bare surnames, rare: 0.8."""

ONLY_GIVEN_NAMES = Feature("only_given_names", 0.35)
"""Melanie and Melanie: different, until institution or role and people are shared."""

MIDDLE_NAMES_AGREE = 0.05
MIDDLE_NAME_IN_ONE = Feature("middle_name_in_one", -0.02)
MIDDLE_NAMES_DIFFER = -1.0

SUFFIXES_AGREE = 0.02
SUFFIX_IN_ONE = -0.40
"""Father and son share name, trade and friends; only agreeing middle names or all support at once outweigh it."""
SUFFIXES_DIFFER = -1.0

CALLED_BY_MIDDLE_NAME = 0.35
"""J. Edgar Hoover and Edgar Hoover."""

COMMON_NAME = -0.15
"""Equal names borne by thousands: 0.8."""
COMMON_NAME_VARIED = -0.20
"""... that agree only by nickname, initial or spelling: 0.7 or less."""
VERY_COMMON_NAME = -0.23
"""A shared role (+0.08) makes such names one, shared company (+0.07) does not."""
COMMON_SURNAME = -0.10
"""Smith and John Smith: 0.5."""
COMMON_SURNAMES = -0.30
"""Smith and Smith: 0.5."""


@dataclass(frozen=True, slots=True)
class NamesCompared:
    """What two names say. `extends`: one is the other with middle names more, or initials written out."""

    kind: Kind
    features: tuple[Feature, ...]
    common: bool = False
    extends: bool = False
    given: str = ""
    """The name of the feature by which given names agree."""

    @property
    def value(self) -> float:
        return sum(feature.value for feature in self.features)


@lru_cache(maxsize=131072)
def compare_names(a: str, b: str) -> NamesCompared | None:
    """The most favourable way of reading two keys, `a <= b`; None when no way makes them one person's."""
    readings = ((left, right) for left in read_name(a) for right in read_name(b))
    found = [one for left, right in readings if (one := _compare_readings(left, right)) is not None]
    if not found:
        return None
    return _with_commonness(max(found, key=lambda one: one.value), a, b)


def _compare_readings(a: NameReading, b: NameReading) -> NamesCompared | None:
    if "given_only" in (a.form, b.form):
        if a.form != b.form or a.given != b.given:
            return None
        return NamesCompared("given_only", (ONLY_GIVEN_NAMES,))
    surname = compare_surnames(a, b)
    if surname is None:
        return None
    suffix = tuple(_suffix_features(a.suffix, b.suffix))
    if a.given and b.given:
        return _compare_full(a, b, surname, suffix)
    if a.given or b.given:
        return NamesCompared("part", (surname, ONLY_SURNAME_IN_ONE, *suffix))
    return NamesCompared("bare", (surname, ONLY_SURNAMES, *suffix))


def _compare_full(
    a: NameReading, b: NameReading, surname: Feature, suffix: tuple[Feature, ...]
) -> NamesCompared | None:
    if a.middles != b.middles and _written_as_one(a) == _written_as_one(b):
        same = Feature("same_given_name", EQUAL, _written_as_one(a))
        return NamesCompared("full", (surname, same, *suffix), extends=not suffix, given=same.name)
    given = compare_given_names(a.given, b.given)
    if given and len(a.given) == 1 and a.middles and (a.given, a.middles) == (b.given, b.middles):
        given = Feature("same_given_name", EQUAL, given.note)  # J. D. and JD
    if given is None:
        called = _called_by_middle_name(a, b) or _called_by_middle_name(b, a)
        return NamesCompared("full", (surname, called, *suffix), given=called.name) if called else None
    middle = _compare_middles(a.middles, b.middles)
    features = (surname, given, *([middle] if middle else []), *suffix)
    extends = (
        surname.name == "same_surname"
        and given.name in {"same_given_name", "initial_agrees"}
        and not any(feature.value <= SUFFIX_IN_ONE for feature in features)
    )
    return NamesCompared("full", features, extends=extends, given=given.name)


def _written_as_one(reading: NameReading) -> str:
    """Anne-Marie, Annemarie; Jae-in, Jaein."""
    return reading.given + "".join(reading.middles)


def _compare_middles(a: tuple[str, ...], b: tuple[str, ...]) -> Feature | None:
    """George W. and George H. W. differ, Martin L. and Martin Luther agree; nothing is said where neither has any."""
    if not a or not b:
        return MIDDLE_NAME_IN_ONE if a or b else None
    note = "/".join(sorted((" ".join(a), " ".join(b))))
    if all(map(agree_somehow, a, b)) or _in_order(a, b) or _in_order(b, a):
        return Feature("middle_names_agree", MIDDLE_NAMES_AGREE, note)
    return Feature("middle_names_differ", MIDDLE_NAMES_DIFFER, note)


def _in_order(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Whether names written out are all among the other's, in order; initials say too little to leave any out."""
    left = iter(many)
    return min(map(len, few)) > 1 and all(any(agree_somehow(name, other) for other in left) for name in few)


def _called_by_middle_name(a: NameReading, b: NameReading) -> Feature | None:
    """Whether `b` is called by the first middle name of `a`, written out: J. Edgar, Edgar."""
    if not a.middles or len(a.middles[0]) == 1 or len(b.given) == 1:
        return None
    if not agree_somehow(a.middles[0], b.given) or (b.middles and a.middles[1:] != b.middles):
        return None
    value = CALLED_BY_MIDDLE_NAME if len(a.given) == 1 else CALLED_BY_MIDDLE_NAME - 0.1
    return Feature("called_by_middle_name", value, "/".join(sorted((f"{a.given} {a.middles[0]}", b.given))))


def _suffix_features(a: str, b: str) -> Iterator[Feature]:
    note = "/".join(sorted((a, b))).strip("/")
    if a and b:
        agree = a == b
        yield Feature("same_suffix" if agree else "suffixes_differ", SUFFIXES_AGREE if agree else SUFFIXES_DIFFER, note)
    elif a or b:
        yield Feature("suffix_in_one", SUFFIX_IN_ONE, note)


def _with_commonness(names: NamesCompared, a: str, b: str) -> NamesCompared:
    """The names' features and one more when many bear the name."""
    feature = None
    if names.kind == "full":
        bearers = max(expected_bearers(a), expected_bearers(b))
        varied = names.given != "same_given_name"
        if bearers > MANY and a == b:
            feature = Feature("very_common_name", VERY_COMMON_NAME)
        elif bearers > FEW:
            feature = Feature("common_name", COMMON_NAME_VARIED if varied else COMMON_NAME)
    elif names.kind in {"part", "bare"} and any(is_common_surname(one) for one in _bare_surnames(a, b)):
        part = names.kind == "part"
        feature = Feature("common_surname", COMMON_SURNAME if part else COMMON_SURNAMES)
    features = names.features if feature is None else (*names.features, feature)
    return NamesCompared(names.kind, features, feature is not None, names.extends and a != b, names.given)


def _bare_surnames(a: str, b: str) -> list[str]:
    return [reading.core for key in (a, b) for reading in read_name(key) if reading.surname and not reading.given]
