"""`quoth figures` against the sample articles: each format, the words asked for, and the status it leaves with."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from quoth.read import read_paths
from tests.cli.conftest import SAMPLES, Quoth

TEXTS = {article.path: article.text for article in read_paths([SAMPLES]) if hasattr(article, "text")}


def test_table_says_who_is_first_credited_and_how_often_it_is_repeated(quoth: Quoth, samples_store: Path) -> None:
    outcome = quoth("figures", "dead fish", "--store", samples_store)
    assert outcome.status == 0
    told = outcome.out.split("\n\n")
    (nine,) = [part for part in told if "about 900 tons of dead fish\n" in part]
    assert "first credited to: Amelia Sitoe (hydrologist, Delta Rivers Institute), 2023-03-14" in nine
    assert "repeated in 2 articles (1 independent)" in nine
    assert "copied from" in nine
    assert "712-820" in nine
    assert outcome.out.index("repeated in") < outcome.out.index("told once")


def test_json_leads_back_to_the_words(quoth: Quoth, samples_store: Path) -> None:
    found = quoth("figures", "--format", "json", "--store", samples_store).json["figures"]
    assert len(found) > 20
    articles = [count["independent"] for count in found]
    assert articles == sorted(articles, reverse=True)
    for count in found:
        assert count["origin"] or count["source"] or count["why"]
        for one in count["appearances"]:
            text = TEXTS[one["article"]["path"]]
            for part in (one["figure"], one["words"]):
                assert text[part["start"]:part["end"]] == part["text"]


def test_csv_has_a_row_for_each_appearance(quoth: Quoth, samples_store: Path) -> None:
    outcome = quoth("figures", "dead fish", "--format", "csv", "--store", samples_store)
    rows = [row for row in csv.DictReader(io.StringIO(outcome.out)) if row["low"] == "900.0"]
    assert [Path(row["article"]).name for row in rows] == ["1-fish-die-off.txt", "8-reprint.txt"]
    assert {row["first_credited"] for row in rows} == {"Amelia Sitoe"}
    assert [bool(row["copy_of"]) for row in rows] == [False, True]
    assert all(TEXTS[row["article"]][int(row["start"]):int(row["end"])] == row["words"] for row in rows)


def test_nothing_found(quoth: Quoth, samples_store: Path) -> None:
    table = quoth("figures", "zeppelins", "--store", samples_store)
    assert (table.status, table.out) == (1, "")
    assert table.err == "quoth: no figure found on 'zeppelins'\n"
    found = quoth("figures", "zeppelins", "--format", "json", "--store", samples_store)
    assert (found.status, found.json) == (1, {"what": "zeppelins", "figures": [], "comparisons": []})


def test_figures_of_one_thing_are_compared(quoth: Quoth, samples_store: Path) -> None:
    found = quoth("figures", "dead fish", "--format", "json", "--store", samples_store).json["comparisons"]
    assert found
    for pair in found:
        assert pair["relation"] in ("conflicting", "conflicting in part", "compatible", "not comparable")
        for side in (pair["a"], pair["b"]):
            assert side["figure"]["text"] in pair["reason"]
            text = TEXTS[side["article"]["path"]]
            assert text[side["figure"]["start"]:side["figure"]["end"]] == side["figure"]["text"]
    table = quoth("figures", "dead fish", "--store", samples_store).out
    assert "how they compare" in table
    assert found[0]["relation"] in table[table.index("how they compare"):]


def test_without_words_asked_for_near_misses_are_left_out(quoth: Quoth, samples_store: Path) -> None:
    found = quoth("figures", "--format", "json", "--store", samples_store).json["comparisons"]
    assert "not comparable" not in {pair["relation"] for pair in found}
