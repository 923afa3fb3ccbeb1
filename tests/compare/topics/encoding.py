"""A stand-in for the model that gives texts their meaning: a direction for every sense that a text's words have.

Words of one sense (`SENSES`) mean the same to it, and other words mean themselves, so that a test says what is alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import numpy as np

from quoth.compare.topics.index import Entry, Floats, Index, Printed, unit
from quoth.compare.wording import content_stems, stem

SENSES = (
    "return returnee returning home back", "wage wages pay earnings", "fish bream tigerfish", "river water",
    "raise increase", "euro currency",
)
_SENSE = {stem(word): senses.split()[0] for senses in SENSES for word in senses.split()}
_WIDTH = 512


class Senses:
    """An encoder by `SENSES`."""

    def meaning(self, text: str) -> Floats:
        """The unit sum of the senses of the text's words."""
        total = np.zeros(_WIDTH, dtype=np.float32)
        for word in content_stems(text):
            digest = sha256(_SENSE.get(word, word).encode()).digest()
            total += np.random.default_rng(list(digest)).standard_normal(_WIDTH).astype(np.float32)
        return unit(total)


def index_of(articles: Iterable[tuple[str, Iterable[str]]]) -> Index:
    """Articles, each its title and its lines `Speaker: claim` (or only the narration), as an index of their claims.

    The claim's IRI is `article number/line number`.
    """
    entries, vectors, texts = [], [], {}
    for number, (title, lines) in enumerate(articles):
        body = ""
        for at, line in enumerate(lines):
            speaker, colon, claim = line.partition(": ")
            if colon:
                source = (len(body), len(body) + len(speaker))
                body += f"{speaker} said "
                entries.append(
                    Entry(f"{number}/{at}", f"article{number}", len(body), len(body) + len(claim), (source,), speaker))
                vectors.append(Senses().meaning(claim))
            body += (claim if colon else line) + ".\n"
        texts[f"article{number}"] = Printed(title, body)
    return Index.of(entries, np.rint(np.array(vectors).reshape(-1, _WIDTH) * 127).astype(np.int8), texts)
