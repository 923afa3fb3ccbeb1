"""The article and how its graph was made."""

from __future__ import annotations

from quoth.article import Article
from quoth.store import iris
from quoth.store.facts import Facts
from quoth.store.namespaces import EDTF, PROV, SCHEMA, XSD, Q
from quoth.store.to_rdf.dates import add_date
from quoth.store.to_rdf.run import Run
from quoth.store.to_rdf.speaker import add_institution


def add_provenance(facts: Facts, article: Article, run: Run) -> None:
    """The graph's own origin. No time of day: the same run makes the same graph whenever it happens."""
    subject, activity = iris.article(article.sha256), iris.activity(article.sha256, run.id)
    facts.is_a(run.graph, PROV.Entity)
    facts.link(run.graph, PROV.wasDerivedFrom, subject)
    facts.link(run.graph, PROV.wasGeneratedBy, activity)
    facts.is_a(activity, PROV.Activity)
    facts.link(activity, PROV.used, subject)
    facts.link(activity, PROV.wasAssociatedWith, run.software)
    facts.is_a(run.software, PROV.SoftwareAgent)
    facts.value(run.software, SCHEMA.name, "quoth")
    facts.value(run.software, SCHEMA.softwareVersion, run.version)
    facts.value(run.software, Q.modelHash, run.model_hash)


def add_article(facts: Facts, article: Article) -> None:
    """The article itself, its text included."""
    subject = iris.article(article.sha256)
    facts.is_a(subject, SCHEMA.NewsArticle)
    facts.value(subject, SCHEMA.sha256, article.sha256)
    facts.value(subject, SCHEMA.articleBody, article.text)
    facts.value(subject, SCHEMA.headline, article.title)
    facts.value(subject, SCHEMA.author, article.byline)
    facts.value(subject, SCHEMA.dateline, article.dateline)
    facts.value(subject, SCHEMA.url, article.url, XSD.anyURI)
    facts.value(subject, Q.publishedReason, article.published_reason)
    if article.publisher and article.publisher.strip():
        facts.link(subject, SCHEMA.publisher, add_institution(facts, article, article.publisher))
    if article.agency and article.agency.strip():
        facts.link(subject, SCHEMA.provider, add_institution(facts, article, article.agency))
    if article.published:
        facts.value(subject, SCHEMA.datePublished, article.published, EDTF.EDTF)
        facts.link(subject, Q.publishedOn, add_date(facts, article.published))
