"""Extraction -> the JSON object of `quoth extract --format json` (its contract stands in the README)."""

from __future__ import annotations

from typing import Any

from quoth.article import Span
from quoth.attribution import Attribution, Date, Extraction, Place, Quantity, Speaker

Json = dict[str, Any]


def to_json(extraction: Extraction) -> Json:
    """One article with all that was found in it, in plain JSON types; offsets in code points, end exclusive."""
    article = extraction.article
    return {
        "path": article.path,
        "sha256": article.sha256,
        "title": article.title,
        "byline": article.byline,
        "publisher": article.publisher,
        "agency": article.agency,
        "dateline": article.dateline,
        "published": article.published,
        "boilerplate": [{"start": mark.start, "end": mark.end} for mark in article.boilerplate],
        "attributions": [_attribution(one) for one in extraction.attributions],
        "places": [{**_span(p.span), **_place(p)} for p in extraction.places],
        "dates": [{**_span(d.span), **_date(d)} for d in extraction.dates],
        "affiliations": [
            {"person": a.person, "role": a.role, "institution": a.institution, "as_of": a.as_of}
            for a in extraction.affiliations
        ],
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _attribution(one: Attribution) -> Json:
    return {
        "id": one.id,
        "type": one.type,
        "nested_in": one.nested_in,
        "confidence": one.confidence,
        "source": _source(one.source) if one.source else None,
        "cue": _span(one.cue) if one.cue else None,
        "content": [_span(span) for span in one.content],
        "certainty": one.certainty,
        "polarity": one.polarity,
        "places": [_place(p) for p in one.places],
        "dates": [_date(d) for d in one.dates],
        "quantities": [_quantity(q) for q in one.quantities],
    }


def _source(speaker: Speaker) -> Json:
    return {
        "spans": [_span(span) for span in speaker.spans],
        "kind": speaker.kind,
        "name": speaker.name,
        "role": speaker.role,
        "institution": speaker.institution,
    }


def _place(place: Place) -> Json:
    return {"text": place.span.text, "name": place.name, "country": place.country, "geonames": place.geonames}


def _date(date: Date) -> Json:
    return {"text": date.span.text, "edtf": date.edtf}


def _quantity(q: Quantity) -> Json:
    return {
        "text": q.span.text, "low": q.low, "high": q.high, "bound": q.bound, "unit": q.unit, "counts": q.counts,
    }  # fmt: skip
