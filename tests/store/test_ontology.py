"""The ontology's files agree with each other, with the code, and with the vocabularies they borrow from."""

from __future__ import annotations

import inspect
import json
import re

import pyoxigraph as ox
import pytest
import rdflib.namespace
from hypothesis import HealthCheck, given, settings
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from quoth.article import Article
from quoth.attribution import Extraction
from quoth.extract.extractor import Extractor
from quoth.read import read_paths
from quoth.store import iris
from quoth.store.namespaces import NS, PREFIXES, SCHEMA, VOCABULARIES, Q
from quoth.store.ontology import named_query, ontology_file
from quoth.store.to_rdf import Run, to_rdf
from tests.shared import SHARED, needs_shared
from tests.store.extractions import PlainReader, extractions
from tests.store.test_find import JONES, NAMESAKE, SMITHS

pyshacl = pytest.importorskip("pyshacl")

ONTOLOGY = Graph().parse(ontology_file("quoth.ttl"))
SHAPES = Graph().parse(ontology_file("shapes.ttl"))
QUERIES = sorted(path.stem for path in ontology_file("queries/who-said-what-about-place.rq").parent.glob("*.rq"))
DECLARED = {str(term) for term in ONTOLOGY.subjects(RDF.type) if str(term).startswith(NS)}

_SPECIFIED = {
    "schema": rdflib.namespace.SDO, "org": rdflib.namespace.ORG, "prov": rdflib.namespace.PROV,
    "time": rdflib.namespace.TIME, "skos": rdflib.namespace.SKOS, "geo": rdflib.namespace.GEO,
    "dcterms": rdflib.namespace.DCTERMS, "rdf": rdflib.namespace.RDF, "xsd": rdflib.namespace.XSD,
}
"""Vocabularies of which rdflib ships the closed list of terms, generated from the published specification."""


def terms(vocabulary: object) -> list[str]:
    return sorted(value.value for value in vars(vocabulary).values() if isinstance(value, ox.NamedNode))


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.abbreviation)
def test_every_borrowed_term_is_in_its_specification(vocabulary: object) -> None:
    known = _SPECIFIED.get(vocabulary.abbreviation)  # type: ignore[attr-defined]
    for term in terms(vocabulary):
        if known is not None:
            assert URIRef(term) in known, term


def test_a_misspelt_term_cannot_be_written() -> None:
    with pytest.raises(AttributeError, match="'autor' is not among the terms"):
        _ = SCHEMA.autor


VALUES = {URIRef(NS + name) for name in ("Bound", "AttributionType", "Verdict", "Sign")}
"""Classes of which the ontology lists all members."""


def test_every_own_term_is_declared_with_a_label() -> None:
    assert set(terms(Q)) <= DECLARED
    for term in DECLARED:
        assert ONTOLOGY.value(URIRef(term), RDFS.label), f"{term} has no label"
        kinds = set(ONTOLOGY.objects(URIRef(term), RDF.type))
        assert kinds & {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, *VALUES}


@pytest.mark.parametrize("name", QUERIES)
def test_queries_use_only_terms_that_the_graph_has(name: str) -> None:
    text = named_query(name)
    assert text.startswith("# ")
    body = re.sub(r"(?m)^(#|PREFIX).*$", "", text)
    known = {term for vocabulary in VOCABULARIES for term in terms(vocabulary)}
    for prefix, local in re.findall(r"\b(\w+):(\w+)", re.sub(r"<[^>]*>", "", body)):
        assert PREFIXES[prefix] + local in known
    for prefix, namespace in re.findall(r"PREFIX (\w+): <([^>]+)>", text):
        assert PREFIXES[prefix] == namespace
    ox.Store().query(text)


def test_shapes_and_context_use_only_terms_that_the_graph_has() -> None:
    known = {term for vocabulary in VOCABULARIES for term in terms(vocabulary)} | DECLARED
    ours = tuple(vocabulary.namespace for vocabulary in VOCABULARIES)
    used = {str(term) for triple in SHAPES for term in triple if isinstance(term, URIRef) and str(term).startswith(ours)}
    assert {term for term in used if term not in known and not term.startswith(PREFIXES["rdf"])} == set()
    context = json.loads(ontology_file("context.jsonld").read_text())["@context"]
    for entry in context.values():
        name = entry["@id"] if isinstance(entry, dict) else entry
        prefix, _, local = str(name).partition(":")
        if local and not local.startswith("//"):
            assert context[prefix] + local in known


def test_the_context_expands_to_the_models_terms() -> None:
    document = {
        "@context": json.loads(ontology_file("context.jsonld").read_text())["@context"],
        "id": "https://w3id.org/quoth/id/attribution/x", "type": "Attribution", "confidence": "0.9",
        "contentSpan": "https://w3id.org/quoth/id/span/x", "wasAttributedTo": "https://w3id.org/quoth/id/person/seth-jones",
    }
    graph = Graph().parse(data=json.dumps(document), format="json-ld")
    assert {str(predicate) for predicate in graph.predicates()} == {
        str(RDF.type), NS + "confidence", NS + "contentSpan",
        "http://groundedannotationframework.org/grasp#wasAttributedTo",
    }


# ---- shapes


def rdf(extraction: Extraction) -> Graph:
    quads = to_rdf(extraction, Run.of(extraction.article, "1", "model"))
    triples = "".join(f"{quad.triple} .\n" for quad in quads)
    return Graph().parse(data=triples, format="nt")


def conforms(graph: Graph) -> tuple[bool, str]:
    result, _, report = pyshacl.validate(graph, shacl_graph=SHAPES)
    return result, report


def test_what_is_read_from_articles_conforms() -> None:
    for article in (JONES, SMITHS, NAMESAKE):
        good, report = conforms(rdf(PlainReader().extract(article)))
        assert good, report


@needs_shared
def test_what_the_model_that_ships_reads_from_real_articles_conforms() -> None:
    assert SHARED is not None
    extractor = Extractor()
    for article in read_paths([SHARED / "articles"]):
        assert isinstance(article, Article)
        good, report = conforms(rdf(extractor.extract(article)))
        assert good, report


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(extractions())
def test_any_extraction_conforms(extraction: Extraction) -> None:
    good, report = conforms(rdf(extraction))
    assert good, report


BROKEN = [  # what is taken away, what is put in its place, and what the report must speak of
    ("no content", "DELETE { ?a q:contentSpan ?s } WHERE { ?a q:contentSpan ?s }", "contentSpan"),
    ("too sure", "DELETE { ?a q:confidence ?c } INSERT { ?a q:confidence 1.5 } WHERE { ?a a q:Attribution ; q:confidence ?c }",
     "confidence"),
    ("unsure how sure", "DELETE { ?a q:confidence ?c } WHERE { ?a a q:Attribution ; q:confidence ?c }", "confidence"),
    ("ends before it starts", "DELETE { ?s oa:end ?e } INSERT { ?s oa:end 0 } WHERE { ?s oa:end ?e }", "before it ends"),
    ("starts below 0", "DELETE { ?s oa:start ?e } INSERT { ?s oa:start -1 } WHERE { ?s oa:start ?e }", "starts at 0 or later"),
    ("starts at a word", 'DELETE { ?s oa:start ?e } INSERT { ?s oa:start "1" } WHERE { ?s oa:start ?e }', "starts at 0"),
    ("no words", 'DELETE { ?s oa:exact ?e } INSERT { ?s oa:exact "" } WHERE { ?s oa:exact ?e }', "exact"),
    ("no position", "DELETE { ?s oa:hasSelector ?p } WHERE { ?s oa:hasSelector ?p . ?p oa:start ?o }", "exactly one position"),
    ("two quotes", "INSERT { ?s oa:hasSelector <http://x/2> . <http://x/2> a oa:TextQuoteSelector ; oa:exact 'x' }"
     " WHERE { ?s oa:hasSelector ?p }", "exactly one position selector and one quote"),
    ("claim from nowhere", "DELETE { ?c gaf:denotedBy ?a } WHERE { ?c gaf:denotedBy ?a }", "traces to an attribution"),
    ("plain date", 'DELETE { ?a schema:datePublished ?d } INSERT { ?a schema:datePublished "2017" }'
     " WHERE { ?a schema:datePublished ?d }", "datePublished"),
    ("no article", "DELETE { ?a dcterms:isPartOf ?x } WHERE { ?a a q:Attribution ; dcterms:isPartOf ?x }", "isPartOf"),
    ("two speakers", "INSERT { ?a grasp:wasAttributedTo <http://x/> } WHERE { ?a a q:Attribution }", "wasAttributedTo"),
    ("post without evidence", "DELETE { ?m q:evidenceSpan ?s } WHERE { ?m q:evidenceSpan ?s }", "evidenceSpan"),
    ("place without name", "DELETE { ?p schema:name ?n } WHERE { ?p a schema:Place ; schema:name ?n }", "name"),
    ("unnamed source of two articles", "INSERT { <http://x/> a q:UnnamedSource ; schema:name 'an official' } WHERE {}",
     "belongs to one article"),
    ("graph from nowhere", "DELETE { ?g prov:wasDerivedFrom ?a } WHERE { ?g prov:wasDerivedFrom ?a }", "wasDerivedFrom"),
    ("blank node", "INSERT { [] a schema:Claim } WHERE {}", "nodeKind"),
]


@pytest.mark.parametrize(("update", "complaint"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_broken_graph_does_not_conform(update: str, complaint: str) -> None:
    graph = rdf(PlainReader().extract(JONES))
    before = len(graph), set(graph)
    graph.update("".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items()) + update)
    assert (len(graph), set(graph)) != before
    good, report = conforms(graph)
    assert not good
    assert complaint.lower() in report.lower()


def test_every_kind_of_iri_is_described() -> None:
    described = ontology_file("quoth.ttl").read_text()
    for kind in re.findall(r"\{ID\}(\w+)/", inspect.getsource(iris)):
        assert f"{kind}/" in described, f"quoth.ttl does not describe {kind}/"
