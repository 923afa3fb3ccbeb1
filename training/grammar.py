"""The grammar reader, trained on what a tagger that stays as it is gives for parsed documents."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from quoth.extract.tagger.labels import RELATIONS, SPEECH
from quoth.extract.tagger.penn import penn_words
from quoth.extract.tagger.pieces import Ints
from quoth.extract.tagger.reading import Reading
from quoth.extract.tagger.tag import Tagger
from quoth.layout import Layout
from training.dependencies import one_reading
from training.examples import IGNORED
from training.network import Grammar, Shape
from training.polnear import Document, Token

RATE = 2e-3
BATCH = 128
"""Sentences a step."""


@dataclass(frozen=True)
class Sentence:
    """The vectors of a sentence's words, a row each after that of the start marker; and their grammar, where known."""

    vectors: npt.NDArray[np.float16]
    speech: Ints
    relations: Ints
    heads: Ints
    """Rows of `vectors`, 0 for a root; IGNORED, as in the others, where it is not known."""


def parsed_sentences(documents: Iterable[Document], tagger: Tagger) -> Iterator[Sentence]:
    """The sentences of all documents, parted as at run time."""
    for document in documents:
        reading = tagger.tag(document.text).reading
        known = {token.start: token for token in one_reading(document.text, document.tokens)}
        for start, end in Layout.of(document.text).sentences:
            yield from _sentence(reading, penn_words(document.text, start, end), known)


def _sentence(reading: Reading, words: list[tuple[int, int]], known: dict[int, Token]) -> Iterator[Sentence]:
    pieces = {start: at for (start, _), at in zip(words, reading.pieces_at(words), strict=True) if at >= 0}
    ends = dict(words)
    # The second half of `cannot`, which is one piece with the first, is not learned.
    first = {at: start for start, at in reversed(pieces.items())}
    row = {start: i for i, start in enumerate(sorted(first.values()), 1)}
    if not row:
        return
    speech, relations, heads = (np.full(len(row), IGNORED, dtype=np.int64) for _ in range(3))
    for start, i in row.items():
        token = known.get(start)
        if token is None or token.end != ends[start]:
            continue
        if token.tag in SPEECH:
            speech[i - 1] = SPEECH.index(token.tag)
        relations[i - 1] = RELATIONS.index(token.relation if token.relation in RELATIONS else "dep")
        heads[i - 1] = 0 if token.head is None else row.get(token.head, IGNORED)
    at = sorted(first)
    yield Sentence(np.append(reading.markers[reading.home[at[:1]]], reading.late[at], 0), speech, relations, heads)


@dataclass(frozen=True)
class Batch:
    """Padded sentences: `vectors` [sentences, 1 + words, hidden], `shown` where one counts, targets as in Sentence."""

    vectors: Tensor
    shown: Tensor
    speech: Tensor
    relations: Tensor
    heads: Tensor


def batches(given: list[Sentence], draw: random.Random) -> Iterator[Batch]:
    """One pass over the sentences, those of like length together, in fresh order."""
    order = draw.sample(given, len(given))
    for begin in range(0, len(order), BATCH * 16):
        near = sorted(order[begin : begin + BATCH * 16], key=lambda sentence: len(sentence.heads))
        cuts = [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
        draw.shuffle(cuts)
        yield from map(_batch, cuts)


def _batch(given: list[Sentence]) -> Batch:
    longest = max(len(sentence.heads) for sentence in given)
    vectors = np.zeros((len(given), longest + 1, given[0].vectors.shape[1]), dtype=np.float32)
    shown = np.zeros((len(given), longest + 1), dtype=np.int64)
    targets = np.full((3, len(given), longest), IGNORED, dtype=np.int64)
    for i, sentence in enumerate(given):
        count = len(sentence.heads)
        vectors[i, : count + 1], shown[i, : count + 1] = sentence.vectors, 1
        targets[:, i, :count] = sentence.speech, sentence.relations, sentence.heads
    return Batch(torch.from_numpy(vectors), torch.from_numpy(shown), *torch.from_numpy(targets).unbind(0))


def train_grammar(given: list[Sentence], shape: Shape | None = None, *, epochs: int, seed: int) -> Grammar:
    """A reader fitted to `given`."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    grammar = Grammar(shape).train()
    steps = epochs * -(-len(given) // BATCH)
    optimiser = torch.optim.AdamW(grammar.parameters(), lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps + 1, pct_start=0.1)
    passes = (batch for _ in range(epochs) for batch in batches(given, draw))
    began = time.time()
    for step, batch in enumerate(passes, 1):
        losses = losses_of(grammar, batch)
        optimiser.zero_grad(set_to_none=True)
        torch.stack(list(losses.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(grammar.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % 50 == 0:
            shown = {name: round(value.item(), 4) for name, value in losses.items()}
            print(json.dumps({"grammar": step, "of": steps, "s": round(time.time() - began)} | shown), flush=True)
    return grammar.eval()


def losses_of(grammar: Grammar, batch: Batch) -> dict[str, Tensor]:
    """Cross entropies a word; its relation is learned in view of the right governor."""
    words = batch.vectors[:, 1:]
    pointing = grammar.pointing(words, batch.vectors).masked_fill(batch.shown[:, None] == 0, -1e4)
    places = batch.heads.clamp(min=0)[:, :, None].expand_as(words)
    related = torch.where(batch.heads == IGNORED, IGNORED, batch.relations)
    return {
        "speech": _choosing(grammar.speech(words), batch.speech),
        "heads": _choosing(pointing, batch.heads),
        "relations": _choosing(grammar.relating(words, batch.vectors.gather(1, places)), related),
    }


def _choosing(scores: Tensor, targets: Tensor) -> Tensor:
    total = functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORED, reduction="sum")
    return total / (targets != IGNORED).sum().clamp(min=1)
