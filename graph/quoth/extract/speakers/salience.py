"""Whom 'he' or 'she' means: the people named before the pronoun, weighed by how much each is being talked about.

The features are those of centering and of mention-ranking coreference (Grosz, Joshi and Weinstein 1995; Lappin and
Leass 1994): how near, in which grammatical place, how often, who spoke last. The weights were fitted as a conditional
logit on the pronouns of GUM's training part (gold) and of PolNeAR's (CoreNLP's chains), and rounded.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from quoth.article import Span
from quoth.extract import lexicon
from quoth.extract.speakers.people import Person
from quoth.extract.speakers.sentences import Sentences
from quoth.extract.wordlists import wordset

WEIGHTS = {
    "same_sentence": 0.7,
    "sentence_before": -0.4,
    "sentences": -0.1,
    "paragraphs": -0.7,
    "subject_before": 0.4,
    "leads": 0.7,
    "leads_before": 0.6,
    "quoted": -0.6,
    "spoke_last": 0.5,
    "spoke_after_quotation": 0.4,
    "asked_before_quotation": -2.0,
    "often": 0.6,
    "gender_known": 1.2,
    "unnamed": 1.0,
}
_FARTHEST = 6
"""Sentences and paragraphs are counted up to this: farther off is no farther."""
_MOST_MENTIONS = 30
"""Mentions looked back over; beyond them print repeats the name."""

_LEADS_IN = re.compile(
    r"(?:^|[,;:—–(\"“”]|--|\b(?:and|but|yet|when|while|as|if|after|before|because|since|although|though|that|which"
    r"|where|what|why|how|until|so|or|said|says|added|adds|asked|wrote|told|argued|noted|explained|continued|tweeted"
    r"|recalled|according\s+to|insisted|replied|warned|declared|concluded))\s*$",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"(\S+)\s+$")
_NEXT_WORD = re.compile(
    r"(?:\s*\([^)]{0,40}\)|,[^,.;\n]{1,80},)?\s+(?:\w+ly\s+|also\s+|then\s+|once\s+|still\s+)*([a-z]+)"
)
_NOUN = re.compile(r"\s+([a-z-]+)")
_ASKS = re.compile(
    r"(?:\s*,[^,.;\n]{1,60},)?\s+(?:\w+ly\s+|then\s+)?(?:asked|questioned|pressed|confronted|interviewed)\b"
)
_NOUNS = lexicon.ORGANISATIONS | lexicon.PLURAL_PEOPLE | lexicon.ROLES
"""'The Lee campaign', 'a Lee supporter': a name before one of these is not Lee himself."""
_NO_VERB = _NOUNS | lexicon.PREPOSITIONS | wordset("and or but who whom whose that which as by into than nor about")
_TITLE_WORDS = lexicon.ROLES | lexicon.GRADES | wordset("the a an r d")


@dataclass(frozen=True, slots=True)
class Rival:
    """Somebody a pronoun may mean, with the facts that speak for it, as they stand at the pronoun."""

    person: Person
    facts: dict[str, float]

    @property
    def score(self) -> float:
        """The log-odds against the other candidates, up to a constant."""
        return sum(WEIGHTS[fact] * value for fact, value in self.facts.items())


class Salience:
    """Who of an article's people is in the reader's mind at an offset."""

    def __init__(self, text: str, sentences: Sentences, mentions: Sequence[tuple[Span, Person]]) -> None:
        self._text = text
        self._sentences = sentences
        self._mentions = list(mentions)
        self._starts = [span.start for span, _ in self._mentions]
        self._subjects: dict[int, bool] = {}

    def rivals(self, at: int, last_speaker: str | None, unnamed: Sequence[tuple[Span, Person]] = ()) -> list[Rival]:
        """The people named before `at`, each with its facts; `last_speaker` names who was heard last.

        `unnamed` are those known by a description only (keyless people), at the words that describe them.
        """
        stop = bisect_left(self._starts, at)
        named_in_words = self._named_in_quotation_before(at)
        near = [*self._mentions[max(0, stop - _MOST_MENTIONS) : stop], *unnamed]
        seen: dict[int, Rival] = {}
        counts: dict[int, int] = {}
        for span, person in sorted(near, key=lambda mention: -mention[0].start):
            noun = _NOUN.match(self._text, span.end)
            if noun and noun[1] in _NOUNS:
                continue
            key = id(person)
            if key in named_in_words:
                continue
            counts[key] = counts.get(key, 0) + 1
            known = seen.get(key)
            if known is None or (known.facts["quoted"] and not self._sentences.quoted[span.start]):
                seen[key] = Rival(person, self._facts(span, person, at, last_speaker))
        for key, rival in seen.items():
            rival.facts["often"] = log(counts[key])
        return list(seen.values())

    def _facts(self, span: Span, person: Person, at: int, last_speaker: str | None) -> dict[str, float]:
        sentences, text = self._sentences, self._text
        distance = sentences.number(at) - sentences.number(span.start)
        subject = self.is_subject(span)
        leads = subject and not self._named_in(sentences.start(span.start), span.start)
        spoke = person.name == last_speaker
        answers = at > 1 and sentences.quoted[at - 2] == 3
        return {
            "same_sentence": float(distance == 0),
            "sentence_before": float(distance == 1),
            "sentences": float(min(_FARTHEST, distance)),
            "paragraphs": float(min(_FARTHEST, sentences.paragraph(at) - sentences.paragraph(span.start))),
            "subject_before": float(subject and distance <= 1),
            "leads": float(leads),
            "leads_before": float(leads and distance <= 1),
            "quoted": float(sentences.quoted[span.start] == 1),
            "spoke_last": float(spoke),
            "spoke_after_quotation": float(spoke and answers),
            "asked_before_quotation": float(answers and _ASKS.match(text, span.end) is not None),
            "often": 0.0,
            "gender_known": float(person.gender is not None),
            "unnamed": float(not person.key),
        }

    def _named_in_quotation_before(self, at: int) -> set[int]:
        """Who is named in the quotation that ends right before `at`: hardly anybody names himself."""
        quoted, end = self._sentences.quoted, at
        while end > 0 and self._text[end - 1].isspace():
            end -= 1
        if end == 0 or quoted[end - 1] != 3:
            return set()
        start = end - 1
        while start > 0 and quoted[start - 1] == 1:
            start -= 1
        inside = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return {id(person) for _, person in inside}

    def _named_in(self, begin: int, end: int) -> bool:
        """Whether somebody is named outside quotation marks within `begin:end`."""
        between = self._mentions[bisect_left(self._starts, begin) : bisect_left(self._starts, end)]
        return any(not self._sentences.quoted[span.start] for span, _ in between)

    def is_subject(self, span: Span) -> bool:
        """Whether the name at `span` looks like the subject of its clause (there is no parse to ask)."""
        known = self._subjects.get(span.start)
        if known is None:
            known = self._subjects[span.start] = self._looks_subject(span)
        return known

    def _looks_subject(self, span: Span) -> bool:
        text = self._text
        if text.startswith(("'", "’"), span.end):
            return False
        begin = max(self._sentences.start(span.start), span.start - 120)
        if _LEADS_IN.search(_without_titles(text[begin : span.start])):
            return True
        following = _NEXT_WORD.match(text, span.end, span.end + 140)
        return following is not None and following[1] not in _NO_VERB


def _without_titles(lead: str) -> str:
    """What stands before a name without the titles that belong to it ('said former Defence Secretary ')."""
    while word := _LAST_WORD.search(lead):
        plain = word[1].lower()
        if not ((word[1][0].isupper() and word[1][-1] not in ",;:") or plain in _TITLE_WORDS):
            break
        lead = lead[: word.start()]
    return lead
