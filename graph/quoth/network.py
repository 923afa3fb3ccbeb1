"""The RDF graph in, a networkx MultiDiGraph out; the one place where the two models meet.

Nodes, by IRI, people and institutions as they are known across articles, with `kind` and `label`:

- person, institution, unnamed, document: `names` (other names), `posts` (role, institution, institution_id, former,
  dates: EDTF dates of the articles that show it)
- claim: `label` its words; `spans` (start, end, text: code points into the article's text, end exclusive), `speech`
  (direct, indirect, mixed), `confidence`, `cue`, `speaker`, `article`, `published`, `capacity` (role, institution,
  institution_id), `certainty`, `polarity`
- article: `label` its headline, else its file's name or the start of its hash; `published` (EDTF), `publisher`,
  `agency`, `url`
- place: `names`, `country` (ISO 3166-1 alpha-2), `latitude`, `longitude`

Edges, by a key that tells parallel ones apart, with `relation`: speaker `said` claim; claim `is about` place; claim
`appears in` article; article `mentions` place; person `member of` institution (`role`, `as_of`, `former`).

Curators' corrections are applied: a rejected statement is left out, another's is under who said it.

Dropped: the articles' texts and the text around quotations; dates and quantities (the words of the claims hold them);
nesting of one attribution in another; by which mentions somebody is known, and how surely they are one; how sure the
naming of speakers and places is; which words show a post; and how the graph was made. All of it stays in the store,
under the same IRIs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import networkx as nx
from pyoxigraph import NamedNode

from quoth.store.corrections import Corrections
from quoth.store.dossiers import held
from quoth.store.facts import text_of
from quoth.store.iris import IDENTITIES_GRAPH, LOCAL_GRAPH
from quoth.store.names import name_key
from quoth.store.namespaces import GAF, GEO, GN, GRASP, OA, ORG, PROV, RDF, SCHEMA, SKOS, Q
from quoth.store.store import Store

Record = dict[str, Any]

_IDENTITIES = NamedNode(IDENTITIES_GRAPH)

_CLASSES = {
    SCHEMA.Person: "person",
    ORG.Organization: "institution",
    Q.UnnamedSource: "unnamed",
    SCHEMA.CreativeWork: "document",
    SCHEMA.Place: "place",
}


def to_networkx(store: Store) -> nx.MultiDiGraph:
    """The store as a network of JSON-able records: the same for the same triples, however they got there."""
    return _Reading(store).network()


class _Reading:
    """One pass over a store, property by property."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[NamedNode, dict[str, list[str]]] = {}
        self._identity = {
            text_of(quad.subject): text_of(quad.object) for quad in store.quads(None, Q.identifiedAs, None, _IDENTITIES)
        }
        self._names = self._printed()
        self._corrections = Corrections(store)

    def network(self) -> nx.MultiDiGraph:
        graph: nx.MultiDiGraph = nx.MultiDiGraph()
        memberships = self._memberships()
        graph.add_nodes_from(self._named(memberships))
        graph.add_nodes_from(self._articles())
        graph.add_nodes_from(self._claims(memberships))
        for source, target, key, attributes in sorted(self._edges(graph, memberships), key=lambda edge: edge[:3]):
            graph.add_edge(source, target, key=key, **attributes)
        return graph

    def _who(self, iri: str | None) -> str | None:
        """The person or institution that a mention means; anything else is itself."""
        return self._identity.get(iri, iri) if iri else None

    def _printed(self) -> dict[str, list[str]]:
        """Names by IRI, the canonical one first, then those that most articles print, as in a dossier."""
        printed: defaultdict[str, Counter[str]] = defaultdict(Counter)
        canonical: dict[str, str] = {}
        for quad in self._store.quads(None, SCHEMA.name):
            if quad.graph_name == _IDENTITIES:
                canonical[text_of(quad.subject)] = text_of(quad.object)
            else:
                printed[self._who(text_of(quad.subject)) or ""][text_of(quad.object)] += 1
        return {
            iri: sorted(names, key=lambda name: (name != canonical.get(iri), -names[name], name))
            for iri, names in printed.items()
        }

    # ---- nodes

    def _named(self, memberships: dict[str, Record]) -> Iterator[tuple[str, Record]]:
        posts = self._posts(memberships)
        for cls, kind in _CLASSES.items():
            for iri in sorted({self._who(iri) or iri for iri in self._instances(cls)}):
                label, *others = self._names.get(iri, [iri])
                own = self._place(iri) if kind == "place" else {"posts": posts.get(iri, [])}
                yield iri, {"kind": kind, "label": label, "names": others, **own}

    def _place(self, iri: str) -> Record:
        wkt = self._one(GEO.asWKT, self._one(GEO.hasGeometry, iri)) or ""
        found = re.fullmatch(r"POINT\((\S+) (\S+)\)", wkt)
        return {
            "names": [*self._names.get(iri, [])[1:], *self._all(SCHEMA.alternateName, iri)],
            "country": self._one(GN.countryCode, iri),
            "latitude": float(found[2]) if found else None,
            "longitude": float(found[1]) if found else None,
        }

    def _articles(self) -> Iterator[tuple[str, Record]]:
        names = self._file_names()
        for iri in self._instances(SCHEMA.NewsArticle):
            label = self._one(SCHEMA.headline, iri) or names.get(iri) or iri.rsplit("/", 1)[1][:12]
            yield iri, {
                "kind": "article",
                "label": label,
                "published": self._one(SCHEMA.datePublished, iri),
                "publisher": self._name(self._who(self._one(SCHEMA.publisher, iri))),
                "agency": self._name(self._who(self._one(SCHEMA.provider, iri))),
                "url": self._one(SCHEMA.url, iri),
            }

    def _file_names(self) -> dict[str, str]:
        """By article, the name of the first file it was read from: its folder is this machine's business alone."""
        local = NamedNode(LOCAL_GRAPH)
        read = []
        for quad in self._store.quads(None, Q.path, None, local):
            article = self._one(PROV.wasDerivedFrom, text_of(quad.subject))
            if article:
                read.append((article, re.split(r"[/\\]", text_of(quad.object))[-1]))
        return dict(sorted(read, reverse=True))

    def _claims(self, memberships: dict[str, Record]) -> Iterator[tuple[str, Record]]:
        for iri in self._instances(SCHEMA.Claim):
            attribution = self._one(GAF.denotedBy, iri)
            article = self._one(SCHEMA.appearance, iri)
            speaker, capacity = self._one(GRASP.wasAttributedTo, attribution), self._one(Q.inCapacity, attribution)
            corrected = self._corrections.of(attribution or "")
            if corrected is not None:
                if corrected.rejected:
                    continue
                speaker, capacity = corrected.mention, corrected.membership
            post = memberships.get(capacity or "")
            yield iri, {
                "kind": "claim",
                "label": self._one(SCHEMA.text, iri) or "",
                "spans": sorted(map(self._span, self._all(Q.contentSpan, attribution)), key=lambda span: span["start"]),
                "speech": _last(self._one(Q.attributionType, attribution)),
                "confidence": float(self._one(Q.confidence, attribution) or 0),
                "cue": next((self._span(cue)["text"] for cue in self._all(Q.cueSpan, attribution)), None),
                "speaker": self._who(speaker),
                "article": article,
                "published": self._one(SCHEMA.datePublished, article),
                "capacity": {key: post[key] for key in ("role", "institution", "institution_id")} if post else None,
                "certainty": _last(self._one(Q.certainty, iri)),
                "polarity": _last(self._one(Q.polarity, iri)),
            }

    def _span(self, iri: str) -> Record:
        selectors = self._all(OA.hasSelector, iri)
        start, end, exact = (
            next(value for selector in selectors for value in self._all(term, selector))
            for term in (OA.start, OA.end, OA.exact)
        )
        return {"start": int(start), "end": int(end), "text": exact}

    # ---- posts

    def _memberships(self) -> dict[str, Record]:
        found = {}
        for iri in self._instances(ORG.Membership):
            institution = self._who(self._one(ORG.organization, iri))
            role, former = held(
                self._one(SKOS.prefLabel, self._one(ORG.role, iri)), self._one(Q.former, iri) == "true"
            )
            found[iri] = {
                "member": self._who(self._one(ORG.member, iri)),
                "role": role,
                "institution": self._name(institution),
                "institution_id": institution,
                "as_of": self._one(RDF.value, self._one(Q.attestedOn, iri)),
                "former": former,
            }
        return found

    def _posts(self, memberships: dict[str, Record]) -> dict[str, list[Record]]:
        """By member, each role in each institution once, with the dates of all articles that show it."""
        merged: defaultdict[tuple[Any, ...], list[Record]] = defaultdict(list)
        for post in memberships.values():
            merged[post["member"], name_key(post["role"] or ""), post["institution_id"], post["former"]].append(post)
        posts: defaultdict[str, list[Record]] = defaultdict(list)
        for (member, *_), alike in merged.items():
            dates = sorted({post["as_of"] for post in alike if post["as_of"]})
            first = {key: alike[0][key] for key in ("role", "institution", "institution_id", "former")}
            posts[member].append({**first, "dates": dates})
        for of_one in posts.values():
            of_one.sort(key=lambda post: (post["dates"], post["role"] or "", post["institution"] or "", post["former"]))
        return posts

    # ---- edges

    def _edges(
        self, graph: nx.MultiDiGraph, memberships: dict[str, Record]
    ) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
        for claim, words in graph.nodes(data=True):
            if words["kind"] == "claim":
                if words["speaker"]:
                    yield words["speaker"], claim, "said", {"relation": "said"}
                yield claim, words["article"], "appears in", {"relation": "appears in"}
                for place in self._all(SCHEMA.spatialCoverage, claim):
                    yield claim, place, "is about", {"relation": "is about"}
            elif words["kind"] == "article":
                for place in self._all(SCHEMA.mentions, claim):
                    yield claim, place, "mentions", {"relation": "mentions"}
        for iri, post in memberships.items():
            if post["institution_id"]:
                held = {key: post[key] for key in ("role", "as_of", "former")}
                yield post["member"], post["institution_id"], iri, {"relation": "member of", **held}

    # ---- triples

    def _instances(self, cls: NamedNode) -> list[str]:
        return sorted({text_of(quad.subject) for quad in self._store.quads(None, RDF.type, cls)})

    def _all(self, predicate: NamedNode, subject: str | None) -> list[str]:
        """The values of a property over all named graphs, in order."""
        if predicate not in self._known:
            values: defaultdict[str, set[str]] = defaultdict(set)
            for quad in self._store.quads(None, predicate):
                values[text_of(quad.subject)].add(text_of(quad.object))
            self._known[predicate] = {iri: sorted(found) for iri, found in values.items()}
        return self._known[predicate].get(subject or "", [])

    def _name(self, iri: str | None) -> str | None:
        return self._names[iri][0] if iri in self._names else None

    def _one(self, predicate: NamedNode, subject: str | None) -> str | None:
        return next(iter(self._all(predicate, subject)), None)


def _last(iri: str | None) -> str | None:
    """`direct` of `https://w3id.org/quoth/ns#Direct`."""
    return re.split("[#/]", iri)[-1].lower() if iri else None


def neighbourhood(graph: nx.MultiDiGraph, node: str, radius: int) -> nx.MultiDiGraph:
    """A copy of what lies within `radius` steps of `node`, whichever way edges point; KeyError for an unknown node."""
    if node not in graph:
        raise KeyError(node)
    reached = {node}
    edge = [node]
    for _ in range(radius):
        around = {other for near in edge for other in (*graph.predecessors(near), *graph.successors(near))}
        edge = sorted(around - reached)
        reached.update(edge)
    return part(graph, reached)


def part(graph: nx.MultiDiGraph, nodes: Iterable[str], without: Iterable[str] = ()) -> nx.MultiDiGraph:
    """A copy of `graph` with only these nodes, less the edges of these relations, in the order of the graph.

    networkx's own subgraphs come in the order of a set of strings, another one in each process.
    """
    kept, dropped = set(nodes), frozenset(without)
    copy: nx.MultiDiGraph = nx.MultiDiGraph()
    copy.add_nodes_from((node, attributes.copy()) for node, attributes in graph.nodes(data=True) if node in kept)
    copy.add_edges_from(
        (source, target, key, attributes.copy())
        for source, target, key, attributes in graph.edges(keys=True, data=True)
        if source in kept and target in kept and attributes["relation"] not in dropped
    )
    return copy
