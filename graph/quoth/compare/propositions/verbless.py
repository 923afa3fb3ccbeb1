"""What a content without a verb of its own says: `the siege a success`, after `called`; `the reality of the threat`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoth.article import Span
from quoth.compare.propositions.operators import REJECTING
from quoth.compare.propositions.phrases import phrase
from quoth.compare.propositions.proposition import Proposition
from quoth.compare.propositions.tree import Node, Tree
from quoth.compare.wording import word_set

_CALLING = word_set("call consider deem label brand declare dub term pronounce name describe regard view see portray")
"""Verbs that say one thing of another without a verb between."""
_BEING = {"reality": "real", "existence": "real", "truth": "true", "danger": "dangerous", "legality": "legal",
          "importance": "important", "effectiveness": "effective", "safety": "safe"}
"""Nouns that say of what follows them how it is."""
_DOUBTING = REJECTING | word_set("question doubt")
_WITHIN = ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "POS", "CD", "VBG", "VBN")


def verbless(tree: Tree, content: Sequence[Span]) -> Iterator[Proposition]:
    """The propositions of the content's parts that begin so; offsets are into the tree's text."""
    for span in content:
        words = [node for node in tree.nodes if node.relation != "punct"]
        own = [node for node in words if span.start <= node.start and node.end <= span.end]
        if len(own) > 1:
            before = [node for node in words if node.place < own[0].place][-3:]
            yield from _called(tree, own, before)
            yield from _being(tree, own, before)


def _called(tree: Tree, own: list[Node], before: list[Node]) -> Iterator[Proposition]:
    """After `called`: a noun phrase, and `a hoax` that it is said to be."""
    verb = before[-1] if before else None
    if verb is None or verb.lemma not in _CALLING or not verb.verbal or _denied(before):
        return
    at = next((i for i, node in enumerate(own) if i and node.lower in ("a", "an") and node.head in own), 0)
    if not at or not all(node.tag.startswith(_WITHIN) or node.lower == "as" for node in own[:at]):
        return
    named = own[at - 2] if own[at - 1].lower == "as" and at > 1 else own[at - 1]
    said = own[at].head
    if said is not None and named.nominal and said.nominal and named is not said:
        yield Proposition(
            span=tree.span([own[0], said]), subject=phrase(tree, named, bare=True), predicate=said.lemma,
            verb=tree.span([said]), complement=phrase(tree, said, bare=True), copula=True,
        )


def _being(tree: Tree, own: list[Node], before: list[Node]) -> Iterator[Proposition]:
    """`the reality of climate change`, unless it is doubted."""
    first = own[1] if own[0].lower == "the" else own[0]
    of = next((node for node in own if node.place == first.place + 1), None)
    if first.lemma not in _BEING or of is None or of.lower != "of" or of.head not in own or of.head is None:
        return
    doubted = before[-1] if before and before[-1].lemma in _DOUBTING else None
    yield Proposition(
        span=tree.span([own[0], of.head]), subject=phrase(tree, of.head), predicate=_BEING[first.lemma],
        verb=tree.span([first]), copula=True, negation=tree.span([doubted]) if doubted else None,
    )


def _denied(before: list[Node]) -> bool:
    return any(node.lower in ("not", "n't", "never", "no") for node in before)
