"""Attributions and the claims they make known."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import NamedNode

from quoth.article import Article, Span
from quoth.attribution import Attribution, AttributionType, Certainty, Extraction, Polarity
from quoth.store import iris
from quoth.store.facts import Facts
from quoth.store.namespaces import DCTERMS, GAF, GRASP, GRASPF, SCHEMA, Q
from quoth.store.readings import add_reading
from quoth.store.to_rdf.mentions import add_date_mention, add_quantity_mention
from quoth.store.to_rdf.spans import add_span
from quoth.store.to_rdf.speaker import add_capacity, add_speaker

_TYPES: dict[AttributionType, NamedNode] = {"direct": Q.Direct, "indirect": Q.Indirect, "mixed": Q.Mixed}
_CERTAINTY: dict[Certainty, NamedNode] = {
    "certain": GRASPF.certain, "probable": GRASPF.probable, "possible": GRASPF.possible,
    "underspecified": GRASPF.underspecified,
}
_POLARITY: dict[Polarity, NamedNode | None] = {
    "positive": GRASPF.positive, "negative": GRASPF.negative, "underspecified": None,
}
"""GRaSP has no value for a polarity that is not known, so none is stated."""


def add_attributions(facts: Facts, readings: Facts, extraction: Extraction, places: Mapping[Span, str]) -> None:
    """States every attribution with its claim; of two with the same words throughout, the surer one.

    `places` holds the IRI of the place that each span denotes; syntax and meaning go to `readings`.
    """
    keys = {attribution.id: _key(attribution) for attribution in extraction.attributions}
    surest: dict[str, Attribution] = {}
    for attribution in sorted(extraction.attributions, key=lambda one: (one.confidence, repr(one))):
        surest[keys[attribution.id]] = attribution
    for key, attribution in surest.items():
        _add_attribution(facts, extraction.article, attribution, key, places)
        add_reading(readings, iris.claim(extraction.article.sha256, key), attribution)
        if attribution.nested_in is not None:
            if attribution.nested_in not in keys:
                raise ValueError(f"attribution {attribution.id!r} is nested in one that is not there")
            outer = keys[attribution.nested_in]
            if outer != key:  # two readings of the same words may each claim to hold the other
                sha256 = extraction.article.sha256
                facts.link(iris.attribution(sha256, key), Q.nestedIn, iris.attribution(sha256, outer))


def _key(attribution: Attribution) -> str:
    """Who and which words: what makes an attribution this one within its article."""
    source, cue = attribution.source, attribution.cue
    return iris.digest(
        source.name if source else None,
        [(span.start, span.end) for span in source.spans] if source else None,
        (cue.start, cue.end) if cue else None,
        [(span.start, span.end) for span in attribution.content],
    )


def _add_attribution(
    facts: Facts, article: Article, attribution: Attribution, key: str, places: Mapping[Span, str]
) -> None:
    if not any(span.text.strip() for span in attribution.content):
        raise ValueError(f"attribution {attribution.id!r} has no content")
    subject = iris.attribution(article.sha256, key)
    facts.is_a(subject, Q.Attribution, GAF.Mention)
    if attribution.type == "direct":
        facts.is_a(subject, SCHEMA.Quotation)
    facts.link(subject, DCTERMS.isPartOf, iris.article(article.sha256))
    facts.link(subject, Q.attributionType, _TYPES[attribution.type].value)
    facts.value(subject, Q.confidence, float(attribution.confidence))
    facts.link(subject, Q.contentSpan, *(add_span(facts, article, span) for span in attribution.content))
    if attribution.cue is not None:
        facts.link(subject, Q.cueSpan, add_span(facts, article, attribution.cue))
    _add_source(facts, article, attribution, subject)
    claim = iris.claim(article.sha256, key)
    _add_claim(facts, article, attribution, subject, claim)
    for place in attribution.places:
        facts.link(subject, Q.mentionSpan, iris.span(article.sha256, place.span))
        facts.link(claim, SCHEMA.spatialCoverage, places[place.span])


def _add_source(facts: Facts, article: Article, attribution: Attribution, subject: str) -> None:
    source = attribution.source
    if source is None:
        return
    speaker = add_speaker(facts, article, source.kind, source.name)
    facts.link(subject, GRASP.wasAttributedTo, speaker)
    facts.link(subject, Q.sourceSpan, *(add_span(facts, article, span) for span in source.spans))
    facts.value(subject, Q.speakerConfidence, float(source.confidence))
    capacity = add_capacity(facts, article, source, speaker)
    if capacity is not None:
        facts.link(subject, Q.inCapacity, capacity)


def _add_claim(facts: Facts, article: Article, attribution: Attribution, subject: str, claim: str) -> None:
    facts.is_a(claim, SCHEMA.Claim)
    facts.value(claim, SCHEMA.text, " ".join(" ".join(span.text for span in attribution.content).split()))
    facts.link(claim, GAF.denotedBy, subject)
    facts.link(claim, SCHEMA.appearance, iris.article(article.sha256))
    facts.link(claim, Q.certainty, _CERTAINTY[attribution.certainty].value)
    polarity = _POLARITY[attribution.polarity]
    if polarity is not None:
        facts.link(claim, Q.polarity, polarity.value)
    for date in attribution.dates:
        mention, interval = add_date_mention(facts, article, date)
        facts.link(subject, Q.mentionSpan, mention)
        facts.link(claim, SCHEMA.mentions, interval)
    for quantity in attribution.quantities:
        mention, observation = add_quantity_mention(facts, article, quantity)
        facts.link(subject, Q.mentionSpan, mention)
        facts.link(claim, SCHEMA.mentions, observation)
