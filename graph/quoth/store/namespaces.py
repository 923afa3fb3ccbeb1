"""Every vocabulary the graph uses, as closed lists: the terms Quoth writes, and no others.

`SCHEMA.name` is an IRI; a term that is not listed raises AttributeError, so that a misspelt one cannot reach the graph.
Each list was checked against the vocabulary's specification; ontology/quoth.ttl says how the terms are used.
"""

from __future__ import annotations

from pyoxigraph import NamedNode

NS = "https://w3id.org/quoth/ns#"
ID = "https://w3id.org/quoth/id/"
GEONAMES = "https://sws.geonames.org/"


class Vocabulary:
    """The terms of one namespace."""

    def __init__(self, abbreviation: str, namespace: str, terms: str) -> None:
        self.abbreviation = abbreviation
        self.namespace = namespace
        self.__dict__.update({term: NamedNode(namespace + term) for term in terms.split()})

    def __getattr__(self, term: str) -> NamedNode:
        raise AttributeError(f"{term!r} is not among the terms that Quoth uses of {self.namespace}")


Q = Vocabulary("q", NS, """
    Attribution UnnamedSource Direct Indirect Mixed Exact AtLeast AtMost MoreThan FewerThan About Range
    sourceSpan cueSpan contentSpan mentionSpan evidenceSpan attributionType nestedIn inCapacity
    confidence speakerConfidence certainty polarity bound nameKey surnameKey knownOnlyIn
    publishedOn publishedReason attestedOn former modelHash path
    Judgement Correction Verdict Same Different Rejected OtherSource NoSource
    judged judgedNames verdict retracts correctedSpan
    replacement replacementName replacementRole replacementInstitution replacementCapacity correctedBy step
    Profile IdentityLink Undecided profile state block settledAs ofName identifiedAs linkedProfile feature score method
    SharedText SharedPassage sharedBy passage passageSpan sameWireCopy reason fingerprint
    Comparison comparedClaim firstClaim secondClaim firstWords secondWords firstSource secondSource
    firstFigure secondFigure
    relation changedFrom shownBy Wording Figures Article comparisonKey syntax meaning judgedAs
    Position question position
""")
RDF = Vocabulary("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type value")
XSD = Vocabulary("xsd", "http://www.w3.org/2001/XMLSchema#",
                 "string date dateTime decimal integer boolean anyURI")
SCHEMA = Vocabulary("schema", "https://schema.org/", """
    NewsArticle Quotation Claim Person CreativeWork Place Observation
    headline author publisher provider dateline datePublished url articleBody sha256 mentions
    text appearance spatialCoverage name alternateName softwareVersion minValue maxValue unitText variableMeasured
""")
OA = Vocabulary("oa", "http://www.w3.org/ns/oa#", """
    SpecificResource TextPositionSelector TextQuoteSelector hasSource hasSelector start end exact prefix suffix
""")
GAF = Vocabulary("gaf", "http://groundedannotationframework.org/gaf#", "Mention denotes denotedBy")
GRASP = Vocabulary("grasp", "http://groundedannotationframework.org/grasp#", "wasAttributedTo")
GRASPF = Vocabulary("graspf", "http://groundedannotationframework.org/grasp/factuality#",
                    "certain probable possible underspecified positive negative")
ORG = Vocabulary("org", "http://www.w3.org/ns/org#",
                 "Organization Membership Role member organization role memberDuring")
SKOS = Vocabulary("skos", "http://www.w3.org/2004/02/skos/core#",
                  "Concept ConceptScheme prefLabel altLabel definition example inScheme")
RDFS = Vocabulary("rdfs", "http://www.w3.org/2000/01/rdf-schema#", "comment")
DCTERMS = Vocabulary("dcterms", "http://purl.org/dc/terms/", "isPartOf")
TIME = Vocabulary("time", "http://www.w3.org/2006/time#", "Interval Instant hasBeginning hasEnd inXSDDate")
GEO = Vocabulary("geo", "http://www.opengis.net/ont/geosparql#", "Feature Geometry hasGeometry asWKT wktLiteral")
GN = Vocabulary("gn", "http://www.geonames.org/ontology#", "countryCode")
EDTF = Vocabulary("edtf", "http://id.loc.gov/datatypes/edtf/", "EDTF")
CITO = Vocabulary("cito", "http://purl.org/spar/cito/", "agreesWith disagreesWith")
PROV = Vocabulary("prov", "http://www.w3.org/ns/prov#",
                  "Entity Activity Agent Person SoftwareAgent wasDerivedFrom wasGeneratedBy used wasAssociatedWith "
                  "wasAttributedTo generatedAtTime")

VOCABULARIES = (Q, RDF, RDFS, XSD, SCHEMA, OA, GAF, GRASP, GRASPF, ORG, SKOS, DCTERMS, TIME, GEO, GN, EDTF, CITO, PROV)
PREFIXES = {vocabulary.abbreviation: vocabulary.namespace for vocabulary in VOCABULARIES}
"""Prefixes for queries and for exports; `q:` is Quoth's own."""
