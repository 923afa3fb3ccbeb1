"""Make the weights that ship: `python -m training DATA MINILM`. See training/README.md."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch

from quoth.extract.tagger.tag import MODEL_FOLDER
from quoth.extract.tagger.wordpiece import WordPieces
from training.examples import Syntax, make_examples
from training.export import export
from training.gum import read_gum
from training.network import Parser, Tagger
from training.polnear import read_split
from training.train import train


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, train, export."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds polnear/ and gum/")
    parser.add_argument("minilm", type=Path, help="folder of all-MiniLM-L6-v2: model.safetensors, vocab.txt")
    parser.add_argument("--folder", type=Path, default=MODEL_FOLDER, help="where the model goes (default: the package)")
    parser.add_argument(
        "--weights", type=Path, default=Path("training/runs/tagger.pt"), help="where 32-bit weights are kept"
    )
    parser.add_argument("--epochs", type=int, default=11)
    parser.add_argument("--batch", type=int, default=8, help="windows of full length a step")
    parser.add_argument("--rate", type=float, default=2e-4, help="highest learning rate of the encoder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, help="train on the first N of each corpus only, to try the recipe")
    options = parser.parse_args(arguments)
    torch.manual_seed(options.seed)
    polnear = options.data / "polnear"
    documents = read_split(polnear, "train") + read_split(polnear, "annotator-training")
    documents = documents[: options.documents] + read_gum(options.data / "gum" / "train")[: options.documents]
    syntax = Syntax.of(documents)
    tagger = Tagger()
    tagger.encoder.load_minilm(options.minilm / "model.safetensors")
    options.weights.parent.mkdir(parents=True, exist_ok=True)
    trained = train(
        tagger,
        Parser(len(syntax.speech), len(syntax.relations)),
        make_examples(documents, WordPieces.read(options.minilm / "vocab.txt"), syntax),
        options.weights,
        epochs=options.epochs,
        batch=options.batch,
        rate=options.rate,
        seed=options.seed,
        device=torch.device("cuda" if torch.cuda.is_available() else "cpu"),
    )
    export(trained, options.minilm / "vocab.txt", options.folder)


if __name__ == "__main__":
    main()
