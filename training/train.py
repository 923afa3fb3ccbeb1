"""Examples -> a trained tagger: its losses, and the steps that lower them."""

from __future__ import annotations

import copy
import json
import random
import time
from dataclasses import fields, replace
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from training.examples import IGNORED, Batch, Example, epoch
from training.network import Parser, Tagger

WEIGHTS = {"spans": 1.0, "names": 0.25, "links": 0.15, "speech": 0.05, "relations": 0.05, "governors": 0.08}
"""Shares in the loss. The side tasks keep the encoder general, and would pull it away at more; a pointer's loss a word
is several times that of a tag."""
HIDDEN = 0.1
"""Share of the word pieces hidden behind [MASK]: against learning the articles by heart."""
AVERAGING = 0.998
"""Decay of the moving average of weights that is kept at the end."""
_MASK = 103


def loss_of(tagger: Tagger, batch: Batch, parser: Parser | None = None) -> dict[str, Tensor]:
    """The losses of a batch, unweighted: spans, names, links, and with a `parser` those of syntax."""
    x = tagger.encoder(*batch.features)
    spans, names, link_from, link_to = tagger.heads(x)
    read = batch.words & batch.read[:, None]
    losses = {
        "spans": tagger.crf.loss(_at_words(spans, batch), batch.tags, read),
        "names": tagger.name_crf.loss(_at_words(names, batch), batch.names, batch.words),
        "links": _pointing(link_from, link_to, batch, batch.heads),
    }
    if parser:
        speech, relations, governed, governs = parser(x)
        losses["speech"] = _choosing(_at_words(speech, batch), batch.speech)
        losses["relations"] = _choosing(_at_words(relations, batch), batch.relations)
        losses["governors"] = _pointing(governed, governs, batch, batch.governors)
    return losses


def _at_words(scores: Tensor, batch: Batch) -> Tensor:
    index = batch.first[:, :, None].expand(-1, -1, scores.shape[2])
    return scores.float().gather(1, index)


def _choosing(scores: Tensor, targets: Tensor) -> Tensor:
    """Cross entropy; 0 where no word is asked."""
    total = functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORED, reduction="sum")
    return total / (targets != IGNORED).sum().clamp(min=1)


def _pointing(pointers: Tensor, places: Tensor, batch: Batch, targets: Tensor) -> Tensor:
    scores = _at_words(pointers, batch) @ places.float().transpose(1, 2)
    padding = batch.features[4] == 0
    return _choosing(scores.masked_fill(padding[:, None, :], -1e4), targets)


def hide(batch: Batch) -> Batch:
    """The batch with some of its word pieces hidden; their letter case and quotation marks stay."""
    ids, *rest = batch.features
    hidden = (torch.rand(ids.shape) < HIDDEN).to(ids.device) & (ids > _MASK)
    case, quote, breaks, mask = rest
    return replace(batch, features=(ids.masked_fill(hidden, _MASK), case, quote, breaks, mask))


def to_device(batch: Batch, device: torch.device) -> Batch:
    """The same batch on another device."""
    features = batch.features
    moved = tuple(part.to(device) for part in features)
    assert len(moved) == 5
    rest = {f.name: getattr(batch, f.name).to(device) for f in fields(batch) if f.name != "features"}
    return Batch(moved, **rest)


def train(
    tagger: Tagger,
    parser: Parser,
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
    parser.to(device).train()
    averaged = copy.deepcopy(tagger).eval()
    heads = [p for name, p in tagger.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": list(tagger.encoder.parameters())}, {"params": [*heads, *parser.parameters()]}]
    optimiser = torch.optim.AdamW(groups, lr=rate, weight_decay=0.01)
    steps = epochs * (sum(1 for _ in epoch(examples, batch, random.Random(seed))) + 8)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [rate, rate * 10], total_steps=steps, pct_start=max(0.1, 3 / steps)
    )
    step, began = 0, time.time()
    for number in range(1, epochs + 1):
        for windows in epoch(examples, batch, draw):
            with torch.autocast(device.type, torch.bfloat16):
                losses = loss_of(tagger, hide(to_device(windows, device)), parser)
            total = torch.stack([WEIGHTS[name] * value for name, value in losses.items()]).sum()
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
