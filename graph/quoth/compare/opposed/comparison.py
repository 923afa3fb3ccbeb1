"""Two propositions in, a verdict out: the tie between their predicates, the alignment of what they speak of, guards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from quoth.article import Span
from quoth.compare.feature import Feature
from quoth.compare.opposed.clause import Clause, clause
from quoth.compare.opposed.guards import GUARDS
from quoth.compare.opposed.minimal import same_but_for, same_throughout, whole
from quoth.compare.opposed.pronouns import resolved
from quoth.compare.opposed.rephrased import rephrased
from quoth.compare.opposed.roles import Roles, further, roles
from quoth.compare.opposed.shares import Share, alike, apart, share
from quoth.compare.opposed.thrust import thrust
from quoth.compare.opposed.ties import Tie, tie
from quoth.compare.opposed.verdict import Context, Relation, Verdict, Voice
from quoth.compare.propositions.proposition import Proposition

LEAST_SCORE = 0.5
"""Below this the pair is neutral."""
LEAST_TELLS_NEAR = 1.0
"""In one article one rare word or one name must be shared: `the bill` is one bill there, `people` are any people."""
LEAST_TELLS_FAR = 2.0
"""Between articles two, or a name and a rare word."""
LEAST_PART = 0.75
"""The part of what is asked for below which a pair is dropped, and not only less sure."""
LIGHT_TELLS = 0.6
"""As much more is asked for where the predicate tells next to nothing."""
UNLIKELY = 0.85
SUREST = 0.9
"""Words alone never show that two claims speak of one thing at one time."""

NOTHING = Verdict("neutral", 0.0, "nothing shared", "")


def compare(p: Proposition, q: Proposition, context: Context | None = None) -> Verdict:
    """How two clauses of different sources stand to each other; neutral unless something speaks for more."""
    return opposed((p,), (q,), context)


def opposed(first: Iterable[Proposition], second: Iterable[Proposition], context: Context | None = None) -> Verdict:
    """The best verdict over all pairs of clauses of two claims: a contradiction before an agreement, then by score."""
    context = context or Context()
    sides = [
        [said for one in propositions for said in readings(one, voice, around)]
        for propositions, voice, around in zip((first, second), context.speakers, context.around, strict=True)
    ]
    return compare_readings(sides[0], sides[1], context)


def readings(proposition: Proposition, voice: Voice | None, around: Span | None) -> tuple[Clause, ...]:
    """All that a clause says, with the pronouns that are its speaker put into names."""
    return tuple(resolved(said, voice, around) for said in rephrased(clause(proposition)))


def compare_readings(first: Iterable[Clause], second: Iterable[Clause], context: Context) -> Verdict:
    """The best verdict over all that is said on both sides: a contradiction before an agreement, then by score."""
    found = [one for a, b in product(first, second) for one in _looked_at(a, b, context)]
    rank = {"contradicts": 2, "agrees": 1, "neutral": 0}
    return max(found, key=lambda one: (rank[one.relation], one.score), default=NOTHING)


def _looked_at(a: Clause, b: Clause, context: Context) -> Iterator[Verdict]:
    """What the clauses' parts say, and what their whole wording says."""
    if tied := tie(a, b):
        yield _compare(a, b, tied, context)
    if context.same_article and (tied := same_but_for(a, b)):
        yield _guarded(a, b, tied, context)
    if found := thrust(a, b, context):
        yield found


def _guarded(a: Clause, b: Clause, tied: Tie, context: Context) -> Verdict:
    """Clauses that are the same but for what turns one round: nothing needs to be aligned."""
    looks = [Feature("same but for", tied.strength, tied.about)]
    score = tied.strength
    for guard in GUARDS:
        if found := guard(a, b, tied, context):
            looks.append(found)
            score *= found.score
    if score < LEAST_SCORE:
        return _neutral(looks, looks[-1].name)
    reason = f"“{_short(a)}” against “{_short(b)}”: {tied.about}."
    if tied.way > 0:
        reason = f"“{_short(a)}” against “{_short(b)}”: the same words, but one side is denied."
    return Verdict("contradicts", round(min(score, SUREST), 3), tied.name, reason, tuple(looks))


def _compare(a: Clause, b: Clause, tied: Tie, context: Context) -> Verdict:
    looks = [Feature(tied.name, tied.strength, tied.about)]
    of = roles(a, b, tied, context)
    looks.append(Feature("alignment", of.score, of.reason))
    enough = _tells(a, b, of, context)
    looks.append(enough)
    relation, method, strength, shares = _relation(a, b, tied, of)
    if not of.score or not enough.score or relation == "neutral":
        return _neutral(looks, "alignment" if not of.score else enough.name if not enough.score else "no opposition")
    if relation == "agrees" and not whole(a, b, context.around):
        return _neutral(looks, "the rest of the claims")
    score = strength * of.score * enough.score
    for guard in GUARDS:
        if found := guard(a, b, tied, context):
            looks.append(found)
            score *= found.score
            if not found.score:
                return _neutral(looks, found.name)
    if score < LEAST_SCORE:
        return _neutral(looks, "too little")
    reason = _reason(a, b, tied, of, method, shares, relation)
    return Verdict(relation, round(min(score, SUREST), 3), method, reason, tuple(looks))


def _neutral(looks: list[Feature], method: str) -> Verdict:
    return Verdict("neutral", 0.0, method, "", tuple(looks))


def _tells(a: Clause, b: Clause, of: Roles, context: Context) -> Feature:
    """Whether what is shared is rare enough; the part of what is asked for."""
    least = LEAST_TELLS_NEAR if context.same_article else LEAST_TELLS_FAR
    least += LIGHT_TELLS if a.light and b.light else 0.0
    own = 0.0 if a.light or b.light else 0.5
    tells = of.tells + further(a, b, context)[0].tells + own
    return Feature("shared words", min(1.0, tells / least) if tells >= LEAST_PART * least else 0.0, of.reason)


def _relation(a: Clause, b: Clause, tied: Tie, of: Roles) -> tuple[Relation, str, float, tuple[Share, Share]]:
    """What the signs together say: relation, the feature to name, its strength, and the shares they were read from."""
    shares = share(a, of.of[0]), share(b, of.of[1])
    unlikely = [one.prop.force == "unlikely" for one in (a, b)]
    x, y = ((1 - s.range[1], 1 - s.range[0]) if no else s.range for s, no in zip(shares, unlikely, strict=True))
    if tied.way < 0:
        both = x[0] > 0.5 and y[0] > 0.5
        return ("contradicts" if both else "neutral", tied.name, tied.strength, shares)
    if tied.name in ("judgement",):
        return ("neutral", tied.name, 0.0, shares)
    if apart(x, y):
        method = "likelihood" if any(unlikely) else _method(a, b, shares)
        return ("contradicts", method, tied.strength * (UNLIKELY if any(unlikely) else 1.0), shares)
    if alike(x, y) and a.prop.force == b.prop.force and a.negated == b.negated and same_throughout(a, b):
        return ("agrees", "same wording" if a.word == b.word else "same direction", tied.strength, shares)
    return ("neutral", tied.name, 0.0, shares)


def _method(a: Clause, b: Clause, shares: tuple[Share, Share]) -> str:
    if a.existence:
        return "existence"
    if a.prop.force == b.prop.force == "wanted":
        return "necessity"
    if "can" in a.prop.manner or "can" in b.prop.manner:
        return "ability"
    told = {one.amount for one in shares} - {None}
    return "amount" if told - {"none"} else "negation"


def _reason(a: Clause, b: Clause, tied: Tie, of: Roles, method: str, shares: tuple[Share, Share], relation: str) -> str:
    link = "against" if relation == "contradicts" else "and"
    quoted = f"“{_short(a)}” {link} “{_short(b)}”"
    if relation == "agrees":
        return f"{quoted}: the same is said, {of.reason}."
    if tied.way < 0:
        return f"{quoted}: “{a.shown.text}” and “{b.shown.text}” are opposites, {of.reason}."
    if method == "likelihood":
        words = [one.prop.force_words for one in (a, b) if one.prop.force == "unlikely" and one.prop.force_words]
        return f"{quoted}: “{words[0].text if words else 'unlikely'}” on one side only, {of.reason}."
    turns = [one.words for one in shares]
    if turns[0] and turns[1] and turns[0].text.lower() != turns[1].text.lower():
        return f"{quoted}: “{turns[0].text}” and “{turns[1].text}”, {of.reason}, about {tied.about}."
    turned = next((turn for turn in turns if turn), None)
    return f"{quoted}: “{turned.text if turned else 'not'}” on one side only, {of.reason}, about {tied.about}."


def _short(one: Clause) -> str:
    """The clause's words, those that carry the meaning if it is long."""
    text = " ".join(one.prop.span.text.split())
    if len(text) <= 110:
        return text
    told = (one.prop.verb, one.prop.negation, *(phrase.span for phrase in (one.agent, one.theme) if phrase))
    known = [span for span in told if span]
    start, end = min(span.start for span in known), max(span.end for span in known)
    cut = one.prop.span.text[max(0, start - one.prop.span.start): end - one.prop.span.start]
    cut = " ".join(cut.split())
    return cut if len(cut) <= 160 else cut[:159].rstrip() + "…"
