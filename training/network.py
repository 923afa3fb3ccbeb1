"""The networks: MiniLM with three extra input embeddings, a CRF over words, a pointer from word to cue; and two
readers, of grammar and of meaning, which go on from its layers without changing them.

The encoder is written out rather than taken from a library, so that the exported graph stays small and plain.
CRF: Lafferty, McCallum and Pereira (2001). Biaffine pointing at a head word: Dozat and Manning (2017).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from quoth.extract.tagger.labels import NAME_TAGS, RELATIONS, SPAN_TAGS, SPEECH
from quoth.extract.tagger.meaning import WIDTH
from quoth.extract.tagger.pieces import BREAKS, CASES, QUOTES

LINK_WIDTH = 96
"""Width of the space in which words point at cues."""
SYNTAX_WIDTH = 128
"""Width of the space in which words point at the words they depend on."""
RELATION_WIDTH = 96
"""Width of what is asked of a word and of its governor together."""


@dataclass(frozen=True)
class Shape:
    """The encoder's measures, those of all-MiniLM-L6-v2 unless a test wants a smaller one."""

    vocabulary: int = 30522
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    dropout: float = 0.1


def dropped(x: Tensor, share: float, training: bool) -> Tensor:
    """Dropout, with a random byte an element, eight from one draw: a draw an element takes a tenth of a step."""
    if not training or not share:
        return x
    draws = torch.empty((x.numel() + 7) // 8, dtype=torch.int64, device=x.device).random_(-(2**63), None)
    kept = draws.view(torch.uint8)[: x.numel()].view(x.shape) >= round(256 * share)
    return x * kept / (1 - round(256 * share) / 256)


class _FusedAttention(torch.autograd.Function):
    """Attention as the exported graph has it: onnxruntime's own operator, faster than its parts. Nothing is masked."""

    @staticmethod
    def forward(_: Any, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        """Only the shape is asked for, while the graph is traced."""
        return torch.empty_like(q)

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any, heads: int) -> Any:
        """The operator of onnxruntime's own domain; it scales by the root of a head's width, as usual."""
        attended = g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads)
        attended.setType(q.type())
        return attended


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.mix = nn.Linear(shape.hidden, shape.hidden)
        self.norm1 = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.up = nn.Linear(shape.hidden, shape.inner)
        self.down = nn.Linear(shape.inner, shape.hidden)
        self.norm2 = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.dropout = shape.dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`bias` [batch, 1, 1, length] is 0 where a piece may be looked at, very negative where it is padding."""
        batch, length, hidden = x.shape
        if torch.onnx.is_in_onnx_export():
            seen = _FusedAttention.apply(*self.qkv(x).split(hidden, -1), self.heads)
        else:
            qkv = self.qkv(x).view(batch, length, 3, self.heads, hidden // self.heads)
            q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
            # No dropout on the attention itself: with it the CPU leaves its fused kernel: a step takes thrice the time.
            seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
            seen = seen.transpose(1, 2).reshape(batch, length, hidden)
        x = self.norm1(x + dropped(self.mix(seen), self.dropout, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + dropped(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """Word pieces and their features -> one vector a piece."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.case = nn.Embedding(CASES, shape.hidden)
        self.quote = nn.Embedding(QUOTES, shape.hidden)
        self.breaks = nn.Embedding(BREAKS, shape.hidden)
        for extra in (self.case, self.quote, self.breaks):
            nn.init.normal_(extra.weight, std=0.01)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.dropout = shape.dropout

    def forward(self, ids: Tensor, case: Tensor, quote: Tensor, breaks: Tensor, mask: Tensor) -> Tensor:
        """All arguments [batch, length]; `mask` is 1 for a piece, 0 for padding."""
        x = dropped(self.first(self.words(ids), case, quote, breaks), self.dropout, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def first(self, words: Tensor, case: Tensor, quote: Tensor, breaks: Tensor) -> Tensor:
        """What the layers begin with, from the embeddings of the pieces."""
        place = torch.arange(words.shape[1], device=words.device)
        x = words + self.positions(place) + self.case(case) + self.quote(quote) + self.breaks(breaks)
        return self.norm(x)

    def alone(self, ids: Tensor) -> Tensor:
        """What pieces are by themselves: the same in every place, letter case and context."""
        alone: Tensor = self.norm(self.words(ids))
        return alone

    def load_minilm(self, path: Path) -> None:
        """Start from the weights of all-MiniLM-L6-v2 in BERT's naming (a safetensors file)."""
        raw = load_file(str(path))
        raw = {name.removeprefix("bert."): value for name, value in raw.items()}
        state = self.state_dict()
        token_type = raw["embeddings.token_type_embeddings.weight"][0]
        state["words.weight"] = raw["embeddings.word_embeddings.weight"] + token_type
        state["positions.weight"] = raw["embeddings.position_embeddings.weight"]
        for end in ("weight", "bias"):
            state[f"norm.{end}"] = raw[f"embeddings.LayerNorm.{end}"]
            for i in range(len(self.layers)):
                old, new = f"encoder.layer.{i}", f"layers.{i}"
                state[f"{new}.qkv.{end}"] = torch.cat(
                    [raw[f"{old}.attention.self.{part}.{end}"] for part in ("query", "key", "value")]
                )
                state[f"{new}.mix.{end}"] = raw[f"{old}.attention.output.dense.{end}"]
                state[f"{new}.norm1.{end}"] = raw[f"{old}.attention.output.LayerNorm.{end}"]
                state[f"{new}.up.{end}"] = raw[f"{old}.intermediate.dense.{end}"]
                state[f"{new}.down.{end}"] = raw[f"{old}.output.dense.{end}"]
                state[f"{new}.norm2.{end}"] = raw[f"{old}.output.LayerNorm.{end}"]
        self.load_state_dict(state)


class Crf(nn.Module):
    """A linear chain over words; `start` and `step` are what Viterbi decoding reads at run time."""

    def __init__(self, tags: int) -> None:
        super().__init__()
        self.start = nn.Parameter(torch.zeros(tags))
        self.step = nn.Parameter(torch.zeros(tags, tags))

    def loss(self, scores: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Mean negative log likelihood a word, 0 without words.

        `scores` is [batch, words, tags]; `tags` and `mask` are [batch, words].
        """
        weight = mask.to(scores.dtype)
        emitted = scores.gather(2, tags[:, :, None]).squeeze(2) * weight
        moved = self.step[tags[:, :-1], tags[:, 1:]] * weight[:, 1:]
        gold = self.start[tags[:, 0]] + emitted.sum(1) + moved.sum(1)
        alpha = self.start + scores[:, 0]
        for i in range(1, scores.shape[1]):
            nxt = torch.logsumexp(alpha[:, :, None] + self.step, 1) + scores[:, i]
            alpha = torch.where(mask[:, i, None], nxt, alpha)
        return ((torch.logsumexp(alpha, 1) - gold) * mask[:, 0]).sum() / weight.sum().clamp(min=1)


class Tagger(nn.Module):
    """Encoder with its heads: span scores, name scores, and the two sides of the pointer from word to cue."""

    def __init__(self, shape: Shape | None = None) -> None:
        super().__init__()
        shape = shape or Shape()
        self.encoder = Encoder(shape)
        self.spans = nn.Linear(shape.hidden, len(SPAN_TAGS))
        self.names = nn.Linear(shape.hidden, len(NAME_TAGS))
        self.link_from = nn.Linear(shape.hidden, LINK_WIDTH)
        self.link_to = nn.Linear(shape.hidden, LINK_WIDTH)
        self.crf = Crf(len(SPAN_TAGS))
        self.name_crf = Crf(len(NAME_TAGS))
        self.dropout = shape.dropout

    def forward(
        self, ids: Tensor, case: Tensor, quote: Tensor, breaks: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Span scores, name scores, pointers and pointer targets, each [batch, length, ...]."""
        return self.heads(self.encoder(ids, case, quote, breaks, mask))

    def heads(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """The same from the encoder's vectors."""
        x = dropped(x, self.dropout, self.training)
        scale = LINK_WIDTH**-0.25
        return self.spans(x), self.names(x), self.link_from(x) * scale, self.link_to(x) * scale


class Parser(nn.Module):
    """Heads for a syntactic side task, of use in training only: parts of speech, relations, and governors."""

    def __init__(self, speech: int, relations: int, shape: Shape | None = None) -> None:
        super().__init__()
        shape = shape or Shape()
        self.speech = nn.Linear(shape.hidden, speech)
        self.relations = nn.Linear(shape.hidden, relations)
        self.governed = nn.Linear(shape.hidden, SYNTAX_WIDTH)
        self.governs = nn.Linear(shape.hidden, SYNTAX_WIDTH)
        self.dropout = shape.dropout

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores of parts of speech and relations, pointers and pointer targets, each [batch, length, ...]."""
        x = dropped(x, self.dropout, self.training)
        scale = SYNTAX_WIDTH**-0.25
        return self.speech(x), self.relations(x), self.governed(x) * scale, self.governs(x) * scale


class Grammar(nn.Module):
    """Reads grammar off the tagger's last layer; the maps are those of `quoth.extract.tagger.grammar`."""

    def __init__(self, shape: Shape | None = None) -> None:
        super().__init__()
        hidden = (shape or Shape()).hidden
        self.speech = nn.Linear(hidden, len(SPEECH))
        self.governed = nn.Linear(hidden, SYNTAX_WIDTH)
        self.governs = nn.Linear(hidden, SYNTAX_WIDTH)
        self.relation = nn.Linear(hidden, len(RELATIONS))
        self.below = nn.Linear(hidden, RELATION_WIDTH)
        self.above = nn.Linear(hidden, RELATION_WIDTH)
        self.between = nn.Linear(RELATION_WIDTH, len(RELATIONS))

    def pointing(self, words: Tensor, pieces: Tensor) -> Tensor:
        """How well each word [batch, words, hidden] depends on each piece [batch, pieces, hidden]."""
        return self.governed(words) @ self.governs(pieces).transpose(1, 2)

    def relating(self, words: Tensor, governors: Tensor) -> Tensor:
        """Scores of the relations in which words stand to their governors, both [batch, words, hidden]."""
        return self.relation(words) + self.between(torch.relu(self.below(words) + self.above(governors)))


class Meaning(nn.Module):
    """Reads meaning off the embeddings of pieces: their weighed mean, turned; see `quoth.extract.tagger.meaning`."""

    def __init__(self, shape: Shape | None = None) -> None:
        super().__init__()
        hidden = (shape or Shape()).hidden
        self.weighing = nn.Linear(hidden, 1, bias=False)
        self.narrowing = nn.Linear(hidden, WIDTH)
        nn.init.zeros_(self.weighing.weight)

    def forward(self, alone: Tensor, mask: Tensor) -> Tensor:
        """Vectors of length 1, [batch, WIDTH], for `alone` [batch, length, hidden]."""
        weight = torch.softmax(self.weighing(alone).masked_fill(mask[:, :, None] == 0, -1e4), 1)
        return functional.normalize(self.narrowing((alone * weight).sum(1)), dim=-1)
