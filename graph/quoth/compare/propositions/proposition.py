"""What a clause says, reduced to what can be set against another: of whom, what, how surely, and whether not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quoth.article import Span

Amount = Literal["none", "few", "some", "many", "most", "all"]
"""How many or how much of it: `none` no, nobody · `few` few, hardly any, a handful · `some` some, several
· `many` many, thousands, a lot · `most` most, the majority · `all` all, every, always."""

Force = Literal["certain", "probable", "possible", "unlikely", "wanted", "conditional", "asked"]
"""How surely it is said: `certain` plainly · `probable` likely · `possible` may, could · `unlikely` ·
`wanted` should, must, want, hope (what ought to be) · `conditional` if, unless, would · `asked` in a question."""

Time = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase. Words are lemmas in lower case; names are as the article prints them."""

    span: Span
    head: str
    """`fighter`; of a name its last word, in lower case; of a pronoun the pronoun."""
    modifiers: tuple[str, ...] = ()
    """The other words that carry meaning, in order, those of phrases that hang on it included: `foreign`."""
    names: tuple[str, ...] = ()
    """The names in it, each as a whole: `Islamic State`."""
    amount: Amount | None = None
    amount_words: Span | None = None
    preposition: str = ""
    """`from`, `in`; empty for a subject or a plain object."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """One clause of a claim."""

    span: Span
    """The clause, offsets into the article's text."""
    subject: Phrase | None
    """Who or what it is said of; with a passive verb what the verb acts on. None where the clause names nobody."""
    predicate: str
    """The verb's lemma with its particle (`move back`), or for `to be` and the like the complement's lemma (`dead`)."""
    verb: Span
    """The words of the verb, or of the complement of `to be`."""
    objects: tuple[Phrase, ...] = ()
    """What else belongs to the verb: object, agent of a passive (preposition `by`), prepositional phrases, in order."""
    manner: tuple[str, ...] = ()
    """Adverbs that say how or how much: `faster`, `only`; `more`, `less` or `most` of a compared complement, which is
    told by its positive (`safer`: `safe`); `can`, `continue`, `begin` of a verb above; `become`, `remain`."""
    complement: Phrase | None = None
    """What `to be` says of the subject, as a phrase: `an immediate threat`; what hangs on it is in `objects`."""
    copula: bool = False
    """Whether the predicate is the complement of `to be`."""
    passive: bool = False
    negation: Span | None = None
    """The word that turns it round, if one does: `not`, `never`, `failed to`; two of them are none. Also the `no` or
    `nobody` of a subject or object, whose amount is then `none` too, and the cue of denial outside the claim (`denied
    that`), so that the polarity of the statement is not to be counted again. `unlikely` is a force, and no negation."""
    force: Force = "certain"
    """Of itself and of all it hangs on the weakest, the claim's cue included (`hopes that`); `can` is certain."""
    force_words: Span | None = None
    """The words that show the force: `likely`, `may`."""
    time: Time = "present"
    """By the tense; what has happened (`has fallen`) is present, `would` after a past verb of saying is future."""
    times: tuple[str, ...] = ()
    """Times that are named, as printed: `2014`, `until recently`, `on Friday`."""
    attitude: tuple[str, ...] = ()
    """The verbs of thinking, wishing or saying that it hangs on within the claim, outermost first: `think`, `hope`."""

    @property
    def negated(self) -> bool:
        """Whether it is said not to be so."""
        return self.negation is not None
