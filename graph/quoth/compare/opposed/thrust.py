"""Two clauses in that say of one group that many go and that many stay; whether they pull two ways, out.

`Thousands have left` and `most will stay` can both be so. What they make of the same question is opposed all the same,
which a reporter wants to see; it is told by a method of its own and never surely.
"""

from __future__ import annotations

import re
from typing import Literal

from quoth.compare.feature import Feature
from quoth.compare.opposed.clause import Clause
from quoth.compare.opposed.lexicon import canonical
from quoth.compare.opposed.shares import share
from quoth.compare.opposed.verdict import Context, Verdict
from quoth.compare.propositions.proposition import Phrase
from quoth.compare.wording import content_stems, word_set

METHOD = "thrust"
SCORE, NOT_NAMED = 0.62, 0.56
"""Both could be so; where one side names no group but an amount (`thousands`), it may be another group besides."""
NEAR = 4
"""Paragraphs within which `thousands` are taken to be of the group that the other side names."""
_SCALES = {"staying": 1, "returning": -1}
"""The scales of staying and going, and the end of each at which one stays."""
_LEAST_TOLD = 2
"""Words for the group that both sides of two articles share: `foreign fighters`, not `fighters`."""
_HELD = word_set("certain probable conditional")
_GROUPS = word_set(
    """fighter foreigner recruit volunteer refugee resident civilian family villager worker people immigrant returnee
    evacuee inhabitant settler troop citizen student doctor nurse teacher voter customer employee expatriate exile
    man woman child youth company firm bank investor business""")
_AMOUNTS = word_set("thousand hundred dozen million many most few fewer some majority minority lot number")
_FEWER = re.compile(r"\b(?:fewer(?! than)|hardly any|scarcely any|barely any)\b", re.IGNORECASE)
_ENDING = re.compile(r"(?:ers?|ors?|ing|ees?|ed|s)$")

Thrust = Literal["go", "stay"]


def thrust(a: Clause, b: Clause, context: Context) -> Verdict | None:
    """A contradiction where one says that the group goes and the other that it stays, at least one with how many."""
    ways = _way(a), _way(b)
    if None in ways or ways[0] == ways[1] or not (_told(a) or _told(b)) or _elsewhere(a, b):
        return None
    groups = [_group(one.agent) for one in (a, b)]
    named = [bool(group) for group in groups]
    if all(named):
        least = 1 if context.same_article else _LEAST_TOLD
        if not _one_group(groups[0], groups[1], least) or _told_apart(a.agent, b.agent):
            return None
    elif not any(named) or not _taken_up(groups, named.index(True), context):
        return None
    score = SCORE if all(named) else NOT_NAMED
    of = max((one.agent for one in (a, b) if _group(one.agent)), key=lambda one: len(one.span.text) if one else 0)
    reason = (
        f"“{_quoted(a)}” against “{_quoted(b)}”: both are about how many {_name(of)} stay or go, and the one speaks of "
        f"those who {ways[0]}, the other of those who {ways[1]}."
    )
    return Verdict("contradicts", score, METHOD, reason, (Feature(METHOD, score, f"{ways[0]} against {ways[1]}"),))


def groups_of(one: Clause, before: str) -> frozenset[str]:
    """The words by which an index finds what a clause about staying or going is said of; of a bare amount the groups
    that the text before it names."""
    if _way(one) is None:
        return frozenset()
    own = _group(one.agent)
    words = own or {_root(stem) for stem in content_stems(before)}
    return frozenset(f"{METHOD}|{word}" for word in words if word in _ROOTS)


def _way(one: Clause) -> Thrust | None:
    """What a clause says that most of those it speaks of do; None where that is not told."""
    ends = {pole.end * _SCALES[pole.scale] for pole in one.poles if pole.scale in _SCALES}
    if len(ends) != 1 or one.prop.force not in _HELD or not _of_group(one):
        return None
    said = share(one, one.agent)
    low = one.negated or said.amount in ("few", "none") or _FEWER.search(_before_verb(one)) is not None
    if one.negated and said.amount not in (None, "none", "many", "most", "all"):
        return None
    if said.amount == "some":
        return None
    return "stay" if (ends.pop() > 0) != low else "go"


def _before_verb(one: Clause) -> str:
    """The clause up to its verb, where the amount of whom it is said of stands however it was parsed."""
    return one.prop.span.text[: max(0, one.prop.verb.start - one.prop.span.start)]


def _of_group(one: Clause) -> bool:
    agent = one.agent
    if agent is None:
        return one.part == "n"
    if agent.head in _AMOUNTS:
        return True
    known = {_root(agent.head), _root(canonical(agent.head, "n"))} & _ROOTS
    return bool(known) and (agent.amount is not None or _plural(agent))


def _plural(phrase: Phrase) -> bool:
    return re.search(rf"\b{re.escape(phrase.head[:-1])}\w*s\b|\bpeople\b|\b\w*men\b|\bchildren\b", phrase.span.text,
                     re.IGNORECASE) is not None


def _told(one: Clause) -> bool:
    """Whether it says how many."""
    return one.part == "n" or (one.agent is not None and one.agent.amount not in (None, "some"))


def _group(agent: Phrase | None) -> frozenset[str]:
    """The words that say which group it is, their endings off: `foreign fighters`, `foreigners who fight`."""
    if agent is None or agent.head in _AMOUNTS:
        return frozenset()
    names = (word for name in agent.names for word in name.lower().split())
    words = [agent.head, canonical(agent.head, "n"), *agent.modifiers, *names]
    return frozenset(_root(word) for word in words)


def _root(word: str) -> str:
    bare = _ENDING.sub("", word.lower())
    return bare if len(bare) > 3 else word.lower()


_ROOTS = frozenset(_root(word) for word in _GROUPS)


def _one_group(x: frozenset[str], y: frozenset[str], least: int) -> bool:
    shared = x & y
    return len(shared) >= least and bool(shared & _ROOTS)


def _told_apart(x: Phrase | None, y: Phrase | None) -> bool:
    """Whether other words beside one noun make two groups of it: `Iraqi fighters`, `foreign fighters`."""
    if x is None or y is None or _root(x.head) != _root(y.head):
        return False
    mine, yours = (_group(one) - {_root(one.head), _root(canonical(one.head, "n"))} for one in (x, y))
    return bool(mine and yours and not mine & yours)


def _taken_up(groups: list[frozenset[str]], named: int, context: Context) -> bool:
    """Whether a bare amount is of the group that the other names: close by, or by the words before it."""
    if context.same_article and context.paragraphs <= NEAR:
        return True
    before = {_root(stem) for stem in content_stems(context.before[1 - named])}
    return _one_group(groups[named], frozenset(before), _LEAST_TOLD)


def _elsewhere(a: Clause, b: Clause) -> bool:
    """Whether both name places, and not one in common."""
    mine, yours = ({name for one in (c.theme, *c.others) if one for name in one.names} for c in (a, b))
    return bool(mine and yours and not mine & yours)


def _name(of: Phrase | None) -> str:
    return f"{of.head}s" if of and not of.head.endswith("s") else "of them"


def _quoted(one: Clause) -> str:
    """The clause with whom it is said of, who may stand before it."""
    text, agent = " ".join(one.prop.span.text.split()), one.agent
    if agent is not None and agent.span.end <= one.prop.span.start:
        text = f"{' '.join(agent.span.text.split())} … {text}"
    return text if len(text) <= 150 else text[:149].rstrip() + "…"
