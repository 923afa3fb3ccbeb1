"""What the readers of grammar and meaning that ship get right: `python -m training.measure DATA`.

Grammar is counted over GUM dev (gold) and PolNeAR dev (CoreNLP's silver), brought to one reading, as it is read at run
time: own words, own sentences, one tree a sentence. A word that the parser saw elsewhere counts as wrong; punctuation
counts for its part of speech only. Meaning is counted over the scenes that training did not see: of the seven claims
nearest to a scene's question among the claims of all scenes, how many answer it or belong to its subject.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from quoth.extract.tagger.labels import RELATIONS
from quoth.extract.tagger.reader import Reader, reader
from training.dependencies import one_reading
from training.gum import read_gum
from training.polnear import Document, read_split
from training.texts import HELD_OUT

Share = dict[str, float]


def grammar(documents: Iterable[Document], ours: Reader) -> Share:
    """Percent of the words with the right part of speech, the right governor, and that with the right relation."""
    seen: Counter[str] = Counter()
    for document in documents:
        words = ours.read_sentences(document.text)
        found = {(word.start, word.end): word for word in words}
        for token in one_reading(document.text, document.tokens):
            word = found.get((token.start, token.end))
            seen["words"] += 1
            seen["speech"] += word is not None and word.tag == token.tag
            if token.relation == "punct":
                continue
            seen["hung"] += 1
            head = words[word.head].start if word and word.head >= 0 else None
            if word and head == token.head:
                seen["governor"] += 1
                seen["relation"] += word.relation == (token.relation if token.relation in RELATIONS else "dep")
    return {
        "words": seen["words"],
        "speech": 100 * seen["speech"] / seen["words"],
        "governor": 100 * seen["governor"] / seen["hung"],
        "relation": 100 * seen["relation"] / seen["hung"],
    }


def meaning(claims: Path, ours: Reader) -> Share:
    """Precision among the seven nearest, for the scenes held out of training; their questions against all claims."""
    rows = [line for path in sorted(claims.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    scenes = [json.loads(row) for row in rows]
    texts = [claim["text"] for scene in scenes for claim in scene["claims"]]
    own = np.repeat(np.arange(len(scenes)), [len(scene["claims"]) for scene in scenes])
    vectors = np.stack([ours.meaning(text) for text in texts])
    held = [i for i in range(len(scenes)) if i % HELD_OUT == 0]
    right = [(own[np.argsort(-(vectors @ ours.meaning(scenes[i]["question"])))[:7]] == i).mean() for i in held]
    return {"questions": len(held), "precision at 7": 100 * float(np.mean(right))}


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, measure, print a line a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds polnear/, gum/ and claims/")
    options = parser.parse_args(arguments)
    shown = {
        "GUM dev": grammar(read_gum(options.data / "gum" / "dev"), reader()),
        "PolNeAR dev": grammar(read_split(options.data / "polnear", "dev"), reader()),
        "claims": meaning(options.data / "claims", reader()),
    }
    for name, shares in shown.items():
        print(name, *(f"{what} {value:.1f}" for what, value in shares.items()))


if __name__ == "__main__":
    main()
