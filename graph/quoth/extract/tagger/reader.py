"""One reading of a text and all that is taken from it: tags, the grammar of sentences, what stretches of it mean."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from quoth.extract.tagger.decode import Floats
from quoth.extract.tagger.grammar import Grammar
from quoth.extract.tagger.meaning import Meaning, vector
from quoth.extract.tagger.tag import MODEL_FOLDER, Tagged, Tagger
from quoth.layout import Layout, Range
from quoth.syntax import Words


class Reader:
    """Loading takes about half a second, so keep one and use it for many texts. Safe to share between threads."""

    def __init__(self, folder: Path = MODEL_FOLDER, threads: int = 0) -> None:
        """`threads` is how many cores a single text may use; 0 leaves that to onnxruntime."""
        self.tagger = Tagger(folder, threads)
        self._path = folder / "readers.npz"
        with np.load(self._path) as arrays:
            self._grammar, self._meaning = Grammar.of(arrays), Meaning.of(arrays)

    @cached_property
    def model_hash(self) -> str:
        """Hex SHA-256 of the weights of all parts."""
        parts = f"{self.tagger.model_hash}|{hashlib.sha256(self._path.read_bytes()).hexdigest()}"
        return hashlib.sha256(parts.encode()).hexdigest()

    def syntax_of(self, tagged: Tagged, text: str, sentences: Iterable[Range]) -> Words:
        """The words of `sentences` (offsets into `text`, which `tagged` is a reading of), each sentence one tree."""
        return self._grammar.syntax_of(tagged.reading, text, sentences)

    def meaning_of(self, tagged: Tagged, spans: Sequence[Range]) -> bytes:
        """What `spans` mean together; `vector` makes numbers of it. Empty where nothing of them was read."""
        return self._meaning.of_spans(tagged.reading, spans)

    def read_sentences(self, text: str) -> Words:
        """The words of a text that stands by itself, sentence by sentence."""
        return self.syntax_of(self.tagger.tag(text), text, Layout.of(text).sentences)

    def meaning(self, text: str) -> Floats:
        """What a text that stands by itself means: a vector of length 1, or zeros for a text without words."""
        return vector(self.meaning_of(self.tagger.tag(text), [(0, len(text))]))


@cache
def reader() -> Reader:
    """The one that comes with the package."""
    return Reader()
