"""What people are called: two given names go in, whether one is a nickname or another form of the other comes out."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files


@lru_cache(maxsize=16384)
def formal_names(nickname: str) -> frozenset[str]:
    """The formal names that a nickname stands for: `ted` -> `edward`, `theodore` and others."""
    return _formal_names().get(nickname, frozenset())


def are_nicknames(a: str, b: str) -> bool:
    """Whether one is the other's nickname or pet form: Bob, Robert; Bob, Bobby; but not Ted, Ned."""
    return a in formal_names(b) or b in formal_names(a) or b in _pet_forms(a) or a in _pet_forms(b)


def are_forms_of_one(a: str, b: str) -> bool:
    """Whether the press writes one man's name both ways: Dmitri and Dmytro, Yousef and Yusuf."""
    return not _variant_lines().get(a, frozenset()).isdisjoint(_variant_lines().get(b, frozenset()))


def are_spellings_of_one(a: str, b: str) -> bool:
    """Whether parents choose between the two: Stephen and Steven, Catherine and Katherine."""
    return not _formal_lines().get(a, frozenset()).isdisjoint(_formal_lines().get(b, frozenset()))


def _pet_forms(nickname: str) -> frozenset[str]:
    """Of one that the list holds: Bobby, Mikey, Eddie."""
    if not formal_names(nickname):
        return frozenset()
    stem = nickname.rstrip("e")
    return frozenset(begin + end for begin in (stem, stem + stem[-1]) for end in ("y", "ie", "ey"))


@cache
def _formal_names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _lines("nicknames.txt"):
        formal, nicknames = line.split(":")
        for nickname in nicknames.split():
            found.setdefault(nickname, set()).update(formal.split())
    return {nickname: frozenset(formal) for nickname, formal in found.items()}


@cache
def _formal_lines() -> dict[str, frozenset[int]]:
    return _line_numbers([line.split(":")[0] for line in _lines("nicknames.txt")])


@cache
def _variant_lines() -> dict[str, frozenset[int]]:
    return _line_numbers(_lines("given_variants.txt"))


def _line_numbers(lines: list[str]) -> dict[str, frozenset[int]]:
    """Each name -> the numbers of the lines it stands on."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for name in line.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _lines(name: str) -> list[str]:
    text = files("quoth.identify.people").joinpath("data", name).read_text(encoding="ascii")
    return [line for line in text.split("\n") if line and not line.startswith("#")]
