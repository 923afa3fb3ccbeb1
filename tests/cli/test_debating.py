"""`disagreements`, `agreements`, `changes`: each format, every limit, and exit statuses."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

from quoth.cli.debates import print_disagreements, print_pairs
from quoth.compare.camps import debate
from tests.cli.conftest import Outcome, Quoth
from tests.compare.camps.told import agree, pair, side
from tests.harbour import ARTICLES

SIDE = {"source", "article", "text", "start", "end", "published", "title", "capacity", "statement"}
PAIR = {"a", "b", "relation", "kind", "method", "score", "reason"}
MATTER = {"topic", "since", "voices", "articles", "camps", "between", "pairs", "agreements"}
HOSTILE = "x\x1b[2J\u202ecba </style><script>alert(1)</script> [bold]b[/bold] =1+1"
LONG = "n" * 10_000


def rows_of(printed: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(printed)))


def text_of(article: str) -> str:
    return ARTICLES[Path(article).name]


def check_sides(pairs: list[dict[str, Any]]) -> None:
    assert pairs
    for one in pairs:
        assert set(one) >= PAIR
        assert 0 <= one["score"] <= 1
        assert one["reason"].endswith(".")
        for said in (one["a"], one["b"]):
            assert set(said) == SIDE
            assert text_of(said["article"])[said["start"]:said["end"]] == said["text"]


def people(found: Outcome) -> set[frozenset[str]]:
    return {frozenset((one["a"]["source"], one["b"]["source"])) for one in found.json["pairs"]}


class TestDisagreements:
    def test_json_of_a_topic(self, quoth: Quoth, harbour_store: Path) -> None:
        found = quoth("disagreements", "boats", "--format", "json", "--store", harbour_store)
        assert (found.status, found.err) == (0, "")
        assert set(found.json) == {"topic", "camps", "between", "pairs", "agreements"}
        assert found.json["topic"] == "boats"
        check_sides(found.json["pairs"])
        assert frozenset(("Otto Lang", "Nora Beck")) in people(found)
        assert all("redging" not in one[at]["text"] for one in found.json["pairs"] for at in "ab")
        assert {one["kind"] for one in found.json["pairs"]} >= {"figure"}
        for camp in found.json["camps"]:
            assert set(camp) == {"position", "sources"}
            for source in camp["sources"]:
                assert set(source) == {"name", "kind", "claims"}
                for claim in source["claims"]:
                    assert text_of(claim["article"])[claim["start"]:claim["end"]] == claim["text"]

    def test_json_without_a_topic_has_all_matters_the_most_contested_first(
        self, quoth: Quoth, harbour_store: Path
    ) -> None:
        found = quoth("disagreements", "--format", "json", "--store", harbour_store).json
        assert found["topic"] is None
        assert len(found["topics"]) >= 3
        assert all(set(matter) == MATTER for matter in found["topics"])
        check_sides(found["pairs"])
        assert sum(len(matter["pairs"]) for matter in found["topics"]) == len(found["pairs"])
        assert "2024-06-09" in {matter["since"] for matter in found["topics"]}

    def test_nobody_disagrees_with_himself(self, quoth: Quoth, harbour_store: Path) -> None:
        assert all(len(both) == 2 for both in people(quoth("disagreements", "--format", "json", "--store", harbour_store)))

    @pytest.mark.parametrize("width", [80, 120])
    def test_table(self, quoth: Quoth, harbour_store: Path, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", str(width))
        out = quoth("disagreements", "--store", harbour_store).out
        lines = out.splitlines()
        assert max(map(len, lines)) <= width
        assert sum(line.startswith("articles in ") for line in lines) == 1
        assert "since 2024-06-09 · 2 independent voices · 1 article" in out
        assert re.search(r"^camp 1: .*\ncamp 2: ", out, re.MULTILINE)
        assert re.search(r"spokesman, Coast Office\s+director, Port Institute", out)
        rules = {line for line in lines if set(line) == {"─"}}
        assert rules == {"─" * width}  # the columns of all pairs stand below each other
        heads = {line.index("the other says") for line in lines if line.startswith("one says")}
        assert len(heads) == 1

    def test_the_table_shows_what_correct_takes_for_a_statement(self, quoth: Quoth, harbour_store: Path) -> None:
        (one, *_) = quoth("disagreements", "--format", "json", "--store", harbour_store).json["pairs"]
        out = quoth("disagreements", "--store", harbour_store).out
        for said in (one["a"], one["b"]):
            assert f"{said['start']}-{said['end']} · {said['statement'].rsplit('/', 1)[-1][:8]}" in out

    def test_csv(self, quoth: Quoth, harbour_store: Path) -> None:
        rows = rows_of(quoth("disagreements", "--format", "csv", "--store", harbour_store).out)
        sides = ("source", "role", "institution", "published", "article", "start", "end", "text", "statement")
        assert list(rows[0]) == [
            "topic", "relation", "kind", "method", "score", *(f"{at}_{key}" for at in "ab" for key in sides), "reason",
        ]
        assert {row["relation"] for row in rows} == {"contradicts"}
        for row in rows:
            for at in "ab":
                start, end = int(row[f"{at}_start"]), int(row[f"{at}_end"])
                assert text_of(row[f"{at}_article"])[start:end] == row[f"{at}_text"]

    def test_matters_of_one_topic_are_told_apart(self, capsys: pytest.CaptureFixture[str]) -> None:
        found = debate([
            pair(side("Ann", "The harbour bridge is safe"), side("Bo", "The harbour bridge is not safe", start=99)),
            pair(side("Cy", "The harbour ferry is full", "b.txt"), side("Di", "The harbour ferry is not full", "b.txt", 99)),
        ], "harbour")
        print_disagreements(found, "table")
        out = capsys.readouterr().out
        assert len(re.findall("^camp 1: ", out, re.MULTILINE)) == 2
        assert "camp 3" not in out
        print_disagreements(found, "csv")
        assert len({row["topic"] for row in rows_of(capsys.readouterr().out)}) == 2

    def test_a_long_table_says_what_it_leaves_out(self, capsys: pytest.CaptureFixture[str]) -> None:
        found = debate(
            pair(side(f"Ann{n}", f"Bridge {n}x is safe", f"{n}.txt"), side(f"Bo{n}", f"Bridge {n}x is not safe", f"{n}.txt", 99))
            for n in range(25)
        )
        assert len(found.contests) == 25
        print_disagreements(found, "table")
        assert "and 5 more: ask for a topic" in capsys.readouterr().out


class TestLimits:
    """Every limit lets something through and keeps something out."""

    @pytest.mark.parametrize(
        ("limits", "kept"),
        [
            (("--since", "2024-06"), lambda one: one["published"] >= "2024-06"),
            (("--until", "2024-03"), lambda one: one["published"] < "2024-04"),
            (("--since", "2024-06-09", "--until", "2024-06-09"), lambda one: one["published"] == "2024-06-09"),
        ],
        ids=str,
    )
    def test_dates(self, quoth: Quoth, harbour_store: Path, limits: tuple[str, ...], kept: Any) -> None:
        every = quoth("disagreements", "--format", "json", "--store", harbour_store).json["pairs"]
        found = quoth("disagreements", *limits, "--format", "json", "--store", harbour_store).json["pairs"]
        assert 0 < len(found) < len(every)
        reasons = {one["reason"] for one in every if kept(one["a"]) and kept(one["b"])}
        assert {one["reason"] for one in found} == reasons

    def test_person(self, quoth: Quoth, harbour_store: Path) -> None:
        every = people(quoth("disagreements", "--format", "json", "--store", harbour_store))
        found = people(quoth("disagreements", "--person", "Roth", "--format", "json", "--store", harbour_store))
        assert found == {both for both in every if "Emil Roth" in both}
        assert 0 < len(found) < len(every)

    def test_place(self, quoth: Quoth, harbour_store: Path) -> None:
        every = quoth("disagreements", "--format", "json", "--store", harbour_store).json["pairs"]
        found = quoth("disagreements", "--place", "Hamburg", "--format", "json", "--store", harbour_store)
        assert found.status in (0, 1)
        assert len(found.json["pairs"]) < len(every)

    def test_place_in_the_samples(self, quoth: Quoth, samples_store: Path) -> None:
        every = quoth("disagreements", "--format", "json", "--store", samples_store).json["pairs"]
        found = quoth("disagreements", "--place", "Tete", "--format", "json", "--store", samples_store).json["pairs"]
        assert 0 < len(found) < len(every)
        assert all("Tete" in one["a"]["text"] + one["b"]["text"] for one in found)

    @pytest.mark.parametrize("command", ["disagreements", "agreements", "changes", "discourse"])
    @pytest.mark.parametrize(
        ("option", "value", "status", "told"),
        [
            ("--since", "2024-13", 2, "'2024-13' is not a date"),
            ("--until", "yesterday", 2, "'yesterday' is not a date"),
            ("--since", "", 2, "'--since': it is empty"),
            ("--person", " ", 2, "'--person': it is empty"),
            ("--person", "Nobody Here", 1, "no person called 'Nobody Here'"),
            ("--person", "Nora Bekc", 1, "Did you mean Nora Beck?"),
            ("--place", "Xyzzy", 1, "no place called 'Xyzzy'"),
            ("--since", "2031", 1, " found within these limits"),
        ],
    )
    def test_what_is_wrong_is_said_in_a_line(
        self, quoth: Quoth, harbour_store: Path, command: str, option: str, value: str, status: int, told: str
    ) -> None:
        outcome = quoth(command, option, value, "--store", harbour_store)
        assert outcome.status == status
        assert len(outcome.err.splitlines()) == 1
        assert outcome.err.startswith("quoth: ")
        assert told in outcome.err
        assert outcome.out == "" or command == "discourse"

    @pytest.mark.parametrize("command", ["disagreements", "agreements", "discourse"])
    @pytest.mark.parametrize("topic", [(), ("boats",)], ids=["everything", "a topic"])
    @pytest.mark.parametrize(
        ("content", "told"),
        [(None, "cannot be read"), (b"not {{{ turtle", "is not Turtle"), (b"\xff\xfe", "not UTF-8"), (b"", "holds no topic")],
        ids=["missing", "no turtle", "binary", "empty"],
    )
    def test_a_bad_file_of_topics(
        self, quoth: Quoth, harbour_store: Path, tmp_path: Path, command: str, topic: tuple[str, ...],
        content: bytes | None, told: str,
    ) -> None:
        file = tmp_path / "mine.ttl"
        if content is not None:
            file.write_bytes(content)
        outcome = quoth(command, *topic, "--topics", file, "--store", harbour_store)
        assert (outcome.status, outcome.out) == (2, "")
        assert len(outcome.err.splitlines()) == 1
        assert "mine.ttl" in outcome.err
        assert told in outcome.err

    @pytest.mark.parametrize("command", ["disagreements", "agreements", "changes", "discourse"])
    def test_an_empty_argument_is_no_question(self, quoth: Quoth, harbour_store: Path, command: str) -> None:
        outcome = quoth(command, "  ", "--store", harbour_store)
        assert (outcome.status, outcome.out) == (2, "")
        assert "it is empty" in outcome.err

    @pytest.mark.parametrize("command", ["disagreements", "agreements", "changes", "discourse", "topics", "figures"])
    def test_no_store(self, quoth: Quoth, tmp_path: Path, command: str) -> None:
        outcome = quoth(command, "--store", tmp_path / "none.db")
        assert (outcome.status, outcome.out) == (2, "")
        assert len(outcome.err.splitlines()) == 1
        assert "none.db" in outcome.err


class TestAgreements:
    def test_json_csv_and_table(self, quoth: Quoth, harbour_store: Path) -> None:
        found = quoth("agreements", "--format", "json", "--store", harbour_store)
        assert found.status == 0
        assert set(found.json) == {"topic", "pairs"}
        check_sides(found.json["pairs"])
        assert {one["relation"] for one in found.json["pairs"]} == {"agrees"}
        assert frozenset(("Otto Lang", "Emil Roth")) in people(found)
        rows = rows_of(quoth("agreements", "--format", "csv", "--store", harbour_store).out)
        assert [row["reason"] for row in rows] == [one["reason"] for one in found.json["pairs"]]
        assert [row["a_text"] for row in rows] == [one["a"]["text"] for one in found.json["pairs"]]
        table = quoth("agreements", "--store", harbour_store).out
        assert "Emil Roth" in table
        assert "camp 1" not in table

    def test_on_a_topic_and_with_a_limit(self, quoth: Quoth, harbour_store: Path) -> None:
        found = quoth("agreements", "boats", "--person", "Beck", "--format", "json", "--store", harbour_store)
        assert found.json["topic"] == "boats"
        assert people(found) == {frozenset(("Nora Beck", "Emil Roth"))}

    def test_none(self, quoth: Quoth, harbour_store: Path) -> None:
        table = quoth("agreements", "chess", "--store", harbour_store)
        assert (table.status, table.out, table.err) == (1, "", "quoth: no agreement found on 'chess'\n")
        found = quoth("agreements", "chess", "--format", "json", "--store", harbour_store)
        assert (found.status, found.json, found.err) == (1, {"topic": "chess", "pairs": []}, "")


class TestChanges:
    def test_json_csv_and_table(self, quoth: Quoth, harbour_store: Path) -> None:
        found = quoth("changes", "--format", "json", "--store", harbour_store)
        assert found.status == 0
        check_sides(found.json["pairs"])
        (one,) = found.json["pairs"]
        assert (one["before"], one["after"]) == ("2024-03-02", "2024-06-09")
        assert one["a"]["source"] == one["b"]["source"] == "Nora Beck"
        assert one["a"]["text"] == '"The flood damaged the old pier,"'
        assert one["b"]["text"] == '"The flood did not damage the old pier,"'
        (row,) = rows_of(quoth("changes", "--format", "csv", "--store", harbour_store).out)
        assert (row["relation"], row["a_published"], row["b_published"]) == ("changes", "2024-03-02", "2024-06-09")
        table = quoth("changes", "--store", harbour_store).out
        assert re.search(r"^before +since\b", table, re.MULTILINE)
        assert "2024-03-02" in table

    @pytest.mark.parametrize(("name", "status"), [("Beck", 0), ("Nora Beck", 0), ("Lang", 1), ("Coast Office", 1)])
    def test_of_one_source(self, quoth: Quoth, harbour_store: Path, name: str, status: int) -> None:
        found = quoth("changes", name, "--format", "json", "--store", harbour_store)
        assert found.status == status
        assert found.json["name"] == name
        assert len(found.json["pairs"]) == 1 - status

    def test_of_nobody(self, quoth: Quoth, harbour_store: Path) -> None:
        unknown = quoth("changes", "Nobody Here", "--store", harbour_store)
        assert (unknown.status, unknown.out) == (1, "")
        assert "called 'Nobody Here'" in unknown.err
        assert quoth("changes", "Lang", "--store", harbour_store).err == "quoth: no change of position found on 'Lang'\n"


class TestHostile:
    PAIRS = (
        pair(side(HOSTILE, f"It is safe {HOSTILE}", f"{HOSTILE}.txt"), side(LONG, f"It is not safe {HOSTILE}", start=500)),
        agree(side("Ann", f"It is safe {HOSTILE}", "b.txt"), side(HOSTILE, f"It is safe {HOSTILE}", f"{HOSTILE}.txt")),
    )

    @pytest.mark.parametrize("form", ["table", "csv", "json"])
    def test_nothing_steers_a_terminal(self, form: str, capsys: pytest.CaptureFixture[str]) -> None:
        print_disagreements(debate(self.PAIRS, HOSTILE), form)
        print_pairs({"topic": HOSTILE, "pairs": [one.to_json() for one in self.PAIRS]}, form, ("one", "other"))
        printed = capsys.readouterr().out
        assert not set(printed) & {"\x1b", "\u202e"}
        assert "[bold]b[/bold]" in printed.replace("\n", "") or form == "table"
        if form == "table":
            assert max(map(len, printed.splitlines())) <= 120

    def test_no_cell_is_a_formula(self, capsys: pytest.CaptureFixture[str]) -> None:
        print_disagreements(debate([pair(side("=1+1", "@SUM(A1)"), side("-1", "+1", start=99))]), "csv")
        (row,) = rows_of(capsys.readouterr().out)
        assert all(not value.startswith(tuple("=+-@")) for value in row.values())

    def test_a_topic_that_is_hostile(self, quoth: Quoth, harbour_store: Path) -> None:
        outcome = quoth("disagreements", HOSTILE.replace("=", ""), "--store", harbour_store)
        assert not set(outcome.out + outcome.err) & {"\x1b", "\u202e"}
        assert len(outcome.err.splitlines()) == outcome.status
