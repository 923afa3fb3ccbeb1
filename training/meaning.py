"""The meaning reader, taught by all-MiniLM-L6-v2 and by what answers what.

Texts whose teacher's vectors are alike get vectors that are alike: besides the cosine to the teacher's vector the
similarities within a batch are matched (Passalis and Tefas 2018, Learning Deep Representations with Probabilistic
Knowledge Transfer). A question comes nearer to its own answers than to those of others in the batch.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from quoth.extract.tagger.meaning import LONGEST, WIDTH
from quoth.extract.tagger.wordpiece import WordPieces
from training.examples import CLS, SEP
from training.network import Encoder, Meaning, Shape
from training.texts import Answered

BATCH, QUESTIONS = 64, 48
RATE = 2e-3
SHARPNESS = 20.0
"""What cosines are multiplied by before they become the chances of one text to be taken for another."""
ANSWERS = 0.5
"""Share of the questions in the loss: more makes the scenes seen in training come nearer, and not the unseen ones."""
Vectors = npt.NDArray[np.float32]


def teach(texts: Sequence[str], weights: Path, tokenizer: WordPieces) -> Vectors:
    """The vectors of length 1 that all-MiniLM-L6-v2 as it was made gives: the mean of its last layer."""
    encoder = Encoder(Shape())
    encoder.load_minilm(weights)
    for extra in (encoder.case, encoder.quote, encoder.breaks):
        torch.nn.init.zeros_(extra.weight)
    encoder.eval()
    rows = [[CLS, *tokenizer.encode(text).ids[: LONGEST - 2], SEP] for text in texts]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    found = np.zeros((len(rows), encoder.norm.weight.shape[0]), dtype=np.float32)
    for begin in range(0, len(order), BATCH):
        picked = order[begin : begin + BATCH]
        ids = torch.zeros(len(picked), len(rows[picked[-1]]), dtype=torch.long)
        for row, i in enumerate(picked):
            ids[row, : len(rows[i])] = torch.tensor(rows[i])
        mask, none = (ids != 0).long(), torch.zeros_like(ids)
        with torch.inference_mode():
            last = encoder(ids, none, none, none, mask) * mask[:, :, None]
        found[picked] = functional.normalize(last.sum(1) / mask.sum(1, keepdim=True), dim=1).numpy()
    return found


class Alone:
    """The pieces of texts as each is by itself, one text after the other in one array."""

    def __init__(self, texts: Sequence[str], tokenizer: WordPieces, encoder: Encoder) -> None:
        rows = [self._pieces(text, tokenizer, encoder) for text in texts]
        self.lengths = [len(row) for row in rows]
        self._ends = np.cumsum(self.lengths)
        self._rows = np.concatenate(rows)

    @staticmethod
    def _pieces(text: str, tokenizer: WordPieces, encoder: Encoder) -> npt.NDArray[np.float16]:
        ids = torch.tensor(tokenizer.encode(text).ids[:LONGEST], dtype=torch.long)
        with torch.inference_mode():
            return np.asarray(encoder.alone(ids).numpy().astype(np.float16))

    def batch(self, picked: Sequence[int]) -> tuple[Tensor, Tensor]:
        """Vectors and mask of some of the texts, padded."""
        longest = max(1, *(self.lengths[i] for i in picked))
        vectors = np.zeros((len(picked), longest, self._rows.shape[1]), dtype=np.float32)
        mask = np.zeros((len(picked), longest), dtype=np.int64)
        for row, i in enumerate(picked):
            vectors[row, : self.lengths[i]] = self._rows[self._ends[i] - self.lengths[i] : self._ends[i]]
            mask[row, : self.lengths[i]] = 1
        return torch.from_numpy(vectors), torch.from_numpy(mask)


def train_meaning(
    statements: Sequence[str],
    answered: Sequence[Answered],
    weights: Path,
    tokenizer: WordPieces,
    encoder: Encoder,
    *,
    epochs: int,
    seed: int,
) -> Meaning:
    """A reader fitted to the teacher's vectors of all texts, and to which of them answer which."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    asked_about = {text for one in answered for text in (one.question, *one.answers)}
    texts = sorted(asked_about | set(statements))
    place = {text: i for i, text in enumerate(texts)}
    alone = Alone(texts, tokenizer, encoder)
    taught = torch.from_numpy(teach(texts, weights, tokenizer))
    turn = torch.linalg.svd(taught.T @ taught)[2][:WIDTH]
    taught = functional.normalize(taught @ turn.T, dim=1)
    meaning = Meaning(Shape(hidden=encoder.norm.weight.shape[0])).train()
    steps = epochs * -(-len(texts) // BATCH)
    optimiser = torch.optim.AdamW(meaning.parameters(), lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps + 1, pct_start=0.1)
    began = time.time()
    for step in range(1, steps + 1):
        picked = draw.sample(range(len(texts)), min(BATCH, len(texts)))
        losses = {"taught": _taught(meaning(*alone.batch(picked)), taught[picked])}
        asked = draw.sample(answered, min(QUESTIONS, len(answered)))
        questions = meaning(*alone.batch([place[one.question] for one in asked]))
        answers = meaning(*alone.batch([place[draw.choice(one.answers)] for one in asked]))
        losses["answers"] = _answering(questions, answers) * ANSWERS
        optimiser.zero_grad(set_to_none=True)
        torch.stack(list(losses.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(meaning.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % 50 == 0:
            shown = {name: round(value.item(), 4) for name, value in losses.items()}
            print(json.dumps({"meaning": step, "of": steps, "s": round(time.time() - began)} | shown), flush=True)
    return meaning.eval()


def _taught(given: Tensor, wanted: Tensor) -> Tensor:
    themselves = torch.eye(len(given), dtype=torch.bool)
    likeness = (given @ given.T * SHARPNESS).masked_fill(themselves, -1e4)
    right = (wanted @ wanted.T * SHARPNESS).masked_fill(themselves, -1e4)
    drawn = functional.kl_div(likeness.log_softmax(1), right.softmax(1), reduction="batchmean")
    return drawn + 2 * (1 - (given * wanted).sum(1)).mean()


def _answering(questions: Tensor, answers: Tensor) -> Tensor:
    likeness = questions @ answers.T * SHARPNESS
    own = torch.arange(len(questions))
    return functional.cross_entropy(likeness, own) + functional.cross_entropy(likeness.T, own)
