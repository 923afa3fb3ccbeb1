"""How many or how much of it a noun phrase says: the words beside its head, or a noun of amount before `of`."""

from __future__ import annotations

from collections.abc import Sequence

from quoth.compare.propositions.proposition import Amount
from quoth.compare.propositions.tree import Node
from quoth.compare.wording import word_set

_BY_AMOUNT: dict[Amount, str] = {
    "none": "no none nobody nothing neither",
    "few": "few little minority handful fraction trickle sprinkling",
    "some": "some several certain somebody someone something number couple various",
    "many": """
        many much numerous countless lot lots plenty thousand thousands million millions billion billions hundreds
        dozens scores tens myriad droves multitude slew host raft loads""",
    "most": "most majority bulk",
    "all": "all every each everyone everybody everything both entire whole entirety totality",
}
_WORDS: dict[str, Amount] = {word: amount for amount, words in _BY_AMOUNT.items() for word in word_set(words)}
_NO_BOUND = word_set("more less fewer longer doubt")
"""After `no` these make a bound or a certainty of it: `no fewer than`."""
_LESS = word_set("hardly scarcely barely")
QUANTITY_NOUNS = word_set(
    """minority handful fraction trickle number couple lot lots plenty thousand thousands million millions billion
        billions hundred hundreds dozen dozens scores tens majority bulk percent per-cent % rest part proportion share
        quarter third half group pair range series kind type sort form bit piece amount none all some most many few
        much each one both any several two three four five six seven eight nine ten wave total"""
)
"""Nouns and numbers before `of` that count what follows rather than name it."""


def amount_of(words: Sequence[Node]) -> tuple[Amount, list[Node]] | None:
    """The amount that the words before and at a phrase's head tell, with the words that tell it."""
    for at, node in enumerate(words):
        amount = _WORDS.get(node.lower)
        if amount is None or (node.tag == "NN" and node.lower == "number" and _before(words, at) not in ("a", "any")):
            continue
        told = [node]
        before = _before(words, at)
        if (before in ("a", "an") and node.lower in ("few", "little")) or (before == "not" and amount == "all"):
            amount = "some"
        elif before in _LESS or (before == "not" and amount == "many"):
            amount = "few"
        elif before == "than" or (node.lower == "no" and _after(words, at) in _NO_BOUND):
            continue
        else:
            return amount, told
        return amount, [words[at - 1], node]
    for at, node in enumerate(words):
        if node.lower in ("any", "anyone", "anybody") and _before(words, at) in _LESS:
            return "few", [words[at - 1], node]
        if node.lower == "single" and at > 1 and _before(words, at) == "a" and _before(words, at - 1) == "not":
            return "none", [words[at - 2], node]
        if node.lower == "one" and _before(words, at) == "not":
            return "none", [words[at - 1], node]
    return None


def _before(words: Sequence[Node], at: int) -> str:
    return words[at - 1].lower if at else ""


def _after(words: Sequence[Node], at: int) -> str:
    return words[at + 1].lower if at + 1 < len(words) else ""
