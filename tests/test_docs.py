"""The documents keep up with the program: every command and option is explained, and the README's examples run."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from difflib import SequenceMatcher

import click
import pytest

from quoth.cli import cli
from tests.readme import README, ROOT, blocks, commands, output, workplace

COMMANDS = sorted(cli.commands.items())


@pytest.fixture(scope="module", autouse=True)
def in_workplace() -> Iterator[None]:
    with workplace():
        yield


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
class TestHelp:
    def test_says_what_it_does_with_examples(self, name: str, command: click.Command) -> None:
        assert command.help
        examples = re.findall(r"\bquoth (\w+)", (command.epilog or "").partition("Examples:")[2])
        assert name in examples

    def test_explains_every_option(self, name: str, command: click.Command) -> None:
        silent = [option.opts for option in command.params if isinstance(option, click.Option) and not option.help]
        assert not silent

    def test_examples_are_right(self, name: str, command: click.Command) -> None:
        for line in (command.epilog or "").partition("Examples:")[2].splitlines():
            if f"quoth {name}" in line:
                words = shlex.split(re.split(r"[|>]", line.strip().removeprefix("cat ").rpartition("quoth ")[2])[0])
                command.make_context(name, words[1:], resilient_parsing=False)

    def test_stands_in_the_readme(self, name: str, command: click.Command) -> None:
        assert re.search(rf"\bquoth(`|/bin/quoth)? {name}\b", README.read_text("utf-8"))


def test_help_uses_one_word_for_one_thing() -> None:
    """An option that several commands take is spelt and explained alike; --format of what writes a graph names other formats."""
    meanings: dict[str, set[str]] = {}
    for name, command in COMMANDS:
        for option in command.params:
            if isinstance(option, click.Option) and option.opts[-1] == "--format" and name not in ("export", "discourse"):
                meanings.setdefault(option.opts[-1], set()).add(option.help or "")
    assert all(len(helps) == 1 for helps in meanings.values())


def test_the_readme_has_two_shell_commands() -> None:
    first, second = (block.strip() for block in blocks("sh"))
    assert first.endswith("quoth demo")
    assert second.endswith("pytest")


def test_the_readme_shows_what_its_commands_print() -> None:
    """When this fails because the program has changed for the better: `python -m tests.readme`."""
    ran = 0
    for block in blocks("console"):
        for command in commands(block):
            status, printed = output(command.line)
            assert status == 0, command.line
            whole = command.shown[-1:] != ["..."]
            shown = command.shown if whole else command.shown[:-1]
            # Processors round differently, and a reading may shift by a word: the README has to look like what is printed.
            alike = SequenceMatcher(None, "\n".join(printed if whole else printed[: len(shown)]), "\n".join(shown)).ratio()
            assert alike > 0.9, command.line
            ran += 1
    assert ran >= 10


def test_the_readme_python_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("python")
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("9 articles\n")


def test_links_lead_somewhere() -> None:
    for document in ("README.md", "CONTRIBUTING.md", "graph/quoth/samples/README.md"):
        path = ROOT / document
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", path.read_text("utf-8")):
            assert (path.parent / target).exists(), f"{document}: {target}"


def test_ci_is_a_program() -> None:
    assert subprocess.run(["bash", "-n", str(ROOT / ".ci" / "run")], check=False).returncode == 0
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
