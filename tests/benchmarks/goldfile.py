"""The hand-made gold files -> records. Their conventions stand in README.md beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quoth.attribution import Bound, SpeakerKind
from tests.benchmarks.scoring import Part, Whole

_KINDS: dict[str, SpeakerKind] = {"unnamed-person": "unnamed", "unnamed-group": "unnamed"}
_BOUNDS: dict[str, Bound] = {
    "at-least": "at least",
    "at-most": "at most",
    "approx": "about",
    "range": "range",
    "exact": "exact",
}
_STRICT: dict[Bound, Bound] = {"at least": "more than", "at most": "fewer than"}


@dataclass(frozen=True)
class GoldSource:
    """Who speaks."""

    name: str | None
    """None for those the article does not name."""
    kind: SpeakerKind
    called: tuple[str, ...]
    """What it may be called: the name and its full mentions; of one without a name, what describes it."""
    description: str
    role: str | None
    institution: str | None
    institution_implied: str | None
    """What the article lets one infer: neither wanted nor wrong."""
    mentions: tuple[Part, ...]


@dataclass(frozen=True)
class GoldQuantity:
    """A figure within a content."""

    part: Part
    low: float | None
    high: float | None
    bound: Bound
    read_into: bool
    """Whether low and high are one reader's reading of a vague word (`thousands`)."""


@dataclass(frozen=True)
class GoldAttribution:
    """An attribution in the gold."""

    id: str
    whole: Whole
    core: bool
    """False for a belief, intention or decree, which is neither rewarded nor punished."""
    nested_in: str | None
    source: GoldSource | None
    """None where it cannot be known."""
    implicit: bool
    """Whether no words beside the cue name the source."""
    places: tuple[str, ...]
    quantities: tuple[GoldQuantity, ...]


@dataclass(frozen=True)
class GoldPlace:
    """A place the article speaks of, at its first mention."""

    called: tuple[str, ...]
    country: str | None
    """ISO 3166-1 alpha-2; None for what lies in none or in several."""


@dataclass(frozen=True)
class GoldDate:
    """A date expression."""

    part: Part
    text: str
    edtf: str


@dataclass(frozen=True)
class GoldArticle:
    """All of a gold file that is measured."""

    path: Path
    """Of the article."""
    published: tuple[str, ...]
    """EDTF: one or several ways to put it."""
    attributions: tuple[GoldAttribution, ...]
    places: tuple[GoldPlace, ...]
    dates: tuple[GoldDate, ...]
    boilerplate: tuple[Part, ...]


def read_gold(shared: Path) -> list[GoldArticle]:
    """The gold articles in the folder of development data, ordered by name."""
    return [_article(path, shared / "articles") for path in sorted((shared / "gold").glob("*.json"))]


def _article(path: Path, articles: Path) -> GoldArticle:
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    sources = {one["id"]: _source(one) for one in gold["sources"] if not one.get("implicit")}
    about = gold["article"]
    return GoldArticle(
        path=articles / gold["file"],
        published=tuple(date for key in ("published", "published_qualified") if (date := about.get(key))),
        attributions=tuple(_attribution(one, sources) for one in gold["attributions"]),
        places=tuple(GoldPlace((one["text"], one["canonical"]), one["country"]) for one in gold["places"]),
        dates=tuple(GoldDate((one["start"], one["end"]), one["text"], one["edtf"]) for one in gold["dates"]),
        boilerplate=_parts(gold["boilerplate"]),
    )


def _source(one: Mapping[str, Any]) -> GoldSource:
    form = "full" if one["name"] else "descriptor"
    called = [
        one["name"] or one["description"],
        *(mention["text"] for mention in one["mentions"] if mention["form"] == form),
    ]
    return GoldSource(
        name=one["name"],
        kind=_KINDS.get(one["kind"], one["kind"]),
        called=tuple(called),
        description=one["description"],
        role=one["role"],
        institution=one["institution"],
        institution_implied=one.get("institution_implied"),
        mentions=_parts(one["mentions"]),
    )


def _attribution(one: Mapping[str, Any], sources: Mapping[str, GoldSource]) -> GoldAttribution:
    return GoldAttribution(
        id=one["id"],
        whole=Whole(
            _parts([one["source_span"]]), _parts([one["cue"]]), _parts(one["content"]), _parts(one["optional_content"])
        ),
        core=one["grade"] == "core",
        nested_in=one["nested_in"],
        source=sources.get(one["source"]),
        implicit=one["source_implicit"],
        places=tuple(one["places"]),
        quantities=tuple(map(_quantity, one["quantities"])),
    )


def _quantity(one: Mapping[str, Any]) -> GoldQuantity:
    bound = _BOUNDS[one["bound"]]
    return GoldQuantity(
        part=(one["start"], one["end"]),
        low=one["low"],
        high=one["high"],
        bound=_STRICT[bound] if one.get("strict") else bound,
        read_into=bool(one.get("interpretive") or one.get("vague")),
    )


def _parts(spans: Iterable[Mapping[str, int] | None]) -> tuple[Part, ...]:
    return tuple((span["start"], span["end"]) for span in spans if span)
