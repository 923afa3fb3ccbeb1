"""What is compared is what was stored: words, speakers and figures come back from a store with their texts."""

from __future__ import annotations

from pathlib import Path

from quoth.article import Article, Span
from quoth.attribution import Attribution, Extraction, Speaker
from quoth.compare import stored
from quoth.extract.quantities import find_quantities
from quoth.identify.follows import follows
from quoth.store.load import put
from quoth.store.store import Store

TEXT = "Ada Jones said 900 tons of fish had died.\n\nIvo Bell put the figure at 300 tons.\n\nThe gates stayed shut, it is said."


def _said(id_: str, speaker: str | None, cue: str, words: str) -> Attribution:
    start = TEXT.index(words)
    at, cue_at = TEXT.index(speaker) if speaker else 0, TEXT.index(cue)
    return Attribution(
        id_, "indirect", 0.9,
        Speaker((Span.of(TEXT, at, at + len(speaker)),), "person", speaker) if speaker else None,
        Span.of(TEXT, cue_at, cue_at + len(cue)), (Span.of(TEXT, start, start + len(words)),),
        quantities=find_quantities(TEXT, start, start + len(words)),
    )


def test_a_store_gives_back_what_is_compared(tmp_path: Path) -> None:
    article = Article(TEXT, "fish.txt", published="2023-03-14")
    extraction = Extraction(article, (
        _said("a1", "Ada Jones", "said", "900 tons of fish had died"),
        _said("a2", "Ivo Bell", "put the figure at", "300 tons"),
        _said("a3", None, "is said", "The gates stayed shut"),
    ))
    with Store.writing(tmp_path / "db") as store:
        put(store, article, "1", "hash", lambda _: extraction, follows)
    with Store.reading(tmp_path / "db") as store:
        statements, texts = stored(store)
    assert texts == {article.sha256: TEXT}
    assert [statement.speaker and statement.speaker.name for statement in statements] == ["Ada Jones", "Ivo Bell", None]
    assert [[quantity.low for quantity in statement.quantities] for statement in statements] == [[900], [300], []]
