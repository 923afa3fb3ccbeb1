"""Claims given as strings: whether two contradict each other, and how one answers a yes/no question.

Figures and opposed wording decide where they show something; what they leave open a judge reads, if there is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from quoth.article import Span
from quoth.compare.comparisons.wording import said, wording_pairs
from quoth.compare.figures.figure import figures
from quoth.compare.figures.pairs import figure_pairs
from quoth.compare.judges.judge import Asked, Judge, told_by
from quoth.compare.opposed import Context, compare
from quoth.compare.pair import Pair
from quoth.compare.propositions import question
from quoth.compare.statement import Claim
from quoth.extract.quantities import find_quantities
from quoth.extract.tagger.reader import reader
from quoth.store.answers import Json, Source, SpeakerName, Statement
from quoth.store.namespaces import ID
from quoth.syntax import Word

_NOTHING = "Neither figures nor wording show how the two relate."
_NO_ANSWER = "Nothing in its wording shows that it answers the question."
_UNDECIDED = 0.5
"""How sure it is that two claims say nothing of each other when nothing shows that they do."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`contradicts`, `agrees` or `neutral`, how sure (0 to 1), and why."""

    relation: Literal["contradicts", "agrees", "neutral"]
    score: float
    reason: str

    def to_json(self) -> Json:
        """`{"relation", "score", "reason"}`."""
        return {"relation": self.relation, "score": self.score, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Answer:
    """How a claim answers a yes/no question, how sure (0 to 1), and why."""

    position: Literal["yes", "no", "mixed", "none"]
    score: float
    reason: str

    def to_json(self) -> Json:
        """`{"position", "score", "reason"}`."""
        return {"position": self.position, "score": self.score, "reason": self.reason}


def compare_claims(a: str, b: str, judge: Judge | None = None) -> Judgement:
    """Compares two claims as if two sources made them side by side in one article; where neither figures nor wording
    show how they relate, as `judge` takes them, if there is one.

    Claims that name the same figure may still say the opposite of each other, so that an equal figure is no agreement:
    in 640 scenes with known positions, 14 of 14 pairs that shared a figure were opposed.
    """
    text = f"{a}\n\n{b}"
    first = _claim(text, "the first", 0, len(a))
    second = _claim(text, "the second", len(text) - len(b), len(text))
    if first is None or second is None:
        return Judgement("neutral", _UNDECIDED, _NOTHING)
    told = [pair for pair in figure_pairs(figures((first, second))) if pair.relation == "contradicts"]
    found = max([*told, *wording_pairs(first, second)], key=_weight, default=None)
    if found is not None and found.relation != "changes":
        return Judgement(found.relation, found.score, found.reason)
    if judge is None:
        return Judgement("neutral", _UNDECIDED, _NOTHING)
    (verdict,) = judge.judge([Asked(a, b)])
    taken = {"contradicts": "to contradict each other", "agrees": "to agree", "neutral": "to say nothing of each other"}
    return Judgement(verdict.relation, verdict.chance, told_by(judge, "the two", taken[verdict.relation], verdict))


def answer(asked: str, claim: str, judge: Judge | None = None) -> Answer:
    """How a claim answers a yes/no question: as one answers who agrees with what the question asks about, or not; where
    its wording does not show it, as `judge` takes it, if there is one.
    """
    text = f"{asked}\n\n{claim}"
    given = _claim(text, "the claim", len(text) - len(claim), len(text))
    if given is None or not asked.strip():
        return Answer("none", _UNDECIDED, _NO_ANSWER)
    held = question(asked, reader().read_sentences(asked))
    found = [compare(p, q, Context()) for p in held for q in said(given)]
    yes = max((one for one in found if one.relation == "agrees"), key=lambda one: one.score, default=None)
    no = max((one for one in found if one.relation == "contradicts"), key=lambda one: one.score, default=None)
    if yes and no:
        return Answer("mixed", min(yes.score, no.score), f"{yes.reason} {no.reason}")
    if yes or no:
        one = yes or no
        assert one is not None
        return Answer("yes" if yes else "no", one.score, one.reason)
    if judge is None:
        return Answer("none", _UNDECIDED, _NO_ANSWER)
    (verdict,) = judge.judge([Asked(claim, asked, is_question=True)])
    taken = {"yes": "to answer yes", "no": "to answer no", "mixed": "to answer both ways", "none": "not to answer"}
    return Answer(verdict.position, verdict.chance, told_by(judge, "it", taken[verdict.position], verdict))


def _weight(pair: Pair) -> tuple[bool, float]:
    return pair.relation == "contradicts", pair.score


def _claim(text: str, name: str, start: int, end: int) -> Claim | None:
    """One of the two strings of a text as what one source said; None when it is blank."""
    if not text[start:end].strip():
        return None
    sha = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    statement = Statement(
        iri=f"{ID}attribution/{sha}/{start}", article=Source(sha, ()), content=(Span.of(text, start, end),), source=(),
        cue=None, speaker=SpeakerName(name, name, "document", 1.0), capacity=None, type="indirect", confidence=1.0,
        certainty="underspecified", polarity="underspecified", nested_in=None,
        quantities=find_quantities(text, start, end),
    )
    # Read by itself, so that what stands beside it does not change what is made of it.
    words = tuple(
        Word(word.start + start, word.end + start, word.tag, word.head, word.relation)
        for word in reader().read_sentences(text[start:end])
    )
    return Claim(statement, text, words)
