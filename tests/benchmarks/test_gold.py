"""An invented article, its invented gold as a file, and what several findings score against it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from quoth.article import Article, Mark, Span
from quoth.attribution import Affiliation, Attribution, Date, Extraction, Place, Quantity, Speaker
from tests.benchmarks.gold import score
from tests.benchmarks.goldfile import GoldArticle, read_gold
from tests.benchmarks.scoring import Count

TEXT = """ADVERTISEMENT

Ann Lee, a pilot at the Harbour Board, said on Monday that the police estimated that up to 40 boats sank off Tripoli.

A port official added there were dozens more. At the time, officials doubted the count, she said in 2014.
"""


def span(words: str, after: int = 0) -> dict[str, Any]:
    start = TEXT.index(words, after)
    return {"start": start, "end": start + len(words), "text": words}


def found(words: str) -> Span:
    return Span(**span(words))


def source(id: str, name: str | None, kind: str, mentions: Iterable[tuple[str, str]], **more: Any) -> dict[str, Any]:
    told = [{**span(words), "form": form} for words, form in mentions]
    fields = {"description": name or (told[0]["text"] if told else None), "role": None, "institution": None, **more}
    return {"id": id, "name": name, "kind": kind, "mentions": told, **fields}


def attribution(id: str, by: str, source_words: str | None, cue: str, content: str, **more: Any) -> dict[str, Any]:
    fields = {"optional_content": [], "places": [], "quantities": [], "nested_in": None, "grade": "core", **more}
    return {
        "id": id, "source": by, "source_span": span(source_words) if source_words else None,
        "source_implicit": source_words is None, "cue": span(cue), "content": [span(content)], **fields,
    }  # fmt: skip


POLICE = "that up to 40 boats sank off Tripoli"
UP_TO = {**span("up to 40"), "low": None, "high": 40, "bound": "at-most"}
DOZENS = {**span("dozens"), "low": 24, "high": None, "bound": "approx", "interpretive": True}
GOLD = {
    "file": "900_invented.txt",
    "article": {"published": "2014-06", "published_qualified": "2014?-06"},
    "boilerplate": [span("ADVERTISEMENT")],
    "sources": [
        source("s0", None, "unnamed-group", [], implicit=True),
        source("s1", "Ann Lee", "person", [("Ann Lee", "full"), ("she", "pronoun")], role="pilot", institution="Harbour Board"),
        source("s2", "police", "organisation", [("the police", "full")]),
        source("s3", None, "unnamed-person", [("A port official", "descriptor")], role="official", institution="port"),
        source("s4", None, "unnamed-group", [("officials", "descriptor")]),
    ],
    "attributions": [
        attribution("a1", "s1", "Ann Lee, a pilot at the Harbour Board", "said", "that the police estimated " + POLICE, places=["Tripoli"]),
        attribution("a2", "s2", "the police", "estimated", POLICE, nested_in="a1", places=["Tripoli"], quantities=[UP_TO]),
        attribution("a3", "s3", "A port official", "added", "there were dozens more", places=["Tripoli"], quantities=[DOZENS]),
        attribution("a4", "s4", "officials", "doubted", "the count", grade="marginal"),
    ],
    "places": [{"text": "Tripoli", "canonical": "Tripoli", "country": "LB"}],
    "dates": [
        {**span("Monday"), "edtf": "[2014-06-02,2014-06-09]"},
        {**span("At the time"), "edtf": "2013"},
        {**span("2014"), "edtf": "2014"},
    ],
}  # fmt: skip

TRIPOLI = Place(found("Tripoli"), "Tripoli", "LB")
LEE = Attribution(
    "l", "indirect", 1.0, Speaker((found("Ann Lee"),), "person", "Ann Lee", "pilot", "Harbour Board"), found("said"),
    (found("that the police estimated " + POLICE),), places=(TRIPOLI,),
    quantities=(Quantity(found("up to 40"), None, 40, "at most", None, "boats"),),
)  # fmt: skip
INNER = Attribution(
    "p", "indirect", 1.0, Speaker((found("the police"),), "organisation", "police"), found("estimated"), (found(POLICE),),
    nested_in="l", places=(TRIPOLI,), quantities=LEE.quantities,
)  # fmt: skip
OFFICIAL = Attribution(
    "o", "indirect", 1.0, Speaker((found("A port official"),), "unnamed", "A port official", "port official", "port"),
    found("added"), (found("there were dozens more"),),
)  # fmt: skip
MARGINAL = Attribution("m", "indirect", 1.0, None, found("doubted"), (found("the count, she"),))
ALL = Extraction(
    Article(TEXT, "900_invented.txt", published="2014-06", boilerplate=(Mark(0, 13, "advert"),)),
    (LEE, INNER, OFFICIAL),
    (TRIPOLI,),
    (Date(found("Monday"), "2014-06-09"), Date(found("2014"), "2014")),
)


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> GoldArticle:
    folder = tmp_path_factory.mktemp("shared")
    (folder / "gold").mkdir()
    (folder / "gold" / "900_invented.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (article,) = read_gold(folder)
    assert article.path == folder / "articles" / "900_invented.txt"
    return article


def counts(extraction: Extraction, gold: GoldArticle) -> dict[str, Count]:
    return {name: measure.count for name, measure in score(extraction, gold).measures.items()}


def test_all_right(gold: GoldArticle) -> None:
    tally = score(ALL, gold)
    assert tally.wrong == []
    assert {name: measure.value for name, measure in tally.measures.items() if measure.value != 100.0} == {}
    assert counts(ALL, gold) == {
        "whole": Count(2, 2, 2), "nested": Count(1, 1, 1), "speaker": Count(3, 3, 3), "kind": Count(3, 3, 3),
        "role": Count(2, 2, 2), "role, or rightly none": Count(3, 0, 3),
        "institution": Count(2, 2, 2), "institution, or rightly none": Count(2, 0, 2),
        "place of a claim": Count(2, 2, 2), "quantity": Count(2, 2, 2), "place": Count(1, 1, 1), "date": Count(2, 2, 2),
        "publication date": Count(1, 1, 1), "boilerplate, characters": Count(13, 13, 13),
        "attribution outside boilerplate": Count(3, 3, 0),
    }  # fmt: skip


def said(*attributions: Attribution) -> Extraction:
    return replace(ALL, attributions=attributions)


def by(one: Attribution, **changes: Any) -> Attribution:
    assert one.source is not None
    return replace(one, source=replace(one.source, **changes))


OTHER = Place(found("Harbour"), "Harbour", "CA")
CASES: list[tuple[str, Extraction, dict[str, Count]]] = [
    ("nothing found", said(), {"whole": Count(0, 0, 2), "nested": Count(0, 0, 1)}),
    ("something marginal counts for nothing", said(LEE, INNER, OFFICIAL, MARGINAL), {"whole": Count(2, 2, 2)}),
    ("something else is too much", said(LEE, INNER, OFFICIAL, replace(MARGINAL, content=(found("she said in"),))),
     {"whole": Count(2, 3, 2)}),
    ("a nested one as if it stood alone is neither", said(LEE, OFFICIAL, replace(INNER, nested_in=None)),
     {"whole": Count(2, 2, 2), "nested": Count(0, 0, 1), "speaker": Count(3, 3, 3)}),
    ("a nested one in the wrong one", said(LEE, OFFICIAL, replace(INNER, nested_in="o")), {"nested": Count(0, 1, 1)}),
    ("joint speakers are one", said(LEE, replace(by(LEE, name="Bob Reed"), id="r"), INNER, OFFICIAL),
     {"whole": Count(2, 2, 2), "speaker": Count(3, 3, 3)}),
    ("a surname", said(by(LEE, name="Lee")), {"speaker": Count(0, 1, 1), "kind": Count(1, 1, 1), "whole": Count(1, 1, 2)}),
    ("another kind", said(by(LEE, kind="document")), {"kind": Count(0, 1, 1)}),
    ("nobody", said(replace(LEE, source=None)),
     {"whole": Count(0, 1, 2), "speaker": Count(0, 0, 1), "role": Count(0, 0, 1), "institution": Count(0, 0, 1)}),
    ("no role", said(by(LEE, role=None)), {"role": Count(0, 0, 1), "role, or rightly none": Count(0, 0, 1)}),
    ("a role where there is none", said(by(INNER, role="chief")), {"role": Count(0, 1, 0), "role, or rightly none": Count(0, 0, 1)}),
    ("a former role", replace(said(LEE), affiliations=(Affiliation("Ann Lee", "pilot", None, None, found("pilot"), True),)),
     {"role": Count(0, 1, 1)}),
    ("a place of the claim too much", said(replace(LEE, places=(TRIPOLI, OTHER))), {"place of a claim": Count(1, 2, 1)}),
    ("a figure read wrongly", said(replace(LEE, quantities=(replace(LEE.quantities[0], bound="about"),))),
     {"quantity": Count(0, 1, 1)}),
    ("a vague figure counts for nothing",
     said(replace(OFFICIAL, quantities=(Quantity(found("dozens"), 24, None, "about", None, None),))), {}),
    ("the place in another country", replace(ALL, places=(replace(TRIPOLI, country="LY"),)), {"place": Count(0, 1, 1)}),
    ("a date missed, one too much", replace(ALL, dates=(Date(found("2014"), "2014"), Date(found("said in"), "2013"))),
     {"date": Count(1, 2, 2)}),
    ("a date read wrongly", replace(ALL, dates=(Date(found("2014"), "2013"),)), {"date": Count(0, 1, 2)}),
    ("a vague date counts for nothing", replace(ALL, dates=(*ALL.dates, Date(found("At the time"), "2001"))),
     {"date": Count(2, 2, 2)}),
    ("no day of publication", replace(ALL, article=replace(ALL.article, published=None)), {"publication date": Count(0, 0, 1)}),
    ("boilerplate half marked", replace(ALL, article=replace(ALL.article, boilerplate=(Mark(0, 6, "advert"),))),
     {"boilerplate, characters": Count(6, 6, 13)}),
    ("an attribution in boilerplate", said(LEE, replace(MARGINAL, content=(found("ADVERTISEMENT"),))),
     {"attribution outside boilerplate": Count(1, 2, 0), "whole": Count(1, 2, 2)}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "extraction", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_what_differs_is_counted(
    name: str, extraction: Extraction, wanted: dict[str, Count], gold: GoldArticle
) -> None:
    counted = counts(extraction, gold)
    assert {key: counted[key] for key in wanted} == wanted
    if not wanted:
        assert "quantity" not in counted


def test_a_source_to_infer_may_be_missing_or_right_but_not_wrong(tmp_path: Path) -> None:
    implicit = {**GOLD["attributions"][0], "source_span": None, "source_implicit": True}  # type: ignore[index]
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "1.json").write_text(json.dumps({**GOLD, "attributions": [implicit]}), encoding="utf-8")
    (article,) = read_gold(tmp_path)
    for one, whole, speaker in (
        (LEE, Count(1, 1, 1), Count(1, 1, 1)),
        (replace(LEE, source=None), Count(1, 1, 1), None),
        (by(LEE, spans=(found("the police"),), name="police"), Count(0, 1, 1), Count(0, 1, 1)),
    ):
        counted = counts(said(one), article)
        assert (counted["whole"], counted.get("speaker")) == (whole, speaker)
