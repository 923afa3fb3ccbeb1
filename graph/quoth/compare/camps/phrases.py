"""Words of a claim in; the names and noun phrases in them, as printed, out.

There is no parse here: a phrase is a run of words between such as cannot stand in one, and its last word must be able
to be a noun. What this gets wrong is mostly caught by asking that the other side says the same phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quoth.compare.wording import STOP_WORDS, stem, word_set

LONGEST = 5
"""Words in a phrase at the most; longer ones are sentences."""

_TOKEN = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Lt|Prof|St|Jr|[A-Z])\.(?:[A-Z]\.)*(?=\s)|[^\W_]+(?:[-.&'’/][^\W_]+)*|\S"
)
_POSSESSIVE = re.compile(r"['’]s?$")

_AFTER_THESE_A_VERB = word_set(
    """also can can't cannot could couldn't did didn't do does doesn't don't he i it let may might must n't never
    not shall she should shouldn't that there they this to we which who will won't would wouldn't you"""
)
_BE_AND_HAVE = word_set(
    """am are aren't be been being had has hasn't have haven't having is isn't was wasn't were weren't"""
)
_VERBS = word_set(
    """accept accuse add admit agree allow announce appear argue ask assert assess became become believe bought
    bring build built came caught choose chose come complain concede conclude confirm consider contain continue
    contradict decide declare defend deny describe determine dismiss drew drove ensure expect explain fell find
    flew follow forgot fought found gave get give given go gone got grew hear hid hit include insist intend keep
    know known laid leave left lent let like lose lost made maintain make meet met oppose paid prove ran read
    receive refuse refute regulate reject remain remember rose sang sat saw see seek seem send sent shot shown
    sold sought speak spoke stole struck suggest swore take taken taught tell think thought threw told took
    understood used warn went won wore wrote"""
)
_EITHER = word_set(
    """aim answer appeal attack begin call change charge claim control cost count crackdown cut deal decline
    decrease demand dispute doubt end fail fall fear feel fight force gain grow help hold hope increase jump
    lead lie look mean move need offer order pay place plan play point promise protest push put question raise
    reach record release remark reply report request respect respond return review rise risk run say seat set
    show spend stand start state stay stop strike struggle study support talk test threat trade try turn urge
    use visit vote wait walk want welcome win wish work worry write"""
)
"""Verbs that are nouns as well: after a word that a noun follows they are taken for one."""

_BEFORE_A_NOUN = word_set(
    "a an any by for her his in its more my no of on our some that the their these this those your")

_NO_NOUN = word_set(
    """able account accounts accurate accusation accusations actual actually again ago allegation allegations alone
    already always anyone anything argument arguments available bad based best better big bigger case certain
    charge charges claim claims clear close comment comments common criticism current day days different
    difficult dozen due earlier early easy eight enough entire even everybody everyone everything extra fact
    facts fair false far fast favor fewer fine first five former four full good great greater hard high higher
    idea ideas important impossible inaccurate instead issue issues just kind kinds large larger last late later
    latest least less like likely little long longer lot low lower main major man many matter maybe men mere
    misleading month months more most much nearly necessary new next nine nobody nothing notion now old one only
    open opinion opinions others own particular past people person point position possible possibly potential
    probable probably quite rather ready real really reason reasons recent remark remarks report reports right
    safe safer same second serious seven several short side sides similar simply six small smaller so-called
    somebody someone something soon special statement statements strong stronger suggestion suggestions sure ten
    thing things third three time times today together tomorrow total true two unable unfair unlikely various
    very view views way ways weaker week weeks well whole wide willing woman women words wrong year years
    yesterday yet young"""
)
"""Words that are no matter by themselves: adjectives, times, and what is said as such (`the accusation`)."""

_HONORIFICS = word_set("dr gen gov judge justice lt miss mr mrs ms prof rep sen")
_BETWEEN = word_set(
    """across along amid among behind beside besides beyond despite except including inside onto outside past per plus
    regarding since throughout unlike versus via whatever whereas whichever whoever"""
)
_ADJECTIVE = re.compile(r"(?:ous|ful|ible|able|ical|less|ive|ly|ed)$")
_CONTRACTED = re.compile(r"['’](?:ll|re|ve|d|m|t)$")
_OPENERS = frozenset(".?!:\"“‘")

_VERB_STEMS = frozenset(map(stem, _VERBS))
_EITHER_STEMS = frozenset(map(stem, _EITHER))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase or a name."""

    text: str
    """As printed; white space as single blanks."""
    stems: tuple[str, ...]
    name: bool
    """Whether every word of it has a capital, other than by opening a sentence."""


@dataclass(frozen=True, slots=True)
class _Word:
    word: str
    capital: bool

    @property
    def empty(self) -> bool:
        lower = self.word.lower().rstrip(".")
        return lower in _HONORIFICS or (not self.capital and lower in _NO_NOUN)


@lru_cache(maxsize=16384)  # a claim that many others oppose is read once
def phrases(text: str) -> tuple[Phrase, ...]:
    """All phrases in a text, in order; parts of a longer phrase count too when they end as it ends."""
    found = []
    for run in _runs(text):
        for first in range(max(0, len(run) - LONGEST), len(run)):
            part = run[first:]
            if part[0].empty or (len(part) == 1 and not part[0].capital and part[0].word.endswith("ing")):
                continue
            words = [_POSSESSIVE.sub("", one.word) if one is part[-1] else one.word for one in part]
            found.append(Phrase(" ".join(words), tuple(map(stem, words)), all(one.capital for one in part)))
    return tuple(found)


def _runs(text: str) -> Iterator[list[_Word]]:
    """Words in a row that may be one noun phrase; the last of each can be its head."""
    run: list[_Word] = []
    before = "."
    for match in _TOKEN.finditer(text):
        word = match.group()
        lower = word.lower().replace("’", "'")
        name = word[0].isupper() and (not _plain(lower, before) or (len(word) > 1 and word.isupper()))
        if _breaks(lower, before, name, run):
            yield from _closed(run)
            run = []
        else:
            if name and run and not run[-1].capital:  # `police reports Lolita Grayson`
                yield from _closed(run)
                run = []
            run.append(_Word(word, name))
            if _POSSESSIVE.search(word):  # `Ruiz's wall`: a name, and a thing of its own
                yield from _closed(run)
                run = []
        before = lower
    yield from _closed(run)


def _plain(lower: str, before: str) -> bool:
    """Whether a capital makes no name of this word: one that only joins others, or opens the sentence."""
    opens = before in _OPENERS
    return _POSSESSIVE.sub("", lower) in STOP_WORDS or (opens and (lower in _NO_NOUN or lower.endswith("ly")))


def _breaks(lower: str, before: str, name: bool, run: list[_Word]) -> bool:
    """Whether a word can not stand in the noun phrase that the run has begun, or begin one."""
    if len(lower) < 2 or _CONTRACTED.search(lower):
        return True
    if name:
        return False
    if not lower[0].isalpha() or _POSSESSIVE.sub("", lower) in STOP_WORDS or lower in _BETWEEN:
        return True
    if lower.endswith("ly") or before in _AFTER_THESE_A_VERB or stem(lower) in _VERB_STEMS:
        return True
    if stem(lower) in _EITHER_STEMS:
        if run:
            return run[-1].capital and lower.endswith("s")  # `Bell disputes it`
        return before not in _BEFORE_A_NOUN and not _POSSESSIVE.search(before)
    return lower.endswith(("ed", "ing")) and (before in _BE_AND_HAVE or bool(run))


def _closed(run: list[_Word]) -> Iterator[list[_Word]]:
    """The run without what cannot be a head at its end and what says nothing at its beginning."""
    while run and not run[-1].capital and (run[-1].empty or _ADJECTIVE.search(run[-1].word.lower())):
        run = run[:-1]
    while run and (run[0].empty or _doing(run)):
        run = run[1:]
    if run:
        yield run


def _doing(run: list[_Word]) -> bool:
    """Whether it begins with what is done to the rest: `investing millions`, but not `spending plan`."""
    return len(run) > 1 and not run[0].capital and run[0].word.endswith("ing") and run[-1].word.endswith("s")
