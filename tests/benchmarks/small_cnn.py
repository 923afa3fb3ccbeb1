"""spaCy's small CNN pipeline for English with random weights: what it costs to run is what the trained one costs.

The shape is that of en_core_web_sm 3.x: a HashEmbed CNN, 96 wide and 4 deep, on which tagger, parser and names build. The trained
pipeline gives names a CNN of their own and adds an attribute ruler and a lemmatizer; without them this one is faster by a third,
and the harder to keep up with.
"""

from __future__ import annotations

from typing import Any

_CONFIG = """
[nlp]
lang = "en"
pipeline = ["tok2vec", "tagger", "parser", "ner"]
batch_size = 256

[components]

[components.tok2vec]
factory = "tok2vec"

[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"

[components.tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = 96
attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]
rows = [5000, 1000, 2500, 2500, 50, 50]
include_static_vectors = false

[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3

[components.tagger]
factory = "tagger"

[components.tagger.model]
@architectures = "spacy.Tagger.v2"

[components.tagger.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 96

[components.parser]
factory = "parser"

[components.parser.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "parser"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true

[components.parser.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 96

[components.ner]
factory = "ner"

[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true

[components.ner.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 96
"""
_LABELS = {"tagger": 50, "parser": 45, "ner": 18}
"""How many labels each component of en_core_web_sm tells apart."""


def small_cnn() -> Any:
    """The pipeline, a `spacy.Language`, ready to run. Raises ImportError where spaCy is not installed."""
    import numpy as np
    from spacy.util import load_model_from_config
    from thinc.api import Config

    nlp = load_model_from_config(Config().from_str(_CONFIG), auto_fill=True)
    for name, count in _LABELS.items():
        for i in range(count):
            nlp.get_pipe(name).add_label(f"L{i}")
    nlp.initialize()
    random = np.random.default_rng(0)
    for name in _LABELS:
        for node in nlp.get_pipe(name).model.walk():
            if (
                node.has_param("W") and not node.get_param("W").any()
            ):  # output layers begin with zeros: all labels would tie
                weights = node.get_param("W")
                node.set_param("W", random.normal(0, 0.1, weights.shape).astype(weights.dtype))
    return nlp
