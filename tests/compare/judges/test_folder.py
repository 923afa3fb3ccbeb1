"""A model in a folder: tiny ones, made here, whose scores are sums over the words of both texts."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from onnx import TensorProto

from quoth.compare.judges.chosen import chosen
from quoth.compare.judges.folder import LONGEST, FolderJudge
from quoth.compare.judges.judge import Asked, Verdict
from quoth.errors import QuothError
from tests.compare.judges.tiny import (
    EXTERNAL,
    INPUTS,
    SCORES,
    THREE,
    TWO,
    WORDS,
    write_config,
    write_folder,
    write_model,
    write_tokenizer,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "tiny-nli")


def chances(first: str, second: str) -> np.ndarray:
    """Of THREE, by the table."""
    scores = sum(
        (np.array(SCORES[side].get(word, (0, 0, 0))) for side, text in (("first", first), ("second", second)) for word in text.split()),
        start=np.zeros(3),
    )
    return np.exp(scores) / np.exp(scores).sum()


def told(verdict: Verdict) -> tuple[float, float, float]:
    assert verdict.mixed == 0 and verdict.words == ""
    return verdict.yes, verdict.no, verdict.none


@pytest.mark.parametrize(("claim", "position"), [("It held.", "no"), ("It fell.", "no"), ("held " * 12, "yes"), ("It rose.", "no")])
def test_a_question_becomes_a_hypothesis_that_its_answer_is_yes(folder: Path, claim: str, position: str) -> None:
    (verdict,) = FolderJudge.read(folder).judge([Asked(claim, "Is there no rain", is_question=True)])
    expected = chances(claim.lower().replace(".", " ."), "the answer to the question is there no rain is yes")
    assert told(verdict) == pytest.approx(tuple(expected))
    assert verdict.position == position


@pytest.mark.parametrize(("a", "b", "relation"), [
    ("rose", "rose", "agrees"), ("fell", "held", "contradicts"), ("quiet", "quiet", "neutral"), ("held", "fell", "contradicts"),
])
def test_two_claims_are_read_both_ways_round(folder: Path, a: str, b: str, relation: str) -> None:
    judge = FolderJudge.read(folder)
    one, other = judge.judge([Asked(a, b), Asked(b, a)])
    assert told(one) == pytest.approx(tuple((chances(a, b) + chances(b, a)) / 2))
    assert one == other
    assert one.relation == relation


@pytest.mark.parametrize("labels", [
    ("entailment", "neutral", "contradiction"), ("CONTRADICTION", "NEUTRAL", "ENTAILMENT"), ("contradict", "Entail", "Neutral"),
])
def test_labels_in_any_order_and_case(folder: Path, labels: tuple[str, ...]) -> None:
    asked = [Asked("fell", "held"), Asked("rose", "Is it no", is_question=True)]
    expected = [told(verdict) for verdict in FolderJudge.read(folder).judge(asked)]
    plain = {"e": "entailment", "n": "neutral", "c": "contradiction"}
    write_model(folder / "model.onnx", [plain[label[0].lower()] for label in labels])
    write_config(folder / "config.json", labels)
    found = [told(verdict) for verdict in FolderJudge.read(folder).judge(asked)]
    assert np.allclose(found, expected)


@pytest.mark.parametrize("labels", [TWO, ("NOT_ENTAILMENT", "ENTAILMENT"), ("not-entailment", "entail")])
def test_a_two_way_model_finds_no_contradiction(folder: Path, labels: tuple[str, ...]) -> None:
    write_model(folder / "model.onnx", [TWO["n" in label[0].lower()] for label in labels])
    write_config(folder / "config.json", labels)
    agreed, not_agreed = FolderJudge.read(folder).judge([Asked("held", "rose"), Asked("fell", "fell")])
    assert agreed.relation == "agrees"
    assert not_agreed.relation == "neutral"
    assert agreed.no == not_agreed.no == 0
    assert agreed.yes + agreed.none == pytest.approx(1)


@pytest.mark.parametrize("inputs", [("input_ids",), ("input_ids", "attention_mask"), INPUTS])
@pytest.mark.parametrize("kind", [TensorProto.INT64, TensorProto.INT32])
def test_a_model_is_given_what_it_asks_for(folder: Path, inputs: tuple[str, ...], kind: int) -> None:
    write_model(folder / "model.onnx", inputs=inputs, kind=kind)
    (verdict,) = FolderJudge.read(folder).judge([Asked("fell", "held held")])
    expected = (chances("fell", "held held") + chances("held held", "fell")) / 2 if inputs == INPUTS else chances("fell held held", "")
    assert told(verdict) == pytest.approx(tuple(expected))


@pytest.mark.parametrize(("config", "longest"), [
    ({}, LONGEST), ({"max_position_embeddings": 512}, LONGEST), ({"max_position_embeddings": 16}, 16), ({"max_position_embeddings": -1}, LONGEST),
])
def test_of_a_long_pair_the_longer_text_is_cut(folder: Path, config: dict[str, int], longest: int) -> None:
    write_config(folder / "config.json", **config)
    (verdict,) = FolderJudge.read(folder).judge([Asked("rose " * 300, "Yes", is_question=True)])
    hypothesis = "The answer to the question “ Yes ” is yes ."
    kept = longest - 3 - len(hypothesis.split())
    if longest == 16:  # the hypothesis is 10 words long: here the two share what there is
        first, second = " rose" * 7, " ".join(hypothesis.split()[:6])
    else:
        first, second = " rose" * kept, hypothesis
    assert told(verdict) == pytest.approx(tuple(chances(first, second.lower())), rel=1e-4)


@pytest.mark.parametrize("text", ["", " ", "\ud800 rose", "\x00", "rose\nfell\u2028", "🚢" * 500])
def test_any_text_can_be_judged(folder: Path, text: str) -> None:
    for verdict in FolderJudge.read(folder).judge([Asked(text, "rose"), Asked("rose", text, is_question=True)]):
        assert sum(told(verdict)) == pytest.approx(1)


def test_what_is_asked_beside_a_pair_does_not_change_its_verdict(folder: Path) -> None:
    judge = FolderJudge.read(folder)
    asked = [Asked("rose", "fell"), Asked("held " * 90, "fell " * 200), Asked("held", "no", is_question=True)]
    assert judge.judge(asked) == [judge.judge([one])[0] for one in asked]
    assert judge.judge([]) == []


def test_name_and_version(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judge = FolderJudge.read(folder)
    assert judge.name == "tiny-nli"
    assert len(judge.version) == 12
    shutil.copytree(folder, tmp_path / "elsewhere" / "tiny-nli")
    assert FolderJudge.read(tmp_path / "elsewhere" / "tiny-nli").version == judge.version
    monkeypatch.chdir(folder)
    assert FolderJudge.read(Path()).name == "tiny-nli"
    named = chosen(str(folder))
    assert (named.name, named.version) == (judge.name, judge.version)


CHANGES: dict[str, Callable[[Path], object]] = {
    "weights": lambda folder: write_model(folder / "model.onnx", scale=2),
    "tokenizer": lambda folder: write_tokenizer(folder / "tokenizer.json", [*WORDS, "more"]),
    "labels": lambda folder: write_config(folder / "config.json", THREE[::-1]),
    "another file": lambda folder: (folder / "weights.bin").write_bytes(b"12345678"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_may_change_its_answers_changes_its_version(folder: Path, change: Callable[[Path], object]) -> None:
    before = FolderJudge.read(folder).version
    change(folder)
    assert FolderJudge.read(folder).version != before


def test_weights_beside_the_model(folder: Path) -> None:
    asked = [Asked("fell", "held")]
    expected = told(FolderJudge.read(folder).judge(asked)[0])
    write_model(folder / "model.onnx", external=True)
    judge = FolderJudge.read(folder)
    assert told(judge.judge(asked)[0]) == pytest.approx(expected)
    (folder / EXTERNAL).write_bytes(bytes((folder / EXTERNAL).stat().st_size))
    assert FolderJudge.read(folder).version != judge.version
    (folder / EXTERNAL).unlink()
    with pytest.raises(QuothError, match=r"model\.onnx is not an ONNX model that can be run"):
        FolderJudge.read(folder)


BROKEN: list[tuple[str, Callable[[Path], object], str]] = [
    ("no folder", shutil.rmtree, r"no judge at .*tiny-nli: name a folder with model\.onnx, tokenizer\.json and config\.json"),
    ("no model", lambda f: (f / "model.onnx").unlink(), r"model\.onnx is missing: a judge's folder has"),
    ("no tokenizer", lambda f: (f / "tokenizer.json").unlink(), r"tokenizer\.json is missing"),
    ("no configuration", lambda f: (f / "config.json").unlink(), r"config\.json is missing"),
    ("an empty model", lambda f: (f / "model.onnx").write_bytes(b""), r"model\.onnx is not an ONNX model that can be run"),
    ("half a model", lambda f: (f / "model.onnx").write_bytes((f / "model.onnx").read_bytes()[:200]), r"model\.onnx is not an ONNX model"),
    ("an empty tokenizer", lambda f: (f / "tokenizer.json").write_bytes(b""), r"tokenizer\.json is not a tokenizer"),
    ("another JSON", lambda f: (f / "tokenizer.json").write_text("[1]"), r"tokenizer\.json is not a tokenizer"),
    ("a tokenizer in no UTF-8", lambda f: (f / "tokenizer.json").write_bytes(b"\xff"), r"tokenizer\.json is not a tokenizer"),
    ("half a configuration", lambda f: (f / "config.json").write_text('{"id2label'), r"config\.json is not JSON"),
    ("a configuration in no UTF-8", lambda f: (f / "config.json").write_bytes(b"\xff"), r"config\.json is not JSON"),
    ("a list", lambda f: (f / "config.json").write_text("[]"), r"config\.json holds no JSON object"),
    ("no labels", lambda f: (f / "config.json").write_text("{}"), r"config\.json: id2label says nothing; write for each number"),
    ("labels that say nothing", lambda f: write_config(f / "config.json", ("LABEL_0", "LABEL_1", "LABEL_2")), r"config\.json: id2label says LABEL_0, LABEL_1, LABEL_2; write .* entailment, neutral or contradiction"),
    ("feelings", lambda f: write_config(f / "config.json", ("negative", "neutral", "positive")), r"config\.json: id2label says negative"),
    ("one label", lambda f: write_config(f / "config.json", ("entailment",)), r"config\.json: id2label says entailment;"),
    ("nothing entailed", lambda f: write_config(f / "config.json", ("neutral", "contradiction")), r"config\.json: id2label says neutral, contradiction"),
    ("numbers from one", lambda f: (f / "config.json").write_text('{"id2label": {"1": "entailment", "2": "neutral"}}'), r"config\.json: id2label says .* from 0"),
    ("another input", lambda f: write_model(f / "model.onnx", inputs=(*INPUTS, "pixel_values")), r"model\.onnx asks for pixel_values as tensor\(int64\): a judge is given input_ids"),
    ("a fraction as input", lambda f: write_model(f / "model.onnx", inputs=("input_ids",), kind=TensorProto.FLOAT), r"model\.onnx asks for input_ids"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "message"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_folder_that_is_no_judge(folder: Path, damage: Callable[[Path], object], message: str) -> None:
    damage(folder)
    with pytest.raises(QuothError, match=message) as raised:
        FolderJudge.read(folder)
    assert "\n" not in str(raised.value)
    assert str(folder) in str(raised.value)


UNFIT: list[tuple[str, Callable[[Path], object], str]] = [
    ("more scores than labels", lambda f: write_model(f / "model.onnx", outputs=4), r"model\.onnx gives scores of shape \[1, 4\] for a pair, and id2label in config\.json names 3"),
    ("fewer", lambda f: write_model(f / "model.onnx", outputs=2), r"scores of shape \[1, 2\]"),
    ("no numbers", lambda f: write_model(f / "model.onnx", scale=float("nan")), r"model\.onnx gives scores that are no numbers"),
    ("another's tokenizer", lambda f: write_tokenizer(f / "tokenizer.json", [*WORDS[:4], *map(str, range(50)), *WORDS[4:]]), r"model\.onnx cannot read what tokenizer\.json makes .* do they belong together"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "message"), [case[1:] for case in UNFIT], ids=[case[0] for case in UNFIT])
def test_a_model_that_does_not_fit_its_folder(
    folder: Path, damage: Callable[[Path], object], message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    damage(folder)
    judge = FolderJudge.read(folder)
    with pytest.raises(QuothError, match=message) as raised:
        judge.judge([Asked("rose", "fell")])
    assert "\n" not in str(raised.value)
    assert capfd.readouterr() == ("", "")


def test_without_the_package_it_says_how_to_get_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    with pytest.raises(QuothError, match=r"needs the package tokenizers: pip install 'quoth\[judge\]'"):
        FolderJudge.read(folder)
