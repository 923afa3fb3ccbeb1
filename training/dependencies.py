"""Parses of two makers -> one reading of them: Universal Dependencies 2 without subtypes, the Penn Treebank's words.

CoreNLP's silver for PolNeAR follows UD 1 (de Marneffe et al. 2014), GUM's gold UD 2 (Nivre et al. 2020) with hyphenated
words in parts. Names keep CoreNLP's reading, their last word the head, since people are told apart by surnames.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from training.polnear import Token

_RENAMED = {
    "dobj": "obj",
    "nsubjpass": "nsubj",
    "csubjpass": "csubj",
    "auxpass": "aux",
    "mwe": "fixed",
    "nmod:desc": "compound",
}
_NAMES = {"NNP", "NNPS"}


def one_reading(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a document, in order, in the reading that the heads learn; a relation's subtype is dropped."""
    tokens = _hyphens_closed(text, tokens)
    plain = [replace(t, relation=_RENAMED.get(t.relation, t.relation).partition(":")[0]) for t in tokens]
    plain = _names_by_their_last_word(plain)
    if any(t.relation in ("neg", "dobj", "auxpass") for t in tokens):
        plain = _as_version_two(plain)
    return tuple(plain)


def _hyphens_closed(text: str, tokens: Sequence[Token]) -> list[Token]:
    """`adult`, `-`, `learned` -> `adult-learned`: what hangs on a part hangs on the whole."""
    groups: list[list[Token]] = []
    for token in tokens:
        hyphen = text[token.start : token.end] == "-"
        joins = groups and groups[-1][-1].end == token.start
        after_hyphen = groups and text[groups[-1][-1].start : groups[-1][-1].end] == "-" and len(groups[-1]) > 1
        if joins and (after_hyphen or (hyphen and text[token.end : token.end + 1].isalnum())):
            groups[-1].append(token)
        else:
            groups.append([token])
    begins = {token.start: group[0].start for group in groups for token in group}
    return [_whole(group, begins) for group in groups]


def _whole(group: list[Token], begins: dict[int, int]) -> Token:
    starts = {token.start for token in group}
    head = next((token for token in group if token.head is None or token.head not in starts), group[-1])
    tag = "JJ" if len(group) > 1 and head.relation == "amod" else head.tag
    at = None if head.head is None else begins.get(head.head, head.head)
    return replace(head, start=group[0].start, end=group[-1].end, tag=tag, head=at)


def _names_by_their_last_word(tokens: list[Token]) -> list[Token]:
    """`flat` names, which UD 2 hangs on their first word, turned round into compounds of their last."""
    at = {token.start: token for token in tokens}
    parts: dict[int, list[Token]] = {}
    for token in tokens:
        if token.relation == "flat" and token.head in at and token.tag in _NAMES and at[token.head].tag in _NAMES:
            parts.setdefault(at[token.head].start, []).append(token)
    heads = {first: max(part.start for part in rest) for first, rest in parts.items()}
    turned = []
    for token in tokens:
        first = token.start if token.start in heads else token.head
        last = heads.get(first) if first is not None else None
        if last is None:
            turned.append(token)
        elif token.start == last:
            turned.append(replace(token, head=at[first].head, relation=at[first].relation))  # type: ignore[index]
        elif token.start == first or (token.relation == "flat" and token.tag in _NAMES):
            turned.append(replace(token, head=last, relation="compound"))
        else:
            turned.append(replace(token, head=last))
    return turned


def _as_version_two(tokens: list[Token]) -> list[Token]:
    """Obliques told from modifiers of nouns, negations by their part of speech, `and` on the conjunct after it."""
    at = {token.start: token for token in tokens}
    conjuncts: dict[int, list[int]] = {}
    for token in tokens:
        if token.relation == "conj" and token.head is not None:
            conjuncts.setdefault(token.head, []).append(token.start)
    read = []
    for token in tokens:
        governor = at.get(token.head) if token.head is not None else None
        if token.relation == "neg":
            token = replace(token, relation="det" if token.tag == "DT" else "advmod")
        elif token.relation == "nmod" and governor and governor.tag[:2] in ("VB", "JJ", "RB"):
            token = replace(token, relation="obl")
        elif token.relation == "cc" and token.head is not None:
            after = [start for start in conjuncts.get(token.head, ()) if start > token.start]
            token = replace(token, head=min(after, default=token.head))
        read.append(token)
    return read
