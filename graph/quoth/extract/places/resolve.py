"""Candidates of one article -> which of the places that bear the name each one means, or that it cannot be told.

Every reading is scored by how prominent the place is and by what the article says about it; a name keeps one sense
throughout an article. Where the best reading does not stand clear of the next, none is taken.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quoth.extract.gazetteer import Entry, Gazetteer, fold, prominence
from quoth.extract.places import words as lexicon
from quoth.extract.places.candidate import Candidate

CLEAR = 0.75
"""By how much (in powers of ten of population) the best reading must lead the next to be taken."""
STATED = 8.0
"""What a statement in the text is worth: `Paris, Texas` against the capital of France."""
SAME_STATE = (0.3, 1.5)
"""What it is worth that the article names the U.S. state a town lies in, and what more if it names no other: a small
town of one state among many is not meant when a great city bears the name."""
MENTIONED = 2.5
"""What it is worth at most that the article speaks of the country a place lies in."""
NOT_THE_CAPITAL = 2.5
"""What it is worth for a great city that the article speaks of its country, and not of the one whose capital bears the
name: Tripoli in Lebanon. It does not count where English names were carried to: Athens in Georgia is named with it."""
_NAMED_AFTER_OTHERS = frozenset({"US", "CA", "AU", "NZ", "GB", "IE"})
KNOWN = 6.0
"""The prominence from which a place counts as context for others: countries, states, capitals, cities of a million."""
OBSCURE = 100_000
"""People below which a city is believed only in an article that speaks of its country, or of none."""
_CITIES_TOO = frozenset({"New York", "Washington"})
"""After a comma these may be the next in a list of cities, not the state."""


@dataclass(frozen=True)
class Reading:
    """What a candidate means: `entry` is None where the name is unknown or nothing settles it."""

    entry: Entry | None
    country: str | None
    """The country, also where all likely readings share it."""
    confidence: float


@dataclass(frozen=True)
class Context:
    """The countries, and U.S. states, an article speaks of: how often each is named or stands as a demonym."""

    countries: Counter[str]
    states: Counter[str]


def context_of(candidates: Sequence[Candidate], demonyms: Iterable[str], gazetteer: Gazetteer) -> Context:
    """Counts countries and states from the candidates that can hardly mean anything else, and from the demonyms."""
    countries, states = Counter[str](demonyms), Counter[str]()
    for candidate in candidates:
        entry = _plain(candidate.entries)
        if entry and entry.country:
            countries[entry.country] += 1
            if entry.kind == "region" and entry.country == "US" and entry.region:
                states[entry.region] += 1
        for entry in _container(candidate.within, gazetteer):
            if entry.kind == "country" or entry.country == "US":
                countries[entry.country or ""] += 1
                states[entry.region or ""] += entry.kind == "region"
    return Context(countries, states)


def resolve(candidates: Sequence[Candidate], context: Context, gazetteer: Gazetteer) -> list[Reading]:
    """One reading a candidate, in their order."""
    stated: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        if candidate.within:
            stated[fold(candidate.name)].add(candidate.within)
    return [_read(c, context, stated[fold(c.name)], gazetteer) for c in candidates]


def _read(candidate: Candidate, context: Context, stated: set[str], gazetteer: Gazetteer) -> Reading:
    entries = _of_kind(candidate, gazetteer)
    if not entries:
        return Reading(None, None, candidate.score * 0.5)
    if candidate.kind == "region" and all(e.kind == "city" for e in entries):
        shared = {e.country for e in entries}
        return Reading(None, shared.pop() if len(shared) == 1 else None, candidate.score * 0.5)
    within = candidate.within or (next(iter(stated)) if len(stated) == 1 else None)
    holders = _container(within, gazetteer)
    scored = sorted(
        ((_score(e, candidate, context, holders), i, e) for i, e in enumerate(entries)), key=lambda s: (-s[0], s[1])
    )
    best, _, entry = scored[0]
    lead = best - scored[1][0] if len(scored) > 1 else 3.0
    if lead < CLEAR:
        near = {e.country for score, _, e in scored if best - score < CLEAR}
        return Reading(None, near.pop() if len(near) == 1 else None, candidate.score * 0.5)
    foreign = bool(context.countries) and not context.countries[entry.country or ""]
    if entry.kind == "city" and entry.population < OBSCURE and foreign and not entry.capital and within is None:
        return Reading(None, None, candidate.score * 0.5)
    return Reading(entry, entry.country, round(candidate.score * (0.95 if lead >= 2 else 0.8), 3))


def _of_kind(candidate: Candidate, gazetteer: Gazetteer) -> list[Entry]:
    """The readings left when those are dropped that another of the same name stands for."""
    entries = list(candidate.entries)
    if candidate.kind == "region" and not any(e.kind == "region" for e in entries):
        entries += [e for city in candidate.entries for e in gazetteer.find(city.name) if e.kind == "region"]
    if candidate.kind in ("region", "county", "area"):
        return [e for e in entries if e.kind == candidate.kind] or [e for e in entries if e.kind != "city"] or entries
    countries = {e.country for e in entries if e.kind == "country" and e.main}
    cities = {(e.country, e.region) for e in entries if e.kind == "city" and e.main and e.population >= 50_000}
    return [
        e for e in entries
        if not (e.kind in ("city", "region") and e.country in countries)
        and not (e.kind == "region" and (e.country, e.region) in cities)
    ]  # fmt: skip


def _score(entry: Entry, candidate: Candidate, context: Context, holders: Sequence[Entry]) -> float:
    score = prominence(entry)
    if candidate.kind:
        score += STATED / 2 if entry.kind == candidate.kind else 0
    if any(_holds(holder, entry) for holder in holders):
        score += STATED if candidate.within not in _CITIES_TOO else MENTIONED
    if entry.country and context.countries[entry.country]:
        share = context.countries[entry.country] / context.countries.total()
        score += MENTIONED * (0.6 + 0.4 * share)
        if _outdoes_a_capital(entry, candidate, context):
            score += NOT_THE_CAPITAL
        if entry.country == "US" and entry.kind != "region" and entry.region and context.states[entry.region]:
            named, alone = SAME_STATE
            score += named + alone * context.states[entry.region] / context.states.total()
    return score


def _outdoes_a_capital(entry: Entry, candidate: Candidate, context: Context) -> bool:
    """Whether a great city of a country the article names bears the name of the capital of one it does not."""
    if entry.capital or not _is_great_abroad(entry):
        return False
    capitals = [e for e in candidate.entries if e.capital and e.country != entry.country]
    named = bool(context.countries[entry.country or ""])
    return named and bool(capitals) and not any(context.countries[e.country or ""] for e in capitals)


def _is_great_abroad(entry: Entry) -> bool:
    great = entry.main and entry.kind == "city" and entry.population >= OBSCURE
    return great and entry.country not in _NAMED_AFTER_OTHERS


def _plain(entries: Sequence[Entry]) -> Entry | None:
    """The entry that is meant whatever the context, if one stands far above the rest."""
    ranked = sorted(entries, key=prominence, reverse=True)
    known = bool(ranked) and ranked[0].main and prominence(ranked[0]) >= KNOWN
    if known and any(_is_great_abroad(e) and e.country != ranked[0].country for e in ranked[1:]):
        return None
    return ranked[0] if known and (len(ranked) == 1 or prominence(ranked[0]) - prominence(ranked[1]) >= 2) else None


def _holds(holder: Entry, entry: Entry) -> bool:
    inside = holder.kind == "country" or holder.region == entry.region
    return inside and holder.country == entry.country and entry.kind != holder.kind


def _container(within: str | None, gazetteer: Gazetteer) -> list[Entry]:
    """The states or countries that the words after the comma name."""
    if within is None:
        return []
    code = lexicon.STATE_OF_ABBREVIATION.get(within) or (within if within in lexicon.STATES else None)
    name = lexicon.STATE_NAMES.get(code, "Washington, D.C.") if code else within
    entries = [e for e in gazetteer.find(name) if e.main and e.kind in ("country", "region")]
    if code == "DC":
        entries = [e for e in gazetteer.find(name) if e.capital]
    return [e for e in entries if e.country == "US"] if code else entries
