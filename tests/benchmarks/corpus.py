"""The corpora that are measured on, and what Quoth finds in them, in a scorer's form."""

from __future__ import annotations

import atexit
import hashlib
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from training.polnear import Document, GoldAttribution, read_split

import quoth
from quoth.article import Article, Span
from quoth.attribution import Attribution, Extraction
from quoth.extract.extractor import Extractor
from quoth.read import read_paths
from quoth.read.unreadable import Unreadable
from tests.benchmarks.scoring import Part, Whole
from tests.shared import SHARED


def shared() -> Path:
    """The folder of development data; SystemExit naming it when it is not here."""
    if SHARED is None:
        raise SystemExit("the development data is not here: put it beside the checkout as shared/ or set QUOTH_SHARED")
    return SHARED


def polnear() -> Path:
    """PolNeAR's folder."""
    return shared() / "data" / "polnear"


def polnear_split(split: str) -> list[Document]:
    """PolNeAR's articles of `train` or `dev`, with one reading an annotator."""
    return read_split(polnear(), split, silver=False)


def extract(path: Path, extractor: Extractor) -> Extraction:
    """One article, read and extracted as `quoth extract` does it."""
    (article,) = read_paths([path])
    if isinstance(article, Unreadable):
        raise SystemExit(f"{path}: {article.reason}")
    return extractor.extract(article)


def joined(attributions: Iterable[Attribution]) -> list[list[Attribution]]:
    """What joint speakers say is an attribution for each of them, and one for annotators: those of one cue and content together."""
    said: dict[tuple[Span | None, tuple[Span, ...]], list[Attribution]] = {}
    for one in attributions:
        said.setdefault((one.cue, one.content), []).append(one)
    return list(said.values())


def as_whole(joint: Sequence[Attribution]) -> Whole:
    """An attribution of one or more joint speakers, as a scorer sees it."""
    sources = dict.fromkeys(span for one in joint if one.source for span in one.source.spans)
    return Whole(parts(sources), parts([joint[0].cue] if joint[0].cue else []), parts(joint[0].content))


def gold_whole(attribution: GoldAttribution) -> Whole:
    """An attribution as PolNeAR's annotators marked it, as a scorer sees it."""
    return Whole(attribution.source, attribution.cue, attribution.content)


def parts(spans: Iterable[Span]) -> tuple[Part, ...]:
    """Spans without their words."""
    return tuple((span.start, span.end) for span in spans)


def corpus_hash(paths: Iterable[Path]) -> str:
    """What the scores were measured on: a hash over names and contents."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


@cache
def dev_store() -> Path:
    """A store of PolNeAR's dev articles, loaded once for all boards of one run."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    with quoth.open(Path(folder.name) / "store") as graph:
        graph.load(dev_texts())
    return Path(folder.name) / "store"


def dev_texts() -> list[Path]:
    """The files of PolNeAR's dev articles."""
    return sorted((polnear() / "dev" / "text").glob("*.txt"))


def names_of(paths: Sequence[Path]) -> dict[str, str]:
    """What benchmarks call articles, their files' names without the ending, by SHA-256."""
    return {one.sha256: Path(one.path).stem for one in read_paths(paths) if isinstance(one, Article)}
