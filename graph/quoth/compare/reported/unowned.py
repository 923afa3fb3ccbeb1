"""A claim that is denied and that nobody by name made (`rejected the notion that ...`): the article's words give it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quoth.compare.pair import Pair, Relation
from quoth.compare.reading import Reading
from quoth.compare.reported.attitude import Attitude
from quoth.compare.reported.said_of import stand
from quoth.compare.reported.sides import says_something
from quoth.compare.wording import content_stems

SCORES = {"denies_notion": 0.5}
"""Right in 11 of 12 read in PolNeAR's train articles; but the other side has no name, and a reader asks who says so."""

_NOTION = re.compile(
    r"""\s*(?P<called>(?:the|any|an?|all|these|those|such|recent|some|repeated)?\s*(?:\w+\s+){0,2}?
    (?:claim|allegation|accusation|charge|assertion|argument|suggestion|notion|idea|view|criticism|contention
    |theory|report|rumou?r
    |concern|complaint|perception|speculation)s?)\s+that\s+""", re.IGNORECASE | re.VERBOSE)
_CLAUSE_END = re.compile(
    r",\s+(?:\w+ing|but|and|which|as|while|though|although)\b|\s+(?:even though|although|while|after|in an? )\b"
    r"|[;—–]|--|[.?!][”\"]?$")
_DENIES = re.compile(
    r"(?:reject|dismiss|disput|deni|deny|rebut|refut|contradict|debunk|scoff|push\w* back|knock|challeng|disagree|mock"
    r"|ridicul|took issue)", re.IGNORECASE)


def denied_notions(taken: Iterable[Attitude], reading: Reading) -> list[Pair]:
    """`a` is the notion, under the name the article gives it (`the notion`), `b` the words of who denies it."""
    pairs = []
    for one in taken:
        match = _NOTION.match(reading.text, *one.object) if _DENIES.match(one.verb.text) else None
        if match is None or one.direction != "against":
            continue
        called = " ".join(match["called"].split())
        stop = _CLAUSE_END.search(reading.text, match.end(), one.object[1])
        notion = reading.words(called, match.end(), stop.start() if stop else one.object[1])
        mine = stand(one, reading)
        if len(content_stems(notion.span.text)) < 3 or not says_something(mine):
            continue
        relation: Relation = "contradicts"
        verb = " ".join(one.verb.text.split())
        reason = f"The article says that {one.who} “{verb}” {called}: who made it is not said."
        about = reading.text[slice(*one.sentence)]
        pairs.append(Pair(notion, mine, relation, "reported", "denies_notion", SCORES["denies_notion"], reason, about))
    return pairs
