"""The corpora that are measured on, and what Quoth finds in them, in a scorer's form."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from training.polnear import Document, read_split

from quoth.article import Span
from quoth.attribution import Attribution, Extraction
from quoth.extract import Extractor
from quoth.read import read_paths
from quoth.read.unreadable import Unreadable
from tests.benchmarks.scoring import Part, Whole
from tests.shared import SHARED


@dataclass(frozen=True)
class GoldArticle:
    """A hand-made gold file with its article."""

    path: Path
    core: tuple[Whole, ...]
    """Core attributions that are nested in no other: what any annotator should have."""
    marginal: tuple[Whole, ...]
    """What a scorer neither rewards nor punishes: marginal ones, and those nested in another."""


def shared() -> Path:
    """The folder of development data; SystemExit naming it when it is not here."""
    if SHARED is None:
        raise SystemExit("the development data is not here: put it beside the checkout as shared/ or set QUOTH_SHARED")
    return SHARED


def polnear_dev() -> list[Document]:
    """PolNeAR's dev articles; where several annotators read one, its first reading is the gold."""
    return read_split(shared() / "data" / "polnear", "dev")


def gold_articles() -> list[GoldArticle]:
    """The articles with hand-made gold, ordered by name."""
    found = []
    for path in sorted((shared() / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        core, marginal = [], []
        for one in gold["attributions"]:
            whole = Whole(_parts([one["source_span"]]), _parts([one["cue"]]), _parts(one["content"]), _parts(one["optional_content"]))
            (core if one["grade"] == "core" and one["nested_in"] is None else marginal).append(whole)
        found.append(GoldArticle(shared() / "articles" / gold["file"], tuple(core), tuple(marginal)))
    return found


def extract(path: Path, extractor: Extractor) -> Extraction:
    """One article, read and extracted as `quoth extract` does it."""
    (article,) = read_paths([path])
    if isinstance(article, Unreadable):
        raise SystemExit(f"{path}: {article.reason}")
    return extractor.extract(article)


def as_whole(attribution: Attribution) -> Whole:
    """An attribution that Quoth found, as a scorer sees it."""
    source = attribution.source.spans if attribution.source else ()
    return Whole(_bounds(source), _bounds([attribution.cue] if attribution.cue else []), _bounds(attribution.content))


def corpus_hash(paths: Sequence[Path]) -> str:
    """What the scores were measured on: a hash over names and contents."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _parts(spans: Sequence[dict[str, int] | None]) -> tuple[Part, ...]:
    return tuple((span["start"], span["end"]) for span in spans if span)


def _bounds(spans: Sequence[Span]) -> tuple[Part, ...]:
    return tuple((span.start, span.end) for span in spans)
