"""Make the weights that ship: `python -m training DATA MINILM`. See training/README.md."""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import torch

from quoth.extract.tagger.tag import MODEL_FOLDER
from quoth.extract.tagger.tag import Tagger as RunTagger
from quoth.extract.tagger.wordpiece import WordPieces
from training.examples import Syntax, make_examples
from training.export import export, export_readers
from training.grammar import parsed_sentences, train_grammar
from training.gum import read_gum
from training.meaning import train_meaning
from training.network import Parser, Tagger
from training.polnear import Document, read_split
from training.texts import debated, scenes, sentences, shown
from training.train import train

GRAMMAR_EPOCHS, MEANING_EPOCHS = 4, 8
"""Passes of the readers of grammar and of meaning over what they learn from."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, train, export."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds polnear/, gum/, claims/ and perspectrum/")
    parser.add_argument("minilm", type=Path, help="folder of all-MiniLM-L6-v2: model.safetensors, vocab.txt")
    parser.add_argument("--folder", type=Path, default=MODEL_FOLDER, help="where the model goes (default: the package)")
    parser.add_argument(
        "--weights", type=Path, default=Path("training/runs/tagger.pt"), help="where 32-bit weights are kept"
    )
    parser.add_argument("--kept", action="store_true", help="take the tagger's weights as they are, train the readers")
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
    tokenizer = WordPieces.read(options.minilm / "vocab.txt")
    tagger = Tagger()
    if options.kept:
        tagger.load_state_dict(torch.load(options.weights, map_location="cpu", weights_only=True))
    else:
        tagger = _tagger(options, tagger, documents, tokenizer)
    export(tagger, options.minilm / "vocab.txt", options.folder)
    grammar = train_grammar(
        list(parsed_sentences(documents, RunTagger(options.folder))), epochs=GRAMMAR_EPOCHS, seed=options.seed
    )
    statements = sentences(documents, random.Random(options.seed)) + debated(options.data / "perspectrum")
    meaning = train_meaning(
        statements[: options.documents and 50 * options.documents],
        shown(scenes(options.data / "claims"))[: options.documents],
        options.minilm / "model.safetensors",
        tokenizer,
        tagger.encoder,
        epochs=MEANING_EPOCHS,
        seed=options.seed,
    )
    export_readers(grammar, meaning, options.folder)


def _tagger(options: argparse.Namespace, tagger: Tagger, documents: list[Document], tokenizer: WordPieces) -> Tagger:
    """The tagger, trained from MiniLM; its weights are kept in a file of 32 bits a weight."""
    syntax = Syntax.of(documents)
    tagger.encoder.load_minilm(options.minilm / "model.safetensors")
    options.weights.parent.mkdir(parents=True, exist_ok=True)
    return train(
        tagger,
        Parser(len(syntax.speech), len(syntax.relations)),
        make_examples(documents, tokenizer, syntax),
        options.weights,
        epochs=options.epochs,
        batch=options.batch,
        rate=options.rate,
        seed=options.seed,
        device=torch.device("cuda" if torch.cuda.is_available() else "cpu"),
    ).cpu()


if __name__ == "__main__":
    main()
