"""The curator's commands against the sample articles, each test on a copy of the store."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import click
import pytest

from quoth.cli.printing import harmless
from quoth.identify.match import Feature
from quoth.identify.review import Review, Side, Undecided
from quoth.store import iris
from quoth.store.namespaces import ID
from tests.cli.conftest import Outcome, Quoth

BY = ("--by", "Eva Berg")
WHY = ("--reason", "I asked them")


@pytest.fixture
def store(samples_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("QUOTH_CURATOR", raising=False)
    return Path(shutil.copytree(samples_store, tmp_path / "copy.db"))


def rows_of(outcome: Outcome) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(outcome.out)))


def statement(quoth: Quoth, store: Path) -> dict[str, str]:
    """One of Paulo Machava's statements: its IRI and its words."""
    query = """SELECT ?id ?text WHERE {
        ?who schema:name "Paulo Machava" . ?id grasp:wasAttributedTo ?who . ?claim gaf:denotedBy ?id ; schema:text ?text
    } ORDER BY ?id LIMIT 1"""
    (row,) = rows_of(quoth("sparql", query, "--format", "csv", "--store", store))
    return row


class TestSameAndDifferent:
    def test_it_is_said_and_kept(self, quoth: Quoth, store: Path) -> None:
        outcome = quoth("different", "Amelia Sitoe", "paulo machava", *WHY, *BY, "--store", store)
        assert (outcome.status, outcome.err) == (0, "")
        assert outcome.out.startswith("recorded: Amelia Sitoe is not Paulo Machava (Eva Berg, 2")
        (entry,) = quoth("history", "--format", "json", "--store", store).json
        assert (entry["by"], entry["reason"], entry["state"]) == ("Eva Berg", "I asked them", "holds")

    def test_the_curator_from_the_environment_or_the_login(
        self, quoth: Quoth, store: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("getpass.getuser", lambda: "eva")
        assert "(eva, " in quoth("different", "Amelia Sitoe", "Paulo Machava", *WHY, "--store", store).out
        monkeypatch.setenv("QUOTH_CURATOR", "Li")
        assert "(Li, " in quoth("different", "Amelia Sitoe", "Paulo Machava", *WHY, "--store", store).out

    def test_nobody_is_logged_in(self, quoth: Quoth, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def nobody() -> str:
            raise KeyError("getpwuid(): uid not found: 1000")

        monkeypatch.setattr("getpass.getuser", nobody)
        outcome = quoth("different", "Amelia Sitoe", "Paulo Machava", *WHY, "--store", store)
        assert (outcome.status, outcome.out) == (2, "")
        assert "--by or QUOTH_CURATOR" in outcome.err

    def test_a_contradiction_is_told(self, quoth: Quoth, store: Path) -> None:
        quoth("different", "Amelia Sitoe", "Paulo Machava", *WHY, "--by", "Eva", "--store", store)
        outcome = quoth("same", "Amelia Sitoe", "Paulo Machava", *WHY, "--by", "Li", "--store", store)
        assert outcome.status == 0
        assert outcome.err.startswith("quoth: contradictory: Amelia Sitoe is")
        assert len(outcome.err.splitlines()) == 1
        assert "contradictory judgements" in quoth("review", "--store", store).out
        (torn,) = quoth("review", "--store", store, "--format", "json").json["contradictions"]
        assert {record["judgement"] for side in torn["sides"] for record in side} == {"same", "different"}
        assert [row["kind"] for row in rows_of(quoth("review", "--store", store, "--format", "csv"))][-1] == "contradiction"

    @pytest.mark.parametrize(("args", "complaint"), [
        (("same", "Amelia Sitoe", "Paolo Machava", *WHY), "Did you mean Paulo Machava"),
        (("same", "Amelia Sitoe", "Inland Waters Directorate", *WHY), "of two kinds"),
        (("same", "Amelia Sitoe", "Amelia Sitoe", *WHY), "namesakes are told apart"),
        (("same", "Amelia Sitoe", "Paulo Machava"), "say why with --reason"),
        (("same", "Amelia Sitoe", "Paulo Machava", "--reason", " "), "the reason is missing"),
        (("same", "Amelia Sitoe", "Paulo Machava", *WHY, "--by", ""), "curator's name is missing"),
        (("same", "Amelia Sitoe", *WHY), "Missing argument"),
        (("different", "Amelia Sitoe", "Paulo Machava"), "say why with --reason"),
    ])
    def test_what_cannot_be_judged(self, quoth: Quoth, store: Path, args: tuple[str, ...], complaint: str) -> None:
        outcome = quoth(*args, *(() if "--by" in args else BY), "--store", store)
        assert outcome.status == (1 if "Did you mean" in complaint else 2)
        assert outcome.out == ""
        assert complaint in outcome.err
        assert len(outcome.err.splitlines()) == 1
        assert quoth("history", "--store", store).status == 1

    def test_without_a_store_none_is_made(self, quoth: Quoth, tmp_path: Path) -> None:
        outcome = quoth("same", "A", "B", *WHY, *BY, "--store", tmp_path / "none.db")
        assert (outcome.status, outcome.out) == (2, "")
        assert "load some articles first" in outcome.err
        assert not (tmp_path / "none.db").exists()

    def test_at_a_terminal_the_reason_is_asked_for(
        self, quoth: Quoth, store: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr(click, "prompt", lambda text: "she told me")
        assert "she told me" in quoth("different", "Amelia Sitoe", "Paulo Machava", *BY, "--store", store).out


class TestCorrect:
    @pytest.mark.parametrize(("options", "words"), [
        (("--source", "Amelia Sitoe"), "is by Amelia Sitoe"),
        (("--source", "Amelia Sitoe", "--role", "hydrologist", "--institution", "Brekkvann"), "is by Amelia Sitoe (hydrologist, Brekkvann)"),
        (("--source", "a fisherman", "--kind", "unnamed"), "is by a fisherman"),
        (("--unknown",), "is by nobody who can be named"),
        (("--reject",), "is no statement"),
    ])
    def test_it_is_said_and_kept(self, quoth: Quoth, store: Path, options: tuple[str, ...], words: str) -> None:
        said = statement(quoth, store)
        outcome = quoth("correct", said["id"].rsplit("/", 1)[1][:8], *options, *WHY, *BY, "--store", store)
        assert (outcome.status, outcome.err) == (0, "")
        assert words in outcome.out
        assert said["text"][:20] in outcome.out
        (row,) = rows_of(quoth("history", "--format", "csv", "--store", store))
        assert (row["judgement"], row["state"]) == ("correct", "holds")

    @pytest.mark.parametrize(("options", "complaint"), [
        ((), "say one of --source NAME, --unknown and --reject"),
        (("--unknown", "--reject"), "say one of"),
        (("--source", "Amelia Sitoe", "--reject"), "say one of"),
        (("--reject", "--role", "mayor"), "go with --source"),
        (("--unknown", "--kind", "person"), "go with --source"),
        (("--source", ""), "a name or role is missing"),
    ])
    def test_options_that_do_not_fit(self, quoth: Quoth, store: Path, options: tuple[str, ...], complaint: str) -> None:
        outcome = quoth("correct", statement(quoth, store)["id"], *options, *WHY, *BY, "--store", store)
        assert (outcome.status, outcome.out) == (2, "")
        assert complaint in outcome.err

    def test_a_statement_that_is_not_there(self, quoth: Quoth, store: Path) -> None:
        unknown = quoth("correct", "00000000", "--reject", *WHY, *BY, "--store", store)
        assert (unknown.status, unknown.out) == (1, "")
        assert "no statement called '00000000'" in unknown.err
        assert quoth("correct", "Machava", "--reject", *WHY, *BY, "--store", store).status == 2


class TestUndo:
    def test_undo_after_undo_to_the_letter(self, quoth: Quoth, store: Path) -> None:
        exports = [quoth("export", "--store", store).out]
        quoth("different", "Amelia Sitoe", "Paulo Machava", *WHY, *BY, "--store", store)
        exports.append(quoth("export", "--store", store).out)
        quoth("correct", statement(quoth, store)["id"], "--source", "Amelia Sitoe", *WHY, *BY, "--store", store)
        for words in ("is by Amelia Sitoe", "Amelia Sitoe is not Paulo Machava"):
            outcome = quoth("undo", "--store", store)
            assert outcome.status == 0
            assert outcome.out.startswith("taken back: ")
            assert words in outcome.out
            assert quoth("export", "--store", store).out == exports.pop()
        outcome = quoth("undo", "--store", store)
        assert (outcome.status, outcome.out, outcome.err) == (1, "", "quoth: there is nothing to undo\n")

    @pytest.mark.parametrize(("options", "answer", "left"), [((), False, 1), ((), True, 0), (("--yes",), False, 0)])
    def test_at_a_terminal_it_asks_first(
        self, quoth: Quoth, store: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], answer: bool, left: int
    ) -> None:
        quoth("different", "Amelia Sitoe", "Paulo Machava", *WHY, *BY, "--store", store)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr(click, "confirm", lambda text: answer)
        outcome = quoth("undo", *options, "--store", store)
        assert "Amelia Sitoe is not Paulo Machava" in outcome.out
        assert outcome.status == 0
        assert ("taken back" in outcome.out) == (not left)
        assert quoth("history", "--store", store).status == (0 if left else 1)


class TestHistory:
    def test_in_the_order_of_arrival_with_what_was_superseded(self, quoth: Quoth, store: Path) -> None:
        quoth("same", "Amelia Sitoe", "Paulo Machava", *WHY, *BY, "--store", store)
        quoth("different", "Amelia Sitoe", "Paulo Machava", "--reason", "no\nnever", *BY, "--store", store)
        entries = quoth("history", "--format", "json", "--store", store).json
        assert [(entry["step"], entry["judgement"], entry["state"]) for entry in entries] == [
            (1, "same", "superseded"), (2, "different", "holds"),
        ]
        table = quoth("history", "--store", store).out
        assert "superseded" in table
        assert "no never" in table

    @pytest.mark.parametrize("form", ["table", "json", "csv"])
    def test_of_nothing(self, quoth: Quoth, store: Path, form: str) -> None:
        outcome = quoth("history", "--format", form, "--store", store)
        assert outcome.status == 1
        assert outcome.err == ("quoth: nobody has judged anything yet\n" if form == "table" else "")
        assert outcome.out == {"table": "", "json": "[]\n", "csv": "step,at,by,judgement,words,reason,state,id\n"}[form]


class TestSharing:
    def test_out_and_in_and_back(self, quoth: Quoth, store: Path, samples_store: Path, tmp_path: Path) -> None:
        quoth("different", "Amelia Sitoe", "Paulo Machava", *WHY, *BY, "--store", store)
        quoth("correct", statement(quoth, store)["id"], "--reject", *WHY, *BY, "--store", store)
        file = tmp_path / "eva.jsonl"
        assert quoth("judgements", "export", file, "--store", store).status == 0
        assert quoth("judgements", "export", "-", "--store", store).out.encode() == file.read_bytes()
        other = Path(shutil.copytree(samples_store, tmp_path / "other.db"))
        before = quoth("export", "--store", other).out
        outcome = quoth("judgements", "import", file, "--store", other)
        assert (outcome.status, outcome.out) == (0, "2 imported, 0 known before, 0 contradictions\n")
        assert quoth("export", "--store", other).out == quoth("export", "--store", store).out
        assert quoth("judgements", "import", file, "--store", other).out.startswith("0 imported, 2 known before")
        assert len(quoth("undo", "--store", other).out.splitlines()) == 2
        assert quoth("export", "--store", other).out == before

    def test_contradictions_are_told(self, quoth: Quoth, store: Path, tmp_path: Path) -> None:
        quoth("different", "Amelia Sitoe", "Paulo Machava", *WHY, "--by", "Li", "--store", store)
        record = {
            "judgement": "same", "a": {"name": "Amelia Sitoe", "iri": iris.name("person", "Amelia Sitoe")},
            "b": {"name": "Paulo Machava", "iri": iris.name("person", "Paulo Machava")},
            "by": "Eva\u009b", "at": "2026-03-01T09:30:00.000000Z", "reason": "one hand",
        }
        (tmp_path / "eva.jsonl").write_text(json.dumps(record))
        outcome = quoth("judgements", "import", tmp_path / "eva.jsonl", "--store", store)
        assert (outcome.status, outcome.out) == (0, "1 imported, 0 known before, 1 contradiction\n")
        assert "one hand" in outcome.err
        assert harmless(outcome.err) == outcome.err

    @pytest.mark.parametrize(("content", "complaint"), [
        (b"no json", "eva.jsonl:1: not JSON"), (b'\n{"judgement": "same"}', "eva.jsonl:2: 'a' is missing"),
        (None, "eva.jsonl: cannot be read"),
    ])
    def test_a_file_that_is_amiss(
        self, quoth: Quoth, store: Path, tmp_path: Path, content: bytes | None, complaint: str
    ) -> None:
        if content is not None:
            (tmp_path / "eva.jsonl").write_bytes(content)
        outcome = quoth("judgements", "import", tmp_path / "eva.jsonl", "--store", store)
        assert (outcome.status, outcome.out) == (2, "")
        assert complaint in outcome.err
        assert len(outcome.err.splitlines()) == 1


class TestReview:
    LINK = Undecided(
        Side(iris.name("person", "Paulo Machava"), "Paulo Machava", 3, other_names=("P. Machava",)),
        Side(iris.person("0" * 64, "Machava"), "Machava \x1b[2J[bold]", 1), 0.71,
        (Feature("same_surname", 0.5, "machava"), Feature("same_institution", 0.21)),
    )

    @pytest.fixture(autouse=True)
    def one_link(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("quoth.graph.Graph.review", lambda graph: Review((self.LINK,)))

    def test_table(self, quoth: Quoth, store: Path) -> None:
        outcome = quoth("review", "--store", store)
        assert outcome.status == 0
        assert "score 0.71: same_surname +0.50 (machava), same_institution +0.21" in outcome.out
        assert "P. Machava" in outcome.out
        mention = f"{ID}person/{'0' * 64}/machava"
        assert f"quoth same 'Paulo Machava' {mention}\n" in outcome.out
        assert f"quoth different 'Paulo Machava' {mention}\n" in outcome.out
        assert "\x1b" not in outcome.out
        assert "[bold]" in outcome.out

    def test_json_and_csv(self, quoth: Quoth, store: Path) -> None:
        (link,) = quoth("review", "--format", "json", "--store", store).json["undecided"]
        assert (link["score"], link["a"]["articles"], link["features"][0]["name"]) == (0.71, 3, "same_surname")
        (row,) = rows_of(quoth("review", "--format", "csv", "--store", store))
        assert (row["kind"], row["score"], row["a"], row["b_articles"]) == ("undecided", "0.71", "Paulo Machava", "1")

    def test_nothing_is_left(self, quoth: Quoth, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("quoth.graph.Graph.review", lambda graph: Review())
        outcome = quoth("review", "--store", store)
        assert (outcome.status, outcome.out, outcome.err) == (1, "", "quoth: nothing is left to decide\n")
