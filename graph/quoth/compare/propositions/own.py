"""A clause's own words -> its scope: `not`, `may`, `probably`, `if`, the tense, a question, an order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quoth.article import Span
from quoth.compare.propositions.clauses import Clause, auxiliaries, first_joined, is_clause, is_infinitive, is_particle
from quoth.compare.propositions.hanging import tie
from quoth.compare.propositions.operators import (
    ADVERBS,
    CONDITIONS,
    HALF_TURNED,
    MODALS,
    NEGATIVE,
    NOT_TURNED,
    VERBS,
)
from quoth.compare.propositions.proposition import Force, Phrase, Time
from quoth.compare.propositions.scope import Scope
from quoth.compare.propositions.tree import Node, Tree
from quoth.compare.wording import word_set

_SKIPPED = word_set(
    """also too even then however so well very really quite indeed still yet there here therefore thus instead rather
        meanwhile moreover furthermore simply just actually basically literally certainly definitely surely clearly
        obviously of_course frankly honestly anyway both either how when where why that as again ever that's not n't
        now today currently recently already yesterday tomorrow tonight lately previously formerly nowadays first
        finally"""
)
_SAID_ELSEWHERE = _SKIPPED | NEGATIVE | ADVERBS.keys() | {"longer", "no"}
_DEGREES = word_set("more most less least")
_NO_WAY = word_set("way circumstance time condition means mean account point sense")
_WITHOUT = word_set("without instead rather")
_OPEN = word_set("of for about against on to at from towards toward over")
"""Prepositions before a gerund that do not say that it is done."""
_LIKELIHOOD = word_set("likelihood probability")


def own_scope(tree: Tree, clause: Clause, parts: tuple[Phrase, ...], *, quoted: bool, asks: bool) -> Scope:
    """The scope that the clause has by itself. `parts` are its subjects, complement and objects; `quoted` says that its
    words are the speaker's, whose `would` is no `will` seen from later; `asks`, that a question mark counts."""
    helpers = auxiliaries(clause.head)
    scope = Scope(time=_time(tree, clause, helpers, quoted=quoted), manner=tuple(dict.fromkeys(_manner(clause))))
    for helper in helpers:
        force = _modal(tree, clause, helper, helpers, quoted=quoted)
        scope = scope.weakened(force, tree.span([helper]))
        if helper.lemma in ("can", "could") and (helper.lemma == "can" or _negatives(tree, clause)):
            scope = replace(scope, manner=("can", *scope.manner))
    for words in _negatives(tree, clause):
        scope = scope.turned(words)
    if any(node.lower in HALF_TURNED for node in clause.head.below("advmod")) and scope.negation:
        scope = scope.weakened("possible", scope.negation)
    for part in parts:
        if part.amount == "none" and part.amount_words is not None:
            scope = scope.turned(part.amount_words)
    for force, words in _adverbs(tree, clause):
        scope = scope.weakened(force, words)
    return _of_the_sentence(tree, clause, scope, asks=asks)


def _of_the_sentence(tree: Tree, clause: Clause, scope: Scope, *, asks: bool) -> Scope:
    """Conditions, questions and orders."""
    node = clause.head
    condition = _condition(node) or next((mark for kid in node.below("advcl") if (mark := _condition(kid))), None)
    if condition is not None:
        scope = scope.weakened("conditional", tree.span([condition]))
    main = node.relation in ("root", "parataxis", "ccomp") and not node.below("mark")
    if asks and main and tree.sentence_end(node) == "?":
        scope = scope.weakened("asked", None)
    ordered = (
        node.tag == "VB" and not clause.subjects and node.relation in ("root", "ccomp", "parataxis")
        and all(kid.lemma == "do" for kid in auxiliaries(node)) and not is_infinitive(node) and not node.below("mark")
    )
    if ordered:
        scope = scope.weakened("wanted", tree.span([node]))
    return scope.weakened(*_by_form(tree, node))


def _by_form(tree: Tree, node: Node) -> tuple[Force, Span | None]:
    """The force of a clause without a tense: `to win` is a wish, `hard to win` and `talk of winning` leave it open."""
    if is_infinitive(node) and node.relation in ("advcl", "acl", "xcomp", "parataxis", "root", "obl", "nmod", "dep"):
        if tie(node) is not None:
            return "certain", None
        judged = node.head is not None and node.head.tag.startswith("JJ")
        return "possible" if judged else "wanted", tree.span([node])
    if node.tag == "VBG":
        for kid in node.below("mark", "case"):
            if kid.lower in _OPEN and tie(node) is None:
                return "possible", tree.span([kid, node])
    return "certain", None


def _condition(node: Node) -> Node | None:
    """`if` or `unless` at the head of a clause, but not `even if` and `as if`."""
    for mark in node.below("mark", "advmod"):
        led = any(kid.lower in ("even", "as") for kid in (*mark.kids, *node.kids) if kid.place == mark.place - 1)
        if mark.lower in CONDITIONS and mark.tag in ("IN", "RB", "VBG", "VBN") and not led:
            return mark
    return None


def _modal(tree: Tree, clause: Clause, helper: Node, helpers: list[Node], *, quoted: bool) -> Force:
    if helper.tag != "MD" and helper.lemma not in ("would", "ought"):
        return "certain"
    perfect = any(other.lemma == "have" for other in helpers)
    if helper.lemma == "must" and perfect:
        return "probable"
    if helper.lemma == "could" and _negatives(tree, clause) and not perfect:
        return "certain"
    if helper.lemma in ("would", "'d") and not perfect and not quoted and is_backshifted(clause.head):
        return "certain"
    return MODALS.get(helper.lemma, "certain")


def is_backshifted(node: Node) -> bool:
    """Whether it is told after a past verb of saying or thinking, or opens with `that` as if it were."""
    for above in node.above():
        if above.verbal and above.lemma in VERBS:
            return above.tag in ("VBD", "VBN")
    first = first_joined(node)
    return any(kid.relation == "mark" and kid.lower == "that" and kid.place == 0 for kid in first.kids)


def _time(tree: Tree, clause: Clause, helpers: list[Node], *, quoted: bool) -> Time:
    tags = {helper.lemma: helper.tag for helper in helpers}
    shifted = not quoted and is_backshifted(clause.head)
    if "will" in tags or "'ll" in tags or "shall" in tags or ("would" in tags and shifted):
        return "future"
    if "have" in tags:
        return "past" if tags["have"] in ("VBD", "VBN") or "would" in tags or "could" in tags else "present"
    first = helpers[0] if helpers else clause.head
    if first.tag in ("VBD", "VBN") and not (first.tag == "VBN" and helpers):
        lasting = clause.copula or clause.existential or clause.head.tag == "VBG"
        return "present" if shifted and lasting else "past"
    return "present"


def _negatives(tree: Tree, clause: Clause) -> list[Span]:
    """The words that turn the clause round, each a span, `do` with its `n't`."""
    found = []
    heads = dict.fromkeys((clause.head, clause.said, *clause.head.below("aux", "cop")))
    for node in (kid for head in heads for kid in head.kids):
        if node.lower in NEGATIVE and node.tag != "IN" and not _leaves_standing(tree, clause, node):
            before = tree.nodes[node.place - 1] if node.place else node
            joined = before.end == node.start and node.lower == "n't"
            found.append(tree.span([before, node]) if joined else tree.span([node]))
        elif node.lower in ("longer", "more") and node.relation == "advmod" and _after_no(tree, node):
            found.append(tree.span([tree.nodes[node.place - 1], node]))
        elif node.relation in ("mark", "case") and node.lower in _WITHOUT and clause.head.tag == "VBG":
            found.append(tree.span([node]))
        elif node.relation in ("obl", "nmod") and node.lemma in _NO_WAY:
            found += [tree.span([kid]) for kid in node.kids if kid.lower == "no"]
    found += [tree.span([one]) for one in heads if one.relation in ("aux", "cop") and one.lower.endswith("n't")]
    for subject in clause.subjects[:1]:
        # `neither Clinton nor her campaign`; of a noun's own `neither` its amount tells.
        leading = tree.nodes[max(0, subject.place - 3) : subject.place]
        found += [tree.span([kid]) for kid in leading if kid.lower == "neither" and kid.relation == "cc"]
    first = min([clause.said, *clause.head.below("aux", "mark")], key=lambda one: one.place)
    led = tree.nodes[max(0, first.place - 2) : first.place + 2]
    for rather, than in pairwise(led):
        if (rather.lower, than.lower) == ("rather", "than") and than.place < clause.said.place and not found:
            found.append(tree.span([rather, than]))
    shared = auxiliaries(clause.head)
    if not found and shared and shared != clause.head.below("aux", "cop") and clause.head.head is not None:
        found = [tree.span([kid]) for kid in clause.head.head.kids if kid.lower in ("not", "n't", "never")]
    return found


def _after_no(tree: Tree, node: Node) -> bool:
    return node.place > 0 and tree.nodes[node.place - 1].lower == "no"


def _leaves_standing(tree: Tree, clause: Clause, node: Node) -> bool:
    after = tree.nodes[node.place + 1 : node.place + 2]
    if any(kid.lower in NOT_TURNED for kid in after):
        return True
    later = node.place > clause.said.place and clause.said.verbal and clause.said.lemma not in ("be", "have", "do")
    return node.lower == "not" and later and not (after and after[0].verbal)


def _adverbs(tree: Tree, clause: Clause) -> Iterator[tuple[Force, Span]]:
    heads = dict.fromkeys((clause.head, clause.said, *clause.head.below("aux", "cop")))
    for node in (kid for head in heads for kid in head.kids):
        if node.relation == "advmod" and node.lower in ADVERBS:
            yield ADVERBS[node.lower], tree.span([node])
        elif node.relation in ("obl", "nmod") and node.lemma in _LIKELIHOOD:
            yield "probable", tree.span([node])


def _manner(clause: Clause) -> Iterator[str]:
    """Adverbs that say how, a complement's comparison, and a linking verb that is more than `to be`."""
    if clause.linking is not None and clause.linking.lemma not in ("seem", "appear", "look", "feel", "sound", "prove"):
        yield clause.linking.lemma
    if clause.copula and clause.said.tag in ("JJR", "JJS") and clause.said.lemma not in (*_DEGREES, "few", "little"):
        yield "more" if clause.said.tag == "JJR" else "most"
    for node in dict.fromkeys((*clause.head.kids, *clause.said.kids)):
        adverb = node.relation == "advmod" and node.tag.startswith(("RB", "JJ"))
        adverb = adverb and not (node.timed or is_particle(node))
        if node.lower == "only" or (adverb and node.lower not in _SAID_ELSEWHERE):
            yield node.lower
        elif node.relation in ("nsubj", "obj", "obl", "nummod", "amod"):
            yield from ("only" for kid in node.kids if kid.lower == "only")
        elif node.relation == "xcomp" and node.tag in ("JJ", "JJR") and node is not clause.said and not is_clause(node):
            yield from (node.lemma, *(("more",) if node.tag == "JJR" else ()))
