"""Train the tagger on PolNeAR: `python -m training.train POLNEAR MINILM OUT`. See training/README.md."""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from quoth.extract.wordpiece import WordPieces
from training.examples import IGNORED, Batch, Example, epoch, make_examples
from training.network import Tagger
from training.polnear import read_split

NAME_WEIGHT = 0.25
"""Share of the silver names in the loss: they help as a side task, and would pull the encoder away at more."""
LINK_WEIGHT = 0.15
"""Share of the pointers, whose loss a word is several times that of the tags."""
AVERAGING = 0.998
"""Decay of the moving average of weights that is kept at the end."""


def loss_of(tagger: Tagger, batch: Batch) -> dict[str, Tensor]:
    """The three losses of a batch, unweighted: spans, names, links."""
    spans, names, link_from, link_to = tagger(*batch.features)

    def at_words(scores: Tensor) -> Tensor:
        index = batch.first[:, :, None].expand(-1, -1, scores.shape[2])
        return scores.float().gather(1, index)

    pointers = at_words(link_from) @ link_to.float().transpose(1, 2)
    padding = batch.features[4] == 0
    pointers = pointers.masked_fill(padding[:, None, :], -1e4)
    return {
        "spans": tagger.crf.loss(at_words(spans), batch.tags, batch.words),
        "names": tagger.name_crf.loss(at_words(names), batch.names, batch.words),
        "links": functional.cross_entropy(pointers.flatten(0, 1), batch.heads.flatten(), ignore_index=IGNORED),
    }


def to_device(batch: Batch, device: torch.device) -> Batch:
    """The same batch on another device."""
    features = batch.features
    moved = tuple(part.to(device) for part in features)
    assert len(moved) == 5
    rest = (batch.first, batch.words, batch.tags, batch.names, batch.heads)
    return Batch(moved, *(part.to(device) for part in rest))


def train(
    tagger: Tagger,
    examples: list[list[Example]],
    out: Path,
    *,
    epochs: int,
    batch: int,
    rate: float,
    seed: int,
    device: torch.device,
) -> Tagger:
    """Fit `tagger`, writing the averaged weights to `out` after every epoch; gives the averaged tagger."""
    draw = random.Random(seed)
    tagger.to(device).train()
    averaged = copy.deepcopy(tagger).eval()
    heads = [p for name, p in tagger.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": list(tagger.encoder.parameters())}, {"params": heads}]
    optimiser = torch.optim.AdamW(groups, lr=rate, weight_decay=0.01)
    steps = epochs * (sum(1 for _ in epoch(examples, batch, random.Random(seed))) + 8)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [rate, rate * 10], total_steps=steps, pct_start=0.1)
    step, began = 0, time.time()
    for number in range(1, epochs + 1):
        for windows in epoch(examples, batch, draw):
            with torch.autocast(device.type, torch.bfloat16):
                losses = loss_of(tagger, to_device(windows, device))
            total = losses["spans"] + NAME_WEIGHT * losses["names"] + LINK_WEIGHT * losses["links"]
            optimiser.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimiser.step()
            if step + 1 < steps:
                schedule.step()
            step += 1
            decay = min(AVERAGING, step / (step + 20))
            with torch.no_grad():
                for slow, fast in zip(averaged.parameters(), tagger.parameters(), strict=True):
                    slow.lerp_(fast, 1 - decay)
            if step % 20 == 0:
                shown = {name: round(value.item(), 4) for name, value in losses.items()}
                at = {"epoch": number, "step": step, "of": steps, "s": round(time.time() - began)}
                print(json.dumps(at | shown), flush=True)
        torch.save(averaged.state_dict(), out)
    return averaged


def main() -> None:
    """Read the arguments, train, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("polnear", type=Path, help="folder of PolNeAR with train/ and train_silver.jsonl.gz")
    parser.add_argument("minilm", type=Path, help="folder of all-MiniLM-L6-v2: model.safetensors, tokenizer.json")
    parser.add_argument("out", type=Path, help="where the weights go (.pt)")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch", type=int, default=16, help="windows a step")
    parser.add_argument("--rate", type=float, default=2e-4, help="highest learning rate of the encoder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="go on from these weights (.pt) instead of MiniLM's")
    parser.add_argument("--documents", type=int, help="train on the first N only (to try the recipe)")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = WordPieces.read(options.minilm / "vocab.txt")
    documents = read_split(options.polnear, "train") + read_split(options.polnear, "annotator-training")
    tagger = Tagger()
    if options.start:
        tagger.load_state_dict(torch.load(options.start, map_location="cpu", weights_only=True))
    else:
        tagger.encoder.load_minilm(options.minilm / "model.safetensors")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    train(
        tagger,
        make_examples(documents[: options.documents], tokenizer),
        options.out,
        epochs=options.epochs,
        batch=options.batch,
        rate=options.rate,
        seed=options.seed,
        device=device,
    )


if __name__ == "__main__":
    main()
