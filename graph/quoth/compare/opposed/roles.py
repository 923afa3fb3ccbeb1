"""Two clauses and how their predicates are tied in; how well what they speak of is the same, out."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.compare.opposed.alignment import PRONOUNS, Aligned, align, fits, is_known
from quoth.compare.opposed.clause import Clause, weight
from quoth.compare.opposed.ties import GENERAL, Tie, judgement
from quoth.compare.opposed.verdict import Context
from quoth.compare.propositions.proposition import Phrase

MISSING_ROLE = {1: 0.6, -1: 0.4}
"""One clause names an object, the other none: `they won Ohio`, `they did not win`; of opposites (`she lost support`,
`she won`) that is less than half the way to one thing."""
OPEN_AGENT_TELLS = 1.25
"""What else must be shared where it is not plain who does it: `he had sacrificed for his country`."""
CLOSE_AGENT_TELLS = 0.9
CLOSE_PARAGRAPHS = 4
"""So near to each other two claims are about one matter, and less need be shared."""
TAKEN_UP_TELLS = 0.5
"""What a pronoun adds that fits what the other claim names close by."""
TAKING_UP = frozenset(("he", "she", "him", "it", "they", "them"))
PRONOUN_PARAGRAPHS = 25
"""So far apart `he` is hardly still the same."""
SAME_IN_ALL_ELSE = 0.75
"""Nothing but the rest of the clauses says that two pronouns are one."""
ASKED_OF_ANOTHER = 0.8
"""What ought to be done is asked of different people."""

Phrases = tuple[Phrase | None, Phrase | None]


@dataclass(frozen=True, slots=True)
class Roles:
    """`score` from 0 to 1, 0 with the `reason` why not; `tells` sums up how much the shared words tell."""

    score: float
    tells: float
    reason: str
    of: Phrases = (None, None)
    """The two phrases that the clauses are said of."""


def roles(a: Clause, b: Clause, tied: Tie, context: Context) -> Roles:
    """Aligns what the tie asks for: one target, one thing that changes, or all of the arguments."""
    if tied.roles == "target":
        return _one(target(a), target(b), context, "judge")
    if tied.roles == "changed":
        return _changed(a, b, context)
    return _all(a, b, tied, context)


def target(one: Clause) -> Phrase | None:
    """What a judgement is of."""
    pole = judgement(one)
    return one.theme if one.part == "v" and (pole is None or pole.kind == "stance" or one.theme) else one.agent


def _one(x: Phrase | None, y: Phrase | None, context: Context, verb: str) -> Roles:
    aligned = align(x, y, context.same_article)
    if aligned.found != "same":
        return Roles(0.0, 0.0, f"they {verb} different things: {told(x)}, {told(y)}")
    return Roles(aligned.score, aligned.tells, f"both of “{aligned.words}”", (x, y))


def _changed(a: Clause, b: Clause, context: Context) -> Roles:
    found = _one(a.changed, b.changed, context, "are about")
    if found.score and a.theme and b.theme and a.agent and b.agent:
        by = align(a.agent, b.agent, context.same_article)
        if by.found == "different":
            return Roles(0.0, 0.0, f"different actors: {told(a.agent)}, {told(b.agent)}")
    return found


def _all(a: Clause, b: Clause, tied: Tie, context: Context) -> Roles:
    agents = align(a.agent, b.agent, context.same_article)
    themes, pair = _themes(a, b, context)
    wanted = a.prop.force == b.prop.force == "wanted" and themes.found == "same"
    if agents.found == "different" and not wanted:
        return Roles(0.0, 0.0, f"different subjects: {told(a.agent)}, {told(b.agent)}")
    if themes.found == "different":
        return Roles(0.0, 0.0, f"different objects: {told(a.theme)}, {told(b.theme)}")
    same = [one for one in (agents, themes) if one.found == "same"]
    if agents.found == "open" and not wanted and not _told_otherwise(a, b, themes, context):
        return Roles(0.0, 0.0, "nothing says that they speak of the same")
    if agents.found == "open" and tied.about in GENERAL and not any(one.found == "same" for one in (agents, themes)):
        return Roles(0.0, 0.0, "nothing says that they judge the same")
    score = ASKED_OF_ANOTHER if wanted else agents.score if agents.found == "same" else SAME_IN_ALL_ELSE
    if pair != (None, None):
        score *= MISSING_ROLE[tied.way] if None in pair else themes.score
    tells = sum(one.tells for one in same)
    if agents.found == "open" and tied.about not in GENERAL and _taken_up(a, b, context):
        tells += TAKEN_UP_TELLS
    return Roles(score, tells, _shared(same), _said_of((a.agent, b.agent), pair))


def _taken_up(a: Clause, b: Clause, context: Context) -> bool:
    """Whether, close by, a pronoun of one fits what the other names: `the man was armed`, `he had no gun`."""
    if not context.same_article or context.paragraphs > CLOSE_PARAGRAPHS or a.agent is None or b.agent is None:
        return False
    for one, other in ((a.agent, b.agent), (b.agent, a.agent)):
        if one.head in TAKING_UP and other.head not in PRONOUNS:
            return fits(one.head, other, near=True) and (one.head not in ("he", "she", "him") or is_known(other))
    return False


def _themes(a: Clause, b: Clause, context: Context) -> tuple[Aligned, Phrases]:
    """The objects that agree best: one may be the first of two, or hang on a preposition (`comply with the rules`)."""
    if a.theme is None and b.theme is None:
        return align(None, None, context.same_article), (None, None)
    plain = [[one for one in (c.theme, *c.others) if one and not one.preposition] for c in (a, b)]
    mine, yours = (own or list(c.others) for own, c in zip(plain, (a, b), strict=True))
    found = [(align(x, y, context.same_article), (x, y)) for x in mine for y in yours]
    best = max(found, key=lambda one: one[0].score, default=None)
    if best is None or (best[0].found == "different" and not all(plain)):
        return align(a.theme, b.theme if a.theme else None, context.same_article), (a.theme, b.theme)
    return best


def _told_otherwise(a: Clause, b: Clause, themes: Aligned, context: Context) -> bool:
    """Whether the rest is so much the same that two pronouns, or a pronoun and a name, in one article will be one."""
    apart = not context.same_article or context.paragraphs > PRONOUN_PARAGRAPHS
    if apart or a.agent is None or b.agent is None:
        return False
    own = (weight(a.word) + weight(b.word)) / 2 if not a.light else 0.0
    own += TAKEN_UP_TELLS if _taken_up(a, b, context) else 0.0
    least = OPEN_AGENT_TELLS if context.paragraphs > CLOSE_PARAGRAPHS else CLOSE_AGENT_TELLS
    return themes.tells + further(a, b, context)[0].tells + own >= least


def _said_of(agents: Phrases, themes: Phrases) -> Phrases:
    """The phrases whose amounts are set against each other: the subjects', unless only the objects' are told."""
    if not any(map(_amount, agents)) and any(map(_amount, themes)):
        return themes
    return agents


def _amount(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.amount is not None


def _shared(same: list[Aligned]) -> str:
    words = [f"“{one.words}”" for one in same]
    return f"both of {' and '.join(words)}" if words else "both of the same"


def told(phrase: Phrase | None) -> str:
    """A phrase as quoted in a reason."""
    return f"“{phrase.span.text}”" if phrase else "nobody named"


def further(a: Clause, b: Clause, context: Context) -> tuple[Roles, int]:
    """How what hangs on both by the same preposition agrees, and how many phrases only the second has."""
    tells, only = 0.0, 0
    for phrase in b.others:
        twins = [one for one in a.others if one.preposition == phrase.preposition]
        if not twins:
            only += phrase.head not in PRONOUNS
            continue
        best = max((align(one, phrase, context.same_article) for one in twins), key=lambda f: f.score)
        if best.found == "different" and weight(phrase.head) + weight(twins[0].head) > 0.5:
            return Roles(0.0, 0.0, f"{told(twins[0])} is not {told(phrase)}"), only
        tells += best.tells
    return Roles(1.0, tells, ""), only
