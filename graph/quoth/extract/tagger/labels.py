"""The tag sets the model is trained on and read with: what training and run time must agree about."""

from __future__ import annotations

SPAN_KINDS = ("source", "cue", "content")
NAME_KINDS = ("person", "organisation", "place", "misc")

_SPEECH = (
    "$ '' , -LRB- -RRB- . : CC CD DT EX FW IN JJ JJR JJS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO"
    " UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``"
)
SPEECH = tuple(_SPEECH.split())
"""Parts of speech: the Penn Treebank's tags, but for a few too rare to learn."""
_RELATIONS = (
    "acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse expl fixed flat iobj"
    " mark nmod nsubj nummod obj obl parataxis punct root xcomp"
)
RELATIONS = tuple(_RELATIONS.split())
"""How a word depends on another: Universal Dependencies 2 without subtypes; those too rare to learn count as `dep`."""


def bio(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The tags of `kinds`: outside first, then beginning and inside of each kind in turn."""
    return ("O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI"))


SPAN_TAGS = bio(SPAN_KINDS)
NAME_TAGS = bio(NAME_KINDS)
