"""Two clauses in; whether their predicates say the same, the opposite or nothing of each other, out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.compare.opposed.alignment import COMPARED
from quoth.compare.opposed.clause import Clause
from quoth.compare.opposed.lexicon import Pole, canonical, opposites, poles

GENERAL = frozenset({"worth", "fairness", "success", "help"})
"""Scales of worth that go with any other: what is a disaster is no success, and hardly safe either."""
ENDS_BY_WORDNET = 0.75
"""WordNet's opposites are of words without a sentence; those of the scales kept by hand were chosen for clauses."""


_OUGHT = re.compile(r"\b(?:should|must|ought|needs?|ha(?:ve|s) to|got to|urg\w+|call\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tie:
    """`way` 1: the same, -1: the opposite. `name` is the feature's, `about` says what both are about."""

    way: int
    strength: float
    name: str
    about: str
    roles: str
    """What must be one for both: `all` its arguments, what is `changed`, or the `target` of two judgements."""


def tie(a: Clause, b: Clause) -> Tie | None:
    """The first of these that holds: the same word, two ends of a scale, opposites in WordNet, synonyms."""
    for look in (_more_or_less, _same_word, _one_scale, _judged, _antonyms, _synonyms):
        if found := look(a, b):
            return found
    return None


def _more_or_less(a: Clause, b: Clause) -> Tie | None:
    """`create more revenue` against `create less revenue`."""
    if a.theme is None or b.theme is None or canonical(a.word, a.part) != canonical(b.word, b.part) or a.existence:
        return None
    mine, yours = (set(one.theme.modifiers) & COMPARED for one in (a, b) if one.theme)
    if ("more" in mine) == ("more" in yours) or not (mine and yours):
        return None
    way = -1 if a.negated == b.negated else 1
    return Tie(way, 0.75, "direction", "", "all") if way < 0 else None


def _same_word(a: Clause, b: Clause) -> Tie | None:
    if a.existence != b.existence:
        return None
    if a.word == b.word and _kind(a) == _kind(b) and a.judged == b.judged:
        turned = {(p.scale, p.end) for p in a.poles} & {(p.scale, -p.end) for p in b.poles}
        if turned:
            return Tie(-1, 0.8, "direction", f"“{a.shown.text}” and “{b.shown.text}”", "all")
        return Tie(1, 1.0, "negation", f"“{a.word}”", _roles(a, b, a.poles))
    return None


def _kind(one: Clause) -> bool:
    return one.part == "v"


def _one_scale(a: Clause, b: Clause) -> Tie | None:
    mine = {pole.scale: pole for pole in a.poles}
    shared = [(mine[pole.scale], pole) for pole in b.poles if pole.scale in mine]
    if a.judged != b.judged and a.judged and b.judged and not all(x.kind == "worth" for x, _ in shared):
        return None
    # A stance on nothing that is named is on anything.
    shared = [one for one in shared if one[0].kind != "stance" or (a.theme is not None and b.theme is not None)]
    ways = {x.end * y.end for x, y in shared}
    if len(ways) != 1:
        return None
    first = next((x for x, _ in shared if x.kind != "plain"), shared[0][0])
    way = ways.pop()
    return Tie(way, 1.0 if way < 0 else 0.7, _name(first), first.scale, _roles(a, b, tuple(x for x, _ in shared)))


def _name(pole: Pole) -> str:
    if pole.kind == "change":
        return "direction"
    return pole.scale if pole.kind != "plain" else "antonyms"


def _roles(a: Clause, b: Clause, found: tuple[Pole, ...]) -> str:
    kinds = {pole.kind for pole in found}
    if "change" in kinds:
        return "changed"
    if "stance" in kinds and own_stance(a) and own_stance(b):
        return "target"
    return "all"


def own_stance(one: Clause) -> bool:
    """Whether a stance is the speaker's own or the one he asks for: `we back it`, `they should reject it`."""
    return one.own or (one.prop.force == "wanted" and ought(one))


def ought(one: Clause) -> bool:
    """Whether something is said to be right to do, and not only wished or tried."""
    words = one.prop.force_words
    return words is not None and _OUGHT.search(words.text) is not None


def judgement(one: Clause) -> Pole | None:
    """How a clause judges its theme or, by a word of worth, its agent."""
    for pole in one.poles:
        if pole.kind == "worth" or (pole.kind == "stance" and own_stance(one) and one.theme is not None):
            return pole
    return None


def _judged(a: Clause, b: Clause) -> Tie | None:
    """Opposite judgements of one thing: `the deal is a disaster` against `I support the deal`."""
    mine, yours = judgement(a), judgement(b)
    if mine is None or yours is None or mine.end == yours.end or not (_plain_judgement(a) and _plain_judgement(b)):
        return None
    general = mine.scale in GENERAL or yours.scale in GENERAL or "stance" in (mine.kind, yours.kind)
    return Tie(-1, 0.75, "judgement", "worth", "target") if general else None


def _plain_judgement(one: Clause) -> bool:
    """`is a disaster`, `I support`; what helps or harms is an effect, which another effect does not deny."""
    return one.prop.copula or own_stance(one)


def _antonyms(a: Clause, b: Clause) -> Tie | None:
    if a.part != b.part and "v" in (a.part, b.part):
        return None
    on_scales = poles(a.word, a.part) and poles(b.word, b.part)
    if not on_scales and any(b.word in opposites(a.word, part) for part in {a.part, b.part}):
        return Tie(-1, ENDS_BY_WORDNET, "antonyms", "", "all")
    return None


def _synonyms(a: Clause, b: Clause) -> Tie | None:
    if a.part == b.part and not a.existence and canonical(a.word, a.part) == canonical(b.word, b.part):
        return Tie(1, 0.85, "negation", f"“{a.word}” and “{b.word}”", "all")
    return None
