"""The page as text: what may run in it, what it may fetch, and that words of articles stay words."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.errors import NotFoundError, QuothError
from quoth.view import write_pages
from quoth.view.page import json_block, render
from quoth.view.pages import around, overview
from tests.view.networks import HOSTILE, ID, Press, barrage, hostile

SITOE, TETE = f"{ID}person/Amelia Sitoe", f"{ID}place/Tete"


class Tags(HTMLParser):
    """The tags of a page with their attributes, and the text of its scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.raw:
            self.raw[tag].append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem in self.raw:
            self.raw[self.cdata_elem][-1] += data


@given(
    st.recursive(
        st.text() | st.none() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_data_comes_back_from_its_block_and_holds_no_markup(data: object) -> None:
    block = json_block(data)
    assert json.loads(block) == data
    assert not re.search("[<>&\u2028\u2029\x80-\U0010ffff]", block)


def test_halves_of_surrogate_pairs_survive() -> None:
    assert json.loads(json_block("\ud83d and \udc00")) == "\ud83d and \udc00"


def test_the_policy_names_each_script_and_style_and_nothing_else() -> None:
    page = Tags(render(overview(barrage())))
    (policy,) = (found["content"] for tag, found in page.tags if found.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    _, *scripts = page.raw["script"]  # the first is data
    for directive, texts in (("script-src", scripts), ("style-src", page.raw["style"])):
        hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts]
        assert f"{directive} " + " ".join(f"'sha256-{found}'" for found in hashes) + ";" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_the_page_refers_to_no_other_file() -> None:
    page = Tags(render(overview(barrage())))
    assert not {"link", "img", "iframe", "base", "object"} & {tag for tag, _ in page.tags}
    assert not [found for _, found in page.tags if {"src", "href", "style", "action"} & found.keys()]
    assert not [name for _, found in page.tags for name in found if name.startswith("on")]
    (style,) = page.raw["style"]
    assert "url(" not in style
    assert "@import" not in style


def test_hostile_words_stay_words() -> None:
    graph = hostile()
    speaker = next(node for node, kind in graph.nodes(data="kind") if kind == "person")
    page = Tags(render(around(graph, [speaker])))
    tame = Tags(render(around(barrage(), [SITOE])))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in tame.tags]
    assert HOSTILE in json.dumps(json.loads(page.raw["script"][0]), ensure_ascii=False).replace('\\"', '"')


def test_pages_are_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    program = (
        "import sys; from quoth.view import write_pages; from tests.view.networks import *; "
        "write_pages(crowd(40, 1200), sys.argv[1]); "
        "write_pages(barrage(), sys.argv[1] + '/b', [ID + 'person/Amelia Sitoe'], [ID + 'place/Tete'])"
    )
    folders = [tmp_path / "1", tmp_path / "2"]
    for folder in folders:
        environment = {**os.environ, "PYTHONHASHSEED": folder.name}
        subprocess.run([sys.executable, "-c", program, str(folder)], check=True, env=environment)
    one, other = ({page.relative_to(at): page.read_bytes() for page in at.rglob("*.html")} for at in folders)
    assert len(one) == 4
    assert one == other


def test_names_of_pages(tmp_path: Path) -> None:
    paths = write_pages(barrage(), tmp_path / "new" / "folder", [SITOE], [TETE])
    assert [path.name for path in paths] == ["overview.html", "person-amelia-sitoe.html", "place-tete.html"]
    assert all(path.is_file() for path in paths)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Amélie O'Neil", "person-amelie-o-neil.html"),
        ("../../etc/passwd", "person-etc-passwd.html"),
        ("Амелия Ситоэ", r"person-[0-9a-f]{8}\.html"),
        ("a" * 300, r"person-a{60}-[0-9a-f]{8}\.html"),
        (HOSTILE, r"person-[a-z0-9-]{1,61}[0-9a-f]{8}\.html"),
        ("half \ud83d a pair", "person-half-a-pair.html"),
    ],
)
def test_a_name_makes_a_harmless_file_name(tmp_path: Path, name: str, expected: str) -> None:
    press = Press()
    press.graph.add_node(f"{ID}person/x", kind="person", label=name, names=[], posts=[])
    page = write_pages(press.graph, tmp_path, [f"{ID}person/x"])[1]
    assert page.parent == tmp_path
    assert re.fullmatch(expected, page.name)


def test_namesakes_do_not_overwrite_each_other(tmp_path: Path) -> None:
    press = Press()
    for iri in ("one", "two"):
        press.graph.add_node(iri, kind="person", label="Seth Jones", names=[], posts=[])
    names = {write_pages(press.graph, tmp_path, [iri])[1].name for iri in ("one", "two")}
    assert len(names) == 2


@pytest.mark.parametrize("stranger", ["https://w3id.org/quoth/id/person/nobody", TETE])
def test_a_stranger_has_no_page_and_nothing_is_written(tmp_path: Path, stranger: str) -> None:
    with pytest.raises(NotFoundError):
        write_pages(barrage(), tmp_path / "out", [stranger])
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(QuothError, match=r"cannot write pages to .*file"):
        write_pages(barrage(), tmp_path / "file")
