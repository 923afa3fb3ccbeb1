"""How one clause hangs on another or on a noun, and what that does to it: `failed to`, `no evidence that`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quoth.compare.propositions.clauses import first_joined, is_clause, is_infinitive, read_clause, relative_word
from quoth.compare.propositions.operators import (
    ENDORSED,
    JUDGED,
    REJECTING,
    SAY,
    Operator,
    of_adjective,
    of_noun,
    of_verb,
)
from quoth.compare.propositions.tree import Node
from quoth.compare.wording import word_set

_COMPLEMENTS = frozenset(("ccomp", "xcomp", "csubj", "acl", "advcl", "obl", "nmod", "dep", "obj"))
_FUTURE = Operator(future=True, thought=False)
_IS_THAT = Operator(thought=False)
_WANTED = Operator(force="wanted", thought=False)
_REJECTED = Operator(negates=True, negated="open")
_SHOWING = word_set("evidence proof sign indication reason")
_SHOWN, _UNSHOWN = Operator(thought=False), Operator(force="probable", thought=False)
_WITH_GERUND = word_set("stop quit cease avoid keep begin start continue resume")
_ALONE = word_set("come go get continue keep remain persist begin start resume use live serve turn happen manage")
"""With a clause that has a subject of its own these are taken for a wrong parse of two clauses side by side."""
_COMPARING = word_set("more less most least as too")
_COMPARED = Operator(force="possible", negated="stays", thought=False)
_UNTRUE = word_set(
    "lie myth fiction nonsense rubbish false untrue wrong incorrect absurd baseless unfounded ridiculous misleading"
)


@dataclass(frozen=True, slots=True)
class Tie:
    """What a clause hangs on."""

    on: Node
    """The clause whose scope it lies in."""
    by: tuple[Node, ...]
    """The words that do something to it."""
    operator: Operator
    lemma: str
    spent: bool = True
    """Whether the clause above says nothing besides."""
    denied: Node | None = None
    """The `no` of `no evidence that`."""


def tie(node: Node) -> Tie | None:
    """What `node`'s clause hangs on, if that is known to do anything to it; joined clauses hang where the first is."""
    node = first_joined(node)
    above = node.head
    if above is None or node.relation not in _COMPLEMENTS:
        return None
    if is_clause(above):
        return _on_clause(node, above)
    return _on_noun(node, above) if above.nominal else None


def _on_clause(node: Node, above: Node) -> Tie | None:
    clause = read_clause(above)
    infinitive = is_infinitive(node)
    whether = _asks(node)
    if clause.existential and clause.subjects and node.relation in ("ccomp", "xcomp", "advcl", "dep", "acl"):
        return _by_noun(node, clause.subjects[0], above, spent=True)
    if clause.copula:
        return _on_complement(node, above, clause.said, infinitive=infinitive, whether=whether)
    moved = next((kid for kid in above.below("obj") if kid.lemma in _SHOWING or kid.lemma in ("doubt", "chance")), None)
    if moved is not None and node.relation in ("ccomp", "advcl") and not infinitive and moved.place < node.place:
        return _by_noun(node, moved, above, spent=True)
    away = any(kid.lower == "from" and kid.relation in ("mark", "case") for kid in node.kids)
    if node.relation in ("obl", "advcl", "nmod") and not away:
        return None
    if above.lower == "going" and infinitive:
        return Tie(above, (above,), _FUTURE, "go")
    if above.lemma == "have" and infinitive and above.first("obj") is None:
        return Tie(above, (above,), _WANTED, "have")
    if node.relation == "obj" and above.lemma not in _WITH_GERUND:
        return None
    operator = of_verb(above.lemma, infinitive=infinitive, whether=whether, with_from=away)
    if operator is None and node.relation == "ccomp" and not infinitive:
        operator = _IS_THAT if above.lemma == "be" else SAY
    if operator is None or (above.lemma in _ALONE and node.relation == "ccomp" and node.first("nsubj") is not None):
        return None
    marks = tuple(kid for kid in node.kids if kid.relation in ("mark", "aux") and kid.lower in ("to", "that", "from"))
    near = tuple(kid for kid in marks if kid.place == above.place + 1)
    return Tie(above, (above, *near), operator, above.lemma, spent=_spent(above, operator, away=away))


def _spent(above: Node, operator: Operator, *, away: bool) -> bool:
    """Whether a verb says nothing beside its clause: `seem` does not, `force` and `prevent` do."""
    moves = away or not (operator.thought or operator.manner)
    return above.first("obj", "iobj") is None or above.lemma == "let" or not moves


def _on_complement(node: Node, above: Node, said: Node, *, infinitive: bool, whether: bool) -> Tie | None:
    """`it is unlikely that`, `is able to`, `it is a lie that`, `is more likely to`."""
    if node.relation == "csubj" and not (above.first("expl") or _that(node) or infinitive):
        return None
    if node.relation in ("advcl", "obl", "nmod") and not infinitive:
        return None
    if node.place < said.place and node.relation != "csubj":
        return None
    compared = said.tag == "JJR" or any(kid.lower in _COMPARING for kid in said.below("advmod"))
    if compared and said.lower != "better":
        return Tie(above, (said,), _COMPARED, said.lemma, spent=False)
    subject = above.first("nsubj")
    if infinitive and said.lemma in JUDGED | ENDORSED and subject is not None and subject.lower != "it":
        return Tie(above, (said,), Operator(thought=False, negated="stays"), said.lemma, spent=False)
    operator = of_adjective(said.lemma, infinitive=infinitive, whether=whether)
    if operator is None and not said.verbal and node.relation != "csubj":
        operator = of_noun(said.lemma, whether=whether, that=not infinitive)
    if operator is None and said.verbal:
        operator = of_verb(said.lemma, infinitive=infinitive, whether=whether, with_from=False)
    return Tie(above, (said,), operator, said.lemma) if operator else None


def _on_noun(node: Node, noun: Node) -> Tie | None:
    if relative_word(node) is not None or node.relation not in ("acl", "ccomp", "xcomp", "dep", "advcl", "nmod"):
        return None
    of_doing = node.tag == "VBG" and any(kid.lower == "of" for kid in node.kids)
    if not (_that(node) or is_infinitive(node) or of_doing):
        return None
    verb = next((above for above in noun.above() if is_clause(above)), None)
    return _by_noun(node, noun, verb, spent=False) if verb is not None else None


def _by_noun(node: Node, noun: Node, verb: Node, *, spent: bool) -> Tie | None:
    """`there is no evidence that`, `rejects the claim that`, `claims that X are false`, `has no plan to`."""
    operator = of_noun(noun.lemma, whether=_asks(node), that=_that(node))
    if operator is None:
        return None
    clause = read_clause(verb)
    none = next((kid for kid in noun.kids if kid.lower in ("no", "little", "any", "scant")), None)
    rejected = clause.said.lemma in REJECTING and noun in verb.kids and noun.relation in ("obj", "nsubj")
    untrue = clause.copula and noun in clause.subjects and clause.said.lemma in _UNTRUE
    if rejected or untrue:
        return Tie(verb, (clause.said,), _REJECTED, clause.said.lemma)
    told = clause.existential or verb.lemma in ("have", "see", "find", "be", "give", "offer", "provide", "show", "make")
    if noun.lemma in _SHOWING and (none is not None or told):
        operator = _UNSHOWN if none is not None or verb.below("advmod") else _SHOWN
    direct = told and (noun in verb.kids or noun in clause.subjects)
    denied = none if none is not None and none.lower != "any" else None
    if not direct and denied is None and operator.negated == "passes":
        operator = replace(operator, negated="open")
    return Tie(verb, (noun,), operator, noun.lemma, spent=spent or direct, denied=denied)


def _asks(node: Node) -> bool:
    """Whether it is a question within a sentence: `whether it works`, `how long it lasts`."""
    if node.relation not in ("ccomp", "xcomp", "acl", "csubj", "dep", "advcl"):
        return False
    lead = node.subtree()[0]
    asks = lead.tag.startswith("W") and lead.lower not in ("why", "that") and node.relation == "ccomp"
    return asks or any(kid.lower == "whether" for kid in node.kids)


def _that(node: Node) -> bool:
    return any(kid.relation == "mark" and kid.lower in ("that", "whether") for kid in node.kids)
