"""A proposition in; who does what to whom, whatever its voice, and where its predicate stands on which scales, out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quoth.article import Span
from quoth.compare.opposed.lexicon import Part, Pole, common, poles
from quoth.compare.propositions.proposition import Phrase, Proposition
from quoth.compare.wording import word_set

FIRST_PERSON = word_set("i we me us myself ourselves")
LIGHT = word_set(
    """be have do make get go say tell take give come see know think want need put let keep use find look seem
    become feel talk ask try call mean happen show work bring leave turn start begin move like live believe
    consider include continue set run provide lead understand speak hear remember expect add end help love wait
    use stand"""
) | {"end up", "wind up", "turn out", "set out", "go on", "come up"}
"""Verbs that say too little for one shared argument to tie two clauses together."""
EXISTING = word_set(
    """evidence proof sign indication reason doubt question link connection plan intention need basis chance excuse room
    justification alternative choice hope risk threat danger problem conspiracy collusion fraud consensus agreement deal
    support demand appetite interest policy crisis shortage limit guarantee""")
"""Nouns that are said to be or not to be there, whether `there is`, `we have` or `we see` them."""
_SEEING = word_set("be have see find exist remain face offer show hear")
_PLAIN_COMPARED = word_set("more fewer less")


@dataclass(frozen=True)
class Clause:
    """`theme` is what it happens to: the object, or the subject of a passive verb; `agent` who does it."""

    prop: Proposition
    word: str
    """The lemma that carries the meaning: the predicate, or the adjective in `a terrible idea`."""
    part: Part
    poles: tuple[Pole, ...]
    agent: Phrase | None
    theme: Phrase | None
    others: tuple[Phrase, ...]
    existence: bool = False
    """Whether it says only that its agent is there."""
    own: bool = False
    """Whether its agent is the speaker."""
    judged: str = ""
    """Of an adjective before the complement's noun that noun: `idea`."""

    @property
    def negated(self) -> bool:
        """Whether it is denied, also by `no` of its subject; what barely happened did happen."""
        if self.prop.negation is None:
            return self.prop.subject is not None and self.prop.subject.amount == "none"
        return self.prop.negation.text.lower() not in ("barely", "scarcely")

    @property
    def light(self) -> bool:
        """Whether the predicate tells next to nothing by itself."""
        return self.existence or (self.part == "v" and self.word in LIGHT and not self.poles)

    @property
    def changed(self) -> Phrase | None:
        """What goes up or down in `they raised taxes`, `taxes rose`, `taxes were raised`."""
        return self.theme or self.agent

    @property
    def shown(self) -> Span:
        """The predicate's words."""
        return self.prop.verb

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All its phrases."""
        return tuple(one for one in (self.agent, self.theme, *self.others) if one is not None)


def clause(prop: Proposition) -> Clause:
    """The proposition, seen from what it says."""
    objects = _compared([_counted(one) for one in prop.objects if not one.preposition])
    rest = tuple(one for one in prop.objects if one.preposition)
    if objects and objects[0].head == "nothing" and rest and rest[0].preposition in ("in", "of"):
        none, counted, *others = objects[0], rest[0], *rest[1:]
        objects = [replace(counted, preposition="", amount="none", amount_words=none.amount_words), *objects[1:]]
        rest = tuple(others)
    if prop.copula:
        return _copular(prop, (*objects, *rest))
    if prop.passive:
        every = (*objects, *rest)
        by = next((one for one in every if one.preposition == "by" or one.span.text.lower().startswith("by ")), None)
        rest = tuple(one for one in every if one is not by)
        return _made(prop, by, prop.subject, rest)
    theme = objects[0] if objects else None
    there = theme or prop.subject
    said_to_be = prop.predicate in ("be", "exist") or (there is not None and there.head in EXISTING)
    if there is not None and prop.predicate in _SEEING and said_to_be:
        return _existing(prop, there, tuple(one for one in (*objects, *rest) if one is not there))
    return _made(prop, prop.subject, theme, (*objects[1:], *rest))


def _compared(objects: list[Phrase]) -> list[Phrase]:
    """`more revenue` as one phrase where the parse makes two of it."""
    if len(objects) > 1 and objects[0].head in _PLAIN_COMPARED:
        return [replace(objects[1], modifiers=(objects[0].head, *objects[1].modifiers)), *objects[2:]]
    return objects


def _counted(phrase: Phrase) -> Phrase:
    """Of `nothing in federal taxes` the taxes."""
    if phrase.head != "nothing" or not phrase.modifiers or not re.match(r"nothing (?:in|of)\b", phrase.span.text, re.I):
        return phrase
    return replace(phrase, head=phrase.modifiers[-1], modifiers=phrase.modifiers[:-1])


def _made(prop: Proposition, agent: Phrase | None, theme: Phrase | None, others: tuple[Phrase, ...]) -> Clause:
    own = agent is not None and agent.head in FIRST_PERSON
    return Clause(prop, prop.predicate, "v", _turned(prop, poles(prop.predicate, "v")), agent, theme, others, own=own)


def _existing(prop: Proposition, there: Phrase, others: tuple[Phrase, ...]) -> Clause:
    """`there are fewer attacks` says that attacks went down; anything else, that it is or is not there."""
    compared = next((one for one in there.modifiers if one in _PLAIN_COMPARED), "")
    found = poles(compared, "a") if compared else ()
    return Clause(prop, compared or "be", "a" if compared else "v", found, there, None, others, not compared)


def _copular(prop: Proposition, others: tuple[Phrase, ...]) -> Clause:
    """Of `a terrible idea` the adjective is what tells, unless the noun does."""
    for part in _parts(prop):
        compared = f"more {prop.predicate}" if part == "a" and {"more", "less"} & set(prop.manner) else ""
        if found := (*(poles(compared, "a") if compared else ()), *poles(prop.predicate, part)):
            return Clause(prop, prop.predicate, part, _turned(prop, found), prop.subject, None, others)
    for modifier in _before_head(prop.complement):
        if found := tuple(pole for pole in poles(modifier, "a") if pole.kind == "worth"):
            return Clause(prop, modifier, "a", found, prop.subject, None, others, judged=prop.predicate)
    complement = prop.complement
    noun = complement is not None and (complement.amount or complement.span.text.lower() != prop.predicate)
    return Clause(prop, prop.predicate, "n" if noun else "a", (), prop.subject, None, others)


def _parts(prop: Proposition) -> tuple[Part, ...]:
    """What the complement may be: a participle (`divided`) differs from its lemma, a name is no noun."""
    if prop.complement is not None and prop.complement.names:
        return ()
    return ("a", "n") if prop.verb.text.lower() == prop.predicate else ("a", "n", "v")


def _before_head(complement: Phrase | None) -> tuple[str, ...]:
    """The adjectives of `a terrible idea`; a name is no judgement, whatever stands before it."""
    if complement is None or complement.names or not complement.head:
        return ()
    before, _, _ = complement.span.text.lower().rpartition(complement.head[:4])
    return tuple(word for word in complement.modifiers if word in before.split())


def _turned(prop: Proposition, found: tuple[Pole, ...]) -> tuple[Pole, ...]:
    """`less safe` stands at the other end."""
    if "less" not in prop.manner or not prop.copula:
        return found
    return tuple(Pole(one.scale, one.kind, -one.end) for one in found)


def weight(word: str) -> float:
    """How much a shared noun or modifier tells: 1, or a quarter of a word that is everywhere."""
    return 0.25 if common(word, "n") or common(word, "a") or common(word, "v") else 1.0
