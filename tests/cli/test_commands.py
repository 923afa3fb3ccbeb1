"""Every command against the sample articles: what it prints, in each format, and the status it leaves with."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quoth import __version__
from quoth.read import read_paths
from tests.cli.conftest import SAMPLES, Outcome, Quoth

TEXTS = {article.path: article.text for article in read_paths([SAMPLES]) if hasattr(article, "text")}


QUOTH = (sys.executable, "-c", "from quoth.cli import main; main()")


def rows_of(outcome: Outcome) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(outcome.out)))


def test_version(quoth: Quoth) -> None:
    assert quoth("--version").out == f"quoth {__version__}\n"


class TestLoad:
    def test_counts_what_it_did(self, quoth: Quoth, tmp_path: Path) -> None:
        store = tmp_path / "s.db"
        first = quoth("load", SAMPLES / "1-fish-die-off.txt", "--store", store)
        assert (first.status, first.out) == (0, "1 loaded, 0 unchanged, 0 could not be read\n")
        again = quoth("load", SAMPLES / "1-fish-die-off.txt", "--store", store)
        assert (again.status, again.out) == (0, "nothing to do: 1 loaded before\n")

    def test_bad_input_is_named_and_the_rest_is_loaded(self, quoth: Quoth, tmp_path: Path) -> None:
        folder = tmp_path / "in"
        folder.mkdir()
        shutil.copy(SAMPLES / "1-fish-die-off.txt", folder)
        (folder / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
        outcome = quoth("load", folder, tmp_path / "nowhere.txt", "--store", tmp_path / "s.db")
        assert outcome.status == 2
        assert outcome.out == "1 loaded, 0 unchanged, 2 could not be read\n"
        lines = outcome.err.splitlines()
        assert len(lines) == 2
        assert any("binary.txt" in line for line in lines)
        assert any("nowhere.txt" in line for line in lines)

    def test_store_from_the_environment(
        self, quoth: Quoth, samples_store: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("QUOTH_STORE", str(samples_store))
        assert quoth("load", SAMPLES).out.startswith("nothing to do: 9 ")
        assert not (tmp_path / "quoth.db").exists()


class TestExtract:
    def test_json_lines(self, quoth: Quoth) -> None:
        outcome = quoth("extract", SAMPLES / "4-disease-and-commission.jsonl", "--format", "json")
        assert outcome.status == 0
        articles = [json.loads(line) for line in outcome.out.splitlines()]
        assert [Path(article["path"]).name for article in articles] == [
            "4-disease-and-commission.jsonl#1",
            "4-disease-and-commission.jsonl#2",
        ]
        for article in articles:
            text = TEXTS[article["path"]]
            for said in article["attributions"]:
                for span in said["content"]:
                    assert text[span["start"] : span["end"]] == span["text"]

    def test_table_and_csv_say_who_said_what(self, quoth: Quoth) -> None:
        path = SAMPLES / "1-fish-die-off.txt"
        table = quoth("extract", path)
        assert table.status == 0
        assert "Amelia Sitoe" in table.out
        rows = rows_of(quoth("extract", path, "--format", "csv"))
        assert any(row["speaker"] == "Amelia Sitoe" for row in rows)
        assert all(TEXTS[row["path"]][int(row["start"]) : int(row["end"])] == row["words"] for row in rows)

    def test_unreadable_file(self, quoth: Quoth, tmp_path: Path) -> None:
        outcome = quoth("extract", tmp_path / "nowhere.txt", SAMPLES / "1-fish-die-off.txt", "--format", "json")
        assert outcome.status == 2
        assert len(outcome.out.splitlines()) == 1
        assert "nowhere.txt" in outcome.err


class TestDossiers:
    def test_a_person_with_posts_that_changed(self, quoth: Quoth, samples_store: Path) -> None:
        found = quoth("person", "Amelia Sitoe", "--format", "json", "--store", samples_store)
        assert found.status == 0
        assert found.json["name"] == "Amelia Sitoe"
        institutions = {post["institution"] for post in found.json["affiliations"]}
        assert {"Delta Rivers Institute", "Lower Zambezi Commission"} <= institutions
        assert len({said["article"]["sha256"] for said in found.json["statements"]}) >= 4

    def test_every_statement_leads_back_to_its_words(self, quoth: Quoth, samples_store: Path) -> None:
        found = quoth("person", "sitoe", "--format", "json", "--store", samples_store).json
        for said in found["statements"]:
            for span in said["content"]:
                assert TEXTS[said["article"]["path"]][span["start"] : span["end"]] == span["text"]

    def test_table(self, quoth: Quoth, samples_store: Path) -> None:
        out = quoth("person", "Sitoe", "--store", samples_store).out
        assert out.startswith("Amelia Sitoe\n")
        assert "2023-03-14" in out
        assert "hydrologist" in out

    def test_csv_has_a_row_for_each_stretch_of_words(self, quoth: Quoth, samples_store: Path) -> None:
        rows = rows_of(quoth("person", "Sitoe", "--format", "csv", "--store", samples_store))
        assert rows
        assert all(TEXTS[row["path"]][int(row["start"]) : int(row["end"])] == row["words"] for row in rows)

    def test_an_institution(self, quoth: Quoth, samples_store: Path) -> None:
        found = quoth("institution", "inland waters directorate", "--format", "json", "--store", samples_store)
        assert found.status == 0
        assert any(post["person"] == "Paulo Machava" for post in found.json["affiliations"])

    def test_a_place_in_several_articles(self, quoth: Quoth, samples_store: Path) -> None:
        found = quoth("place", "Tete", "--format", "json", "--store", samples_store)
        assert found.status == 0
        assert found.json["country"] == "MZ"
        assert found.json["statements"]

    @pytest.mark.parametrize("command", ["person", "institution", "place"])
    def test_nothing_of_that_name(self, quoth: Quoth, samples_store: Path, command: str) -> None:
        outcome = quoth(command, "Xyzzy Plugh", "--store", samples_store)
        assert (outcome.status, outcome.out) == (1, "")
        assert outcome.err.startswith(f"quoth: no {command} called 'Xyzzy Plugh'")

    def test_a_near_name_is_suggested(self, quoth: Quoth, samples_store: Path) -> None:
        assert "Amelia Sitoe" in quoth("person", "Amelia Sitoi", "--store", samples_store).err


class TestDisagreements:
    def test_figures_that_conflict(self, quoth: Quoth, samples_store: Path) -> None:
        found = quoth("disagreements", "fish", "--format", "json", "--store", samples_store)
        assert found.status == 0
        assert found.json["topic"] == "fish"
        assert any(pair["kind"] == "figure" for pair in found.json["pairs"])
        for pair in found.json["pairs"]:
            for side in (pair["a"], pair["b"]):
                assert TEXTS[side["article"]][side["start"] : side["end"]] == side["text"]

    def test_table_and_csv(self, quoth: Quoth, samples_store: Path) -> None:
        table = quoth("disagreements", "--store", samples_store)
        assert table.status == 0
        assert "Inland Waters Directorate" in table.out
        rows = rows_of(quoth("disagreements", "--format", "csv", "--store", samples_store))
        assert {row["kind"] for row in rows} >= {"figure", "reported"}

    def test_no_disagreement(self, quoth: Quoth, samples_store: Path) -> None:
        outcome = quoth("disagreements", "chess", "--store", samples_store)
        assert (outcome.status, outcome.out) == (1, "")
        assert outcome.err == "quoth: no disagreement found on 'chess'\n"


class TestSparql:
    SPEAKERS = "SELECT DISTINCT ?name WHERE { ?who a schema:Person ; schema:name ?name } ORDER BY ?name"

    def test_a_query_a_file_and_standard_input(
        self, quoth: Quoth, samples_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        inline = quoth("sparql", self.SPEAKERS, "--store", samples_store)
        assert inline.status == 0
        assert "Grace Mwale" in inline.out
        query = tmp_path / "speakers.rq"
        query.write_text(self.SPEAKERS)
        assert quoth("sparql", query, "--store", samples_store).out == inline.out
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(self.SPEAKERS.encode())))
        assert quoth("sparql", "-", "--store", samples_store).out == inline.out

    def test_formats(self, quoth: Quoth, samples_store: Path) -> None:
        found = quoth("sparql", self.SPEAKERS, "--format", "json", "--store", samples_store).json
        bindings = found["results"]["bindings"]
        rows = rows_of(quoth("sparql", self.SPEAKERS, "--format", "csv", "--store", samples_store))
        assert [row["name"] for row in rows] == [binding["name"]["value"] for binding in bindings]

    @pytest.mark.parametrize(("query", "status"), [("ASK { ?a ?b ?c }", 0), ("ASK { <urn:a> <urn:b> <urn:c> }", 1)])
    def test_ask(self, quoth: Quoth, samples_store: Path, query: str, status: int) -> None:
        outcome = quoth("sparql", query, "--store", samples_store)
        assert (outcome.status, outcome.out) == (status, "no\n" if status else "yes\n")

    def test_construct(self, quoth: Quoth, samples_store: Path) -> None:
        query = "CONSTRUCT { ?who schema:name ?name } WHERE { ?who a schema:Person ; schema:name ?name }"
        assert "Grace Mwale" in quoth("sparql", query, "--store", samples_store).out
        found = quoth("sparql", query, "--format", "json", "--store", samples_store).json
        assert any("Grace Mwale" in json.dumps(thing) for thing in found)

    def test_nothing_found(self, quoth: Quoth, samples_store: Path) -> None:
        assert quoth("sparql", "SELECT ?a WHERE { ?a a <urn:none> }", "--store", samples_store).status == 1

    @pytest.mark.parametrize(
        "query", ["SELECT {", "no-such-file.rq", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "x" * 5000]
    )
    def test_what_is_no_query(self, quoth: Quoth, samples_store: Path, query: str) -> None:
        outcome = quoth("sparql", query, "--store", samples_store)
        assert outcome.status == 2
        assert len(outcome.err.splitlines()) == 1


class TestWriting:
    @pytest.mark.parametrize("form", ["nquads", "trig"])
    def test_export(self, quoth: Quoth, samples_store: Path, tmp_path: Path, form: str) -> None:
        out = tmp_path / "graph"
        assert quoth("export", "--format", form, "-o", out, "--store", samples_store).status == 0
        written = out.read_bytes()
        assert b"Amelia Sitoe" in written
        assert quoth("export", "--format", form, "--store", samples_store).out.encode() == written
        assert list(tmp_path.iterdir()) == [out]

    def test_export_to_a_place_that_is_not_there(self, quoth: Quoth, samples_store: Path, tmp_path: Path) -> None:
        outcome = quoth("export", "-o", tmp_path / "no" / "graph.nq", "--store", samples_store)
        assert outcome.status == 2
        assert len(outcome.err.splitlines()) == 1

    def test_view(self, quoth: Quoth, samples_store: Path, tmp_path: Path) -> None:
        outcome = quoth("view", "-o", tmp_path / "pages", "--store", samples_store)
        pages = list((tmp_path / "pages").rglob("*.html"))
        assert outcome.status == 0
        assert outcome.out == f"{len(pages)} pages written; open {tmp_path / 'pages' / 'index.html'}\n"
        assert {"index.html", "amelia-sitoe.html", "tete.html", "network.html"} < {page.name for page in pages}
        assert all(page.read_text("utf-8").lower().startswith("<!doctype html>") for page in pages)

    def test_view_of_a_part(self, quoth: Quoth, samples_store: Path, tmp_path: Path) -> None:
        asked = ("--person", "Sitoe", "--place", "Tete", "--until", "2023-06")
        outcome = quoth("view", *asked, "-o", tmp_path / "pages", "--store", samples_store)
        assert outcome.status == 0
        assert [page.name for page in (tmp_path / "pages" / "person").iterdir()] == ["amelia-sitoe.html"]
        first = (tmp_path / "pages" / "index.html").read_text("utf-8")
        assert "those by Amelia Sitoe, about Tete, until June 2023." in first

    def test_view_of_nothing(self, quoth: Quoth, samples_store: Path, tmp_path: Path) -> None:
        outcome = quoth("view", "--since", "2030", "-o", tmp_path / "pages", "--store", samples_store)
        assert (outcome.status, outcome.out) == (1, "")
        assert outcome.err.startswith("nothing to show")
        assert not (tmp_path / "pages").exists()

    @pytest.mark.parametrize(
        "asked",
        [("--person", "Sitoeh"), ("--institution", "Delta"), ("--place", "Tet"), ("--since", "May"), ("--topic", " ")],
        ids=" ".join,
    )
    def test_view_of_what_is_not_there(
        self, quoth: Quoth, samples_store: Path, tmp_path: Path, asked: tuple[str, str]
    ) -> None:
        outcome = quoth("view", *asked, "-o", tmp_path / "pages", "--store", samples_store)
        assert outcome.status in (1, 2)
        assert len(outcome.err.splitlines()) == 1
        assert not (tmp_path / "pages").exists()

    def test_view_into_a_file(self, quoth: Quoth, samples_store: Path, tmp_path: Path) -> None:
        (tmp_path / "pages").write_text("mine")
        outcome = quoth("view", "-o", tmp_path / "pages", "--store", samples_store)
        assert outcome.status == 2
        assert len(outcome.err.splitlines()) == 1
        assert "choose another folder" in outcome.err

    def test_demo(self, quoth: Quoth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        first = quoth("demo")
        assert first.status == 0
        assert "Amelia Sitoe" in first.out
        assert [path.name for path in tmp_path.iterdir()] == ["exports"]
        pages = _files(tmp_path / "exports")
        assert {Path("index.html"), Path("person/amelia-sitoe.html"), Path("graph.trig")} < set(pages)
        assert quoth("demo", "-o", tmp_path / "again").status == 0
        assert _files(tmp_path / "again") == pages


def _files(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class TestErrors:
    @pytest.mark.parametrize(
        "args",
        [
            ("person",),
            ("person", "a", "b"),
            ("fly",),
            ("place", "Tete", "--format", "xml"),
            ("load",),
            ("view", "--speed", "9"),
        ],
        ids=" ".join,
    )
    def test_wrong_usage_is_one_line(self, quoth: Quoth, args: tuple[str, ...]) -> None:
        outcome = quoth(*args)
        assert (outcome.status, outcome.out) == (2, "")
        assert len(outcome.err.splitlines()) == 1
        assert outcome.err.startswith("quoth: ")
        assert "--help" in outcome.err

    def test_no_store(self, quoth: Quoth, tmp_path: Path) -> None:
        outcome = quoth("person", "Sitoe", "--store", tmp_path / "none.db")
        assert outcome.status == 2
        assert "none.db" in outcome.err
        assert not (tmp_path / "none.db").exists()

    def test_a_reader_that_stops_reading(self, samples_store: Path) -> None:
        command = [*QUOTH, "export", "--store", str(samples_store)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.read(10)
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 141

    def test_a_terminal_without_unicode(self, samples_store: Path) -> None:
        command = [*QUOTH, "person", "Sitoe", "--store", str(samples_store)]
        env = os.environ | {"PYTHONIOENCODING": "ascii"}
        table = subprocess.run(command, env=env, capture_output=True, check=False)
        assert (table.returncode, table.stderr) == (0, b"")
        found = subprocess.run([*command, "--format", "json"], env=env, capture_output=True, check=False)
        assert json.loads(found.stdout)["name"] == "Amelia Sitoe"
