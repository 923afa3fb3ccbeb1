"""The words after a number -> its unit, and what it counts as the article words it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.extract.wordlists import wordset

CURRENCIES = {
    "us$": "USD", "a$": "AUD", "c$": "CAD", "hk$": "HKD", "nz$": "NZD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY",
    "₦": "NGN", "₹": "INR", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₪": "ILS", "₩": "KRW",
}  # fmt: skip
CURRENCY_WORDS = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "naira": "NGN", "rupee": "INR", "ruble": "RUB",
    "rouble": "RUB", "yuan": "CNY", "peso": None, "franc": None,
}  # fmt: skip
_MEASURES = {
    "percent": r"%|percent|per\scent|pct", "percentage points": r"percentage[\s-]points?|points?",
    "km": r"kilomet(?:er|re)s?|kms?", "m": r"met(?:er|re)s?", "cm": r"centimet(?:er|re)s?", "mile": r"miles?",
    "foot": r"feet|foot", "inch": r"inch(?:es)?", "yard": r"yards?", "acre": r"acres?", "hectare": r"hectares?",
    "ton": r"(?:metric\s)?ton(?:ne)?s?", "kg": r"kilogram(?:me)?s?|kilos?|kgs?", "gram": r"grams?", "ounce": r"ounces?",
    "litre": r"lit(?:er|re)s?", "gallon": r"gallons?", "barrel": r"barrels?", "degree": r"degrees?",
    "second": r"seconds?", "minute": r"minutes?", "hour": r"hours?", "day": r"days?", "night": r"nights?",
    "week": r"weeks?", "month": r"months?", "year": r"years?", "decade": r"decades?", "century": r"centur(?:y|ies)",
    "megawatt": r"megawatts?|mw", "mph": r"mph", "km/h": r"km/h|kph",
}  # fmt: skip
_CURRENCY_WORD = re.compile(r"(?:(?:U\.?S\.?|American|Canadian|Australian)\s)?([a-z]+?)s?\b")
_PEOPLE_DO = re.compile(
    r"(?:\s[a-z]+){0,5}?\s(?:died|killed|returned|fled|escaped|joined|injured|wounded|hurt|arrested|detained|survived|"
    r"fighting|fought|dead|missing|displaced|voted|attended|travelled|traveled|enlisted|executed|deported)\b"
)
"""What only people do or suffer: it tells what a number counts that has no noun of its own (`400 have been killed`)."""
_DONE_TO = re.compile(
    r"\b(?:kill|injur|wound|arrest|detain|execut|behead)(?:ed|ing|s)?\s(?:\w+\s){0,2}$|"
    r"\b(?:death\stoll|casualties|fatalities)\s(?:\w+\s){0,3}$"
)
_OF_A_VOTE = re.compile(
    r"\b(?:polls?|polling|percent\w*|leads?|leading|led|ahead|behind|margin|advantage|trail\w*|gap|defeat|victory|win|up|"
    r"by\s\d+|down|rose|fell|dropped|gained|lost|swing|rates?)\b|%",
    re.I,
)
"""Words near `points` that make them percentage points."""
_SQUARE = re.compile(r"(?:square|sq\.?|cubic)\s(?=\w)")
_MEASURE = re.compile("|".join(f"(?P<u{i}>(?:{words})(?![\\w]))" for i, words in enumerate(_MEASURES.values())), re.I)
_UNIT_NAMES = tuple(_MEASURES)

_PEOPLE = wordset(
    """
    people persons person men man women woman children child boys girls youths kids lives deaths casualties
    victims bodies dead wounded injured relatives wives husbands spouses siblings parents families brothers
    sisters sons daughters troops police militants jihadists insurgents civilians recruits personnel crew staff
    adults teenagers teens patients students residents citizens nationals migrants refugees immigrants evacuees
    detainees captives hostages delegates analysts agents guards combatants participants respondents applicants
    dependents democrats republicans independents arabs kurds turks sunnis shiites muslims christians jews
    catholics hispanics latinos blacks whites households souls inmates spies cadets marines sailors pilots
    veterans witnesses peshmerga friends members faithful extremists radicals sympathizers candidates suspects
    rebels monks nuns clerics imams priests pastors bishops rabbis pupils youths infants babies toddlers exiles
    aliens felons convicts commandos guerrillas pilgrims cops athletes airmen allies rivals spokespeople mps
    interns aides nephews nieces cousins colleagues locals employees physicians nurses doctors police-officers
    conservatives liberals moderates judges justices presidents governors generals admirals secretaries envoys
    diplomats heirs officials chiefs heads kings ministers mps lawmakers electors infidels fans guests clients
    tenants
    """
)
_PERSON_ENDINGS = re.compile(r"(?:ers|ors|ists|ians|eans|icans|ees|ants|men|women|sters|eers)$")
_NOT_PEOPLE = wordset(
    """
    dollars numbers papers newspapers letters orders offers computers centers quarters headquarters matters powers
    towers borders barriers chapters posters rivers tickets trees degrees committees fees guarantees restaurants
    plants grants warrants apartments oceans others covers flowers doors factors sectors errors mirrors motors
    tractors reactors indicators meters liters servers routers trailers corners shutters skyscrapers bunkers
    containers helicopters fighters-jets carriers destroyers cruisers launchers counters filters folders layers
    markers mothers' millers calls coffees knees employees' semesters clusters disorders cancers years tenors
    vendors' corridors anchors-away precincts encounters banners stickers masters rulers prayers answers dinners
    shelters wonders monsters disasters layovers takeovers transfers hours theaters cylinders pointers printers
    trackers
    """
)
_STOP = wordset(
    """
    every of in on at by to from for with without against among between into onto over under after before since
    until during across through around about near outside inside toward towards and or but nor as than that
    which who whom whose where when while if because so then it he she they we you i his her its their our your
    my this these those the a an be is are was were been being has have had do does did will would can could may
    might must shall should said says say told not no also still only just even ever never more less fewer most
    later earlier ago old each per apiece both all any some many much such out up down off away back here there
    now today yesterday tomorrow together alone instead was went came got made took left fled died fell rose
    grew lost won voted joined returned remain remained live lived work worked say vote believe think want need
    know support plan face came become became seek make take give get go come believed thought reported
    estimated killed injured wounded captured arrested detained dead alive missing himself monday tuesday
    wednesday thursday friday saturday sunday remains says supports backs favors believes thinks wants too yet
    already vs versus like plus minus via times
    """
)
_ADJECTIVE_ED = wordset(
    """
    armed wounded injured displaced registered unarmed trained elected united masked suspected
    """
)
_IRREGULAR = wordset(
    """
    people men women children police troops personnel staff crew lives wives feet teeth
    """
)
_SINGULAR_IN_S = wordset(
    """
    news politics economics physics series species headquarters means arms sports always perhaps besides overseas
    """
)
_WORD = re.compile(r"\s(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*|(?:[A-Z]\.){2,}[A-Z]?)")


@dataclass(frozen=True)
class Counted:
    """What follows a number: where its unit's words end, the unit, and what is counted."""

    end: int
    unit: str | None
    counts: str | None


def counted_after(text: str, number: int, at: int, end: int, one: bool) -> Counted:
    """Unit and head noun phrase after a number at `text[number:at]`, none of it past `end`.

    The phrase runs to its first plural noun, or for `one` to the first noun-like word: `foreign fighters`, `Europeans`;
    where none is plain, nothing is said to be counted. `unit` is `people` for nouns of people, else a measure or None.
    """
    start = re.compile(r"\sof\s|[\s-]?").match(text, at, end)
    begin = start.end() if start else at
    square = _SQUARE.match(text, begin, end)
    measure = _MEASURE.match(text, square.end() if square else begin, end)
    if (
        measure is not None
        and measure.group().lower() in ("point", "points")
        and not _OF_A_VOTE.search(text[max(0, number - 80) : measure.end() + 60])
    ):
        measure = None  # points made in a speech, or on a list
    if measure is not None and measure.lastgroup is not None:
        unit = _UNIT_NAMES[int(measure.lastgroup[1:])]
        unit = f"{square.group().strip().rstrip('.')} {unit}" if square else unit
        counts = _noun_phrase(text, _past_of(text, measure.end(), end), end, False) if unit == "percent" else None
        return Counted(measure.end(), unit, counts)
    currency = _CURRENCY_WORD.match(text, begin, end)
    if currency and currency.group(1) in CURRENCY_WORDS:
        weight = currency.group(1) == "pound" and not re.search(r",|illion|thousand", text[number:at])
        return Counted(currency.end(), "pound" if weight else CURRENCY_WORDS[currency.group(1)], None)
    counts = _noun_phrase(text, _past_of(text, at, end), end, one)
    if counts is None:
        being = re.compile(r"\s(?:were|are)(?=\s)").match(text, at, end)
        counts = _noun_phrase(text, being.end(), end, False) if being else None
    people = _is_people(counts) if counts else _PEOPLE_DO.match(text, at, end) is not None
    if not counts and _DONE_TO.search(text[max(0, number - 24) : number]):
        people = True
    return Counted(at, "people" if people else None, counts)


def _past_of(text: str, at: int, end: int) -> int:
    """Past `of`, `of the`, `more`, `other`: what is counted comes after them."""
    match = re.compile(
        r"(?:\s(?:of|more|other|additional|the|its|his|her|their|our|these|those|such|all|different|new))+"
        r"(?:(?<=the)\s(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen))?(?=\s)"
    ).match(text, at, end)
    return match.end() if match else at


def _noun_phrase(text: str, at: int, end: int, singular: bool) -> str | None:
    words: list[str] = []
    begin, position = None, at
    while len(words) < 5:
        match = _WORD.match(text, position, end)
        if match is None:
            break
        word = match["word"]
        low = word.lower()
        if low in _STOP and not (word.isupper() and len(word) > 1):
            break
        if words and low.endswith(("ed", "ing")) and low not in _ADJECTIVE_ED and word.islower():
            break
        begin = match.start("word") if begin is None else begin
        words.append(word)
        position = match.end()
        possessive = re.search(r"['’]s?$", word)
        if not possessive and _is_plural(word):
            return text[begin : _compound_end(text, position, end)]
        if (
            singular
            and not possessive
            and low not in ("foreign", "senior", "young", "single", "top")
            and word.islower()
        ):
            follows = _WORD.match(text, position, end)
            if follows is None or follows["word"].lower() in _STOP:
                return text[begin:position]
    return None


def _compound_end(text: str, at: int, end: int) -> int:
    """Past further plural nouns of people: `crew members`, `police officers`."""
    follows = _WORD.match(text, at, end)
    while follows and follows["word"].islower() and _is_plural(follows["word"]) and _is_people(follows["word"]):
        at = follows.end()
        follows = _WORD.match(text, at, end)
    return at


def _is_plural(word: str) -> bool:
    low = word.lower()
    if low in _IRREGULAR:
        return True
    if low in _SINGULAR_IN_S:
        return False
    if "-" in word and low.rsplit("-", 1)[1] in ("clothes", "arms", "sales", "sports", "news"):
        return False
    if word.isupper() or (word[0].isupper() and not _PERSON_ENDINGS.search(low) and low not in _PEOPLE):
        return False
    return low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3


def _is_people(phrase: str) -> bool:
    head = phrase.split()[-1].lower()
    return head in _PEOPLE or (bool(_PERSON_ENDINGS.search(head)) and head not in _NOT_PEOPLE)
