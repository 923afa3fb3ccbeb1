"""A candidate -> the same with the words about it: its direction, its generic noun, what kind of place they make it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quoth.extract.gazetteer import PlaceKind, prominence
from quoth.extract.places import words as lexicon
from quoth.extract.places.candidate import Candidate
from quoth.extract.places.evidence import Evidence

_LISTED = re.compile(r"(?:,|,?\s(?:and|or))\s")
_OF_STATE = re.compile(
    r"\b(?:[Ss]enators?|[Gg]overnors?|[Cc]ongress(?:man|woman|men|women)|Sen\.|Rep\.|Gov\.|delegates?|primar(?:y|ies)|"
    r"caucus(?:es)?|home state|upstate|voters)\s(?:(?:of|from|in|across)\s)?$"
)
_DIRECTED = re.compile(r"\b(?:[Uu]pstate|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)ern|[Cc]entral|[Rr]ural)\s$")
_LESS_KNOWN = 1.6
"""How far below its best-known namesake a town may lie and be taken for a neighbour's town: Buffalo, New York."""


def widen(candidate: Candidate, evidence: Evidence) -> Candidate:
    """With its direction (`northeastern Syria`) and generic noun (`Deir Ezzor province`) in the span."""
    text, start, end = evidence.text, candidate.start, candidate.end
    before = re.search(r"(\S+)\s$", text[max(0, start - 16) : start])
    direction = before.group(1).lstrip('(“"') if before else ""
    if direction.lower() in lexicon.DIRECTIONS:
        start -= len(direction) + 1
    kind, end = _suffixed(candidate, text)
    for head, headed in lexicon.HEADS.items():
        if kind is None and text[max(0, start - 20) : start].lower().rstrip().endswith(head):
            kind = headed
    if kind in (None, "region") and is_namesake(candidate) and _is_the_state(candidate, text):
        kind = "region"
    within = evidence.within(candidate.end)
    if within and any(e.main and e.kind == "country" for e in candidate.entries) and _is_country(within, evidence):
        within = None  # `Canada, Mexico`: two countries in a list
    return replace(candidate, start=start, end=end, kind=kind, within=within)


def _is_country(name: str, evidence: Evidence) -> bool:
    return any(e.main and e.kind == "country" for e in evidence.entries(name))


def settle_states(candidates: Sequence[Candidate], text: str) -> list[Candidate]:
    """New York and Washington as states where the candidates beside them say so: `Buffalo, New York`, `Idaho, Oregon
    and Washington`. `candidates` are widened, in text order."""
    settled = []
    for i, candidate in enumerate(candidates):
        beside = [candidates[j] for j in (i - 1, i + 1) if 0 <= j < len(candidates)]
        if candidate.kind is None and is_namesake(candidate):
            listed = any(_is_plain_state(other) and _are_listed(candidate, other, text) for other in beside)
            if listed or (i > 0 and _holds_town(candidate, candidates[i - 1], text)):
                candidate = replace(candidate, kind="region")
        settled.append(candidate)
    return settled


def is_namesake(candidate: Candidate) -> bool:
    """Whether a U.S. state and a well-known city share the name."""
    state = any(e.main and e.kind == "region" and e.country == "US" for e in candidate.entries)
    return state and any(e.main and e.kind == "city" and e.population > 500_000 for e in candidate.entries)


def _suffixed(candidate: Candidate, text: str) -> tuple[PlaceKind | None, int]:
    """The kind that a generic noun after the name gives it, and where the name ends with that noun."""
    after = re.match(r"\s([A-Za-z]+)\b(?:\s(valley)\b)?", text[candidate.end : candidate.end + 30], re.I)
    generic = after.group(1).lower() if after else ""
    if after is None or generic not in lexicon.SUFFIXES or (generic == "state" and not _state_tells(candidate, text)):
        return candidate.kind, candidate.end
    of_country = any(e.main and e.kind == "country" for e in candidate.entries)
    of_region = any(e.kind == "region" for e in candidate.entries)
    if of_country and not of_region:
        return candidate.kind, candidate.end
    return lexicon.SUFFIXES[generic], candidate.end + after.end()


def _state_tells(candidate: Candidate, text: str) -> bool:
    """Whether `state` after a name sets it apart from a city; in `Vermont state Rep. Kim` it is part of a title."""
    titled = re.match(r"\sstate\s[A-Z]", text[candidate.end : candidate.end + 8], re.ASCII) is not None
    return not titled and any(e.kind == "city" for e in candidate.entries)


def _is_the_state(candidate: Candidate, text: str) -> bool:
    """Whether the words next to `New York` speak of the state: `New York's primary`, `the senator from New York`."""
    before = text[max(0, candidate.start - 30) : candidate.start]
    after = re.match(r"(?:['’]s)?\s(?:state\s|Democratic\s|Republican\s|GOP\s)?([A-Za-z]+)", text[candidate.end :][:40])
    politics = after is not None and after.group(1).lower() in lexicon.STATE_POLITICS
    return politics or _OF_STATE.search(before) is not None or _DIRECTED.search(before) is not None


def _holds_town(candidate: Candidate, town: Candidate, text: str) -> bool:
    """Whether `town` lies in the state that stands after its comma, being no much better known town elsewhere."""
    if town.within is None or text[town.end : candidate.start] != ", ":
        return False
    codes = {e.region for e in candidate.entries if e.kind == "region" and e.country == "US"}
    towns = [prominence(e) for e in town.entries if e.kind == "city" and e.country == "US" and e.region in codes]
    best = max((prominence(e) for e in town.entries), default=0.0)
    return bool(towns) and best - max(towns) <= _LESS_KNOWN


def _is_plain_state(candidate: Candidate) -> bool:
    """A U.S. state whose name no city of note bears."""
    state = any(e.main and e.kind == "region" and e.country == "US" for e in candidate.entries)
    return (state and not is_namesake(candidate)) or (is_namesake(candidate) and candidate.kind == "region")


def _are_listed(one: Candidate, other: Candidate, text: str) -> bool:
    first, second = sorted((one, other), key=lambda c: c.start)
    return _LISTED.fullmatch(text[first.end : second.start]) is not None and first.within != second.name
