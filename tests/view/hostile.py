"""Articles whose every field attacks the page that shows it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from quoth.article import Article, Span
from quoth.attribution import Attribution, Extraction, Place, Speaker
from quoth.compare.comparisons.follows import follows
from quoth.extract.tagger.reader import reader
from quoth.store.load import put
from quoth.store.store import Store

ATTACKS = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"'><a href=\"javascript:alert(1)\" onclick=alert(1)>href</a>",
    "{{ 7*7 }}{% raw %}${7*7}<%= 7*7 %>",
    "</style><style>*{display:none}</style><!--",
    "\u202eright to left\u2066 and \u2067never closed",
    "javascript:alert(1)//href",
    "../../../etc/passwd\\..\\..",
    "a\rcarriage\r\nreturn\tand\u2028lines\u2029",
    "&lt;b&gt; &amp; \ud800 \x00 \ufffe",
    "=HYPERLINK(\"http://example.org\",\"x\")",
    "name " + "x" * 10_000,
)


def hostile_store(folder: Path) -> Path:
    """A store with an article for each attack: in its text, title, byline, names, roles, places, dates and address."""
    with Store.writing(folder) as store:
        for attack in ATTACKS:
            told = _told(attack)
            put(store, told.article, "0", "test", lambda article, told=told: told, follows)
    return folder


def _told(attack: str) -> Extraction:
    words, other = f"the dam {attack} was never safe", f"the dam {attack} was safe"
    text = f"{attack}\n\n“{words},” said Ann {attack}.\r\n\nBob {attack} said {other}. {attack}"
    article = Article(
        text, f"{attack}.txt", title=f"On {attack}", byline=attack, publisher=attack, agency=attack, dateline=attack,
        published="2023-05-01", url=f"javascript:alert(1)//{attack[:50]}",
    )
    found = []
    for number, (name, said) in enumerate((("Ann", words), ("Bob", other))):
        at = text.index(f"{name} {attack}", text.index(words))
        start = text.index(said)
        source = Speaker((Span.of(text, at, at + 4 + len(attack)),), "person", f"{name} {attack}", attack, attack)
        span = Span.of(text, start, start + len(said))
        place = Place(Span.of(text, start, start + 7), attack[:200], None, None, 10.0 + number, 20.0)
        meaning = (127 * reader().meaning(said)).astype(np.int8).tobytes()
        found.append(Attribution(
            f"a{number}", "direct", 0.9, source, None, (span,), places=(place,), meaning=meaning
        ))
    return Extraction(article, tuple(found))
