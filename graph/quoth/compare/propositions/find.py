"""Words of sentences in, the propositions of a content or of a question out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quoth.article import Span
from quoth.compare.propositions.clauses import (
    Clause,
    auxiliaries,
    first_joined,
    is_clause,
    is_infinitive,
    is_particle,
    read_clause,
    relative_word,
)
from quoth.compare.propositions.hanging import Tie, tie
from quoth.compare.propositions.operators import CONDITIONS, SAY, UNCERTAIN, VERBS
from quoth.compare.propositions.own import own_scope
from quoth.compare.propositions.phrases import phrase, phrases, preposition_of
from quoth.compare.propositions.proposition import Phrase, Proposition
from quoth.compare.propositions.scope import Scope, settled, under
from quoth.compare.propositions.tree import Node, Tree, build
from quoth.compare.propositions.verbless import verbless
from quoth.compare.wording import word_set
from quoth.syntax import Word

_DEEPEST = 10
"""Clauses within clauses that are followed outwards; news has five at most, a wrong parse any number."""
_SET_PHRASES = word_set("course example instance fact all least most first last once")
"""What `of course`, `at all` and the like end in: no object of anything."""
_SUBORDINATE = frozenset(("ccomp", "advcl", "parataxis", "conj", "acl", "csubj"))


def propositions(text: str, content: Sequence[Span], words: Sequence[Word]) -> tuple[Proposition, ...]:
    """The propositions of the clauses whose predicate lies in `content`, in text order; offsets are code points into
    `text`. `words` are those of all sentences that the content lies in."""
    tree = build(text, words)
    found = [one for _, one in _Reading(tree, tuple(content)).propositions()]
    return tuple(sorted([*found, *verbless(tree, content)], key=lambda one: one.verb.start))


def question(text: str, words: Sequence[Word]) -> tuple[Proposition, ...]:
    """What somebody holds who answers the yes/no question `text` with yes; empty for a question of another kind."""
    tree = build(text, words)
    if next((node.tag.startswith("W") for node in tree.nodes if node.relation not in ("punct", "case", "cc")), False):
        return ()
    reading = _Reading(tree, (), answered=True)
    found = reading.propositions()
    main = [one for node, one in found if reading.asked(node)] or [one for _, one in found]
    return tuple(_as_answered(one if one.subject else _with_subject(tree, one)) for one in main)


def _with_subject(tree: Tree, one: Proposition) -> Proposition:
    """The noun right after the verb that opens a question is its subject, where the parse has none."""
    opening = next((node.place for node in tree.nodes if node.relation != "punct"), 0)
    chunk: list[Node] = []
    for node in tree.nodes[opening + 1 :]:
        if not node.tag.startswith(("NN", "JJ", "DT", "PRP", "POS", "CD")) or node.start >= one.verb.start:
            break
        chunk.append(node)
    nouns = [node for node in chunk if node.tag.startswith(("NN", "PRP")) and not node.timed]
    return replace(one, subject=phrase(tree, nouns[-1])) if nouns else one


def _as_answered(one: Proposition) -> Proposition:
    """`Is it easing?` answered with yes; `Isn't it easing?` expects the same yes."""
    leading = one.negation is not None and one.negation.text.lower().replace("’", "'").endswith("n't")
    return replace(one, negation=None if leading else one.negation)


@dataclass(slots=True)
class _Reading:
    """One text being read. Without `content` all of it counts."""

    tree: Tree
    content: tuple[Span, ...]
    answered: bool = False
    """Whether it is a question that is read as if answered with yes."""
    _scopes: dict[int, Scope] = field(default_factory=dict)
    _clauses: dict[int, Clause] = field(default_factory=dict)

    def propositions(self) -> list[tuple[Node, Proposition]]:
        """Each with the word its clause is built round."""
        heads = [node for node in self.tree.nodes if is_clause(node)]
        ties = {node.place: self._tie(node) for node in heads}
        spent = {one.on.place for one in ties.values() if one is not None and one.spent}
        spent |= {self._clause(node).said.place for node in heads if self._clause(node).said is not node}
        return [
            (node, one) for node in heads
            if node.place not in spent and self._inside(self._clause(node).said) and not _bare_gerund(node)
            for one in self._read(node) if not _says_nothing(one)
        ]

    def asked(self, node: Node) -> bool:
        """Whether a question is about this clause: the main one, one joined to it, or the `that` clause of such."""
        at, above = node, self._tie(node)
        for _ in range(_DEEPEST):
            if above is None or not above.spent:
                break
            at, above = above.on, self._tie(above.on)
        return first_joined(at).head is None

    def _clause(self, node: Node) -> Clause:
        if node.place not in self._clauses:
            self._clauses[node.place] = read_clause(node)
        return self._clauses[node.place]

    def _inside(self, node: Node) -> bool:
        return not self.content or any(span.start <= node.start and node.end <= span.end for span in self.content)

    def _tie(self, node: Node) -> Tie | None:
        """What it hangs on; of attitudes only those within the content are kept, but the cue's effect counts."""
        found = tie(node)
        if found is None or self._inside(found.by[0]):
            return found
        operator = replace(found.operator, thought=False)
        return replace(found, operator=replace(operator, force="certain") if found.operator == UNCERTAIN else operator)

    def _scope(self, node: Node, depth: int = 0) -> Scope:
        if node.place not in self._scopes:
            inner = own_scope(
                self.tree, self._clause(node), self._parts(node), quoted=self._quoted(node), asks=not self.answered
            )
            above = self._tie(node)
            if above is not None and depth < _DEEPEST:
                outer = self._scope(above.on, depth + 1)
                if above.denied is not None:
                    outer = replace(outer, negation=self.tree.span([above.denied, above.by[0]]))
                inner = under(inner, outer, above.operator, self.tree.span(above.by), above.lemma)
            elif node.relation == "conj" and node.head is not None and is_clause(node.head) and depth < _DEEPEST:
                outer = self._scope(node.head, depth + 1)
                conditional = outer.force_words is not None and outer.force_words.text.lower() in CONDITIONS
                if outer.force == "asked" or conditional or (outer.force == "wanted" and node.tag == "VB"):
                    inner = inner.weakened(outer.force, outer.force_words)
            self._scopes[node.place] = inner
        return self._scopes[node.place]

    def _quoted(self, node: Node) -> bool:
        """Whether the clause stands in quotation marks, by the mark that its content opens with."""
        for span in self.content:
            if span.start <= node.start < span.end:
                before = self.tree.text[max(span.start - 1, 0) : span.start + 1]
                return any(mark in before for mark in "\"“«„'‘")
        return False

    def _parts(self, node: Node) -> tuple[Phrase, ...]:
        clause = self._clause(node)
        own = [subject for subject in clause.subjects[:1] if subject.head in (node, first_joined(node))]
        parts = [phrase(self.tree, subject, but=node) for subject in own]
        if clause.copula:
            parts.append(self._complement(clause))
        objects = [phrase(self.tree, kid) for kid in node.below("obj")]
        agents = [phrase(self.tree, kid) for kid in node.below("obl") if preposition_of(kid) == "by"]
        return (*parts, *objects, *agents)

    def _complement(self, clause: Clause) -> Phrase:
        return phrase(self.tree, clause.said, preposition_of(clause.said, "case"), bare=True)

    def _read(self, node: Node) -> list[Proposition]:
        clause = self._clause(node)
        scope = settled(self._scope(node), self.tree.text)
        times = tuple(one.text for one in self.tree.times if self._holder(one) is node)
        objects = tuple(self._objects(clause))
        named = [phrase(self.tree, one, but=node) for one in clause.subjects if not one.tag.startswith("W")]
        subjects: list[Phrase | None] = [*named] or [None]
        first = Proposition(
            span=self._extent(node), subject=subjects[0], predicate=self._predicate(clause), verb=self._verb(clause),
            objects=objects, manner=scope.manner, copula=clause.copula, passive=clause.passive,
            complement=self._complement(clause) if clause.copula else None,
            negation=scope.negation, force=scope.force, force_words=scope.force_words, time=scope.time, times=times,
            attitude=scope.attitude,
        )
        said = [first, *(self._joined(first, other) for other in self._joined_complements(clause))]
        return [replace(one, subject=subject) for one in said for subject in subjects]

    def _joined_complements(self, clause: Clause) -> list[Node]:
        """`a burden` in `is a threat and a burden`."""
        joined = clause.said.below("conj") if clause.copula else []
        return [node for node in joined if not is_clause(node) and (node.nominal or node.tag.startswith("JJ"))]

    def _joined(self, first: Proposition, node: Node) -> Proposition:
        """The same said with the complement `node`, which `but` and a `not` of its own set off from the first."""
        complement = phrase(self.tree, node, preposition_of(node, "case"), bare=True)
        signs = [kid.lower for kid in (*node.kids, *self.tree.nodes[max(node.place - 3, 0) : node.place])]
        denied = next((kid for kid in node.kids if kid.lower in ("not", "n't", "never")), None)
        negation = first.negation
        if "but" in signs:
            negation = None
        if denied is not None:
            negation = self.tree.span([denied]) if first.negation is None else None
        return replace(
            first, predicate=complement.head, complement=complement, verb=self.tree.span([node]), negation=negation,
        )

    def _extent(self, node: Node) -> Span:
        """The clause without the clauses below it, as one stretch."""
        own = node.subtree(lambda kid: kid.relation == "cc" or (kid.relation in _SUBORDINATE and is_clause(kid)))
        return self.tree.span([one for one in own if one.relation != "punct"] or [node])

    def _predicate(self, clause: Clause) -> str:
        if clause.copula:
            return phrase(self.tree, clause.said).head
        return " ".join((clause.said.lemma, *[kid.lower for kid in clause.said.kids if is_particle(kid)][:1]))

    def _verb(self, clause: Clause) -> Span:
        if clause.copula:
            return self.tree.span([clause.said])
        helpers = [kid for kid in auxiliaries(clause.head) if kid.head is clause.head and kid.place < clause.said.place]
        between = self.tree.between(helpers[0], clause.said) if helpers else ()
        subject = any(one in between for one in clause.subjects)
        return self.tree.span([clause.said] if not helpers or subject else [helpers[0], clause.said])

    def _objects(self, clause: Clause) -> list[Phrase]:
        found: list[Phrase] = []
        relative = relative_word(clause.head)
        if relative is not None and relative.relation == "obj" and clause.head.head is not None:
            found.append(phrase(self.tree, clause.head.head, but=clause.head))
        kids = dict.fromkeys((*clause.head.kids, *(clause.said.kids if clause.said is not clause.head else ())))
        for kid in sorted(kids, key=lambda one: one.place):
            if kid in clause.subjects or kid is clause.said or kid is relative:
                continue
            argument = kid.relation in ("obj", "iobj", "obl", "nmod") or (
                kid.relation in ("xcomp", "dep") and kid.tag.startswith("NN") and not is_clause(kid)
            )
            empty = kid.timed or kid.lemma in _SET_PHRASES or kid.tag in ("WDT", "WP", "EX")
            if argument and not empty and not is_clause(kid):
                found += phrases(self.tree, kid, preposition_of(kid))
            elif clause.copula and is_infinitive(kid) and kid.relation in ("xcomp", "ccomp", "advcl"):
                found.append(phrase(self.tree, kid, "to"))
        return found

    def _holder(self, time: Span) -> Node | None:
        """The clause that a time is said of."""
        for node in self.tree.nodes:
            outer = node.head is None or not time.start <= node.head.start < time.end
            if time.start <= node.start < time.end and outer:
                return next((one for one in (node, *node.above()) if is_clause(one)), None)
        return None


def _says_nothing(one: Proposition) -> bool:
    """`he said`, beside what he said, and a bare `to be`."""
    says = VERBS.get(one.predicate) is SAY and not one.passive
    return not one.objects and (says or (one.predicate in ("be", "do", "have") and one.subject is None))


def _bare_gerund(node: Node) -> bool:
    """A gerund that is itself the subject: `Bombing them is wrong` does not say that they are bombed."""
    return node.relation == "csubj" and node.tag == "VBG"
