"""Counting pairs on invented identities, and whether the gold file holds together."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from quoth.store.namespaces import ID, SCHEMA, Q
from quoth.store.store import Store
from tests.benchmarks.identities import GOLD, Mention, identities_in, read_gold, score, unmet
from tests.benchmarks.scoring import Count
from tests.shared import SHARED, needs_shared

TOLD = {
    "identities": [
        {"name": "Ann Lee", "kind": "person", "mentions": {"a": ["Ann Lee", "Lee"], "b": ["Ann Lee"], "c": ["Lee"], "d": ["Dr. Ann Lee"]}},
        {"name": "Harbour Board", "kind": "institution", "mentions": {"a": ["Harbour Board"], "b": ["HB"]}},
    ],
    "single": [{"name": "Ben Lee", "kind": "person", "mentions": {"b": ["Lee"]}}],
    "others": [{"name": "Harbour Police", "kind": "institution", "mentions": {"c": ["Harbour Police"], "d": ["Harbour Police"]}}],
    "disputed": [{"article": "d", "name": "Lee", "kind": "person", "why": "Ann or Ben"}],
}  # fmt: skip
GOLD_OF_IT = read_gold(TOLD)
EVERYONE = {"Ann Lee", "Ben Lee", "Harbour Board", "Harbour Police"}


def person(article: str, name: str) -> Mention:
    return Mention(article, "person", name)


def institution(article: str, name: str) -> Mention:
    return Mention(article, "institution", name)


ANN, BOARD = (
    (person("a", "Ann Lee"), person("b", "Ann Lee")),
    (institution("a", "The Harbour Board"), institution("b", "H.B.")),
)
CASES = [
    # what the system holds for one: pairs right, joined, and to be joined; disputed ones
    ("one identity in two articles", [ANN], Count(1, 1, 1), 0),
    ("not joined", [ANN[:1], ANN[1:]], Count(0, 0, 1), 0),
    ("names are folded", [BOARD], Count(1, 1, 1), 0),
    ("two mentions of an article are no pair", [(*ANN, person("a", "Lee"))], Count(2, 2, 2), 0),
    ("a surname that means another", [(person("a", "Ann Lee"), person("b", "Lee"))], Count(0, 1, 0), 0),
    ("someone whom the gold does not list", [(person("a", "Ann Lee"), person("c", "Ann Leeds"))], Count(0, 1, 0), 0),
    ("neither is among the wanted", [(institution("c", "Harbour Police"), institution("d", "Harbour Police"))], Count(), 0),
    ("one of the wanted with another", [(institution("a", "Harbour Board"), institution("d", "Harbour Police"))], Count(0, 1, 0), 0),
    ("disputed", [(person("a", "Ann Lee"), person("d", "Lee"))], Count(), 1),
    ("disputed and not joined", [[person("a", "Ann Lee")], [person("d", "Lee")]], Count(), 0),
    ("the wrong kind is no pair with the right one", [[person("a", "Ann Lee")], [institution("b", "Ann Lee")]], Count(), 0),
    ("two of the wrong kind", [[institution("c", "Mr. Lee")], [institution("d", "Ann Lee")]], Count(0, 0, 1), 0),
    ("three of four", [(*ANN, person("c", "Lee")), [person("d", "Ann Lee")]], Count(3, 3, 6), 0),
]  # fmt: skip


def as_system(identities: list[list[Mention]]) -> dict[Mention, str]:
    return {mention: f"i{n}" for n, mentions in enumerate(identities) for mention in mentions}


@pytest.mark.parametrize(("name", "identities", "count", "disputed"), CASES, ids=[case[0] for case in CASES])
def test_pairs(name: str, identities: list[list[Mention]], count: Count, disputed: int) -> None:
    tally = score(as_system(identities), GOLD_OF_IT, set(GOLD_OF_IT.most_quoted))
    assert (tally.count, tally.disputed) == (count, disputed)


def test_all_in_the_gold_are_more_than_the_most_quoted() -> None:
    police = {institution("c", "Harbour Police"): "i", institution("d", "Harbour Police"): "i"}
    assert score(police, GOLD_OF_IT, EVERYONE).count == Count(1, 1, 1)


def test_what_is_wrong_and_missed_is_told_by_name() -> None:
    system = as_system([[person("a", "Ann Lee"), person("b", "Lee")], [person("b", "Ann Lee")]])
    tally = score(system, GOLD_OF_IT, EVERYONE)
    assert tally.wrong == {"Ann Lee": Counter({"Ann Lee + Lee": 1}), "Ben Lee": Counter({"Ann Lee + Lee": 1})}
    assert tally.missed == {"Ann Lee": Counter({"Ann Lee + Ann Lee": 1})}


def test_what_was_never_extracted_is_apart() -> None:
    system = as_system([[person("a", "Lee"), institution("c", "Lee")]])
    assert unmet(system, GOLD_OF_IT, {"Ann Lee"}) == 2


def test_identities_are_read_from_a_store(tmp_path: Path) -> None:
    first, second, profile, ann = (NamedNode(ID + one) for one in (
        f"person/{'a' * 64}/ann-lee", f"person/{'b' * 64}/lee", "profile/person/lee", "person/ann-lee"
    ))  # fmt: skip
    inside, outside = NamedNode(f"{ID}graph/x"), NamedNode(f"{ID}graph/identities")
    with Store.writing(tmp_path / "store") as store:
        store.replace([
            Quad(first, SCHEMA.name, Literal("Ann Lee"), inside), Quad(second, SCHEMA.name, Literal("Lee"), inside),
            Quad(NamedNode(f"{ID}person/{'c' * 64}/lee"), SCHEMA.name, Literal("Lee"), inside),
            Quad(ann, SCHEMA.name, Literal("Ann Lee"), outside), Quad(first, Q.identifiedAs, ann, outside),
            Quad(second, Q.identifiedAs, profile, outside), Quad(profile, Q.identifiedAs, ann, outside),
        ])  # fmt: skip
        assert identities_in(store, {"a" * 64: "a", "b" * 64: "b"}) == {
            person("a", "Ann Lee"): ann.value, person("b", "Lee"): ann.value
        }  # fmt: skip


def test_a_name_that_denotes_two_in_an_article_is_refused() -> None:
    with pytest.raises(ValueError, match="'Lee' denotes two in d"):
        read_gold(TOLD | {"single": [{"name": "Ben Lee", "kind": "person", "mentions": {"d": ["Lee"]}}]})


def test_the_gold_file_holds_together() -> None:
    told = json.loads(GOLD.read_text(encoding="utf-8"))
    gold = read_gold(told)
    assert len(gold.most_quoted) == 40
    assert all(len(one["mentions"]) >= 2 for one in told["identities"])
    names = [one["name"] for group in ("identities", "single", "others") for one in told[group]]
    assert len(names) == len(set(names)) and set(names) == set(gold.bearers.values()) - {"disputed"}


@needs_shared
def test_the_gold_file_is_about_the_articles() -> None:
    assert SHARED
    articles = {path.stem for path in (Path(SHARED) / "data" / "polnear" / "dev" / "text").glob("*.txt")}
    assert {article for article, _, _ in read_gold(json.loads(GOLD.read_text(encoding="utf-8"))).bearers} <= articles
