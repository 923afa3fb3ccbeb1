"""What the numbers of a model of inference mean, from the `id2label` of its config.json."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quoth.errors import QuothError

Floats = npt.NDArray[np.float64]

MEANINGS = ("entailment", "contradiction", "neutral")
_SPELT = {
    "entailment": 0, "entail": 0, "contradiction": 1, "contradict": 1, "neutral": 2,
    "notentailment": 2,  # a two-way model does not tell what contradicts from what is neutral
}
"""Places in MEANINGS, by the letters of a label."""


@dataclass(frozen=True, slots=True)
class Labels:
    """For each number of the model's output, its place in MEANINGS."""

    places: tuple[int, ...]

    @classmethod
    def of(cls, config: dict[str, Any], path: Path) -> Labels:
        """From the contents of config.json, which lies at `path`; QuothError when its labels say nothing."""
        told = config.get("id2label")
        named = {str(number): str(label) for number, label in told.items()} if isinstance(told, dict) else {}
        numbers = [str(number) for number in range(len(named))]
        places = [_SPELT.get(re.sub("[^a-z]", "", named.get(number, "").casefold())) for number in numbers]
        known = tuple(place for place in places if place is not None)
        if 0 not in known or len(known) < max(2, len(named)):
            shown = ", ".join(named.values()) or "nothing"
            raise QuothError(
                f"{path}: id2label says {shown}; write for each number, from 0, what it means in this model: "
                "entailment, neutral or contradiction, or else entailment or not_entailment"
            )
        return cls(known)

    def chances(self, scores: Floats) -> Floats:
        """The chances of MEANINGS: the softmax of the scores of one pair, one for each label."""
        powers = np.exp(scores - scores.max())
        found = np.bincount(self.places, powers / powers.sum(), minlength=len(MEANINGS))
        return found.astype(np.float64)
