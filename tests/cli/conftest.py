"""The command line as the tests call it, and a store that holds the sample articles."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from quoth.cli import run
from tests.harbour import write_articles

SAMPLES = Path(str(files("quoth") / "samples" / "zambezi"))


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Quoth = Callable[..., Outcome]


@pytest.fixture
def quoth(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Quoth:
    """Runs one command in this process."""
    monkeypatch.delenv("QUOTH_STORE", raising=False)

    def call(*args: str | Path) -> Outcome:
        capsys.readouterr()
        status = run([str(arg) for arg in args])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return call


@pytest.fixture(scope="session")
def samples_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample articles, loaded once for all tests that only read."""
    store = tmp_path_factory.mktemp("samples") / "quoth.db"
    assert run(["load", str(SAMPLES), "--store", str(store)]) == 0
    return store


@pytest.fixture(scope="session")
def harbour_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles of `tests.harbour`, loaded once for all tests that only read."""
    folder = tmp_path_factory.mktemp("harbour")
    store = folder / "quoth.db"
    assert run(["load", str(write_articles(folder)), "--store", str(store)]) == 0
    return store
