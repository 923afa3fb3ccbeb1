"""The top word of a noun phrase -> `Phrase`: its head, what restricts it, the names in it, how many it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoth.compare.propositions.amounts import QUANTITY_NOUNS, amount_of
from quoth.compare.propositions.lemmas import lemma
from quoth.compare.propositions.proposition import Phrase
from quoth.compare.propositions.tree import Node, Tree
from quoth.compare.wording import word_set

_TITLES = word_set(
    """President Prime Minister Secretary Senator Sen. Rep. Gov. Governor Mayor Gen. General Col. Colonel Lt. Maj.
        Sgt. Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. Professor Judge King Queen Prince Pope Sheikh Ayatollah Chancellor
        Foreign Defense Defence Vice Congressman Congresswoman Representative Chairman Ambassador Justice Attorney
        State"""
)
_JOINS = word_set("of the and for")
_CONTENT_TAGS = ("NN", "JJ", "VBG", "VBN", "VBD", "VBZ", "VBP", "VB", "FW")
_EMPTY = word_set(
    """be have do not such own other same many much few several some most all any certain various number lot
    thousand million billion hundred dozen percent % single little no more than alleged so-called mr mrs ms dr
    majority minority least handful bulk couple only very kind type sort entire whole"""
)
_COMPARED = word_set("more fewer less")


def phrase(
    tree: Tree, top: Node, preposition: str = "", *, bare: bool = False, but: Node | None = None
) -> Phrase:
    """The phrase whose top word is `top`, a noun or pronoun, or a verb that stands for its clause; `bare`, without the
    phrases and clauses that follow its head; `but` is a clause on it that is left out."""
    head = _counted(top)
    own = _own(top, bare=bare and head is top, but=but)
    ties = ("case", "mark", "punct")
    outer = [node for node in own if node.relation not in ties or node.head not in (top, None)] or [top]
    names = tuple(_names(tree, outer))
    in_names = {node.place for run in _name_runs(tree, outer) for node in run}
    before = _before_head(tree, top, head)
    amount = amount_of(before)
    told = {node.place for node in amount[1]} if amount else set()
    modifiers = tuple(
        _modifier(node) for node in outer
        if node is not head and node.place not in in_names | told and _carries_meaning(node)
        and not (node is not head and node.lemma in QUANTITY_NOUNS and node.place < head.place)
    )
    return Phrase(
        span=tree.span(outer), head=head.lemma if not head.named else lemma(head.lower, head.tag), modifiers=modifiers,
        names=names, amount=amount[0] if amount else None, amount_words=tree.span(amount[1]) if amount else None,
        preposition=preposition,
    )


def phrases(tree: Tree, top: Node, preposition: str = "") -> Iterator[Phrase]:
    """The phrase and those joined to it by `and` or `or`."""
    yield phrase(tree, top, preposition)
    for node in top.below("conj"):
        if node.nominal and not node.first("nsubj", "cop"):
            yield phrase(tree, node, preposition_of(node) or preposition)


def preposition_of(node: Node, *relations: str) -> str:
    """The words that tie it on, in these relations or any: `from`, `because of`; empty when nothing does."""
    found = []
    for kid in node.below(*(relations or ("case", "mark"))):
        if kid.tag in ("IN", "TO", "RP", "VBG", "JJ", "RB") and kid.place < node.place:
            found += [part.lower for part in (kid, *kid.below("fixed"))]
    return " ".join(found)


def _counted(top: Node) -> Node:
    """What a phrase is about: of `thousands of people` the people."""
    if top.lemma not in QUANTITY_NOUNS and top.lower not in QUANTITY_NOUNS:
        return top
    for kid in top.below("nmod", "obl"):
        if preposition_of(kid) == "of" and kid.nominal and kid.place > top.place:
            return _counted(kid)
    return top


def _own(top: Node, *, bare: bool = False, but: Node | None = None) -> list[Node]:
    """The words of the phrase alone: nothing joined to it, set beside it, or said of it by the way."""
    after = ("nmod", "obl", "acl", "advcl", "xcomp", "obj")
    return top.subtree(
        without=lambda node: _apart(node) or node is but or (bare and node.relation in after and node.place > top.place)
    )


def _apart(node: Node) -> bool:
    if node.relation in ("conj", "cc", "parataxis", "appos", "punct", "discourse", "dep", "cop", "aux", "nsubj", "expl",
                         "ccomp", "advcl", "vocative", "root"):
        return True
    return node.relation == "acl" and node.head is not None and (
        any(kid.relation == "punct" and kid.text == "," for kid in node.head.kids if kid.place < node.place)
        or any(kid.relation == "mark" and kid.lower == "that" for kid in node.kids)
    )


def _before_head(tree: Tree, top: Node, head: Node) -> Sequence[Node]:
    """The words from the phrase's first up to its head, `not` and `hardly` just before them included."""
    first = next((node for node in _own(top) if node.relation not in ("case", "mark")), top)
    if first.place > head.place:
        return (head,)
    if first.place and tree.nodes[first.place - 1].lower in ("not", "n't", "hardly", "scarcely", "barely"):
        first = tree.nodes[first.place - 1]
    return [node for node in tree.between(first, head) if node is head or node.relation != "case"]


def _modifier(node: Node) -> str:
    """`armed` of `armed men` stays as it is: to arm is another matter."""
    return node.lower if node.verbal and node.relation in ("amod", "compound") else node.lemma


def _carries_meaning(node: Node) -> bool:
    if node.timed:
        return False
    if node.tag == "JJR" and node.lower in _COMPARED:
        return node.relation == "amod"
    return (
        node.tag.startswith(_CONTENT_TAGS) and node.lemma not in _EMPTY
        and node.relation not in ("aux", "cop", "nummod", "case")
        and bool(re.search(r"[^\W\d_]", node.text))
    )


def _name_runs(tree: Tree, words: Sequence[Node]) -> Iterator[list[Node]]:
    run: list[Node] = []
    own = {node.place for node in words}
    for node in words:
        linked = run and all(
            between.lower in _JOINS and between.lower != "and" for between in tree.nodes[run[-1].place + 1 : node.place]
        ) and node.place - run[-1].place < 4
        if node.named and node.place in own and not node.timed:
            if run and not linked:
                yield run
                run = []
            run = [*run, node]
    if run:
        yield run


def _names(tree: Tree, words: Sequence[Node]) -> Iterator[str]:
    for run in _name_runs(tree, words):
        while len(run) > 1 and run[0].text in _TITLES:
            run = run[1:]
        yield re.sub(r"\s+", " ", tree.span(run).text)
