"""Any ONNX model of natural language inference as a judge: a folder with model.onnx, tokenizer.json and config.json."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
import onnxruntime

from quoth.compare.judges.judge import Asked, Verdict
from quoth.compare.judges.labels import Floats, Labels
from quoth.errors import QuothError, first_line
from quoth.store.facts import carried

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LONGEST = 256
"""Tokens of a pair; of a longer one the longer text loses its end. Models may read fewer."""
MODEL, TOKENIZER, CONFIG = "model.onnx", "tokenizer.json", "config.json"
_ENCODED = {"input_ids": "ids", "attention_mask": "attention_mask", "token_type_ids": "type_ids"}
"""What models ask for, and what tokenizers call it."""
_KINDS = {"tensor(int64)": np.int64, "tensor(int32)": np.int32}


class FolderJudge:
    """An NLI model: a claim is its premise; a question becomes a hypothesis, and two claims are read both ways round.

    A two-way model (`not_entailment`) finds no contradictions.
    """

    def __init__(self, folder: Path, session: Any, tokenizer: Tokenizer, labels: Labels) -> None:
        """`session` is onnxruntime's, with no inputs but those of `_ENCODED`."""
        self.name = carried(folder.resolve().name)
        self.version = _version(folder)
        self._path = folder / MODEL
        self._session = session
        self._inputs = {one.name: _KINDS[one.type] for one in session.get_inputs()}
        self._output = session.get_outputs()[0].name
        self._tokenizer = tokenizer
        self._labels = labels

    @classmethod
    def read(cls, path: Path) -> Self:
        """Raises QuothError, one line that names the file, when the folder holds no such model."""
        if not path.is_dir():
            raise QuothError(
                f"no judge at {path}: name a folder with {MODEL}, {TOKENIZER} and {CONFIG}, or a chat's URL"
            )
        for name in (MODEL, TOKENIZER, CONFIG):
            if not (path / name).is_file():
                raise QuothError(f"{path / name} is missing: a judge's folder has {MODEL}, {TOKENIZER} and {CONFIG}")
        try:
            config = _config(path / CONFIG)
            labels = Labels.of(config, path / CONFIG)
            return cls(path, _session(path / MODEL), _tokenizer(path / TOKENIZER, config), labels)
        except OSError as error:
            raise QuothError(f"{error.filename or path}: {error.strerror or error}") from error

    def judge(self, asked: Sequence[Asked]) -> list[Verdict]:
        """One pair at a time, so that none depends on its neighbours; as many at once as there are cores."""
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            return list(pool.map(self._verdict, asked))

    def _verdict(self, asked: Asked) -> Verdict:
        if asked.is_question:
            found = self._chances(asked.claim, f"The answer to the question “{asked.other}” is yes.")
        else:
            found = (self._chances(asked.claim, asked.other) + self._chances(asked.other, asked.claim)) / 2
        yes, no, none = found.tolist()
        try:
            return Verdict.of(yes, no, 0.0, none)
        except ValueError as error:
            raise QuothError(f"{self._path} gives scores that are no numbers") from error

    def _chances(self, premise: str, hypothesis: str) -> Floats:
        try:
            encoded = self._tokenizer.encode(carried(premise), carried(hypothesis))
            feed = {name: np.array([getattr(encoded, _ENCODED[name])], kind) for name, kind in self._inputs.items()}
            (scores,) = self._session.run([self._output], feed)
        except Exception as error:  # onnxruntime's errors have no class of their own in common
            raise QuothError(
                f"{self._path} cannot read what {TOKENIZER} makes of a pair of texts; do they belong together? "
                f"({_first_line(error)})"
            ) from error
        if np.shape(scores) != (1, len(self._labels.places)):
            raise QuothError(
                f"{self._path} gives scores of shape {list(np.shape(scores))} for a pair, "
                f"and id2label in {CONFIG} names {len(self._labels.places)} labels"
            )
        return self._labels.chances(np.asarray(scores[0], dtype=np.float64))


def _config(path: Path) -> dict[str, Any]:
    try:
        config = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise QuothError(f"{path} is not JSON: {_first_line(error)}") from error
    if not isinstance(config, dict):
        raise QuothError(f"{path} holds no JSON object, as a model's configuration does")
    return config


def _session(path: Path) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4  # what goes wrong is told in one line, and not by onnxruntime before it
    try:
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors have no class of their own in common
        raise QuothError(f"{path} is not an ONNX model that can be run: {_first_line(error)}") from error
    strange = [one for one in session.get_inputs() if one.name not in _ENCODED or one.type not in _KINDS]
    if strange:
        shown = ", ".join(f"{one.name} as {one.type}" for one in strange)
        raise QuothError(f"{path} asks for {shown}: a judge is given {', '.join(_ENCODED)} alone, as whole numbers")
    return session


def _tokenizer(path: Path, config: dict[str, Any]) -> Tokenizer:
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise QuothError("a judge from a folder needs the package tokenizers: pip install 'quoth[judge]'") from error
    try:
        tokenizer = Tokenizer.from_str(path.read_text(encoding="utf-8"))
    except OSError:
        raise
    except Exception as error:  # tokenizers raises nothing more special
        raise QuothError(f"{path} is not a tokenizer: {_first_line(error)}") from error
    most = config.get("max_position_embeddings")
    tokenizer.enable_truncation(min(LONGEST, most) if isinstance(most, int) and most > 0 else LONGEST)
    tokenizer.no_padding()
    return tokenizer


def _version(folder: Path) -> str:
    """Twelve digits of the SHA-256 of the model's files, and of the names and sizes of others, which may hold weights.

    Weights beside model.onnx that are called after it (model.onnx.data) are read too.
    """
    files = sorted(one for one in folder.iterdir() if one.is_file() and not one.name.startswith("."))
    told = []
    for file in files:
        if file.name in {TOKENIZER, CONFIG} or file.name.startswith(MODEL):
            with file.open("rb") as opened:
                told.append([carried(file.name), hashlib.file_digest(opened, "sha256").hexdigest()])
        else:
            told.append([carried(file.name), str(file.stat().st_size)])
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:12]


def _first_line(error: BaseException) -> str:
    return first_line(error).rpartition(" failed:")[2]  # before it onnxruntime says at length which file it is
