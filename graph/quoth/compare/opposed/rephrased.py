"""A clause in, the other ways to say the same out: `is against the war` opposes it, `has no gun` is unarmed.

Each is a clause of the same proposition, so that its words, negation and hedges stay; only what is set against another
clause is told in a form that the scales know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quoth.article import Span
from quoth.compare.opposed.clause import FIRST_PERSON, Clause
from quoth.compare.opposed.lexicon import poles
from quoth.compare.propositions.proposition import Phrase
from quoth.compare.wording import word_set

_STANCES = {"for": "support", "against": "oppose", "behind": "support"}
_STANCE_NOUNS = {
    "favour": "support", "favor": "support", "support": "support", "opposition": "oppose", "agreement": "support",
}
_OF_STANCE = word_set("of to with towards toward for about")
_HOLDING = word_set("have carry hold possess own wield brandish point pack keep get bear")
_SEEING = word_set("see find spot show catch notice")
_GUNS = word_set("gun handgun firearm pistol revolver rifle shotgun weapon")
_FEELING = word_set("have show express voice feel demonstrate display harbour harbor hold give pledge declare offer")
_FELT = {
    "respect": "respect", "disrespect": "disrespect", "contempt": "despise", "admiration": "admire", "scorn": "scorn",
    "disdain": "despise", "support": "support", "opposition": "oppose", "trust": "trust", "faith": "trust",
    "confidence": "trust", "distrust": "distrust", "mistrust": "distrust", "doubt": "doubt", "praise": "praise",
    "criticism": "criticise", "hatred": "hate", "approval": "approve", "disapproval": "disapprove", "love": "love",
    "sympathy": "support",
}
_DROPPING = word_set("drop put lower hand throw surrender")
_TOWARDS = re.compile(r"\s(?:for|in|to|of|with|towards|toward|about)\s+", re.IGNORECASE)
_PEOPLE = FIRST_PERSON | word_set("he she they you who people voter American")
_OF_PEOPLE = ("er", "or", "ist", "ian", "ent", "ant", "an", "ic")
_MOVING = word_set("see have be expect witness face find")


def rephrased(one: Clause) -> tuple[Clause, ...]:
    """The clause itself and what else it says, in an order that depends on nothing but it."""
    ways = (_participle, _left, _reaching, _prepositional, _stance, _felt, _armed, _for_nothing, _moved)
    return (one, *(said for way in ways for said in way(one)))


def _participle(one: Clause) -> Iterator[Clause]:
    """`was armed`, `was rigged`: what has been done to it is how it is."""
    word = one.prop.verb.text.lower().split()[-1]
    if one.prop.passive and one.agent is None and one.theme is not None and (found := poles(word, "a")):
        yield replace(one, word=word, part="a", poles=found, agent=one.theme, theme=None)


def _left(one: Clause) -> Iterator[Clause]:
    """`leave the program intact`, `was kept open`: how it is to be."""
    if one.prop.predicate in ("leave", "keep", "make", "render", "hold") and one.theme is not None:
        for word in (*one.prop.manner, *one.theme.modifiers[-1:]):
            if found := poles(word, "a"):
                yield replace(one, word=word, part="a", poles=found, agent=one.theme, theme=None, own=False)


def _reaching(one: Clause) -> Iterator[Clause]:
    """`extend to single mothers` covers them: a verb that has its sense from a preposition."""
    if one.part != "v" or one.theme is not None:
        return
    for other in one.others:
        word = f"{one.prop.predicate} {other.preposition}"
        if found := poles(word, "v"):
            rest = tuple(each for each in one.others if each is not other)
            yield replace(one, word=word, poles=found, theme=replace(other, preposition=""), others=rest)


def _prepositional(one: Clause) -> Iterator[Clause]:
    """`is out of control`, `is in office`, `is against the war`."""
    complement = one.prop.complement
    if complement is None or not complement.preposition or not one.prop.copula:
        return
    short = f"{complement.preposition} {complement.head}"
    found = poles(short, "a") or poles(f"{complement.preposition} the {complement.head}", "a")
    stance = _STANCE_NOUNS.get(complement.head) if complement.preposition == "in" else None
    if stance is not None and one.others:
        yield _stands(one, stance, one.others[0], one.others[1:])
    elif found:
        yield replace(one, word=short, part="a", poles=found)
    elif complement.preposition in _STANCES and _holds_views(one.agent):
        names = tuple(name for other in one.others for name in other.names)
        theme = replace(complement, preposition="", names=(*complement.names, *names))
        yield _stands(one, _STANCES[complement.preposition], theme, one.others if not names else ())


def _stance(one: Clause) -> Iterator[Clause]:
    """`is opposed to the treaty`, `is a critic of the treaty`: the treaty is what the stance is towards."""
    at = next((other for other in one.others if other.preposition in _OF_STANCE), None)
    if at is None or not any(pole.kind == "stance" for pole in one.poles) or not _holds_views(one.agent or one.theme):
        return
    rest = tuple(other for other in one.others if other is not at)
    if one.prop.copula:
        yield replace(one, part="v", theme=replace(at, preposition=""), others=rest, own=_own(one.agent))
    elif one.prop.passive and at.preposition == "to" and one.agent is None:
        theme = replace(at, preposition="")
        yield replace(one, agent=one.theme, theme=theme, others=rest, own=_own(one.theme))


def _felt(one: Clause) -> Iterator[Clause]:
    """`has enormous respect for the army` respects it."""
    noun = one.theme
    if one.part != "v" or noun is None or noun.head not in _FELT or one.prop.predicate not in _FEELING:
        return
    verb = _FELT[noun.head]
    after = _TOWARDS.search(noun.span.text)
    hanging = next((other for other in one.others if other.preposition in _OF_STANCE | {"in"}), None)
    at = _tail(noun, after.end()) if after else hanging
    if at is not None:
        yield _stands(one, verb, replace(at, preposition=""), tuple(o for o in one.others if o is not at))


def _tail(noun: Phrase, start: int) -> Phrase | None:
    """The phrase that hangs on a noun, from `start` of its text on; None where no word of it is known."""
    text = noun.span.text[start:]
    lower = text.lower()
    names = tuple(name for name in noun.names if name in text)
    words = [word for word in noun.modifiers if re.search(rf"\b{re.escape(word[: max(3, len(word) - 2)])}", lower)]
    if not names and not words:
        return None
    ends = names and text.rstrip().endswith(names[-1])
    head = names[-1].lower().split()[-1] if ends or not words else words.pop()
    span = Span(noun.span.start + start, noun.span.end, text)
    return Phrase(span, head, tuple(words), names)


def _armed(one: Clause) -> Iterator[Clause]:
    """Who has a gun is armed; who has none is not."""
    agent = one.agent
    if one.prop.predicate in _HOLDING and one.theme is not None and one.theme.head in _GUNS and agent is not None:
        yield replace(one, word="armed", part="a", poles=poles("armed", "a"), theme=None, existence=False)
    if one.prop.predicate in _DROPPING and one.theme is not None and one.theme.head in _GUNS and not one.negated:
        # Who is told to drop his gun has one, whatever he is told.
        told = replace(one.prop, force="certain", force_words=None)
        yield replace(one, prop=told, word="armed", part="a", poles=poles("armed", "a"), agent=None, theme=None)
    with_gun = next((other for other in one.others if other.head in _GUNS and other.preposition == "with"), None)
    if with_gun is not None and agent is not None and one.theme is None and one.part == "v" and not one.negated:
        rest = tuple(other for other in one.others if other is not with_gun)
        yield replace(one, word="armed", part="a", poles=poles("armed", "a"), others=rest)
    if one.prop.predicate in _SEEING and one.theme is not None and one.theme.head not in _GUNS:
        inside = " with " in one.theme.span.text and set(one.theme.modifiers) & _GUNS
        if inside or any(other.head in _GUNS and other.preposition == "with" for other in one.others):
            rest = tuple(other for other in one.others if other.head not in _GUNS)
            seen = replace(one.theme, modifiers=tuple(w for w in one.theme.modifiers if w not in _GUNS))
            yield replace(one, word="armed", part="a", poles=poles("armed", "a"), agent=seen, theme=None, others=rest)


def _for_nothing(one: Clause) -> Iterator[Clause]:
    """`does nothing for the rich` does not help them; `does nothing to help` is told by the clause below it."""
    for_whom = next((other for other in one.others if other.preposition == "for"), None)
    if one.prop.predicate == "do" and one.theme is not None and one.theme.head in ("nothing", "little"):
        named = for_whom or _after_for(one.theme)
        if named is not None:
            rest = tuple(other for other in one.others if other is not for_whom)
            theme = replace(named, preposition="", amount=None)
            yield replace(one, word="help", poles=poles("help", "v"), theme=theme, others=rest)


def _after_for(noun: Phrase) -> Phrase | None:
    after = re.search(r"\sfor\s+", noun.span.text)
    return _tail(noun, after.end()) if after else None


def _moved(one: Clause) -> Iterator[Clause]:
    """`we don't see a major move back`: few moved back."""
    there = one.theme if one.theme is not None else one.agent if one.existence else None
    if there is None or one.prop.predicate not in _MOVING:
        return
    text = there.span.text.lower() + one.prop.span.text.lower().partition(there.span.text.lower())[2]
    word = "move back" if re.match(r".*\b(?:move|movement|flow) back\b", text) else there.head
    if found := tuple(pole for pole in poles(word, "n") if pole.scale == "staying"):
        yield replace(one, word=word, part="n", poles=found, agent=None, theme=None, existence=False)


def _stands(one: Clause, verb: str, theme: Phrase, others: tuple[Phrase, ...]) -> Clause:
    return replace(
        one, word=verb, part="v", poles=poles(verb, "v"), theme=theme, others=others, own=_own(one.agent),
        existence=False, judged="",
    )


def _own(agent: Phrase | None) -> bool:
    return agent is not None and agent.head in FIRST_PERSON


def _holds_views(agent: Phrase | None) -> bool:
    """Whether it can have a view: somebody named, people, an office."""
    if agent is None:
        return False
    return bool(agent.names) or agent.head in _PEOPLE or agent.head.endswith(_OF_PEOPLE)
