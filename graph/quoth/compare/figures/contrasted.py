"""A figure that one source sets against another's in one breath: `400 died, far more than the 120 the army reported`.

The other's figure has no statement of its own, so that its side is in the words of the one who contrasts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quoth.article import Span
from quoth.compare.figures.ranges import is_somebody
from quoth.compare.pair import Pair, Side
from quoth.compare.statement import Claim, one_voice
from quoth.layout import Layout

METHOD = "set_against"

_SCORE = 0.8

_NUMBER = (
    r"(?:(?:about|some|around|roughly|nearly|almost|more\ than|at\ least|up\ to|as\ many\ as|fewer\ than|only)\s+)?"
    r"[$€£]?\d[\d,.]*\d?(?:\s(?:million|billion|trillion|thousand|percent|people))?%?"
)
_OWNER = r"(?:(?:the|The|his|her|its|their)\s+)?(?:[\w.&-]+\s+){0,4}?[\w.&-]+"
_GAVE = (
    r"claimed|claims|estimated|estimates|reported|reports|gave|given|cited|cites|announced|counted|counts|stated"
    r"|asserted"
)
_CONTRAST = re.compile(
    rf"""(?P<words>\b(?:(?:far|much|well|many|slightly)\s+)?(?:more|less|fewer|higher|lower|larger|smaller|greater)\s+than
        |\b(?:far\s+|well\s+)?short\s+of|\bcompared\s+(?:with|to)|\brather\s+than|\binstead\s+of|\bas\s+opposed\s+to|\bnot
        |\b(?:double|twice|half)|\b(?:well\s+|far\s+)?(?:above|below))\s+
    (?P<other>(?P<owner>{_OWNER})(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){{0,2}}?
        (?:estimate|figure|count|toll|claim|tally|total)s?\s+(?:of|that)\s+{_NUMBER}
    |the\s+{_NUMBER}(?:\s+[\w-]+){{0,3}}?\s+(?:that\s+)?(?:(?:{_GAVE})\s+(?:earlier\s+|so\s+far\s+)?by\s+
        (?P<giver>(?:the\s+)?(?:[A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*)*|[\w-]+(?:\s+[\w-]+)?))
        |(?P<teller>(?:the\s+)?(?:[A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*)*|[a-z]+(?:\s+[a-z]+)?))
        \s+(?:had\s+|has\s+)?(?:{_GAVE}))\b)
    """, re.VERBOSE)


def figures_contrasted(claims: Iterable[Claim]) -> tuple[Pair, ...]:
    """The figures that the claims set against other sources', as contradicting pairs; `a` is the claim."""
    found: dict[tuple[str, int], Pair] = {}
    inner_first = sorted(claims, key=lambda claim: (claim.end - claim.start, claim.statement.iri))
    for claim in inner_first:
        for pair in _in(claim):
            found.setdefault((claim.article.sha256, pair.b.span.start), pair)
    return tuple(found[key] for key in sorted(found))


def _in(claim: Claim) -> Iterator[Pair]:
    if not is_somebody(claim.source):
        return
    for span in claim.content:
        for match in _CONTRAST.finditer(span.text):
            owner = " ".join((match["owner"] or match["giver"] or match["teller"]).split())
            if not is_somebody(owner) or one_voice(owner, claim.source):
                continue
            start, end = span.start + match.start("other"), span.start + match.end("other")
            other = Side(claim.article, owner.removeprefix("the "), Span.of(claim.body, start, end))
            mine = Side(claim.article, claim.source, span, claim)
            words = " ".join(match.group().split())
            reason = f"{claim.source} sets the figure against another's: “{words}”."
            sentence = claim.body[slice(*Layout.of(claim.body).sentence(start))]
            yield Pair(mine, other, "contradicts", "figure", METHOD, _SCORE, reason, sentence)
