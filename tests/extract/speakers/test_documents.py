"""The words for cited documents -> who issued them."""

import pytest

from quoth.extract.names import NameSpan
from quoth.extract.speakers.documents import issuer

CASES = [
    ("a U.N. report issued in February", "U.N."),
    ("the most recent U.S. inspector general report on rivers", "U.S. inspector general"),
    ("a new Delta Herald-River News poll released Sunday", "Delta Herald-River News"),
    ("a national DELTA TODAY/Low University Poll", "DELTA TODAY/Low University"),
    ("a survey conducted by the Pew River Center", "Pew River Center"),
    ("an average of polls by RiverPolitics", "RiverPolitics"),
    ("new classified American and other Western assessments", None),
    ("a Republican memo", None),
    ("Ann Lee's letter", None),
    ("a letter from Ann Lee", None),
    ("a campaign TV ad", None),
    ("the lawsuit", None),
    ("officials", None),
]


@pytest.mark.parametrize(("words", "wanted"), CASES)
def test_who_issued_it(words: str, wanted: str | None) -> None:
    at = words.find("Ann Lee")
    names = [NameSpan(at, at + 7, "person")] if at >= 0 else []
    assert issuer(words, 0, len(words), names) == wanted
