"""A tiny NLI model in a folder, whose scores are sums over the words of both texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import BertProcessing

WORDS = ["[UNK]", "[CLS]", "[SEP]", "[PAD]", "rose", "fell", "held", "yes", "no"]
THREE = ("entailment", "contradiction", "neutral")
TWO = ("entailment", "not_entailment")
SCORES: dict[str, dict[str, tuple[float, float, float]]] = {
    "first": {"rose": (0.02, 0, 0), "fell": (0, 1.5, 0), "held": (0.5, 0, 0.25), "[PAD]": (9, 0, 0)},
    "second": {"rose": (1, 0, 0), "fell": (0, 0.5, 1), "yes": (0, 2, 0), "no": (5, 5, 0)},
}
"""What a word in either text adds to the scores of THREE."""
INPUTS = ("input_ids", "attention_mask", "token_type_ids")
EXTERNAL = "model.onnx.data"


def write_model(
    path: Path, labels: Sequence[str] = THREE, inputs: Sequence[str] = INPUTS, outputs: int | None = None,
    kind: int = TensorProto.INT64, scale: float = 1.0, external: bool = False,
) -> None:
    """`outputs` is how many scores it gives, if not one for each label; `external` writes the weights beside it."""
    def column(word: str, side: str, label: str) -> float:
        return SCORES[side].get(word, (0, 0, 0))[THREE.index(label) if label in THREE else 2]

    told = [[column(word, side, label) for label in labels] for side in SCORES for word in WORDS]
    table = np.resize(np.array(told) * scale, (len(told), outputs or len(labels))).astype(np.float32)
    constants = {"table": table, "words": np.array(len(WORDS), np.int64), "axis": np.array([1], np.int64)}
    nodes = [helper.make_node("Cast", [name], [f"{name}_whole"], to=TensorProto.INT64) for name in inputs]
    if "token_type_ids" in inputs:
        nodes.append(helper.make_node("Mul", ["token_type_ids_whole", "words"], ["begin"]))
        nodes.append(helper.make_node("Add", ["input_ids_whole", "begin"], ["row"]))
    else:
        nodes.append(helper.make_node("Identity", ["input_ids_whole"], ["row"]))
    nodes += [
        helper.make_node("Gather", ["table", "row"], ["added"]),
        helper.make_node("ReduceSum", ["added", "axis"], ["logits"], keepdims=0),
    ]
    graph = helper.make_graph(
        nodes, "tiny",
        [helper.make_tensor_value_info(name, kind, ["batch", "length"]) for name in inputs],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", table.shape[1]])],
        [numpy_helper.from_array(held, name) for name, held in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save_model(model, str(path), save_as_external_data=external, location=EXTERNAL, size_threshold=100)


def write_tokenizer(path: Path, words: Sequence[str] = WORDS) -> None:
    """One that pads and cuts as it was used in training, which a judge must not."""
    tokenizer = Tokenizer(WordLevel({word: number for number, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.normalizer = Lowercase()  # type: ignore[assignment]
    tokenizer.pre_tokenizer = Whitespace()  # type: ignore[assignment]
    tokenizer.post_processor = BertProcessing(("[SEP]", 2), ("[CLS]", 1))  # type: ignore[assignment]
    tokenizer.enable_padding(length=400, pad_id=3, pad_token="[PAD]")
    tokenizer.enable_truncation(8)
    tokenizer.save(str(path))


def write_config(path: Path, labels: Sequence[str] = THREE, **more: object) -> None:
    path.write_text(json.dumps({"id2label": dict(enumerate(labels))} | more), encoding="utf-8")


def write_folder(folder: Path, scale: float = 1.0) -> Path:
    """The folder, with all that a judge needs in it; the larger `scale`, the surer it is."""
    folder.mkdir()
    write_model(folder / "model.onnx", scale=scale)
    write_tokenizer(folder / "tokenizer.json")
    write_config(folder / "config.json")
    return folder
