"""Trained weights -> the three files that ship: `python -m training.export WEIGHTS MINILM FOLDER`.

The encoder is quantised to eight bits a weight (dynamic, per channel), embeddings likewise: a quarter of the size. What
that costs is measured by the benchmarks, which run the exported model.
"""

from __future__ import annotations

import argparse
import io
import json
import shutil
import tempfile
import warnings
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from quoth.extract.tagger.grammar import HEADS
from training.network import Crf, Grammar, Meaning, Tagger

INPUTS = ("ids", "case", "quote", "breaks")
OUTPUTS = ("spans", "names", "links", "alone", "late")


class _Runtime(nn.Module):
    """The tagger as it runs: one window, nothing padded, and the pointers' chances instead of their two sides.

    What pieces are by themselves and the encoder's last vectors go out as well, for meaning and grammar.
    """

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: Tensor, case: Tensor, quote: Tensor, breaks: Tensor) -> tuple[Tensor, ...]:
        """Span scores, name scores, for each piece the chance that it points at each other, and both vectors."""
        encoder = self.tagger.encoder
        words = encoder.words(ids)
        late = encoder.first(words, case, quote, breaks)
        bias = torch.zeros(1, 1, 1, 1)
        for layer in encoder.layers:
            late = layer(late, bias)
        spans, names, link_from, link_to = self.tagger.heads(late)
        return spans, names, torch.softmax(link_from @ link_to.transpose(1, 2), -1), encoder.norm(words), late


def export(tagger: Tagger, vocabulary: Path, folder: Path, *, quantise: bool = True) -> None:
    """Write the three files that the package loads into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        _to_onnx(tagger.eval().cpu(), plain)
        if quantise:
            quantize_dynamic(
                plain,
                folder / "tagger.onnx",
                op_types_to_quantize=["MatMul", "Gather"],
                per_channel=True,
                weight_type=QuantType.QInt8,
                nodes_to_exclude=_heads(plain),
            )
        else:
            shutil.copy(plain, folder / "tagger.onnx")
    onnx.checker.check_model(str(folder / "tagger.onnx"))
    chains = {"spans": _chain(tagger.crf), "names": _chain(tagger.name_crf)}
    (folder / "chains.json").write_text(json.dumps(chains, indent=1) + "\n", encoding="utf-8")
    if vocabulary.resolve() != (folder / "vocab.txt").resolve():
        shutil.copyfile(vocabulary, folder / "vocab.txt")


def export_readers(grammar: Grammar, meaning: Meaning, folder: Path) -> None:
    """Write the file that the package reads grammar and meaning with, sixteen bits a weight."""
    arrays = {}
    for name in HEADS:
        head = getattr(grammar, name)
        arrays |= {f"{name}.weight": head.weight.T, f"{name}.bias": head.bias}
    arrays |= {
        "weighing": meaning.weighing.weight[0],
        "narrowing": meaning.narrowing.weight.T,
        "narrowing.bias": meaning.narrowing.bias,
    }
    scaled = {name: array.detach().numpy().astype(np.float16) for name, array in arrays.items()}
    # Not np.savez, which writes the time of day into the file: the same weights should make the same file.
    with zipfile.ZipFile(folder / "readers.npz", "w") as archive:
        for name, array in scaled.items():
            with io.BytesIO() as buffer:
                np.save(buffer, array)
                archive.writestr(zipfile.ZipInfo(f"{name}.npy"), buffer.getvalue())


def _heads(path: Path) -> list[str]:
    """The products after the encoder: small, and better left in 32 bits."""
    nodes = onnx.load(str(path)).graph.node
    return [node.name for node in nodes if node.op_type == "MatMul" and "layers." not in node.name]


def _to_onnx(tagger: Tagger, path: Path) -> None:
    example = tuple(torch.ones(1, 16, dtype=torch.long) for _ in INPUTS)
    axes = {name: {1: "pieces"} for name in (*INPUTS, *OUTPUTS)} | {"links": {1: "pieces", 2: "pieces"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _Runtime(tagger), example, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS),
            dynamic_axes=axes, opset_version=17, dynamo=False, custom_opsets={"com.microsoft": 1},
        )  # fmt: skip


def _chain(crf: Crf) -> dict[str, list[float] | list[list[float]]]:
    return {
        "start": [round(value, 5) for value in crf.start.tolist()],
        "step": [[round(value, 5) for value in row] for row in crf.step.tolist()],
    }


def main() -> None:
    """Read the arguments and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="what training.train wrote (.pt)")
    parser.add_argument("minilm", type=Path, help="folder of all-MiniLM-L6-v2, for its vocabulary")
    parser.add_argument("folder", type=Path, help="where the files go, such as graph/quoth/model")
    parser.add_argument("--full", action="store_true", help="keep 32 bits a weight, to see what quantising costs")
    options = parser.parse_args()
    tagger = Tagger()
    tagger.load_state_dict(torch.load(options.weights, map_location="cpu", weights_only=True))
    export(tagger, options.minilm / "vocab.txt", options.folder, quantise=not options.full)


if __name__ == "__main__":
    main()
