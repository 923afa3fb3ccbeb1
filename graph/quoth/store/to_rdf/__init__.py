"""An Extraction goes in, the quads of its named graph come out. ontology/quoth.ttl describes the model."""

from __future__ import annotations

from pyoxigraph import Quad

from quoth.attribution import Extraction
from quoth.store import iris
from quoth.store.facts import Facts
from quoth.store.to_rdf.article import add_article, add_provenance
from quoth.store.to_rdf.attribution import add_attributions
from quoth.store.to_rdf.mentions import add_date_mention, add_place_mentions
from quoth.store.to_rdf.run import Run
from quoth.store.to_rdf.speaker import add_affiliation

__all__ = ["Run", "to_rdf"]


def to_rdf(extraction: Extraction, run: Run) -> list[Quad]:
    """The article's named graph, whole, and the private one beside it with its claims' syntax and meaning.

    The same extraction and run give the same quads.

    Raises ValueError where the extraction contradicts itself: a span that is not the text's, an attribution without
    content, a source or place without a name, an attribution nested in one that does not exist, a date that is not
    EDTF, a number that is not finite.
    """
    article = extraction.article
    facts, readings = Facts(run.graph), Facts(iris.reading(run.graph))
    add_provenance(facts, article, run)
    add_article(facts, article)
    inside = [place for attribution in extraction.attributions for place in attribution.places]
    places = add_place_mentions(facts, article, [*extraction.places, *inside])
    for date in extraction.dates:
        add_date_mention(facts, article, date)
    add_attributions(facts, readings, extraction, places)
    for affiliation in extraction.affiliations:
        add_affiliation(facts, article, affiliation)
    return [*facts.quads(), *readings.quads()]
