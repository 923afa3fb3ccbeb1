"""One source on another's claim or plan: each stand whose object is somebody's becomes a pair."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quoth.compare.pair import Pair, Relation, Side
from quoth.compare.reading import Reading
from quoth.compare.reported.attitude import Attitude
from quoth.compare.reported.matter import Matter, matter, owner_side, shown
from quoth.compare.reported.pointing import partner, pointed_at
from quoth.compare.reported.sides import one_side, says_something
from quoth.compare.statement import one_voice
from quoth.compare.wording import content_stems

# How sure such a pair is, by what shows whose matter it is; of 44 read in PolNeAR's train articles 41 were right.
SCORES = {
    "own_words": 0.8,
    "named_matter": 0.85,
    "just_said": 0.6,
    "pointed_at": 0.7,
    "partner": 0.7,
}

_CLAIMS_IT = re.compile(
    r"(?:repeatedly\s+|falsely\s+)?(?:say|suggest|claim|call|argu|support|oppos|insist|urg|advocat|propos|deny|reject"
    r"|criticiz|defend|back|push|compar|question|describ)\w*", re.IGNORECASE)
_MOCKS = re.compile(r"mock|ridicul|knock|chid|scold|berat|prais|applaud|hail|commend", re.IGNORECASE)
_DEED = re.compile(r"(?!refus|declin)\w+ing\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:saying|calling|arguing|noting|telling|claiming|insisting|adding|declaring|said|says|suggesting|warning|contending)\b",
    re.IGNORECASE)


def said_of(taken: Iterable[Attitude], reading: Reading) -> list[Pair]:
    """`a` is the claim or plan, `b` the words of the one who takes the stand."""
    pairs = []
    for one in taken:
        found = _matter_of(one, reading) or pointed_at(one, reading) or partner(one, reading)
        mine = stand(one, reading)
        if found and _says_what(found[0]) and says_something(mine) and not one_side(found[0], mine):
            pairs.append(_pair(one, *found, mine, reading))
    return pairs


def _says_what(side: Side) -> bool:
    """Whether it is a claim or a plan: what is only done (`failing to tell`) is criticised, and not contradicted."""
    deed = _DEED.match(side.span.text) and not _CLAIMS_IT.match(side.span.text)
    return says_something(side) and not (side.claim is None and deed)


def _matter_of(one: Attitude, reading: Reading) -> tuple[Side, str, str] | None:
    """The matter that belongs to a name: the owner's side, what shows it, and the words of the object."""
    about = matter(one.object, one.who, reading, one.direction == "against")
    if about is None or one_voice(about.owner, one.who) or not _arguable(one, about):
        return None
    theirs = owner_side(about, reading, one.verb.start)
    return (*theirs, about.words.text) if theirs else None


def _arguable(one: Attitude, about: Matter) -> bool:
    """Praise and mockery for a deed are no stand on a claim, unless the deed was to say something."""
    return about.form != "for_saying" or bool(about.noun) or not _MOCKS.match(one.verb.text) or bool(
        _CLAIMS_IT.match(about.words.text))


def stand(one: Attitude, reading: Reading) -> Side:
    """The words of who takes the stand: what he goes on to say in the same sentence, where that says enough; else the
    clause from his name on."""
    for claim in reading.claims:
        cue = claim.statement.cue
        inside = one.object[0] < claim.start < one.object[1] and claim is not one.spoken
        goes_on = cue is not None and _GOES_ON.search(cue.text)
        if inside and goes_on and claim.source == one.who and len(content_stems(claim.words)) >= 6:
            return reading.side(claim, one.verb.end)
    return shown(reading.words(one.who, one.subject[0], one.object[1]), one.spoken)


def _pair(one: Attitude, side: Side, how: str, object_: str, mine: Side, reading: Reading) -> Pair:
    against = one.direction == "against"
    relation: Relation = "contradicts" if against else "agrees"
    verb, words = (" ".join(text.split()) for text in (one.verb.text, object_))
    reason = f"{one.who} {'against' if against else 'with'} {side.source}: the article says “{verb}” of “{words}”."
    method = "takes_against" if against else "takes_side_with"
    about = reading.sentences(side.span.start, side.span.end) + " " + reading.text[slice(*one.sentence)]
    return Pair(side, mine, relation, "reported", method, SCORES[how], reason, about)
