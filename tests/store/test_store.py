"""Opening a store: what is there, what is not, and who else has it open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quoth.errors import QuothError
from quoth.graph import Graph
from quoth.identify.follows import follows
from quoth.store.load import put
from quoth.store.store import Store
from tests.store.extractions import PlainReader
from tests.store.test_find import JONES

HOLDER = """
import sys
from pathlib import Path
from quoth.store.store import Store
store = getattr(Store, sys.argv[2])(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store.writing(tmp_path / "store") as store:
        put(store, JONES, "1", "model", PlainReader().extract, follows)
    return tmp_path / "store"


def held(folder: Path, how: str) -> subprocess.Popen[bytes]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout and holder.stdout.readline() == b"open\n"
    return holder


def everything(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_looking_into_a_store_that_is_not_there_makes_none(tmp_path: Path) -> None:
    for name in ("missing", "deep/missing"):
        with pytest.raises(QuothError, match=r"no store at .*missing: load some articles first"):
            Graph(tmp_path / name).person("Seth Jones")
    assert everything(tmp_path) == []


@pytest.mark.parametrize("open_it", [Store.reading, Store.writing, Graph])
def test_another_programs_folder_is_left_alone(tmp_path: Path, open_it: object) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("a")
    with pytest.raises(QuothError, match="letters is a folder, but not a Quoth store"):
        open_it(tmp_path / "letters")  # type: ignore[operator]
    with pytest.raises(QuothError, match="is a file, not a Quoth store"):
        open_it(tmp_path / "letters" / "a.txt")  # type: ignore[operator]
    assert everything(tmp_path) == ["letters", "letters/a.txt"]


@pytest.mark.parametrize("url", ["https://example.org/sparql", "http://localhost:7200/repositories/x"])
def test_an_endpoint_is_not_supported_yet(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(QuothError, match="remote endpoints are not supported yet"):
        Graph(url)
    assert everything(tmp_path) == []


def test_a_store_of_a_later_layout_is_not_touched(folder: Path) -> None:
    (folder / "quoth-store").write_text("2\n")
    with pytest.raises(QuothError, match="newer version of Quoth"):
        Store.writing(folder)


def test_an_empty_folder_becomes_a_store_by_loading_only(tmp_path: Path) -> None:
    with pytest.raises(QuothError, match="load some articles first"):
        Store.reading(tmp_path)
    with Store.writing(tmp_path) as store:
        assert store.graphs() == []


def test_a_load_that_died_before_it_wrote_leaves_an_empty_store(tmp_path: Path) -> None:
    (tmp_path / "quoth-store").touch()
    with pytest.raises(QuothError, match="load some articles first"):
        Store.reading(tmp_path)
    with Store.writing(tmp_path) as store:
        assert put(store, JONES, "1", "model", PlainReader().extract, follows)


def test_several_may_read_at_once(folder: Path) -> None:
    holder = held(folder, "reading")
    try:
        with Store.reading(folder) as one, Store.reading(folder) as two:
            assert set(one.quads()) == set(two.quads()) != set()
    finally:
        holder.communicate()


@pytest.mark.parametrize(("holds", "wants", "complaint"), [
    ("writing", "reading", "is being written by another process"),
    ("writing", "writing", "is in use by another process"),
    ("reading", "writing", "is in use by another process"),
])
def test_a_store_in_use_is_one_line(folder: Path, holds: str, wants: str, complaint: str) -> None:
    holder = held(folder, holds)
    try:
        with pytest.raises(QuothError, match=complaint) as caught:
            getattr(Store, wants)(folder)
        assert "\n" not in str(caught.value)
    finally:
        holder.communicate()
    getattr(Store, wants)(folder).close()


def test_a_damaged_store_is_one_line(folder: Path) -> None:
    (folder / "oxigraph" / "CURRENT").write_text("rubbish")
    for opened in (Store.reading, Store.writing):
        with pytest.raises(QuothError, match=r"the store at .* cannot be") as caught:
            opened(folder)
        assert "\n" not in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_leave_to_write_is_one_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(QuothError, match="no store can be made"):
        Store.writing(tmp_path / "store")


def test_closing_twice_is_harmless(folder: Path) -> None:
    store = Store.reading(folder)
    store.close()
    store.close()
