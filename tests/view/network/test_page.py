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

from hypothesis import given
from hypothesis import strategies as st

from quoth.view.address import Addresses, in_network, key_of
from quoth.view.held.holdings import Holdings
from quoth.view.network.page import network_page
from quoth.view.page import json_block
from tests.view.network.conftest import page_of
from tests.view.networks import HOSTILE, ID, barrage, crowd, hostile


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
    page = Tags(page_of(barrage()))
    (policy,) = (found["content"] for tag, found in page.tags if found.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    _, *scripts = page.raw["script"]  # the first is data
    for directive, texts in (("script-src", scripts), ("style-src", page.raw["style"])):
        hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts]
        assert f"{directive} " + " ".join(f"'sha256-{found}'" for found in hashes) + ";" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_the_page_fetches_no_other_file() -> None:
    page = Tags(page_of(barrage()))
    assert not {"link", "img", "iframe", "base", "object"} & {tag for tag, _ in page.tags}
    assert not [found for _, found in page.tags if {"src", "style", "action"} & found.keys()]
    assert not [name for _, found in page.tags for name in found if name.startswith("on")]
    (style,) = page.raw["style"]
    assert "url(" not in style
    assert "@import" not in style


def test_hostile_words_stay_words() -> None:
    page = Tags(page_of(hostile()))
    tame = Tags(page_of(barrage()))
    assert {tag for tag, _ in page.tags} <= {tag for tag, _ in tame.tags}
    assert page.raw["script"][1:] == tame.raw["script"][1:]
    assert HOSTILE[:40] in json.dumps(json.loads(page.raw["script"][0]), ensure_ascii=False).replace('\\"', '"')


def test_scripts_make_no_markup_of_strings() -> None:
    own = Tags(page_of(barrage())).raw["script"][2:]
    assert len(own) == 5
    for script in own:
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(", script)
        assert "title:" not in script.replace("{ for: name, value }", "").replace("title: id", "")


def test_pages_are_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.view.network.conftest import page_of; "
        "from tests.view.networks import *; "
        "[Path(sys.argv[1], f'{n}.html').write_text(page_of(graph), 'utf-8')"
        " for n, graph in enumerate((crowd(40, 2200), crowd(40, 300), barrage()))]"
    )
    folders = [tmp_path / "1", tmp_path / "2"]
    for folder in folders:
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": folder.name}
        subprocess.run([sys.executable, "-c", program, str(folder)], check=True, env=environment)
    one, other = ({page.name: page.read_bytes() for page in at.iterdir()} for at in folders)
    assert len(one) == 3
    assert one == other


def test_a_page_at_the_limit_stays_below_a_megabyte_and_a_half() -> None:
    assert len(page_of(crowd(200, 1500))) < 1_500_000
    assert len(page_of(crowd(900, 6000))) < 1_500_000


def test_evidence_leads_to_the_pages_of_things(zambezi: Holdings) -> None:
    addresses = Addresses(zambezi)
    data = network_page(zambezi, addresses).data
    pages = {about["name"]: about.get("href") for about, node in zip(data["about"], data["nodes"], strict=True)
             if node[1] in {"person", "place"}}
    for actor in zambezi.actors.values():
        if actor.kind == "person":
            assert pages[actor.name] == addresses.actor(actor)
    assert any(href == addresses.location(one) for one in zambezi.locations.values() for href in pages.values())
    assert {one["href"] for one in data["articles"]} == {addresses.paper(one.source) for one in zambezi.papers.values()}
    assert all(statement["anchor"].startswith("s-") for statement in data["statements"])


def test_other_pages_can_link_to_a_node() -> None:
    node = f"{ID}person/Amelia Sitoe"
    assert in_network(node) == f"network.html#near={key_of(node)}"
    graph = crowd(200, 1500)
    assert len({key_of(node) for node in graph}) == len(graph)
