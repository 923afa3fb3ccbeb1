"""What is said beside the words themselves -> counts: of an attribution whose content was found right, and of an article."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from quoth.attribution import Attribution, Extraction, Place, Quantity, Speaker
from tests.benchmarks.corpus import parts
from tests.benchmarks.goldfile import GoldArticle, GoldAttribution, GoldDate, GoldQuantity, GoldSource
from tests.benchmarks.sameness import same_date, same_institution, same_name, same_place, same_role, words_of
from tests.benchmarks.scoring import Count, Figure, Measure, Measures, Part, added, characterwise, touches

_CALENDAR = re.compile(
    r"\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|to(?:day|night|morrow)|yesterday"
    r"|(?:day|week|month|quarter|year|decade|spring|summer|autumn|fall|winter)s?"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
"""What a date needs to be read from: `at the time` and `until recently` have none of it."""


@dataclass
class Tally:
    """Counts by what was measured, and in words what was not right."""

    measures: Measures = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def add(self, name: str, count: Count, words: str = "", figure: Figure = "f1") -> None:
        """Add a count; `words` say what it was, for the case that something is missing or too much."""
        self.measures = added(self.measures, {name: Measure(count, figure)})
        if words and count.right < max(count.found, count.wanted):
            self.wrong.append(f"{name}: {words}")


def tell_speaker(
    tally: Tally, joint: Sequence[Attribution], gold: GoldAttribution, former: Collection[str] = ()
) -> None:
    """Name, kind, role and institution of the speaker; nothing where the gold knows none, or where it is one to infer and
    none is given. `joint` is one attribution, or one for each of several joint speakers, of whom the best counts.
    `former` names those whose post the article shows to be past.
    """
    speakers = [one.source for one in joint if one.source]
    source = gold.source
    if source is None or (gold.implicit and not speakers):
        return
    speaker = max(speakers, key=lambda one: same_name(one.name, source), default=None)
    words = f"{speaker.name if speaker else None!r}, not {' / '.join(dict.fromkeys(source.called))!r}"
    tally.add(
        "speaker",
        Count(int(speaker is not None and same_name(speaker.name, source)), int(speaker is not None), 1),
        words,
    )
    if speaker:
        tally.add(
            "kind",
            Count(int(speaker.kind == source.kind), 1, 1),
            f"{speaker.kind}, not {source.kind} ({source.called[0]})",
        )
    _tell_role(tally, speaker, source, former)
    if source.kind != "organisation":
        _tell_institution(tally, speaker, source)


def _tell_role(tally: Tally, speaker: Speaker | None, source: GoldSource, former: Collection[str]) -> None:
    role = speaker.role if speaker else None
    if role and source.role is None and words_of(role) in map(words_of, source.called):
        role = None  # 'experts' said again as their role
    elif speaker and role and speaker.name in former and "former" not in words_of(role):
        role = f"former {role}"
    right = bool(
        role and source.role and same_role(role, source.role, source.institution or source.institution_implied)
    )
    _tell(tally, "role", right, role, source.role, source)


def _tell_institution(tally: Tally, speaker: Speaker | None, source: GoldSource) -> None:
    institution = speaker.institution if speaker else None
    if (
        institution
        and source.institution is None
        and words_of(institution) == words_of(source.institution_implied or "")
    ):
        institution = None
    right = bool(institution and source.institution and same_institution(institution, source))
    _tell(tally, "institution", right, institution, source.institution, source)


def _tell(tally: Tally, name: str, right: bool, found: str | None, wanted: str | None, source: GoldSource) -> None:
    words = f"{found!r}, not {wanted!r} ({source.called[0]})"
    tally.add(name, Count(int(right), int(found is not None), int(wanted is not None)), words)
    agreed = right or (found is None and wanted is None)
    tally.add(f"{name}, or rightly none", Count(int(agreed), 0, 1), figure="recall")


def tell_claim_places(tally: Tally, found: Attribution, gold: GoldAttribution, text: str) -> None:
    """The places within a content. Those in optional words or taken from elsewhere are neither wanted nor wrong."""
    words = " ".join(text[start:end] for start, end in gold.whole.content)
    wanted = [((name,), None) for name in gold.places if name in words]
    places = [place for place in found.places if not touches(parts([place.span]), gold.whole.optional)]
    _tell_places(tally, "place of a claim", places, wanted, gold.places)


def tell_places(tally: Tally, found: Sequence[Place], gold: GoldArticle) -> None:
    """The distinct places of an article."""
    _tell_places(tally, "place", found, [(one.called, one.country) for one in gold.places])


def _tell_places(
    tally: Tally,
    name: str,
    found: Sequence[Place],
    wanted: Sequence[tuple[Sequence[str], str | None]],
    allowed: Iterable[str] = (),
) -> None:
    def matches(place: Place, called: Iterable[str], country: str | None) -> bool:
        return same_place((place.span.text, place.name), place.country, called, country)

    for called, country in wanted:
        hit = any(matches(place, called, country) for place in found)
        tally.add(name, Count(int(hit), int(hit), 1), f"{called[0]!r} missed")
    known = [*wanted, *(((other,), None) for other in allowed)]
    wrong = {(p.name, p.country): p for p in found if not any(matches(p, called, country) for called, country in known)}
    for place in wrong.values():
        tally.add(name, Count(0, 1, 0), f"{place.span.text!r} ({place.country}) is too much")


def tell_dates(tally: Tally, extraction: Extraction, gold: GoldArticle) -> None:
    """The date expressions of an article and its day of publication.

    Neither wanted nor wrong is an expression without a word of the calendar, and one that the gold also has for a quantity.
    """
    durations = [quantity.part for one in gold.attributions for quantity in one.quantities]
    aside = [one for one in gold.dates if not _CALENDAR.search(one.text) or touches([one.part], durations)]
    wanted = [one for one in gold.dates if one not in aside]
    for date in extraction.dates:
        if not touches(parts([date.span]), [one.part for one in gold.dates]):
            tally.add("date", Count(0, 1, 0), f"{date.span.text!r} ({date.edtf}) is too much")
    for one in wanted:
        _tell_date(tally, one, [date.edtf for date in extraction.dates if touches(parts([date.span]), [one.part])])
    published = extraction.article.published
    right = published is not None and any(same_date(published, one) for one in gold.published)
    count = Count(int(right), int(published is not None), 1)
    tally.add("publication date", count, f"{published}, not {' / '.join(gold.published)}")


def _tell_date(tally: Tally, gold: GoldDate, found: Sequence[str]) -> None:
    right = any(same_date(edtf, gold.edtf) for edtf in found)
    tally.add(
        "date", Count(int(right), min(1, len(found)), 1), f"{gold.text!r}: {' / '.join(found) or None}, not {gold.edtf}"
    )


def tell_quantities(tally: Tally, found: Sequence[Quantity], gold: Sequence[GoldQuantity], text: str) -> None:
    """Low, high and bound of the figures within a content; one that is read into a vague word is neither wanted nor wrong."""
    for one in gold:
        over = [q for q in found if touches(parts([q.span]), [one.part])]
        if not one.read_into:
            right = any((q.low, q.high, q.bound) == (one.low, one.high, one.bound) for q in over)
            ours = " / ".join(f"{q.low} to {q.high}, {q.bound}" for q in over)
            words = f"{text[slice(*one.part)]!r}: {ours or None}, not {one.low} to {one.high}, {one.bound}"
            tally.add("quantity", Count(int(right), min(1, len(over)), 1), words)
    for q in found:
        if not touches(parts([q.span]), [one.part for one in gold]):
            tally.add("quantity", Count(0, 1, 0), f"{q.span.text!r} is too much")


def tell_boilerplate(tally: Tally, extraction: Extraction, gold: Sequence[Part]) -> None:
    """What is marked as boilerplate, by characters that are not blank, and the attributions that lie outside of it."""
    text = extraction.article.text
    marked, wanted = (
        [(i, i + 1) for start, end in spans for i in range(start, end) if not text[i].isspace()]
        for spans in ([(mark.start, mark.end) for mark in extraction.article.boilerplate], gold)
    )
    tally.add("boilerplate, characters", characterwise(marked, wanted))
    for one in extraction.attributions:
        inside = touches(parts([*one.content, *filter(None, [one.cue])]), gold)
        words = f"{one.content[0].text!r} lies in it"
        tally.add("attribution outside boilerplate", Count(int(not inside), 1, 0), words, figure="precision")
