"""Places: which names are places, which place each one means, and what is left unsaid."""

from __future__ import annotations

import gzip
import itertools
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.article import Article, Mark
from quoth.attribution import Place
from quoth.extract.gazetteer import fold, gazetteer, transliteration_key
from quoth.extract.names import NameKind, NameSpan
from quoth.extract.places import find_places
from tests.shared import SHARED, needs_shared


def places(text: str, **names: NameKind) -> list[Place]:
    """The places of `text`; `names` are tagged names by kind, with `_` for a blank."""
    spans = []
    for name, kind in names.items():
        words = name.replace("_", " ")
        spans.append(NameSpan(text.index(words), text.index(words) + len(words), kind))
    return list(find_places(Article(text=text, path="x.txt"), spans))


def read(text: str, **names: NameKind) -> list[tuple[str, str, str | None, int | None]]:
    return [(p.span.text, p.name, p.country, p.geonames) for p in places(text, **names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("has lost the Libyan city of Sirte, Iraq's Mosul and Ramadi.",
         [("Sirte", "Sirte", "LY", 2210554), ("Iraq", "Iraq", "IQ", 99237), ("Mosul", "Mosul", "IQ", 99072),
          ("Ramadi", "Ramadi", "IQ", 98717)]),
        ("ousted from its former Syrian stronghold Raqa.", [("Raqa", "Raqqa", "SY", 172955)]),
        ("towards places like Mayadeen and Albu Kamal, in the east of Syria's Deir Ezzor province, said",
         [("Mayadeen", "Mayadeen", "SY", 173480), ("Albu Kamal", "Albu Kamal", "SY", 174448),
          ("Syria", "Syria", "SY", 163843), ("Deir Ezzor province", "Deir ez-Zor", "SY", None)]),
        ("in the northern Afghanistan province of Jowzjan have told",
         [("northern Afghanistan", "Afghanistan", "AF", 1149361), ("Jowzjan", "Jowzjan", "AF", None)]),
        ("and the Turkish border now tightly surveilled", [("Turkish border", "Turkey", "TR", 298795)]),
        ("along the Syria-Iraq border, experts say", [("Syria", "Syria", "SY", 163843), ("Iraq", "Iraq", "IQ", 99237)]),
        ("the Euphrates River valley that lies", [("Euphrates River valley", "Euphrates", None, None)]),
        ("fighters from US officials", [("US", "United States", "US", 6252001)]),
        ("an attack in Afrin, in northern Syria, has",
         [("Afrin", "Afrin", "SY", 174186), ("northern Syria", "Syria", "SY", 163843)]),
        ("WASHINGTON — Thousands have fled to Turkey.",
         [("WASHINGTON", "Washington, D.C.", "US", 4140963), ("Turkey", "Turkey", "TR", 298795)]),
        ("a recent forum in Washington.", [("Washington", "Washington, D.C.", "US", 4140963)]),
        ("voters in Washington state said", [("Washington state", "Washington", "US", 5815135)]),
        ("the Vermont state Rep. Jane Kim said", [("Vermont", "Vermont", "US", 5242283)]),
        ("a rally in Flint, Mich., for",
         [("Flint", "Flint", "US", 4992982), ("Mich.", "Michigan", "US", 5001836)]),
        ("He moved to Paris, Texas, and", [("Paris", "Paris", "US", 4717560), ("Texas", "Texas", "US", 4736286)]),
        ("said Iowa Gov. Terry Branstad", [("Iowa", "Iowa", "US", 4862182)]),
        ("He met officials in Tbilisi. Georgia and Russia and Armenia agreed.",
         [("Tbilisi", "Tbilisi", "GE", 611717), ("Georgia", "Georgia", "GE", 614540),
          ("Russia", "Russia", "RU", 2017370), ("Armenia", "Armenia", "AM", 174982)]),
        ("Polls in Florida, Ohio and Georgia show", [("Florida", "Florida", "US", 4155751), ("Ohio", "Ohio", "US", 5165418),
                                                     ("Georgia", "Georgia", "US", 4197000)]),
    ],
)  # fmt: skip
def test_reads_without_a_tagger(text: str, expected: list[tuple[str, str, str | None, int | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "wrote The Washington Post on", "said Paris Hilton on", "at the Naval War College, said", "the Aspen Security Forum",
        "a professor at the University of Texas said", "Michael Jordan said. Then Jordan left.", "Reading is fun. Of course.",
        "call us today, he told us", "The mobile phone. Mobile phones too.", "the Iraqi army and French troops",
        "Western countries", "the White House said", "Bill Clinton and Clinton alone", "he may turn to Bank of America",
        "the Voice of America reported", "London Breed said", "In March and May they came",
    ],
)  # fmt: skip
def test_what_is_no_place(text: str) -> None:
    assert read(text) == []


def test_two_equally_good_places_are_left_open() -> None:
    assert read("It happened in Springfield, police said.", Springfield="place") == [
        ("Springfield", "Springfield", "US", None)
    ]
    (place,) = places("There is war in Congo again.", Congo="place")
    assert (place.geonames, place.country, place.latitude) == (None, None, None)


def test_the_tagger_decides_what_is_a_person_or_a_body() -> None:
    text = "Jackson met Austin in Lincoln, Nebraska, before the Boston Center opened"
    found = read(text, Jackson="person", Austin="person", Lincoln="place", Boston_Center="organisation")
    assert [(name, number) for name, _, _, number in found] == [("Lincoln", 5072006), ("Nebraska", 5073708)]


def test_a_tagged_place_the_gazetteer_does_not_know_keeps_its_words() -> None:
    (place,) = places("Mosul fell. They hide in the Old City, using", Mosul="place", Old_City="place")[1:]
    assert (place.name, place.country, place.geonames) == ("Old City", None, None)
    assert places("an attorney for Pagliano, who", Pagliano="place") == []


def test_a_tagged_name_is_read_whole_before_its_parts() -> None:
    assert read("at South Carolina State, he", South_Carolina_State="place") == [
        ("South Carolina", "South Carolina", "US", 4597040)
    ]
    over_a_break: dict[str, NameKind] = {"S.C.\n\nCOLUMBIA": "place"}
    assert read("votes in S.C.\n\nCOLUMBIA, S.C. - The", **over_a_break)[0][1] == "South Carolina"


def test_a_name_keeps_its_sense_throughout_an_article() -> None:
    found = places("In Portland, Maine, it rained. Then in Portland it snowed.")
    assert [p.geonames for p in found if p.name == "Portland"] == [4975802, 4975802]


SENSES = [
    # New York and Washington: state or city
    ("He spoke in Buffalo, New York, on Monday.", {"New York": 5128638, "Buffalo": 5110629}),
    ("She lost the New York primary by ten points.", {"New York": 5128638}),
    ("a senator from New York who", {"New York": 5128638}),
    ("a dairy farm in upstate New York, near", {"New York": 5128638}),
    ("rallies in Ohio, New York and Texas drew", {"New York": 5128638}),
    ("flights to Boston, New York and Chicago were", {"New York": 5128581}),
    ("a lawyer in New York said", {"New York": 5128581}),
    ("farmers in Oregon and Washington said", {"Washington": 5815135}),
    ("officials in Washington said", {"Washington": 4140963}),
    # by the country or state the article speaks of
    ("The Lebanese army left Tripoli. Lebanon and Lebanese officials said", {"Tripoli": 266826}),
    ("Militias fought in Tripoli. The Libyan government, in Libya, said", {"Tripoli": 2210247}),
    ("German police in Hanover searched flats across Germany.", {"Hanover": 2910831}),
    ("in Cleveland, and in Ohio, Texas, Mississippi and Oregon, voters", {"Cleveland": 5150529}),
    ("Together with Canada, Mexico will sue.", {"Canada": 6251999, "Mexico": 3996063}),
    # a state's name that ends a sentence is no abbreviation
    ("He moved to Idaho. She stayed.", {"Idaho": 5596512}),
    ("a town near Kobani, Syria.", {"Kobani": 172256}),
    ("in Bosnia, he said", {"Bosnia": 3277605}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENSES)
def test_the_words_about_a_name_settle_which_place_is_meant(text: str, expected: dict[str, int]) -> None:
    tagged: dict[str, NameKind] = {name.replace(" ", "_"): "place" for name in expected}
    found = {p.span.text: p.geonames for p in places(text, **tagged)}
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("taught at the University of Oregon for years", {"Oregon": "place"}),
        ("a professor at the University of Texas at Austin said", {"Austin": "place", "Texas": "place"}),
        ("a fellow at the Gulf Policy Forum said", {"Gulf_Policy_Forum": "place"}),
        ("ran for the Iowa Senate twice", {"Iowa": "place"}),
        ("his bid for the White House", {"White_House": "place"}),
        ("a friend of Wall Street since", {"Wall_Street": "place"}),
        ("he went to the Centre and", {"Centre": "place"}),
        ("many Panamanians came", {"Panamanians": "place"}),
        ("a member of the Dunworthy clan there", {"Dunworthy": "place"}),
        ("at Brandle's urging, the party", {"Brandle": "place"}),
        ("an exhibit at USI drew", {"USI": "place"}),
    ],
)
def test_what_a_tagger_takes_for_a_place_and_is_none(text: str, names: dict[str, NameKind]) -> None:
    assert read(text, **names) == []


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        # the tagger missed them, or took them for bodies
        ("the city of Sirte and Iraq's Mosul and Ramadi fell", {"Sirte": "place", "Mosul": "place"},
         ["Sirte", "Iraq", "Mosul", "Ramadi"]),
        ("They fled Mecca. Cranes stand over Mecca's mosque.", {"Mecca": "place"}, ["Mecca", "Mecca"]),
        ("the convention in Cleveland began. Ms. Roe came.", {"Cleveland": "organisation", "Roe": "person"},
         ["Cleveland"]),
        ("and the Turkish border is shut, Mr. Roe said", {"Turkish": "misc", "Roe": "person"}, ["Turkish border"]),
        ("along the Syria-Iraq border, Mr. Roe said", {"Syria-Iraq": "misc", "Roe": "person"}, ["Syria", "Iraq"]),
        ("before the Soviet Union fell, Mr. Roe said", {"Soviet_Union": "organisation", "Roe": "person"},
         ["Soviet Union"]),
        ("the road from Vinita, OK, is shut, Mr. Roe said", {"Vinita": "place", "Roe": "person"}, ["Vinita", "OK"]),
        # the gazetteer does not hold them
        ("a storm over Lake Hollow drew", {"Lake_Hollow": "place"}, ["Lake Hollow"]),
        ("dined at his Bel-a-Mar villa", {"Mar": "place"}, ["Bel-a-Mar"]),
        ("the courts of Weimar Germany were", {"Weimar_Germany": "place"}, ["Germany"]),
        ("reporters at the White House asked", {"White_House": "place"}, ["White House"]),
    ],
)  # fmt: skip
def test_places_that_a_tagger_or_the_gazetteer_misses(
    text: str, names: dict[str, NameKind], expected: list[str]
) -> None:
    tagged = [
        NameSpan(m, m + len(n.replace("_", " ")), k)
        for n, k in names.items()
        if (m := text.index(n.replace("_", " "))) >= 0
    ]
    assert [p.span.text for p in find_places(Article(text=text, path="x.txt"), tagged)] == expected


def test_a_surname_in_the_article_is_no_town() -> None:
    text = "John Lincoln spoke. Reporters asked Lincoln, Mosul and Ramadi being far."
    names = [NameSpan(0, 12, "person"), NameSpan(text.index("Mosul"), text.index("Mosul") + 5, "place")]
    assert [p.span.text for p in find_places(Article(text=text, path="x.txt"), names)] == ["Mosul", "Ramadi"]


def test_boilerplate_is_not_searched() -> None:
    text = "Fighters fled Mosul.\nRecommended: trouble in Kano and Abuja"
    marks = (Mark(text.index("Recommended"), len(text), "headlines"),)
    found = find_places(
        Article(text=text, path="x.txt", boilerplate=marks),
        [NameSpan(text.index("Kano"), text.index("Kano") + 4, "place")],
    )
    assert [p.span.text for p in found] == ["Mosul"]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["In", "Iraq", "Mosul", "New", "York", "Washington", ",", ".", "Paris", "Texas", "U.S.", "northern", "province", "of", "The", "Jordan", "-", "'s", "St.", "Turkish", "border", "county\n\n", "University", "of", "Georgia", "D.C.", "Fla.", "Raqqa"]), max_size=14).map(" ".join),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from(["place", "person", "organisation", "misc"])), max_size=4),
)  # fmt: skip
def test_any_text_gives_true_spans_in_order(text: str, raw: list[tuple[int, int, NameKind]]) -> None:
    names = [NameSpan(a, min(a + n, len(text)), kind) for a, n, kind in raw if a < len(text)]
    found = find_places(Article(text=text, path="x.txt"), names)
    assert all(text[p.span.start : p.span.end] == p.span.text for p in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(0 <= p.confidence <= 1 for p in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Raqa", "Ar-Raqqah"),
        ("Mayadeen", "Al Mayādīn"),
        ("Deir al-Zour", "Deir ez-Zor"),
        ("Saint-Étienne", "St Etienne"),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    assert transliteration_key(fold(one)) == transliteration_key(fold(other))


def test_the_gazetteer_is_small_and_quick_to_open() -> None:
    from importlib.resources import files

    from quoth.extract.gazetteer import DATA, Gazetteer

    data = (files("quoth.extract") / "data" / DATA).read_bytes()
    assert len(data) < 6_000_000
    assert b"CC BY 4.0" in gzip.decompress(data)[:300]
    started = time.perf_counter()
    Gazetteer(data)
    assert time.perf_counter() - started < 1.0  # measured 0.15 s; the bound leaves room for a busy machine


def test_common_words_and_demonyms() -> None:
    assert gazetteer().is_common("Mobile") and not gazetteer().is_common("Mosul")
    assert gazetteer().country_of_demonym("Iraqi") == "IQ"
    assert gazetteer().country_name("IQ") == "Iraq"


@needs_shared
@pytest.mark.parametrize("name", ["001_e649e8eccc9c878d", "002_d2343133c6c71c29", "004_bbf5011f23457518"])
def test_gold_places_are_found_and_traps_avoided(name: str) -> None:
    assert SHARED is not None
    gold = json.loads((SHARED / "gold" / f"{name}.json").read_text("utf-8"))
    with (SHARED / "articles" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
        text = file.read()
    marks = tuple(Mark(b["start"], b["end"], "advert") for b in gold["boilerplate"])
    names = [NameSpan(p["start"], p["end"], "place") for p in gold["places"]] if name.startswith("001") else []
    found = find_places(Article(text=text, path=name, boilerplate=marks), names)
    for place in gold["places"]:
        hits = [p for p in found if p.span.start < place["end"] and place["start"] < p.span.end]
        assert hits, place["text"]
        if place["type"] in ("city", "country", "town", "province"):
            assert hits[0].country == place["country"], place["text"]
    for trap in gold["trap_places"]:
        assert not [p for p in found if p.span.start < trap["end"] and trap["start"] < p.span.end], trap["text"]
