"""Words with what each depends on -> a tree that can be walked, whatever a parser made of them.

Relations come in one spelling: those of Universal Dependencies 1, which CoreNLP gives, are read as version 2's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from quoth.article import Span
from quoth.compare.propositions.lemmas import lemma
from quoth.compare.propositions.times import find_times
from quoth.compare.wording import word_set
from quoth.syntax import Word

_RENAMED = {
    "dobj": "obj", "nsubjpass": "nsubj", "csubjpass": "csubj", "auxpass": "aux", "neg": "advmod", "mwe": "fixed",
    "name": "flat",
}
_CUT_OFF = re.compile(r"(?<=n)['’]t\b", re.IGNORECASE)
_CONTRACTED = word_set(
    """don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn mustn needn mightn can ain"""
)
_AMOUNTS = word_set("many most fewer few much all some several hundreds thousands dozens half")
QUESTION_OR_STOP = word_set(". ? ! ...")


@dataclass(eq=False, slots=True)
class Node:
    """One word in its tree."""

    place: int
    start: int
    end: int
    text: str
    """As printed."""
    tag: str
    relation: str
    lemma: str
    lower: str
    timed: bool = False
    """Whether it names a time, or is part of what names one."""
    head: Node | None = None
    kids: list[Node] = field(default_factory=list)

    @property
    def verbal(self) -> bool:
        return self.tag.startswith("VB")

    @property
    def nominal(self) -> bool:
        return self.tag.startswith(("NN", "PRP", "WP")) or self.tag in ("DT", "CD", "EX", "WDT")

    @property
    def named(self) -> bool:
        return self.tag.startswith("NNP")

    def below(self, *relations: str) -> list[Node]:
        """Its children in these relations, in order."""
        return [kid for kid in self.kids if kid.relation in relations]

    def first(self, *relations: str) -> Node | None:
        """The first child in one of these relations."""
        return next(iter(self.below(*relations)), None)

    def subtree(self, without: Callable[[Node], bool] = lambda _: False) -> list[Node]:
        """It and all below it, in order, leaving out each branch whose top `without` is true of."""
        found, open_ = [], [self]
        while open_:
            node = open_.pop()
            found.append(node)
            open_.extend(kid for kid in node.kids if not without(kid))
        return sorted(found, key=lambda node: node.place)

    def above(self) -> Iterator[Node]:
        """What it hangs on, and so on up to a root."""
        node = self.head
        while node is not None:
            yield node
            node = node.head


@dataclass(frozen=True, slots=True)
class Tree:
    """The trees of one text's sentences."""

    text: str
    nodes: tuple[Node, ...]
    times: tuple[Span, ...]

    def span(self, nodes: Iterable[Node]) -> Span:
        """From the first of the nodes to the last, as printed."""
        taken = list(nodes)
        return Span.of(self.text, min(node.start for node in taken), max(node.end for node in taken))

    def sentence_end(self, node: Node) -> str:
        """The mark that ends the sentence it stands in, empty if there is none."""
        return next((one.text for one in self.nodes[node.place :] if one.text in QUESTION_OR_STOP), "")

    def between(self, first: Node, last: Node) -> tuple[Node, ...]:
        """The nodes from one to another, both included."""
        return self.nodes[first.place : last.place + 1]


def build(text: str, words: Sequence[Word]) -> Tree:
    """The tree of `words`; a head that is none, or that leads round in a circle, makes its word a root."""
    nodes = tuple(_node(text, i, word) for i, word in enumerate(words))
    for node, word in zip(nodes, words, strict=True):
        if 0 <= word.head < len(nodes) and word.head != node.place:
            node.head = nodes[word.head]
    _mend_negations(text, nodes)
    _mend_amounts(nodes)
    _mend_out_of(nodes)
    _mend_bare(nodes)
    for node in nodes:
        if _circular(node):
            node.head = None
    for node in nodes:
        if node.head is None:
            node.relation = "root" if node.relation not in ("punct", "") else "punct"
        else:
            if node.relation == "nmod" and node.head.verbal:
                node.relation = "obl"
            node.head.kids.append(node)
    return Tree(text, nodes, tuple(_mark_times(text, nodes)))


def _mark_times(text: str, nodes: Sequence[Node]) -> Iterator[Span]:
    if not nodes:
        return
    starts = [node.start for node in nodes]
    for time in find_times(text, nodes[0].start, max(node.end for node in nodes)):
        named = nodes[bisect_left(starts, time.start) : bisect_left(starts, time.end)]
        # `May` and `March` are verbs too.
        if named and not (len(named) == 1 and named[0].tag in ("MD", "VB", "VBP")):
            for node in named:
                node.timed = True
            yield time


def _node(text: str, place: int, word: Word) -> Node:
    printed = text[word.start : word.end]
    relation = word.relation.partition(":")[0]
    bare = re.sub(r"n['’]t$", "", printed, flags=re.IGNORECASE) if word.tag != "RB" else printed
    plain = printed.lower().replace("’", "'")
    relation = _RENAMED.get(relation, relation)
    return Node(place, word.start, word.end, printed, word.tag, relation, lemma(bare or printed, word.tag), plain)


def _mend_negations(text: str, nodes: Sequence[Node]) -> None:
    """Make one word of `don`, `'`, `t`, where they were cut apart as the tagger's vocabulary cuts."""
    for node in nodes[:-2]:
        quote, t = nodes[node.place + 1], nodes[node.place + 2]
        if node.lower in _CONTRACTED and quote.lower == "'" and t.lower == "t" and _CUT_OFF.match(text, node.end):
            node.lemma = lemma("can" if node.lower == "can" else node.lower.removesuffix("n"), node.tag)
            t.text, t.lower, t.lemma, t.tag, t.relation = "n't", "n't", "not", "RB", "advmod"
            t.start, t.head = quote.start, node.head if node.relation in ("aux", "cop") else node
            quote.relation, quote.head = "punct", t


def _mend_amounts(nodes: Sequence[Node]) -> None:
    """Hang `if not most` in `many, if not most, of the fighters` on the `many`: it is no condition of the clause."""
    for node in nodes[:-4]:
        after = [one for one in nodes[node.place + 1 : node.place + 7] if one.relation != "punct"]
        if len(after) < 4 or (after[0].lower, after[1].lower) != ("if", "not") or after[3].lower != "of":
            continue
        counted = after[3].head
        amounts = node.lower in _AMOUNTS and after[2].lower in _AMOUNTS
        if amounts and counted is not None and counted.place > node.place:
            after[0].relation, after[0].head = "advmod", node
            after[1].relation, after[1].head = "dep", after[0]
            after[2].relation, after[2].head = "conj", node
            counted.relation, counted.head = "nmod", node


def _mend_out_of(nodes: Sequence[Node]) -> None:
    """Make `control` the complement in `is out of control`, and not `out`."""
    for node in nodes[:-2]:
        of = nodes[node.place + 1]
        noun = of.head
        if node.lower != "out" or of.lower != "of" or noun is None or noun.head is not node:
            continue
        if any(one.head in (node, noun) and one.relation == "cop" for one in nodes):
            for one in nodes:
                if one.head is node and one is not noun:
                    one.head = noun
            noun.head, noun.relation = node.head, node.relation
            node.head, node.relation, of.head, of.relation = noun, "case", node, "fixed"


def _mend_bare(nodes: Sequence[Node]) -> None:
    """Make `fewer` the subject in `fewer moved back`, and `on` a part of the verb in `are still going on`."""
    led = {node.head.place for node in nodes if node.head is not None and node.relation == "nsubj"}
    holding = {node.head.place for node in nodes if node.head is not None}
    for node in nodes:
        above = node.head
        if above is None or not above.verbal:
            continue
        lot = nodes[node.place - 1] if node.place and nodes[node.place - 1].lower == "lot" else None
        if node.lower == "fewer" and node.place == above.place - 1 and lot is not None:
            node.relation = "nsubj"
            lot.relation, lot.head = "obl", node
        elif node.lower in _AMOUNTS and node.place == above.place - 1 and above.place not in led:
            node.relation = "nsubj"
        if node.tag == "IN" and node.place == above.place + 1 and node.place not in holding and node.relation == "obl":
            node.tag, node.relation = "RP", "compound"


def _circular(node: Node) -> bool:
    seen, at = {node.place}, node.head
    while at is not None and at.place not in seen:
        seen.add(at.place)
        at = at.head
    return at is node
