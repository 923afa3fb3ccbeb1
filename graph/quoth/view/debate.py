"""Pairs of claims in, one HTML page out: what is said on either side, side by side, with the reason in a sentence.

The page has no script. Words of articles reach it escaped by jinja2, and its content security policy allows the page's
own style sheet, by its hash, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from quoth.view.page import asset, environment, own, policy

if TYPE_CHECKING:
    from quoth.compare import Disagreements
    from quoth.compare.camps import Contest
    from quoth.compare.pair import Pair, Side

_MATTERS = 100
"""Matters on one page: more than anybody reads, and still less than a megabyte."""
_NOT_SAID, _UNDATED = "(not said)", "undated"


def debate_page(found: Disagreements) -> str:
    """The page of what was found about a topic or, without one, of everything, the most contested first."""
    shown, left = found.contests[:_MATTERS], len(found.contests) - _MATTERS
    style = asset("palette.css") + asset("debate.css")
    return environment().get_template("debate.html").render(
        title=found.topic or "Who says otherwise",
        subtitle=_counted(found),
        matters=[_matter(contest) for contest in shown],
        left=f"{left} matters that are less contested are left out." if left > 0 else "",
        policy=policy((), style),
        style=own(style),
    )


def _counted(found: Disagreements) -> str:
    pairs, matters = len(found.pairs), len(found.contests)
    told = f"{pairs} opposed pair{'' if pairs == 1 else 's'} of statements"
    return f"{told} on {matters} matters" if matters > 1 else told


def _matter(contest: Contest) -> dict[str, Any]:
    return {
        "topic": contest.topic,
        "camps": [_names(side.source for side in camp.sides) for camp in contest.camps],
        "between": _names(one.side.source for one in contest.between),
        "pairs": [_pair(pair) for pair in contest.pairs if pair.relation == "contradicts"],
    }


def _names(sources: Iterable[str | None]) -> str:
    return ", ".join(dict.fromkeys(source or _NOT_SAID for source in sources))


def _pair(pair: Pair) -> dict[str, Any]:
    return {"sides": [_side(side) for side in (pair.a, pair.b)], "reason": pair.reason}


def _side(side: Side) -> dict[str, str]:
    capacity = side.claim.statement.capacity if side.claim else None
    held = (capacity.role, capacity.institution) if capacity else ()
    article = side.article
    return {
        "words": " ".join(side.span.text.split()),
        "who": side.source or _NOT_SAID,
        "post": ", ".join(part for part in held if part and part not in (side.source or "")),
        "where": f"{article.published or _UNDATED} · {article.label} · characters {side.span.start} to {side.span.end}",
    }
