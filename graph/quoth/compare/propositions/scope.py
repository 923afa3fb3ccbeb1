"""What lies over a clause: negation, force, attitude, gathered from its own words and from all it hangs on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quoth.article import Span
from quoth.compare.propositions.operators import WEAKER, Operator
from quoth.compare.propositions.proposition import Force, Time

_NEAR = 12
"""Characters between `not` and `likely` within which the two are read as `unlikely`: `not very likely`."""
_KEPT = frozenset(("can", "continue", "begin"))


@dataclass(frozen=True, slots=True)
class Scope:
    """How a clause is said."""

    negation: Span | None = None
    force: Force = "certain"
    force_words: Span | None = None
    time: Time = "present"
    manner: tuple[str, ...] = ()
    attitude: tuple[str, ...] = ()

    def turned(self, words: Span) -> Scope:
        """The same the other way round; turned twice it stands as it stood."""
        return replace(self, negation=None if self.negation else words)

    def weakened(self, force: Force, words: Span | None) -> Scope:
        """The same no surer than `force`."""
        surer = WEAKER.index(force) > WEAKER.index(self.force)
        return replace(self, force=force, force_words=words) if surer else self


def under(inner: Scope, outer: Scope, operator: Operator, words: Span, lemma: str) -> Scope:
    """A clause's scope when it hangs on a word with this effect (`words`), which itself lies in the scope `outer`."""
    manner = (*(word for word in outer.manner if word in _KEPT), *((operator.manner,) if operator.manner else ()))
    attitude = (*outer.attitude, *((lemma,) if operator.thought else ()))
    found = replace(inner, manner=(*manner, *inner.manner), attitude=(*attitude, *inner.attitude))
    if operator.future:
        found = replace(found, time="future")
    if outer.negation and operator.negated == "sure":
        return found
    if outer.negation and operator.negated == "open":
        return found.weakened("possible", outer.negation).weakened(outer.force, outer.force_words)
    if operator.negates:
        found = found.turned(words)
    found = found.weakened(operator.force, words)
    if outer.negation and operator.negated == "passes":
        found = found.turned(outer.negation)
    return found.weakened(outer.force, outer.force_words)


def _doubted(negation: Span, shown: Span) -> bool:
    likely = shown.text.lower() in ("likely", "probable") and negation.end <= shown.start <= negation.end + _NEAR
    return negation == shown or likely


def settled(scope: Scope, text: str) -> Scope:
    """`Not likely` and `doubts that` as `unlikely`; no words for what is said plainly."""
    negation, shown = scope.negation, scope.force_words
    if scope.force == "probable" and negation and shown and _doubted(negation, shown):
        words = Span.of(text, negation.start, max(negation.end, shown.end))
        return replace(scope, negation=None, force="unlikely", force_words=words)
    return replace(scope, force_words=None) if scope.force == "certain" else scope
