"""An article in, its page out: the whole text with each statement marked by speaker, and the statements' records."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from quoth.store.answers import Source, Statement
from quoth.view.address import Addresses, anchor
from quoth.view.held.holdings import Holdings, Paper
from quoth.view.page import Sheet
from quoth.view.shown.annotated import Step, Stretch, annotated, blocks
from quoth.view.shown.passage import Who, who
from quoth.view.shown.record import Link, Record, Voice, printing, records
from quoth.view.shown.wording import headline, short

Key = tuple[str, str]
"""Tells the speakers of an article apart: known by an IRI, or only printed so."""
COLOURS = 6
"""Colours of speakers in the style sheet."""
_LISTED = 12
"""Speakers that the legend shows at once."""
_STRUCTURE = frozenset({"title", "byline", "dateline", "subheading"})
"""Parts that belong to the article; the others are printed around it."""
_CERTAIN = re.compile(r"\d{4}(-\d\d){0,2}")
_LONGEST_ADDRESS = 2000
"""Characters of an address that browsers follow for certain; a longer one is shown, and cut."""


@dataclass(frozen=True, slots=True)
class Element:
    """A step of writing the text, with what its element shows of a statement."""

    step: Step
    voice: Voice | None = None
    mark: str = ""
    """What stands behind the words ascribed: the speaker's letter, and ≠ where somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Another article that prints passages of this one."""

    link: Link
    number: int
    """How many of this article's statements stand in it."""
    first: bool
    """Whether this article took them from there."""


def article(holdings: Holdings, addresses: Addresses, paper: Paper) -> Sheet:
    voices, said_by = _voices(paper, addresses)
    told = records(paper, said_by, holdings, addresses)
    source = paper.source
    name = headline(source)
    return Sheet(
        path=addresses.paper(source) or "",
        title=name,
        template="article.html",
        content={
            "name": short(name, 300),
            "paper": paper,
            "facts": _facts(paper),
            "dated_by": paper.dated_by if not _CERTAIN.fullmatch(source.published or "") else None,
            "file": short(_file(source), 200),
            "url": _url(paper.url),
            "copies": _copies(paper, addresses),
            "listed": voices[:_LISTED],
            "folded": voices[_LISTED:],
            "elements": _elements(paper, {one.passage.anchor: one for one in told}),
            "surrounded": any(mark.kind not in _STRUCTURE for mark in paper.marks),
            "records": told,
            "opposed": any(one.opposed for one in told),
        },
        here="articles.html",
        styles=("article.css",),
        scripts=("article.js",) if told else (),
    )


def _voices(paper: Paper, addresses: Addresses) -> tuple[list[Voice], dict[str, Voice]]:
    """The speakers, those with most statements first; and who makes each statement, by its IRI."""
    keys = {one.iri: _key(one) for one in paper.statements}
    shown: dict[Key, Who] = {}
    for one in paper.statements:
        shown.setdefault(keys[one.iri], who(one.speaker, one.source, addresses))
    ranked = Counter(keys.values()).most_common()
    named = [key for key, _ in ranked if shown[key].kind != "none"]
    colours = _colours(named, keys.values())
    voices = {
        key: Voice(_letter(place), colours.get(key, 0), shown[key], number)
        for place, (key, number) in enumerate(ranked)
    }
    return list(voices.values()), {iri: voices[key] for iri, key in keys.items()}


def _colours(named: list[Key], speaking: Iterable[Key]) -> dict[Key, int]:
    """Those who say most have colours of their own; each of the others one that is far from where they speak."""
    found = {key: place + 1 for place, key in enumerate(named[:COLOURS])}
    places: defaultdict[Key, list[int]] = defaultdict(list)
    for place, key in enumerate(speaking):
        places[key].append(place)
    taken = {colour: places[key] for key, colour in found.items()}
    for key in named[COLOURS:]:
        found[key] = max(taken, key=lambda colour: min(abs(a - b) for a in places[key] for b in taken[colour]))
        taken[found[key]] = taken[found[key]] + places[key]
    return found


def _key(one: Statement) -> Key:
    if one.speaker is not None:
        return ("known", one.speaker.iri)
    return ("printed", " ".join(span.text for span in one.source).casefold())


def _letter(place: int) -> str:
    """A to Z for 0 to 25, then AA, AB and so on, as spreadsheets number columns."""
    before, last = divmod(place, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


def _elements(paper: Paper, told: Mapping[str, Record]) -> Iterable[Element]:
    for step in annotated(paper.text, [*blocks(paper.layout), *_stretches(paper)]):
        record = told.get(step.stretch.of)
        if record is None:
            yield Element(step)
        else:
            mark = record.voice.letter + (" ≠" if record.opposed else "")
            yield Element(step, record.voice, mark if step.stretch.kind == "said" and step.last else "")


def _stretches(paper: Paper) -> Iterable[Stretch]:
    for part in paper.marks:
        yield Stretch(part.start, part.end, "part", part.kind)
    outer = {one.iri: one.nested_in for one in paper.statements}
    for one in paper.statements:
        depth = _depth(one.iri, outer)
        of = anchor(one)
        yield from (Stretch(span.start, span.end, "said", of, depth) for span in one.content)
        yield from (Stretch(span.start, span.end, "source", of, depth) for span in one.source)
        if one.cue:
            yield Stretch(one.cue.start, one.cue.end, "cue", of, depth)


def _depth(iri: str, outer: Mapping[str, str | None]) -> int:
    """How many statements it is nested in; an imported store may have them nested in a circle."""
    above: list[str] = []
    while (within := outer.get(iri)) is not None and within not in above:
        above.append(within)
        iri = within
    return len(above)


def _facts(paper: Paper) -> list[tuple[str, str]]:
    source = paper.source
    given = (
        ("By", paper.byline), ("Published by", source.publisher), ("Agency", source.agency),
        ("Filed from", paper.dateline),
    )
    return [(label, short(value, 200)) for label, value in given if value]


def _file(source: Source) -> str:
    """The name of the file it was read from, without the folders."""
    return re.split(r"[/\\]", source.path)[-1] if source.path else ""


def _url(url: str | None) -> Link | None:
    """A link only where it leads to the web: an address of another kind may run something."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
        leads = parts.scheme in {"http", "https"} and bool(parts.hostname) and len(url) <= _LONGEST_ADDRESS
    except ValueError:
        leads = False
    return Link(short(url, 100), url if leads else None)


def _copies(paper: Paper, addresses: Addresses) -> list[Copy]:
    """The articles that print passages of this one, those with most of its statements first."""
    found: dict[str, Copy] = {}
    for one in paper.statements:
        for other in {source.sha256: source for source in (*one.also_in, *filter(None, [one.copy_of]))}.values():
            before = found.get(other.sha256) or Copy(printing(other, addresses), 0, False)
            first = before.first or (one.copy_of is not None and one.copy_of.sha256 == other.sha256)
            found[other.sha256] = replace(before, number=before.number + 1, first=first)
    return sorted(found.values(), key=lambda copy: (-copy.number, copy.link.text, copy.link.href or ""))
