"""Clauses written down by hand: `made("few foreign fighters", "have returned", "to Iraq")` -> Proposition."""

from __future__ import annotations

import re
from typing import Any

from quoth.article import Span
from quoth.compare.propositions.proposition import Amount, Phrase, Proposition

AMOUNTS: dict[str, Amount] = {
    "no": "none", "few": "few", "some": "some", "many": "many", "thousands": "many", "most": "most", "all": "all",
    "hardly": "few",
}
PREPOSITIONS = ("to", "in", "from", "of", "with", "for", "against", "at", "on", "by", "about", "under", "any")
NEGATIONS = ("not", "never", "n't", "no")
DETERMINERS = ("the", "a", "an", "of", "in", "to", "for")
LEMMAS = {
    "returned": "return", "rising": "rise", "rose": "rise", "fell": "fall", "falling": "fall", "was": "be", "won": "win",
    "lost": "lose", "broke": "break", "kept": "keep", "raised": "raise", "cut": "cut", "dropped": "drop", "left": "leave",
    "people": "people", "children": "child", "stayed": "stay", "grown": "grow", "shrunk": "shrink", "banned": "ban",
    "allowed": "allow", "lied": "lie", "opposed": "oppose", "began": "begin", "hid": "hide", "found": "find",
    "troops": "troop", "paid": "pay", "repealed": "repeal", "met": "meet", "signed": "sign", "fled": "flee",
    "carried": "carry", "extended": "extend", "excluded": "exclude", "supported": "support", "created": "create",
}
HELPING = ("has", "have", "had", "will", "would", "do", "does", "did", "is", "are", "was", "were", "be", "been", "can", "should", "may")


def phrase(text: str, at: int = 0) -> Phrase:
    """A noun phrase whose last word is its head; capitalised words are a name, an amount may open it."""
    words = text.split()
    preposition = words.pop(0) if words[0] in PREPOSITIONS else ""
    body = " ".join(words)
    start = at + text.index(body)
    amount = AMOUNTS.get(words[0].lower())
    told = Span(start, start + len(words[0]), words[0]) if amount else None
    names = tuple(re.findall(r"[A-Z][\w.]*(?: [A-Z][\w.]*)*", body if not amount else body[len(words[0]):]))
    named = {word for name in names for word in name.split()}
    rest = [word for word in words[1 if amount and len(words) > 1 else 0:] if word not in DETERMINERS]
    head = lemma(rest[-1])
    modifiers = tuple(lemma(word) for word in rest[:-1] if word not in named)
    return Phrase(Span(start, start + len(body), body), head, modifiers, names, amount, told, preposition)


def lemma(word: str) -> str:
    """The base form of the regular and of the few irregular words that the cases use."""
    word = word.lower()
    if word in LEMMAS:
        return LEMMAS[word]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


def made(subject: str, verb: str, *objects: str, **more: Any) -> Proposition:
    """A clause of these words. `be X` as verb makes X the complement; a negation among the verb's words is found."""
    parts = [part for part in (subject, verb, *objects) if part]
    text = " ".join(parts)
    starts = [sum(len(part) + 1 for part in parts[:i]) for i in range(len(parts))]
    at = dict(zip(parts, starts, strict=True))
    negation = next((Span(m.start(), m.end(), m.group()) for m in re.finditer(r"n't\b|\b(?:not|never|no)\b", text)), None)
    copula = verb.split()[0] in ("is", "are", "was", "were") and "passive" not in more and verb.split()[-1] not in ("rising", "falling", "there")
    said = [word for word in verb.split() if word not in (*HELPING, *NEGATIONS, "a", "an", "the")]
    said = said or ["be"]
    shown = said[-1] if said != ["be"] else verb.split()[0]
    where = at[verb] + verb.rindex(shown)
    values: dict[str, Any] = {
        "span": Span(0, len(text), text), "subject": phrase(subject, 0) if subject else None,
        "predicate": lemma(said[-1]), "verb": Span(where, where + len(shown), shown),
        "objects": tuple(phrase(one, at[one]) for one in objects), "copula": copula and said != ["be"], "negation": negation,
    }
    if values["copula"] and len(said) > 1:
        complement = " ".join(said)
        values["complement"] = phrase(complement, at[verb] + verb.rindex(complement))
    if more.get("force") == "wanted":
        values["force_words"] = next((Span(m.start(), m.end(), m.group()) for m in re.finditer("should|must", text)), None)
    return Proposition(**(values | more))
