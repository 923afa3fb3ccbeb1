"""Two claims compared by their own words: what each says, clause by clause, and how the clauses stand to each other."""

from __future__ import annotations

from functools import lru_cache

from quoth.compare.opposed import Context, Voice, compare_readings, groups_of, keys, readings
from quoth.compare.opposed.clause import Clause
from quoth.compare.pair import Pair, Side
from quoth.compare.propositions import Proposition, propositions
from quoth.compare.reported.sides import is_somebody
from quoth.compare.statement import Claim, overlap, same_speaker
from quoth.edtf_bounds import edtf_bounds
from quoth.layout import Layout

_PARAGRAPHS_BEFORE = 3
"""How far back what a bare amount is of may be named."""
_OPENING = 500
"""Code points in which an article says what it is about."""


@lru_cache(maxsize=4096)
def said(claim: Claim) -> tuple[Proposition, ...]:
    """The propositions of a claim; none when its syntax is not known."""
    return propositions(claim.body, claim.content, claim.syntax)


@lru_cache(maxsize=4096)
def wording_keys(claim: Claim) -> frozenset[str]:
    """Two claims that their wording relates share one of these."""
    own = {key for one in said(claim) for key in keys(one)}
    return frozenset(own.union(*(groups_of(one, _before(claim)) for _, clauses in _read(claim) for one in clauses)))


@lru_cache(maxsize=4096)
def _read(claim: Claim) -> tuple[tuple[Proposition, tuple[Clause, ...]], ...]:
    """The propositions of a claim, each with all that it says."""
    return tuple((one, readings(one, _voice(claim), claim.content[0])) for one in said(claim))


def wording_pairs(a: Claim, b: Claim) -> list[Pair]:
    """The pair that two claims make by their wording: the best of their clauses; none where nothing speaks for one.

    A claim inside another (A says that B says) is not compared with it, nor is one of nobody in particular with any; a
    speaker who repeats himself agrees with nobody.
    """
    if not (is_somebody(a.source) and is_somebody(b.source)):
        return []
    together = a.article.sha256 == b.article.sha256
    if overlap(a, b) or not (together or wording_keys(a) & wording_keys(b)):
        return []
    context = _context(a, b)
    found = [(compare_readings(x, y, context), p, q) for p, x in _read(a) for q, y in _read(b)]
    related = [one for one in found if one[0].relation != "neutral"]
    if not related:
        return []
    # A contradiction in one clause is not outweighed by what else the two have in common.
    verdict, p, q = max(related, key=lambda one: (one[0].relation == "contradicts", one[0].score))
    if verdict.relation == "neutral" or (verdict.relation == "agrees" and same_speaker(a, b)):
        return []
    first, second = _side(a, p), _side(b, q)
    return [Pair(first, second, verdict.relation, "position", verdict.method, verdict.score, verdict.reason, "")]


def _side(claim: Claim, clause: Proposition) -> Side:
    """The claim's span that holds the clause, since a clause alone is often too little to quote."""
    held = claim.span_around(clause.verb.start, clause.verb.end) or claim.content[0]
    return Side(claim.article, claim.source, held, claim)


def _context(a: Claim, b: Claim) -> Context:
    together = a.article.sha256 == b.article.sha256
    layout = _layout(a.body) if together else None
    return Context(
        speakers=(_voice(a), _voice(b)),
        same_article=together,
        paragraphs=abs(layout.paragraph(a.start) - layout.paragraph(b.start)) if layout else 0,
        dates=(edtf_bounds(a.article.published or ""), edtf_bounds(b.article.published or "")),
        places=(_places(a), _places(b)),
        before=(_before(a), _before(b)),
        around=(a.content[0], b.content[0]),
    )


def _voice(claim: Claim) -> Voice | None:
    """Whom a pronoun in the claim can mean; nobody where the article names nobody."""
    speaker, capacity = claim.statement.speaker, claim.statement.capacity
    if speaker is None or speaker.kind not in ("person", "organisation"):
        return None
    return Voice(speaker.name, speaker.kind, capacity.institution if capacity else None)


def _places(claim: Claim) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.name for place in claim.statement.places))


def _before(claim: Claim) -> str:
    """The article's opening, the paragraphs that lead up to the claim, and its own up to where it begins."""
    start = claim.start
    for _ in range(_PARAGRAPHS_BEFORE):
        start = max(claim.body.rfind("\n\n", 0, start), 0)
    opening = claim.body[: min(_OPENING, start)]
    return f"{opening}\n\n{claim.body[start : claim.start]}"


@lru_cache(maxsize=64)
def _layout(text: str) -> Layout:
    return Layout.of(text)
