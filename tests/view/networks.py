"""Networks made by hand in the shape that `quoth.network` documents, small and large, tame and hostile."""

from __future__ import annotations

import random
from typing import Any

import networkx as nx

ID = "https://w3id.org/quoth/id/"
HOSTILE = "</script><img src=x onerror=alert(1)> href \"'--><!--<script>alert(2)</script>\u2028{{ 7*7 }}"


class Press:
    """Builds a network article by article."""

    def __init__(self) -> None:
        self.graph: nx.MultiDiGraph = nx.MultiDiGraph()

    def add(self, kind: str, name: str, **attributes: Any) -> str:
        iri = f"{ID}{kind}/{name}"
        if iri not in self.graph:
            self.graph.add_node(iri, kind=kind, label=name, **attributes)
        return iri

    def article(self, title: str, published: str | None) -> str:
        return self.add("article", title, published=published, publisher="Southern Wire")

    def speaker(self, kind: str, name: str, role: str | None = None, institution: str | None = None) -> str:
        home = self.add("institution", institution, posts=[], names=[]) if institution else None
        dates = ["2023-03-14"]
        post = {"role": role, "institution": institution, "institution_id": home, "former": False, "dates": dates}
        posts = [post] if role else []
        speaker = self.add(kind, name, posts=posts, names=[])
        if home:
            self.member(speaker, home, role, "2023-03-14")
        return speaker

    def member(self, person: str, institution: str, role: str | None, as_of: str) -> None:
        key = f"membership/{person} {institution} {role}"
        self.graph.add_edge(person, institution, key=key, relation="member of", role=role, as_of=as_of, former=False)

    def say(self, speaker: str, words: str, article: str, *places: str, start: int = 120) -> str:
        post = next(iter(self.graph.nodes[speaker]["posts"]), None)
        claim = self.add(
            "claim",
            words,
            spans=[{"start": start, "end": start + len(words), "text": words}],
            speech="direct",
            confidence=0.9,
            speaker=speaker,
            article=article,
            published=self.graph.nodes[article]["published"],
            capacity={key: post[key] for key in ("role", "institution", "institution_id")} if post else None,
        )
        self.graph.add_edge(speaker, claim, key="said", relation="said")
        self.graph.add_edge(claim, article, key="appears in", relation="appears in")
        for place in places:
            self.graph.add_edge(claim, self.add("place", place, names=[]), key="is about", relation="is about")
        return claim


def barrage() -> nx.MultiDiGraph:
    """Two camps in two invented articles, every kind of node, a pair of parallel edges, a place merely mentioned."""
    press = Press()
    fish = press.article("Dead fish line the lower Zambezi as new barrage fills", "2023-03-14")
    gates = press.article("Gates open again", "2023?-05")
    sitoe = press.speaker("person", "Amelia Sitoe", "hydrologist", "Delta Rivers Institute")
    machava = press.speaker("person", "Paulo Sebastião Machava", "spokesman", "Inland Waters Directorate")
    official = press.speaker("unnamed", "a senior official at the directorate")
    report = press.speaker("document", "a draft report")
    directorate = f"{ID}institution/Inland Waters Directorate"
    press.say(sitoe, "The river fell by more than a meter in a week", fish, "Quelimane", start=610)
    press.say(sitoe, "This was not bad luck. It was the barrage.", fish, "Tete", "Chinde", start=790)
    press.say(sitoe, "Give the river back half of its water for ten days and the dying will stop", gates, start=80)
    press.say(machava, "There is no evidence that the barrage killed a single fish", fish, "Tete", start=1200)
    press.say(machava, "inspectors had seized 1,400 illegal nets since January", fish, start=1500)
    press.say(official, "Nobody will put it on paper.", fish, start=2100)
    press.say(report, "the barrage was filled faster than its license permits", gates, "Tete", start=300)
    press.say(directorate, "the deaths had begun before the gates were shut", gates, start=900)
    press.member(machava, directorate, "director", "2023?-05")
    malawi = press.add("place", "Malawi", names=[])
    press.graph.add_edge(fish, malawi, key="mentions", relation="mentions")
    return press.graph


def hostile() -> nx.MultiDiGraph:
    """One article whose every text tries to become markup, script, template or request."""
    press = Press()
    article = press.article(HOSTILE, HOSTILE)
    speaker = press.speaker("person", HOSTILE, HOSTILE, f"institution {HOSTILE}")
    press.graph.nodes[speaker]["names"] = [HOSTILE]
    press.graph.nodes[article].update(url="javascript:alert(3)", publisher=HOSTILE, agency=HOSTILE)
    press.say(speaker, f"words {HOSTILE}", article, f"place {HOSTILE}")
    return press.graph


def crowd(sources: int, statements: int, seed: int = 1) -> nx.MultiDiGraph:
    """A press of `statements` statements by `sources` sources, few of whom say most, in a tenth as many articles."""
    choose = random.Random(seed)
    words = ["the river", "fell", "nobody", "on either bank", "had asked", "what the gates", "would do", "to fish"]
    press = Press()
    articles = [
        press.article(f"Report {number} from the lower river", f"20{number % 20 + 10}-0{number % 9 + 1}-11")
        for number in range(max(1, statements // 10))
    ]
    councils = [f"Council {number}" for number in range(sources // 4 + 1)]
    speakers = [
        press.speaker("person", f"{choose.choice('ABC')}bel Surname{number}", "member", choose.choice(councils))
        for number in range(sources)
    ]
    for number in range(statements):
        said = f"{' '.join(choose.choices(words, k=6))} {number}"
        speaker = speakers[min(sources - 1, int(choose.expovariate(6 / sources)))]
        article = articles[(number * 7 + speakers.index(speaker)) % len(articles)]
        towns = [f"Town {choose.randrange(1 + statements // 20)}"] if number % 3 == 0 else []
        press.say(speaker, said, article, *towns)
    return press.graph
