"""Pairs of claims in, one HTML page out: what is said on either side, side by side, with the reason in a sentence.

The page has no script. Words of articles reach it escaped by jinja2, and its content security policy allows the page's
own style sheet, by its hash, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from quoth.view.page import asset, environment, own, policy

if TYPE_CHECKING:
    from quoth.compare import Disagreements
    from quoth.compare.camps import Contest
    from quoth.compare.pair import Key, Pair, Side

_MATTERS = 100
"""Matters on one page: more than anybody reads, and still less than a megabyte."""
_NOT_SAID, _UNDATED = "(not said)", "undated"
_TURNING = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""Marks and controls of the writing direction (Unicode Standard Annex 9)."""


def debate_page(found: Disagreements) -> str:
    """The page of what was found about a topic or, without one, of everything, the most contested first."""
    shown, left = found.contests[:_MATTERS], len(found.contests) - _MATTERS
    style = asset("palette.css") + asset("debate.css")
    return environment().get_template("debate.html").render(
        title=found.topic or "Who says otherwise",
        subtitle=_counted(found),
        matters=[_matter(contest) for contest in shown],
        left=f"{left:,} matters that are less contested are left out." if left > 0 else "",
        policy=policy((), style),
        style=own(style),
    )


def _counted(found: Disagreements) -> str:
    pairs, matters = len(found.pairs), len(found.contests)
    if not pairs:
        return "No two statements that contradict each other were found."
    told = f"{pairs:,} opposed pair{'' if pairs == 1 else 's'} of statements"
    return f"{told} on {matters:,} matters" if matters > 1 else told


def _matter(contest: Contest) -> dict[str, Any]:
    camp_of = {side.key: number for number, camp in enumerate(contest.camps, 1) for side in camp.sides}
    # Of two voices the pair shows by itself who stands where.
    several = sum(len(camp.voices) for camp in contest.camps) > 2 or contest.between
    return {
        "topic": _still(contest.topic),
        "extent": _extent(contest),
        "camps": [_names(side.source for side in camp.sides) for camp in contest.camps] if several else [],
        "between": _names(one.side.source for one in contest.between),
        "pairs": [_pair(pair, camp_of) for pair in contest.pairs],
    }


def _extent(contest: Contest) -> str:
    """`since 2023-03-14 · 2 independent voices · 1 article`"""
    since = f"since {_date(contest.since)}" if contest.since else _UNDATED
    return " · ".join((since, _many(contest.voices, "independent voice"), _many(contest.articles, "article")))


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _names(sources: Iterable[str | None]) -> list[str]:
    return [source or _NOT_SAID for source in dict.fromkeys(sources)]


def _pair(pair: Pair, camp_of: dict[Key, int]) -> dict[str, Any]:
    sides = [_side(side, camp_of.get(side.key, 0)) for side in (pair.a, pair.b)]
    # The first camp keeps to the left, and who is in none to the right.
    return {"sides": sorted(sides, key=lambda side: side["camp"] or len(camp_of) + 1), "reason": _still(pair.reason)}


def _side(side: Side, camp: int) -> dict[str, Any]:
    capacity = side.claim.statement.capacity if side.claim else None
    held = (capacity.role, capacity.institution) if capacity else ()
    article = side.article
    return {
        "camp": camp,
        "words": " ".join(side.span.text.split()),
        "who": side.source or _NOT_SAID,
        "post": ", ".join(part for part in held if part and part not in (side.source or "")),
        "date": _date(article.published) if article.published else _UNDATED,
        "article": article.label,
        "place": f"characters {side.span.start}–{side.span.end}",
    }


def _date(edtf: str) -> str:
    """EDTF marks what is inferred with ? or ~, which reads badly in running text."""
    plain = edtf.rstrip("?~%")
    return plain if plain == edtf else f"{plain} (inferred)"


def _still(text: str) -> str:
    """Text of our own in which words of articles stand, without marks by which these would turn around the rest."""
    return _TURNING.sub("", text)
