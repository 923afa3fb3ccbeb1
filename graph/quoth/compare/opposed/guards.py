"""Reasons why two clauses with opposite words need not be opposed: each looks at one thing and may rule the pair out.

A guard gives None when it has nothing to say; a score of 0 rules the pair out, one below 1 makes it less sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from quoth.compare.feature import Feature
from quoth.compare.opposed.alignment import core, proper
from quoth.compare.opposed.clause import FIRST_PERSON, Clause
from quoth.compare.opposed.roles import further
from quoth.compare.opposed.ties import GENERAL, Tie, ought
from quoth.compare.opposed.verdict import Context
from quoth.compare.wording import word_set

Guard = Callable[[Clause, Clause, Tie, Context], Feature | None]

HEDGED = 0.85
"""Both may hold what they hold only probably."""
POSSIBLE_DENIED = 0.7
"""`may` against `can not`."""
EXTRA = 0.65
"""What is denied has a phrase more than what is affirmed: perhaps that phrase is what is denied."""
SAME_MONTH_DAYS = 31
LONG_AFTER_DAYS = 365
LONG_AFTER = 0.8
_ELSEWHERE = word_set("lead victory")
_MOMENTARY = word_set("advance gain staying returning arriving start continuing stability mood level")
"""Scales on which nothing stays for long; `tied.about` is the scale."""
_CHARACTER = word_set("honesty fitness strength popularity courage")
"""Scales on which people are judged in general, by one for this and by another for that."""
_FOR_SOMEBODY = 0.6
"""Two voters of two articles who differ on a candidate are no dispute, unless more speaks for one."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NARROW = re.compile(
    r"\b(?:not|n['’]t|never)\s+(?:\w+\s+){0,2}?(?:only|just|merely|simply|solely|necessarily|always|entirely|fully|"
    r"completely|exactly|quite|all|every|because|until|so much|alone|that|as|too|very|really|anywhere near)\b"
    r"|\bno (?:more|less|later|fewer|sooner|other|better|worse|greater|bigger|higher) than\b"
    r"|\bnot\b.*\b(?:until|unless|because|but rather|without|nor)\b", re.IGNORECASE)
_OPENS = re.compile(r"(?:not\s+)?to\s", re.IGNORECASE)
_PREPOSED = re.compile(
    r"(?!of course)(?:from|of|for|by|in|on|about|with|without|than|over|whether|why|how|when|where|at|before|after|"
    r"while|since|until|despite|into|against|as)\s", re.IGNORECASE)
_BARRED = re.compile(r"(?:fail|refus|declin|unable|unwilling|neglect|cease|stop)", re.IGNORECASE)
_EITHER = re.compile(r"\beither\b.*\bor\b", re.IGNORECASE | re.DOTALL)
_CONDITION = re.compile(r"\b(?:if|unless|otherwise|were|had)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:that|which|who|whom|whose)\s", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\w+(?:ing|ed|en|wn|ld|pt|nt|de|t)\b", re.IGNORECASE)
_DEGREE = word_set("more less most least as too so very enough only just even ever quite exactly fully entirely")
_SAID = re.compile(r"\W*[^,;:.]{1,60} (?:said|says) (?:that )?$", re.IGNORECASE)
_HOLDER = re.compile(r"(?:\b(?:i|we|he|she|they)(?:['’](?:m|re|ve|d|s))?\b[^,;:.]*|^\W*(?:that\W+)?)$", re.IGNORECASE)


def asked_or_conditional(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """A question or a condition affirms nothing."""
    for one, around in zip((a, b), context.around, strict=True):
        if _EITHER.search(around.text if around else one.prop.span.text):
            return Feature("asked or conditional", 0.0, "of “either” and “or” neither is affirmed")
        if _expected(one):
            continue
        if one.prop.force in ("asked", "conditional"):
            words = one.prop.force_words.text if one.prop.force_words else one.prop.force
            return Feature("asked or conditional", 0.0, f"“{words}” affirms nothing")
    return None


def _expected(one: Clause) -> bool:
    """`many would return`, under no condition that is told: what was expected, not what depends on something."""
    told = one.prop.force_words.text.lower() if one.prop.force_words else ""
    expected = one.prop.force == "conditional" and told in ("would", "'d", "’d")
    return expected and not _CONDITION.search(one.prop.span.text)


def unasserted(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """What only tells which thing is meant (`gates that are open`) or what somebody is busy with is not asserted."""
    for one in (a, b):
        if _unasserted(one):
            return Feature("unasserted", 0.0, f"“{one.prop.span.text[:60]}” is no statement by itself")
    return None


def _unasserted(one: Clause) -> bool:
    text, subject = one.prop.span.text, one.prop.subject
    if subject is not None and subject.amount == "none":
        return False
    if one.negated and one.prop.negation is not None and one.prop.negation.end <= one.prop.verb.start and _BARRED.match(
        one.prop.negation.text
    ):
        return False
    if _OPENS.match(text) and not ought(one) and one.prop.force not in ("probable", "unlikely"):
        return True
    if _PREPOSED.match(text):
        return True
    bare = one.prop.verb.start == one.prop.span.start and _PARTICIPLE.match(text)
    outside = subject is None or subject.span.end <= one.prop.span.start
    return outside and bool(_RELATIVE.match(text) or bare)


def wanted_and_is(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """What ought to be is no denial of what is; only a judgement can be told either way."""
    wanted = [one.prop.force == "wanted" for one in (a, b)]
    if any(wanted) and not all(wanted) and tied.roles != "target":
        return Feature("wanted and is", 0.0, "one says what ought to be, the other what is")
    if all(wanted) and tied.roles != "target" and not (ought(a) and ought(b)):
        return Feature("wanted and is", 0.0, "what somebody wants for himself nobody denies")
    return None


def hedges(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """A possible is no contradiction of a probable or of a possible not."""
    forces = {a.prop.force, b.prop.force}
    if "possible" in forces:
        sure = next((one for one in (a, b) if one.prop.force != "possible"), None)
        if sure is not None and sure.prop.force == "certain" and sure.negated and not (a.negated and b.negated):
            return Feature("hedges", POSSIBLE_DENIED, "what one calls possible the other denies")
        reached = tied.way < 0 and tied.about in ("inclusion", "reach") and sure is not None
        if reached and context.same_article and not (a.negated or b.negated):
            return Feature("hedges", POSSIBLE_DENIED, "who is covered is not left out")
        return Feature("hedges", 0.0, "what may be so may also not be so")
    if forces & {"probable", "conditional"}:
        return Feature("hedges", HEDGED, "said with a hedge")
    return None


def held_by_others(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """What a claim says that somebody else thinks is not what its speaker says."""
    for one, around, voice in zip((a, b), context.around, context.speakers, strict=True):
        before = around.text[: max(0, one.prop.span.start - around.start)] if around else ""
        if one.prop.attitude == ("say",) and voice is None and _SAID.match(before):
            continue  # nobody is known to say it but whom it names: `police said the man was armed`
        if one.prop.attitude and not _own(one, before):
            return Feature("held by others", 0.0, f"the speaker tells what somebody else may {one.prop.attitude[0]}")
    return None


def _own(one: Clause, before: str) -> bool:
    """Whether the words before the clause have a pronoun or nobody as the one who thinks so."""
    verb = one.prop.attitude[0]
    text = before + one.prop.span.text[: one.prop.verb.start - one.prop.span.start]
    found = list(re.finditer(rf"\b{re.escape(verb[: max(3, len(verb) - 1)])}\w*", text, re.IGNORECASE))
    return bool(found) and _HOLDER.search(text[: found[-1].start()]) is not None


def time(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """What was and what will be, or what two named times saw, are two questions."""
    if {a.prop.time, b.prop.time} == {"past", "future"}:
        return Feature("time", 0.0, "one speaks of what was, the other of what will be")
    mine, yours = _years(a), _years(b)
    if mine and yours and not mine & yours:
        return Feature("time", 0.0, f"{', '.join(sorted(mine))} is not {', '.join(sorted(yours))}")
    times = [{word.lower() for word in one.prop.times} for one in (a, b)]
    if all(times) and not times[0] & times[1]:
        return Feature("time", 0.4, f"“{a.prop.times[0]}” and “{b.prop.times[0]}” may be different times")
    return None


def _years(one: Clause) -> set[str]:
    return {year for text in one.prop.times for year in _YEAR.findall(text)}


def superlative(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """What is weakest of all may be strong."""
    if tied.way < 0 and any("most" in one.prop.manner for one in (a, b)) and a.prop.copula and b.prop.copula:
        return Feature("superlative", 0.6, "one compares with others only")
    return None


def published(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """What goes up and down, or who leads, is another question a month later."""
    if context.same_article:
        return None
    (first, _), (second, _) = context.dates
    apart = abs((first - second).days) if first and second else None
    if tied.about in _ELSEWHERE or any(pole.scale in _ELSEWHERE for pole in (*a.poles, *b.poles)):
        return Feature("published", 0.0, "who leads or wins differs from poll to poll and from place to place")
    if tied.roles == "changed" or tied.about in _MOMENTARY:
        together = apart is not None and apart <= SAME_MONTH_DAYS
        return None if together else Feature("published", 0.0, "not said at one time")
    later = apart is not None and apart > LONG_AFTER_DAYS
    return Feature("published", LONG_AFTER, "said long after") if later else None


def sweeping(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """Two articles that call somebody good and bad need not speak of the same of him."""
    if not context.same_article and (tied.name == "judgement" or tied.about in GENERAL | _CHARACTER):
        return Feature("sweeping", 0.0, "each judges as a whole, and not in one article")
    stances = any(pole.kind == "stance" for one in (a, b) for pole in one.poles)
    if not context.same_article and stances and any(one.theme is not None and proper(one.theme) for one in (a, b)):
        return Feature("sweeping", _FOR_SOMEBODY, "each is for or against somebody, and not in one article")
    return None


def scope(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """In another place, for another group, or of something narrower than what the other affirms."""
    found, only_b = further(a, b, context)
    _, only_a = further(b, a, context)
    if not found.score:
        return Feature("scope", 0.0, found.reason)
    extra = _qualified(a, b)
    if a.negated != b.negated:
        denied, affirmed = (only_a, only_b) if a.negated else (only_b, only_a)
        extra += denied + (denied > 0 and affirmed > 0)
    return Feature("scope", EXTRA**extra, "what is denied is told more narrowly") if extra else None


def _qualified(a: Clause, b: Clause) -> int:
    """How much the denied is told more narrowly than the affirmed: `no immediate threat`, `not six principles`."""
    if a.negated == b.negated:
        return 0
    denied, affirmed = (a, b) if a.negated else (b, a)
    mine, yours = (set(one.prop.complement.modifiers) if one.prop.complement else set() for one in (denied, affirmed))
    narrower = denied.theme and affirmed.theme and set(core(denied.theme)[1]) - set(core(affirmed.theme)[1])
    return (2 if mine - yours else 0) + bool(narrower)


def place(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """The claims name places, and not one in common."""
    mine, yours = ({name.lower() for name in names} for names in context.places)
    if mine and yours and not mine & yours:
        return Feature("place", 0.6, f"{min(mine)} is not {min(yours)}")
    return None


def narrowed_negation(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """`not only`, `not because`, `no more than`, `not as strong as`: something else than the verb is denied."""
    for one, other in ((a, b), (b, a)):
        if one.negated and not other.negated and (found := _NARROW.search(one.prop.span.text)):
            return Feature("narrowed negation", 0.0, f"“{found.group()}” denies only a part")
        degree = set(one.prop.manner) & _DEGREE
        if one.negated and not other.negated and degree - set(other.prop.manner):
            return Feature("narrowed negation", 0.6, f"“{min(degree)}” may be what is denied")
    return None


def unknown_we(a: Clause, b: Clause, tied: Tie, context: Context) -> Feature | None:
    """Two speakers' `we` are two groups unless both are judged alike by what they do."""
    heads = [one.agent.head if one.agent else "" for one in (a, b)]
    mine = [head in FIRST_PERSON for head in heads]
    answered = sum(mine) == 1 and {"i", "me"} & set(heads)  # one speaks of the other, who answers
    if tied.roles == "all" and any(mine) and not answered and a.prop.force != "wanted":
        return Feature("unknown we", 0.6, "each speaks of himself")
    return None


GUARDS: tuple[Guard, ...] = (
    asked_or_conditional, unasserted, wanted_and_is, hedges, held_by_others, time, published, sweeping, superlative,
    scope, place, narrowed_negation, unknown_we,
)
