"""Which words for posts may stand for which."""

import pytest

from quoth.extract.speakers.posts import may_stand_for


@pytest.mark.parametrize(
    ("general", "post", "wanted"),
    [
        ("senator", "sen", True),
        ("lawmaker", "rep", True),
        ("scholar", "professor", True),
        ("professor", "scholar", False),
        ("attorney", "lawyer", True),
        ("mayor", "governor", False),
    ],
)
def test_what_takes_up_what(general: str, post: str, wanted: bool) -> None:
    assert may_stand_for(general, post) is wanted
