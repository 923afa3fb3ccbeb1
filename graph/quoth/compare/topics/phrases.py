"""Claims -> noun phrases that several of them share, as the articles print them: names that a topic could have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from quoth.compare.topics.index import Index
from quoth.compare.wording import STOP_WORDS, stem, word_set

_stem = lru_cache(maxsize=1 << 16)(stem)

_TOKEN = re.compile(r"[^\W_]+(?:[-.'’&][^\W_]+)*(?:\.|['’](?=\s[A-ZÀ-Þ]))?|[^\s\w]")
LONGEST = 4
"""Words a topic's name has at most; two at least."""
_DETERMINERS = word_set("the a an this that these those his her its their our my your any no some all every each")
_BEFORE_NOUNS = _DETERMINERS | word_set(
    "of on in for about with from "
    "by against over between under into through without toward towards among regarding and or more less new"
)
_NO_NOUNS = word_set(
    """want wants wanted make makes made making take takes took taken taking give gives gave given giving go goes going
    gone went get gets got getting come comes came coming keep keeps kept keeping say saying tell told think
    thinks thought believe believes know knows knew known see seen saw look looks looking need needs needed
    support supports oppose raise raises raising use uses used using help helps let put puts become became begin
    began continue continues call calls called try tries tried trying win wins won lose loses lost run runs vote
    votes voted like likes good great big better best bad worse worst little large small long high low early
    late next last first second third past recent current many much several enough least two three four five six
    seven eight nine ten hundred thousand million billion percent year years month months week weeks day days
    today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december time times part lot kind sort thing things way
    ways fact case point number something anything nothing everything someone anyone everyone people person man
    men woman women really actually simply never ever always perhaps maybe must shall according including
    another different same main whole entire own able likely possible unlikely sure clear ago back forward right left
    ahead sen gov rep dr mr mrs ms former"""
)
"""Words that neither begin nor end the name of a topic, and do not carry one on either."""
_POSTS = word_set(
    "president senator governor secretary candidate nominee presidential political spokesman spokeswoman director "
    "official officials mayor"
)
"""Words that neither begin nor end the name of a topic."""
_NO_ENDINGS = ("ly", "n't", "n’t", "'s", "’s", "s'", "s’")
"""Of adverbs, verbs and owners."""
_TITLES = word_set("mr mrs ms dr sen rep gov prof president senator governor secretary general mayor")


@dataclass
class Phrase:
    """A phrase, by its stems, with the claims (rows) that have it."""

    stems: tuple[str, ...]
    rows: set[int] = field(default_factory=set)
    printed: Counter[str] = field(default_factory=Counter)
    as_noun: int = 0
    """How often a word stands before it that only a noun follows."""
    otherwise: int = 0
    unfinished: int = 0
    """How often another word that carries meaning follows it."""

    @property
    def stands_alone(self) -> bool:
        """Whether it mostly stands where nouns do, and mostly ends where it ends."""
        return self.as_noun > self.otherwise and self.unfinished * 2 <= sum(self.printed.values())

    @property
    def name(self) -> str:
        """As it is printed most often, lower case where that is as usual."""
        return min(self.printed, key=lambda words: (-self.printed[words], words))


def shared_phrases(index: Index, least: int) -> list[Phrase]:
    """The phrases of two to four words that at least so many claims have, mostly where nouns stand; in the order of
    their stems. One that nearly always is part of a longer one is left out."""
    found: dict[tuple[str, ...], Phrase] = {}
    for row, entry in enumerate(index.entries):
        for stems, words, before, goes_on in _phrases(index.texts[entry.article].body[entry.start:entry.end]):
            phrase = found.setdefault(stems, Phrase(stems))
            phrase.rows.add(row)
            phrase.printed[words] += 1
            phrase.as_noun += before in _BEFORE_NOUNS
            phrase.otherwise += bool(before) and before not in _BEFORE_NOUNS
            phrase.unfinished += goes_on
    kept = {stems: one for stems, one in found.items() if len(one.rows) >= least and one.stands_alone}
    for longer in list(kept.values()):
        for part in _parts(longer.stems):
            if part in kept and len(kept[part].rows) * _MOSTLY <= len(longer.rows):
                del kept[part]
    return [kept[stems] for stems in sorted(kept)]


_MOSTLY = 0.6


def _parts(stems: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for size in range(2, len(stems)):
        yield from (stems[at:at + size] for at in range(len(stems) - size + 1))


def _phrases(text: str) -> Iterator[tuple[tuple[str, ...], str, str, bool]]:
    """Each run of two to four words that may be a name: its stems, the words, the word before in lower case, and
    whether a noun or a verb follows."""
    tokens = [match.group().rstrip(".") or "." for match in _TOKEN.finditer(text)]
    for run in _runs(tokens):
        for at in run:
            for size in range(2, LONGEST + 1):
                words = tokens[at:at + size]
                if at + size - 1 not in run:
                    break
                if _may_open(words[0]) and _may_close(words[-1]) and not _TITLES & {word.lower() for word in words}:
                    before = tokens[at - 1].lower() if at and tokens[at - 1][0].isalnum() else ""
                    after = tokens[at + size] if at + size < len(tokens) else ""
                    verb = words[-1].endswith("ing") and after.lower() in _DETERMINERS
                    goes_on = at + size in run and after.lower() not in _NO_NOUNS
                    yield tuple(map(_stem, words)), " ".join(words), before, verb or goes_on


def _runs(tokens: list[str]) -> Iterator[range]:
    """Stretches of words without a stop word or a mark between them."""
    start = 0
    for at, token in enumerate([*tokens, "."]):
        if not token[0].isalpha() or _is_stop_word(token):
            if at - start > 1:
                yield range(start, at)
            start = at + 1


def _is_stop_word(token: str) -> bool:
    """Not so `IS` and `US`, which are names."""
    return token.lower().replace("’", "'") in STOP_WORDS and not (token.isupper() and len(token) > 1)


def _may_open(word: str) -> bool:
    lower = word.lower()
    return len(word) > 1 and lower not in _NO_NOUNS | _POSTS and not lower.endswith(_NO_ENDINGS)


def _may_close(word: str) -> bool:
    lower = word.lower()
    return _may_open(word) and not lower.endswith("ed")
