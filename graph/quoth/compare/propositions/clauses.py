"""Where the clauses of a sentence are: the word each is built round, what it says of its subject, and who that is."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.compare.propositions.operators import LINKING, OBJECT_CONTROL
from quoth.compare.propositions.tree import Node
from quoth.compare.wording import word_set

_NO_CLAUSE = frozenset(
    ("aux", "cop", "case", "mark", "cc", "punct", "det", "compound", "amod", "fixed", "flat", "discourse", "nummod")
)
_HEADS_CLAUSE = frozenset(("root", "ccomp", "advcl", "acl", "conj", "parataxis", "csubj", "xcomp"))
_PARTICLES = word_set("back away out off up down forward apart together over through in on")
_RELATIVE = frozenset(("WDT", "WP", "WP$"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause, by its words."""

    head: Node
    """The word the rest of it hangs on."""
    said: Node
    """The verb, or with `copula` the complement that is said of the subject."""
    copula: bool
    linking: Node | None
    """`become`, `remain`: the verb between, where it says more than `to be`."""
    passive: bool
    existential: bool
    subjects: tuple[Node, ...]


def is_clause(node: Node) -> bool:
    """Whether a clause is built round the word."""
    if node.relation in _NO_CLAUSE or (node.head is None and node.relation == "punct"):
        return False
    if node.verbal:
        nominal = node.relation in ("nsubj", "obj", "obl", "nmod") and node.tag in ("VBG", "VBN")
        return not (nominal and (node.first("det") or not node.first("obj", "obl", "nmod", "ccomp", "xcomp")))
    if node.first("cop"):
        return True
    if node.relation not in _HEADS_CLAUSE or node.first("nsubj") is None:
        return False
    # Without `to be` a noun is taken for a wrong parse, unless a clause before it lends its verb.
    lent = node.relation == "conj" and node.head is not None and node.head.first("cop") is not None
    return node.tag in ("JJ", "JJR", "JJS") or (lent and node.nominal)


def read_clause(node: Node) -> Clause:
    """The clause round `node`."""
    if not node.verbal:
        return Clause(node, node, True, None, False, False, _subjects(node, False))
    existential = any(kid.relation == "expl" and kid.lower == "there" for kid in node.kids) or any(
        kid.relation in ("nsubj", "advmod") and kid.tag == "EX" for kid in node.kids
    )
    complement = None if existential else _complement(node)
    if complement is not None:
        linking = None if node.lemma == "be" else node
        return Clause(node, complement, True, linking, False, False, _subjects(node, False))
    return Clause(node, node, False, None, _passive(node), existential, _subjects(node, existential))


def auxiliaries(node: Node) -> list[Node]:
    """The helping verbs of a clause, `to be` before a complement among them; those of the first of two joined verbs
    also help the second where it stands bare."""
    own = node.below("aux", "cop")
    shares = node.relation == "conj" and node.head is not None and not own and not node.first("nsubj", "mark")
    if shares and node.head is not None and node.verbal and node.head.verbal and _alike(node, node.head):
        return auxiliaries(node.head)
    return own


def _alike(second: Node, first: Node) -> bool:
    return second.tag in ("VB", "VBG", "VBN") and second.tag == first.tag


def first_joined(node: Node) -> Node:
    """Of clauses joined by `and` the first, for each of them."""
    while node.relation == "conj" and node.head is not None:
        node = node.head
    return node


def is_particle(node: Node) -> bool:
    """`back` in `come back`: part of the verb right before it, whether a particle or an adverb to the parser."""
    if node.tag == "RP" and node.relation in ("compound", "advmod"):
        return True
    near = node.head is not None and node.place == node.head.place + 1
    return near and node.tag == "RB" and node.relation in ("compound", "advmod") and node.lower in _PARTICLES


def is_infinitive(node: Node) -> bool:
    """Whether it is said with `to`."""
    return node.tag != "VBG" and any(kid.lower == "to" and kid.relation in ("mark", "aux") for kid in node.kids)


def relative_word(node: Node) -> Node | None:
    """The `who`, `which` or `that` of a relative clause."""
    if node.relation != "acl":
        return None
    told = ("nsubj", "obj", "obl", "nmod")
    return next((kid for kid in node.kids if kid.tag in _RELATIVE and kid.relation in told), None)


def _complement(node: Node) -> Node | None:
    """What a linking verb says of its subject, where the verb and not the complement heads the clause."""
    if node.lemma not in LINKING and node.lemma != "be":
        return None
    for kid in node.below("xcomp", "acomp", "obj", "ccomp"):
        if kid.relation in ("obj", "ccomp") and node.lemma not in ("be", "become", "remain", "stay"):
            continue
        noun = kid.nominal and node.lemma in ("be", "become", "remain", "prove")
        after = kid.place > node.place and not is_infinitive(kid) and not kid.first("nsubj", "cop")
        if after and (noun or kid.tag in ("JJ", "JJR", "JJS", "VBN")):
            return kid
    return None


def _passive(node: Node) -> bool:
    if node.tag not in ("VBN", "VBD") or node.lower.endswith("ing"):
        return False
    helpers = node.below("aux") or auxiliaries(node)
    if helpers:
        has = helpers[-1].lower == "'s" and node.first("obj", "ccomp", "xcomp") is not None
        return helpers[-1].lemma in ("be", "get") and not has
    told = node.relation in ("root", "ccomp") and node.first("nsubj") is not None  # a past tense, tagged amiss
    by = any(kid.lower == "by" for one in node.below("obl") for kid in one.kids)
    return node.tag == "VBN" and node.first("obj") is None and (by or not told)


def _subjects(node: Node, existential: bool, depth: int = 0) -> tuple[Node, ...]:
    """Who does it or is it: its own subject with those joined to it, else the one it shares with what it hangs on."""
    if depth > 8:
        return ()
    own = [kid for kid in node.below("nsubj") if kid.tag != "EX"]
    if existential and not own:
        own = node.below("obj", "attr", "xcomp", "dep")[:1]
    if own:
        subject = own[0]
        if subject.tag in _RELATIVE and node.relation == "acl" and node.head is not None:
            return (node.head,)
        if subject.lower == "it" and (node.first("csubj") or node.first("expl")):
            return ()
        joined = [kid for kid in subject.below("conj") if kid.nominal and not kid.first("nsubj", "cop")]
        return (subject, *joined)
    clause = node.first("csubj")
    if clause is not None:
        return () if node.first("expl") else (clause,)
    return _shared(node, depth) if not node.first("expl") else ()


def _shared(node: Node, depth: int) -> tuple[Node, ...]:
    head = node.head
    if head is None:
        return ()
    if node.relation == "conj":
        return _subjects(head, False, depth + 1) if is_clause(head) else ()
    if node.relation == "acl":
        if is_infinitive(node):
            return _holder(head, depth)
        said_of = node.tag in ("VBG", "VBN", "VBD") and head.nominal and not node.first("mark", "case")
        return (head,) if said_of else _holder(head, depth) if node.tag == "VBG" else ()
    finite = any(one.tag in ("VBD", "VBZ", "VBP", "MD") for one in (node, *node.below("aux", "cop")))
    if finite or node.relation not in ("xcomp", "advcl", "ccomp", "obl", "nmod", "dep", "csubj", "obj"):
        return ()
    if not is_clause(head):
        return _holder(head, depth) if head.nominal else ()
    tied = node.relation in ("xcomp", "ccomp", "advcl", "obl", "dep")
    if tied and head.lemma in OBJECT_CONTROL and not _passive(head):
        moved = head.first("obj", "iobj")
        if moved is not None and head.place < moved.place < node.place:
            return (moved,)
    found = _subjects(head, False, depth + 1)
    return () if is_infinitive(node) and not head.verbal and any(one.lower == "it" for one in found) else found


def _holder(noun: Node, depth: int) -> tuple[Node, ...]:
    """Whose plan or right it is: the possessor, else the subject of the verb that the noun is the object of."""
    for kid in noun.below("nmod", "poss"):
        if kid.place < noun.place and (kid.tag in ("PRP$", "NN", "NNS") or kid.named):
            return (kid,)
    verb = noun.head
    if noun.relation in ("obj", "root") and verb is not None and is_clause(verb):
        return _subjects(verb, False, depth + 1)
    return ()
