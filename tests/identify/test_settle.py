"""Who is who among a few profiles: cases that the press is full of, and what holds of any profiles at all."""

from __future__ import annotations

import pytest

from quoth.identify.profile import Profile
from quoth.identify.settle import Settled, settle
from quoth.store.namespaces import ID
from tests.identify.profiles import beside, groups, identity_of, institution, person

Labelled = dict[str, Profile]


CASES: list[tuple[str, Labelled, str]] = [  # what it is about; profiles by labels; who is one
    # full names
    ("an initial stands for the only one it fits", {"j": person("J. Mattis"), "jim": person("James Mattis")}, "j jim"),
    ("an initial with two that it fits", {
        "j": person("J. Mattis"), "james": person("James Mattis"), "john": person("John Mattis"),
    }, "j | james | john"),
    ("initials and middle names", {
        "plain": person("Seth Jones"), "g": person("Seth G. Jones"), "dr": person("Dr. Seth Jones-Smith"),
    }, "dr | g plain"),
    ("a nickname", {"jim": person("Jim Mattis"), "james": person("James Mattis")}, "james jim"),
    ("a nickname of two names", {
        "ted": person("Ted Cruz"), "edward": person("Edward Cruz"), "theodore": person("Theodore Cruz"),
    }, "edward | ted | theodore"),
    ("a transliteration", {"a": person("Sergey Lavrov"), "b": person("Sergei Lavrov")}, "a b"),
    ("a name that fits two whom middle names tell apart", {
        "bush": person("George Bush", 5), "w": person("George W. Bush", 5), "hw": person("George H. W. Bush", 5),
    }, "bush | hw | w"),
    ("two middle names", {"c": person("Seth C. Mandel"), "d": person("Seth D. Mandel")}, "c | d"),
    ("a change of post", {
        "seth": person("Seth Jones", at=["RAND Corporation"]), "g": person("Seth G. Jones", at=["CSIS"]),
    }, "g seth"),
    # common names
    ("a common name with two posts", {
        "mayor": person("Michael Brown", at=["City of Salem"], as_=["mayor of Salem"]),
        "pianist": person("Michael Brown", at=["Riga Opera"], as_=["pianist"]),
    }, "mayor | pianist"),
    ("a common name with one post in two articles' words", {
        "one": person("Michael Brown", at=["Riga Opera"], as_=["pianist"]),
        "two": person("Michael Brown", at=["Riga Opera", "Salem Festival"], as_=["pianist"]),
    }, "one two"),
    ("a common name without a post that fits two", {
        "mayor": person("Michael Brown", at=["City of Salem"], as_=["mayor of Salem"]),
        "pianist": person("Michael Brown", at=["Riga Opera"], as_=["pianist"]),
        "who": person("Michael Brown"),
    }, "mayor | pianist | who"),
    # bare surnames
    ("a surname with one bearer", {"bare": person("Mattis"), "jim": person("Jim Mattis")}, "bare jim"),
    ("a surname that nearly always means one", {
        "bare": person("Obama"), "barack": person("Barack Obama", 300), "michelle": person("Michelle Obama", 5),
    }, "barack bare | michelle"),
    ("a surname that often means another", {
        "bare": person("Obama"), "barack": person("Barack Obama", 300), "michelle": person("Michelle Obama", 100),
    }, "barack | bare | michelle"),
    ("a surname with two bearers", {
        "bare": person("Mattis"), "anna": person("Anna Mattis"), "carl": person("Carl Mattis"),
    }, "anna | bare | carl"),
    ("a surname whose post shows which of two it means", {
        "bare": person("Mattis", at=["Riga Opera"]), "anna": person("Anna Mattis", at=["Riga Opera"]), "carl": person("Carl Mattis"),
    }, "anna bare | carl"),
    ("a post outweighs the usual bearer", {
        "bare": person("Obama", at=["Riga Opera"]), "barack": person("Barack Obama", 300),
        "michelle": person("Michelle Obama", 5, at=["Riga Opera"]),
    }, "barack | bare michelle"),
    ("a surname whose post two bearers share", {
        "bare": person("Mattis", at=["Riga Opera"]), "anna": person("Anna Mattis", at=["Riga Opera"]),
        "carl": person("Carl Mattis", at=["Riga Opera"]),
    }, "anna | bare | carl"),
    ("company does not show which of two bearers", {
        "bare": person("Clinton", among=["Tim Kaine", "Mike Pence"]),
        "bill": person("Bill Clinton", 3, among=["Tim Kaine", "Mike Pence"]), "hillary": person("Hillary Clinton", 5),
    }, "bare | bill | hillary"),
    ("a rare surname that nobody bears", {"bare": person("Mattis"), "post": person("Mattis", at=["Riga Opera"])}, "bare post"),
    # institutions
    ("an acronym", {"long": institution("Syrian Democratic Forces"), "short": institution("SDF")}, "long short"),
    ("an acronym of two", {
        "a": institution("Centre for Strategic Studies"), "b": institution("Council for Social Security"),
        "css": institution("CSS"),
    }, "a | b | css"),
    ("an acronym of two, one of which has it in an article", {
        "a": institution("Centre for Strategic Studies", alias=["CSS"]), "b": institution("Council for Social Security"),
        "css": institution("CSS"),
    }, "a css | b"),
    ("an acronym that articles give to two", {
        "a": institution("Centre for Strategic Studies", alias=["CSS"]),
        "b": institution("Council for Social Security", alias=["CSS"]), "css": institution("CSS"),
    }, "a | b | css"),
    ("legal forms", {"corp": institution("RAND Corp."), "rand": institution("RAND"), "whole": institution("the Rand Corporation")}, "corp rand whole"),
    ("bodies that each country has", {
        "iraq": institution("Senate", country=["IQ"]), "france": institution("Senate", country=["FR"]),
    }, "france | iraq"),
    ("what means something in its article only", {
        "one": institution("the ministry", article="1", only_here=True), "two": institution("the ministry", article="2", only_here=True),
        "whole": institution("Ministry of Oil"),
    }, "one | two | whole"),
]  # fmt: skip


@pytest.mark.parametrize(("labelled", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_who_is_one(labelled: Labelled, expected: str) -> None:
    assert groups(settle(labelled.values()), labelled) == expected


def test_two_whom_one_article_names_are_two() -> None:
    pair = {"jon": person("Jon Snowe", at=["RAND"]), "john": person("John Snowe", at=["RAND"])}
    assert groups(settle(pair.values()), pair) == "john jon"
    beside(pair["jon"], pair["john"])
    assert groups(settle(pair.values()), pair) == "john | jon"


def test_a_longer_form_of_the_name_in_one_article_is_no_second_person() -> None:
    pair = {"seth": person("Seth Jones"), "g": person("Seth G. Jones")}
    beside(pair["seth"], pair["g"])
    assert groups(settle(pair.values()), pair) == "g seth"


def test_a_surname_that_its_article_left_open_joins_nobody() -> None:
    known = {"bare": person("Mattis"), "anna": person("Anna Mattis")}
    assert groups(settle(known.values()), known) == "anna bare"
    known["bare"] = person("Mattis", among=["Anna Mattis"])
    assert groups(settle(known.values()), known) == "anna | bare"


FAMILIES = [("Barack Obama", "Michelle Obama"), ("Bill Clinton", "Hillary Clinton"), ("Donald Trump", "Ivanka Trump")]


@pytest.mark.parametrize(("one", "other"), FAMILIES)
def test_surnames_in_a_post_make_no_family_one(one: str, other: str) -> None:
    """Bare profiles with roles once led from a president to his wife."""
    surname = one.split()[-1]
    posts = [["president"], ["candidate"], ["president", "candidate"], ["first lady", "candidate"], []]
    known = {
        "one": person(one, 40, at=["White House"], as_=["president", "candidate"], among=["Tim Kaine", "Mike Pence"]),
        "other": person(other, 30, at=["White House"], as_=["first lady", "candidate"], among=["Tim Kaine", "Mike Pence"]),
        **{f"bare{number}": person(surname, 3, as_=roles, at=["White House"], among=["Tim Kaine"]) for number, roles in enumerate(posts)},
    }
    for times in (0, 1):
        if times:
            beside(known["one"], known["other"])
        settled = settle(known.values())
        assert identity_of(settled, known["one"]) != identity_of(settled, known["other"])
        assert identity_of(settled, known["one"]).name == one


def test_a_chain_of_likenesses_does_not_make_two_one() -> None:
    chain = {"kerry": person("Jon Kerry"), "mid": person("J. Kerry"), "jim": person("James Kerry"), "john": person("John Kerry")}
    settled = settle(chain.values())
    assert identity_of(settled, chain["jim"]) != identity_of(settled, chain["john"])
    acronym = {
        "a": institution("Centre for Strategic Studies", alias=["CSS"]),
        "b": institution("Council for Social Security", alias=["CSS"]), "css": institution("CSS"),
    }
    settled = settle(acronym.values())
    assert identity_of(settled, acronym["a"]) != identity_of(settled, acronym["b"])


class TestCurators:
    def test_their_same_joins_whatever_names_say(self) -> None:
        known = {"w": person("George W. Bush"), "hw": person("George H. W. Bush"), "else": person("Anna Mattis")}
        pairs = [(known["w"].iri, known["hw"].iri), (known["else"].iri, known["w"].iri)]
        assert groups(settle(known.values(), same=pairs), known) == "else hw w"

    def test_their_different_parts_whatever_names_say(self) -> None:
        known = {"jim": person("Jim Mattis"), "james": person("James Mattis"), "n": person("James N. Mattis")}
        assert groups(settle(known.values()), known) == "james jim n"
        settled = settle(known.values(), different=[(known["jim"].iri, known["n"].iri)])
        assert identity_of(settled, known["jim"]) != identity_of(settled, known["n"])

    def test_a_bare_surname_is_whom_they_say(self) -> None:
        known = {"bare": person("Obama"), "barack": person("Barack Obama", 300), "michelle": person("Michelle Obama", 5)}
        assert groups(settle(known.values(), same=[(known["bare"].iri, known["michelle"].iri)]), known) == "barack | bare michelle"
        settled = settle(known.values(), different=[(known["bare"].iri, known["barack"].iri)])
        assert identity_of(settled, known["bare"]) != identity_of(settled, known["barack"])

    def test_their_pairs_are_no_links_to_decide(self) -> None:
        known = {"ted": person("Ted Cruz"), "edward": person("Edward Cruz"), "theodore": person("Theodore Cruz")}
        links = {(link.match.a, link.match.b) for link in settle(known.values()).links}
        assert links == {tuple(sorted((known["ted"].iri, known[name].iri))) for name in ("edward", "theodore")}
        assert settle(
            known.values(), same=[(known["ted"].iri, known["edward"].iri)],
            different=[(known["ted"].iri, known["theodore"].iri)],
        ).links == ()


class TestLinks:
    def linked(self, labelled: Labelled) -> Settled:
        settled = settle(labelled.values())
        assert settled.links
        return settled

    def test_one_that_made_an_identity(self) -> None:
        (link,) = self.linked({"jim": person("Jim Mattis"), "james": person("James Mattis")}).links
        assert (link.verdict, link.match.verdict) == ("same", "same")
        assert [feature.name for feature in link.match.features] == ["same_surname", "nickname"]

    def test_why_a_surname_is_its_only_bearers(self) -> None:
        (link,) = self.linked({"bare": person("Mattis"), "jim": person("Jim Mattis")}).links
        assert link.match.features[-1].name == "only_bearer_of_this_surname"
        assert link.verdict == "same"

    def test_why_a_name_that_fits_two_joins_neither(self) -> None:
        settled = self.linked({"bush": person("George Bush"), "w": person("George W. Bush"), "hw": person("George H. W. Bush")})
        assert {link.verdict for link in settled.links} == {"undecided"}
        assert {link.match.features[-1].name for link in settled.links} == {"also_fits_another"}
        assert all(0.5 <= link.match.score < 0.8 for link in settled.links)

    def test_a_curator_is_shown_the_likeliest_few_of_many_bearers(self) -> None:
        bearers = [person(f"{given} Mattis", 2) for given in ("Anna", "Carl", "Dora", "Emil", "Fritz", "Greta")]
        settled = self.linked({str(number): one for number, one in enumerate([person("Mattis"), *bearers])})
        assert len(settled.links) == 3


def test_identities_of_one_name_have_iris_of_their_own() -> None:
    mayor = person("Michael Brown", at=["City of Salem"], as_=["mayor of Salem"])
    pianist = person("Michael Brown", at=["Riga Opera"], as_=["pianist"])
    assert [one.iri for one in settle([mayor]).identities] == [f"{ID}person/michael-brown"]
    iris = {one.iri for one in settle([mayor, pianist]).identities}
    assert iris == {profile.iri.replace("/name/person/", "/person/") for profile in (mayor, pianist)}


def test_the_name_is_that_of_most_articles_and_a_full_one() -> None:
    (one,) = settle([person("Mattis", 50), person("James Mattis", 2), person("Jim Mattis", 7)]).identities
    assert (one.name, one.names) == ("Jim Mattis", ("James Mattis", "Mattis"))
    assert one.keys == {"mattis", "jim mattis", "james mattis"}


ALONE = [
    person("Smith"), person("Omar"), institution("the ministry", article="1", only_here=True),
    institution("Senate"), institution("Police", article="1"), institution("Police", article="1", country=["IQ"]),
]


@pytest.mark.parametrize("profile", ALONE, ids=lambda profile: f"{profile.key} {min(profile.countries, default='')}")
def test_what_says_too_little_to_be_one_across_articles(profile: Profile) -> None:
    assert [one.iri for one in settle([profile]).identities] == [None]


def test_a_name_that_means_something_in_its_article_only_does_not_change_anothers_iri() -> None:
    """Whether it is in the neighbourhood depends on which article came last."""
    army = institution("Army", country=["IQ"])
    here = institution("the army", article="1", only_here=True)
    assert identity_of(settle([army, here]), army).iri == identity_of(settle([army]), army).iri
