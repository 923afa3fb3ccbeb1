"""Texts from which meaning is learned: statements, sentences, and what answers what."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quoth.layout import Layout
from training.polnear import Document

SENTENCES = 8000
"""Sentences of news and other documents, picked at random: enough for a map this small."""
HELD_OUT = 4
"""Of so many scenes one is never shown in training, so that there are some to measure on."""


@dataclass(frozen=True)
class Answered:
    """A question, and statements that answer it."""

    question: str
    answers: tuple[str, ...]


def scenes(claims: Path) -> list[Answered]:
    """The questions in the folder `claims` with the claims that bear on them; what is off the question is left out."""
    rows = (line for path in sorted(claims.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines())
    return [_scene(json.loads(row)) for row in rows]


def _scene(row: dict[str, object]) -> Answered:
    claims: list[dict[str, str]] = row["claims"]  # type: ignore[assignment]
    return Answered(str(row["question"]), tuple(claim["text"] for claim in claims if claim["stance"] != "off"))


def shown(given: list[Answered]) -> list[Answered]:
    """Those that training may see."""
    return [one for i, one in enumerate(given) if i % HELD_OUT]


def debated(perspectrum: Path) -> list[str]:
    """Debated claims, and one wording of each perspective on them.

    Perspectrum: Chen et al. (2019), Seeing Things from a Different Angle: Discovering Diverse Perspectives about
    Claims, NAACL.
    """
    pool = {p["pId"]: p["text"] for p in json.loads((perspectrum / "perspective_pool_v1.0.json").read_text("utf-8"))}
    found = set()
    for claim in json.loads((perspectrum / "perspectrum_with_answers_v1.0.json").read_text("utf-8")):
        found |= {claim["text"], *(pool[group["pids"][0]] for group in claim["perspectives"])}
    return sorted(found)


def sentences(documents: Iterable[Document], draw: random.Random) -> list[str]:
    """Sentences of four words or more, picked at random."""
    found = sorted(set(_sentences(documents)))
    return draw.sample(found, min(SENTENCES, len(found)))


def _sentences(documents: Iterable[Document]) -> Iterator[str]:
    for document in documents:
        for start, end in Layout.of(document.text).sentences:
            if len(text := " ".join(document.text[start:end].split())) > 20 and text.count(" ") > 2:
                yield text
