"""Paths of pages: letters, digits and hyphens, whatever a thing is called, and no two alike."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.view.address import paths, slug


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Amelia Sitoe", r"person/amelia-sitoe\.html"),
        ("José Ávila", r"person/jose-avila\.html"),
        ("../../etc/passwd", r"person/etc-passwd\.html"),
        ("/boats\x1b[2J\u202e", r"person/boats-2j\.html"),
        ("лодки", r"person/[0-9a-f]{8}\.html"),
        ("n" * 10_000, r"person/n{60}-[0-9a-f]{8}\.html"),
        ("Con", r"person/con-[0-9a-f]{8}\.html"),
    ],
    ids=["plain", "accents", "a path", "control characters", "no ASCII", "long", "a device"],
)
def test_a_name_makes_a_harmless_path(name: str, path: str) -> None:
    assert re.fullmatch(path, paths("person", {"iri": name})["iri"])


def test_names_that_look_alike_are_told_apart() -> None:
    found = paths("person", {"a": "Ann Lee", "b": "Ann Léé", "c": "Ann-Lee!", "d": "Bob"})
    assert len(set(found.values())) == 4
    assert found["d"] == "person/bob.html"


@given(st.dictionaries(st.text(min_size=1), st.text(), max_size=20))
def test_any_names(names: dict[str, str]) -> None:
    found = paths("place", names)
    assert len(set(found.values())) == len(names)
    assert all(re.fullmatch(r"place/[a-z0-9][a-z0-9-]*\.html", path) for path in found.values())


def test_a_slug_is_stable() -> None:
    assert slug(slug("Dead fish, line the  “lower” Zambezi")) == "dead-fish-line-the-lower-zambezi"
