"""Institutions by their names: which are one, which a person has to decide, which never; how far a name reaches."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.identify.institutions import compare_institutions, institution_blocks, parent_of, scope
from quoth.identify.institutions.acronyms import acronyms
from quoth.identify.match import Match, Verdict
from quoth.identify.profile import Profile
from quoth.store.names import name_key


def profile(
    name: str,
    *,
    aliases: Iterable[str] = (),
    countries: Iterable[str] = (),
    people: Iterable[str] = (),
    beside: Iterable[str] = (),
) -> Profile:
    made = Profile(iri=f"urn:{name}", kind="institution", key=name_key(name), mentions=1)
    made.names[name] += 1
    made.aliases.update(map(name_key, aliases))
    made.countries.update(countries)
    made.people.update(people)
    made.beside.update(f"urn:{other}" for other in beside)
    return made


def verdict(a: Profile, b: Profile) -> Verdict:
    match = compare_institutions(a, b)
    return "different" if match is None else match.verdict


def features(match: Match | None) -> list[str]:
    assert match is not None
    return [feature.name for feature in match.features]


SAME = [
    # article, legal form, spelling, word order
    ("The Brookings Institution", "Brookings Institution"),
    ("Rand Corporation", "RAND"),
    ("RAND Corp.", "the Rand Corporation"),
    ("Boeing Co.", "Boeing"),
    ("Ford Motor Co.", "Ford Motor Company"),
    ("Siemens AG", "Siemens"),
    ("International Centre for the Study of Radicalisation", "International Center for the Study of Radicalization"),
    ("World Health Organisation", "World Health Organization"),
    ("State Department", "Department of State"),
    ("U.S. Department of State", "State Department"),
    ("Iraqi Defense Ministry", "Ministry of Defence of Iraq"),
    ("Iraq’s Ministry of Defence", "Iraqi Ministry of Defense"),
    ("Russian Foreign Ministry", "Russia's Ministry of Foreign Affairs"),
    ("Supreme Court of Texas", "Texas Supreme Court"),
    ("U.S. Army", "United States Army"),
    ("Center for Media Justice", "Center of Media Justice"),
    ("PolitiFact", "Politifact"),
    ("Tulsa police", "Tulsa Police Department"),
    ("Texas House", "Texas House of Representatives"),
    ("nonpartisan Commission on Presidential Debates", "Commission on Presidential Debates"),
    ("US-backed Syrian Democratic Forces", "Syrian Democratic Forces"),
    ("National Counter-Terrorism Center", "National Counterterrorism Center"),
    ("U.N. Security Council", "United Nations Security Council"),
    ("N.Y. Times", "The New York Times"),
    ("Lee's campaign", "Lee campaign"),
    # acronyms
    ("SDF", "Syrian Democratic Forces"),
    ("CSIS", "Center for Strategic and International Studies"),
    ("ICSR", "International Centre for the Study of Radicalisation"),
    ("N.C.T.C.", "National Counterterrorism Center"),
    ("SOHR", "Syrian Observatory for Human Rights"),
    ("AFL-CIO", "American Federation of Labor and Congress of Industrial Organizations"),
    # shortened
    ("Brookings", "Brookings Institution"),
    ("Harvard", "Harvard University"),
    ("Syrian Observatory", "Syrian Observatory for Human Rights"),
    ("United Mine Workers", "United Mine Workers of America"),
    ("Christopher Newport University", "Christopher Newport University in Scott"),
    ("Chinese Communist Party", "Communist Party of China"),
    ("IDF", "Israel Defense Forces"),
    ("Israeli Defense Forces", "Israel Defense Forces"),
    ("JPMorgan Chase & Co.", "J.P. Morgan Chase"),
    ("Wal-Mart", "Walmart"),
    ("Carnegie Endowment", "Carnegie Endowment for International Peace"),
    ("Hoover Institution", "Hoover Institution at Stanford University"),
    ("UC Berkeley", "University of California at Berkeley"),
    ("Ohio Democratic Party", "Democratic Party of Ohio"),
    ("Goldman Sachs", "Goldman Sachs Group Inc."),
    ("National Institute of Health", "National Institutes of Health"),
    ("News Corp.", "News Corporation"),
    ("Peterson Institute", "Peterson Institute for International Economics"),
    ("Trump campaign", "Donald Trump campaign"),
    ("Trump presidential campaign", "Trump campaign"),
    ("Transnational Threats Project", "Transnational Threats Project at the Center for Strategic and International Studies"),
    # well-known other names
    ("Pentagon", "Department of Defense"),
    ("Pentagon", "U.S. Defense Department"),
    ("Scotland Yard", "Metropolitan Police"),
    ("FBI", "Federal Bureau of Investigation"),
    ("VA", "Department of Veterans Affairs"),
    ("Defense Department", "Department of Defense"),
    ("GOP", "Republican Party"),
    ("ISIS", "Islamic State"),
    ("Nato", "North Atlantic Treaty Organisation"),
    ("al-Qaeda", "al Qaida"),
    ("Doctors Without Borders", "Médecins Sans Frontières"),
]

UNDECIDED = [
    ("MSNBC", "MNSBC"),
    ("Al-Nusra Front", "Al-Nusrah Front"),
    ("Ford", "Ford Motor"),
    ("Ford", "Ford Foundation"),
    ("NBC", "NBC News"),
    ("Clinton", "Clinton Foundation"),
    ("Clinton camp", "Clinton campaign"),
    ("Syrian Center", "Syrian Center for Policy Research"),
    ("U.S. Army", "Army"),
    ("U.S. Supreme Court", "Supreme Court"),
    ("Foreign Ministry", "Foreign Ministry"),
    ("Foreign Ministry", "Ministry of Foreign Affairs"),
    ("MoD", "Ministry of Defence"),
    ("American Red Cross", "Red Cross"),
    ("Woodrow Wilson Center", "Wilson Center"),
    ("George Washington University's Program on Extremism", "Program on Extremism"),
    ("Al Shabaab", "al-Shabab"),
    ("Georgetown", "Georgetown University"),
    ("U.S. Chamber of Commerce", "Chamber of Commerce"),
    ("Johnson Tax Reform Center", "Tax Reform Center"),
    ("Center for Politics", "Center for Politics at the University of Virginia"),
]

DIFFERENT = [
    # numbers
    ("7th Fleet", "5th Fleet"),
    ("Local 12", "Local 14"),
    ("101st Airborne Division", "82nd Airborne Division"),
    ("9th Circuit Court of Appeals", "4th Circuit Court of Appeals"),
    # places
    ("University of Texas at Austin", "University of Texas at Dallas"),
    ("University of Texas", "University of Texas at Dallas"),
    ("Bank of England", "Bank of Israel"),
    ("North Korea", "South Korea"),
    ("Iraqi Army", "Iranian Army"),
    ("Iraqi Defense Ministry", "Iranian Defense Ministry"),
    ("U.S. Army", "Iraqi Army"),
    ("Chicago Police Department", "Tulsa Police Department"),
    ("Supreme Court", "Manhattan Supreme Court"),
    ("Democratic Party", "Ohio Democratic Party"),
    ("Niger Ministry of Health", "Nigeria Ministry of Health"),
    ("Kansas City police", "Kansas police"),
    # word order that counts
    ("University of Washington", "Washington University"),
    ("George Washington University", "Washington University"),
    ("George Washington University", "George Washington University's Program on Extremism"),
    ("Miami University", "University of Miami"),
    # kinds
    ("Yale Law School", "Yale University"),
    ("Harvard", "Harvard Business School"),
    ("Ford Foundation", "Ford Motor"),
    ("Washington Post", "Washington Times"),
    ("Washington Post", "Washington"),
    ("Washington Post Company", "Washington Post"),
    ("New York Times", "New York Post"),
    ("Indiana", "Indiana University"),
    ("Trump campaign", "Trump Organization"),
    ("Trump campaign", "Trump administration"),
    ("Trump", "Trump campaign"),
    ("Clinton campaign", "Clinton Foundation"),
    ("Hillary Clinton campaign", "Bill Clinton campaign"),
    ("White House", "House"),
    ("White House", "Obama administration"),
    ("House Intelligence Committee", "Senate Intelligence Committee"),
    ("Defense Department", "Defense Ministry"),
    ("American University", "American Airlines"),
    # one word decides
    ("Democratic National Committee", "Republican National Committee"),
    ("Doctors for Trump", "Doctors Against Trump"),
    ("European Council", "Council of Europe"),
    ("European Council", "European Council on Foreign Relations"),
    ("Department of Justice", "Department of the Interior"),
    ("National Rifle Association", "National Restaurant Association"),
    ("American Federation of Teachers", "United Federation of Teachers"),
    ("Northern Command", "Southern Command"),
    ("Islamic State", "Islamic State Khorasan"),
    ("Syrian Network for Human Rights", "Syrian Observatory for Human Rights"),
    ("Institute for the Study of War", "Institute for the Study of Labor"),
    ("Carnegie Endowment", "Carnegie Mellon University"),
    ("Soufan Group", "Soufan Center"),
    ("Free Syrian Army", "Syrian Army"),
    ("University of California", "University of California, Berkeley"),
    ("Congressional Black Caucus", "Congressional Black Caucus Institute"),
    # acronyms of others
    ("SC", "Seventh Circuit"),
    ("FSA", "American Foreign Service Association"),
    ("FBI", "Foreign Bank Institute"),
    ("Vox", "Voice of Xanadu"),
    ("GAO", "Government Accounting Bureau"),
    # a unit is not its parent
    ("Rand Corporation", "International Security and Defense Policy Center at the Rand Corporation"),
    ("Wells Fargo", "Wells Fargo board"),
    ("Pentagon", "Pentagon press office"),
    ("Department", "Department of Defense"),
    ("Center", "Center for American Progress"),
    ("Tax Foundation", "Tax Foundation of Hawaii"),
    ("US", "Union Station"),
    ("Action Network", "Faith-Based Action Network"),
    ("Life Committee", "Right to Life Committee"),
    # what everybody has
    ("police", "police"),
    ("police", "New York Police Department"),
    ("city council", "Chicago City Council"),
    ("Springfield Police Department", "Springfield Police Department"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_names_of_one_institution(a: str, b: str) -> None:
    assert verdict(profile(a), profile(b)) == "same"


@pytest.mark.parametrize(("a", "b"), UNDECIDED)
def test_names_that_a_person_has_to_decide_on(a: str, b: str) -> None:
    assert verdict(profile(a), profile(b)) == "undecided"


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_names_of_two_institutions(a: str, b: str) -> None:
    assert verdict(profile(a), profile(b)) == "different"


@pytest.mark.parametrize(("a", "b"), SAME + UNDECIDED)
def test_related_names_share_a_block(a: str, b: str) -> None:
    assert institution_blocks(name_key(a), ()) & institution_blocks(name_key(b), ())


def test_names_an_article_gives_together_share_a_block() -> None:
    assert "bafana" in institution_blocks("south african football players", ["bafana"])
    assert "bafana" in institution_blocks("bafana", ())


def test_names_without_meaning_elsewhere_are_compared_with_none() -> None:
    assert institution_blocks("police", ()) == frozenset()


NATIONAL = [
    # a, its countries, b, its countries
    ("Foreign Ministry", "IQ", "Foreign Ministry", "IQ", "same"),
    ("Foreign Ministry", "IQ", "Foreign Ministry", "IR", "different"),
    ("Foreign Ministry", "IQ", "Foreign Ministry", "", "undecided"),
    ("Foreign Ministry", "RU", "Ministry of Foreign Affairs", "RU", "same"),
    ("U.S. Army", "", "Army", "US", "same"),
    ("U.S. Army", "", "Army", "IQ", "different"),
    ("Iraqi Army", "US", "Army", "IQ", "same"),
    ("UK Ministry of Defence", "", "MoD", "GB", "same"),
    ("Pentagon", "IQ", "Department of Defense", "US", "same"),
    ("Pentagon", "", "Department of Defence", "AU", "undecided"),
    ("U.S. Embassy", "IQ", "U.S. Embassy", "FR", "different"),
    ("Brookings Institution", "US", "Brookings", "IQ", "same"),
]


@pytest.mark.parametrize(("a", "of_a", "b", "of_b", "expected"), NATIONAL)
def test_a_body_that_states_have_one_of_is_one_within_a_country(
    a: str, of_a: str, b: str, of_b: str, expected: Verdict
) -> None:
    assert verdict(profile(a, countries=of_a.split()), profile(b, countries=of_b.split())) == expected


def test_articles_about_several_countries_decide_nothing() -> None:
    torn = profile("Foreign Ministry", countries=["IQ", "IR"])
    assert verdict(torn, profile("Foreign Ministry", countries=["IQ"])) == "undecided"


def test_an_acronym_given_by_an_article_is_surer_than_matching_letters() -> None:
    long, short = "Social Democratic Front", "SDF"
    matching = compare_institutions(profile(long), profile(short))
    given_ = compare_institutions(profile(long, aliases=[short]), profile(short))
    assert matching is not None and given_ is not None
    assert (matching.score, given_.score) == (0.85, 0.97)
    assert features(given_) == ["acronym_given_by_an_article"]


def test_of_two_names_given_for_each_other_the_surer_relation_counts() -> None:
    long = profile("Social Democratic Front", aliases=["SDF"])
    short = profile("SDF", aliases=["Social Democratic Front"])
    there, back = compare_institutions(long, short), compare_institutions(short, long)
    assert features(there) == features(back) == ["acronym_given_by_an_article"]


def test_a_name_given_by_an_article_need_not_be_of_its_letters() -> None:
    assert verdict(profile("Kurdish Red Crescent", aliases=["Heyva Sor"]), profile("Heyva Sor")) == "same"


def test_a_well_known_acronym_may_be_given_to_another_by_an_article() -> None:
    assert verdict(profile("Foreign Bank Institute", aliases=["FBI"]), profile("FBI")) == "same"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("SDF", "Syrian Democratic Forces", "different"),
        ("Ford", "Ford Foundation", "undecided"),
        ("Brookings", "Brookings Institution", "same"),
        ("U.S. Army", "Army", "undecided"),
        ("Rand Corp.", "Rand Corporation", "same"),
        ("Department of State", "State Department", "same"),
        ("Pentagon", "Department of Defense", "same"),
        ("Trump campaign", "Donald Trump campaign", "same"),
    ],
)
def test_an_article_that_has_both_names_tells_them_apart_unless_they_are_one_name(
    a: str, b: str, expected: Verdict
) -> None:
    assert verdict(profile(a, beside=[b]), profile(b, beside=[a])) == expected


def test_shared_people_settle_what_names_leave_open() -> None:
    people = ["rami abdel rahman", "ann lee"]
    a, b = profile("U.S. Army", people=people), profile("Army", people=people)
    assert verdict(a, b) == "same"
    assert "shared_people" in features(compare_institutions(a, b))


def test_two_letters_are_asked_about_only_with_several_shared_people() -> None:
    people = ["ann lee", "bo chan"]
    assert verdict(profile("PA"), profile("Palestinian Authority")) == "different"
    assert verdict(profile("PA", people=people), profile("Palestinian Authority", people=people)) == "undecided"
    assert verdict(profile("PA"), profile("Palestinian Authority", aliases=["PA"])) == "same"


def test_shared_people_never_join_what_is_merely_described() -> None:
    people = [f"ann lee {number}" for number in range(20)]
    assert verdict(profile("police", people=people), profile("police", people=people)) == "undecided"


def test_shared_people_never_join_other_names() -> None:
    a, b = profile("Ford Foundation", people=["ann lee"]), profile("Ford Motor", people=["ann lee"])
    assert compare_institutions(a, b) is None


@pytest.mark.parametrize("name", ["Vox", "Time", "Apple"])
def test_a_word_is_no_acronym_unless_printed_as_one(name: str) -> None:
    long = " ".join(f"{letter}eta" for letter in name.lower())
    assert verdict(profile(long), profile(name)) != "same"
    assert verdict(profile(long), profile(name.upper())) == "same"


SCOPES = {
    "world": [
        "Brookings Institution", "NATO", "FBI", "Syrian Observatory for Human Rights", "State Department",
        "Homeland Security", "Iraqi Defense Ministry", "Ministry of Defence of Iraq", "U.S. Army", "Israeli military",
        "Iraqi government", "Iraqi police", "New York Police Department", "Chicago City Council", "Portland Police Bureau",
        "Texas Supreme Court", "Georgia Supreme Court", "University of Michigan", "American University",
        "American Airlines", "British Airways", "Clinton campaign", "Harvard Law School", "Washington Post",
        "United Federation of Teachers", "Federal Bureau of Prisons", "National Rifle Association", "La Raza",
        "Bank of England", "Security Council", "France", "New Jersey", "House Select Committee on Benghazi",
        "U.S. Embassy in Baghdad", "Mayo Clinic", "Federal Election Commission", "Republican Party",
    ],
    "country": [
        "Foreign Ministry", "Defense Department", "Department of Justice", "Supreme Court", "Parliament", "Senate",
        "House", "Army", "Air Force", "Central Bank", "Green Party", "National Security Council", "U.S. Embassy",
        "House Intelligence Committee", "Senate Foreign Relations Committee", "National Guard", "Interior Ministry",
    ],
    "article": [
        "police", "city council", "school board", "fire department", "district court", "the company", "the ministry",
        "sheriff's office", "health department", "federal appeals court", "U.S. company", "British newspaper",
        "U.S. District Court", "Springfield police", "Orange County Sheriff's Office", "Lincoln High School",
        "First Baptist Church", "St. Mary's Hospital", "Oversight Committee", "Committee on Ways and Means", "Times",
        "House panel", "union", "campaign", "his nonprofit company", "the", "of", "",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), [(name, reach) for reach, names in SCOPES.items() for name in names])
def test_how_far_a_name_says_whom_it_means(name: str, expected: str) -> None:
    assert scope(name_key(name)) == expected


PARENTS = [
    ("Homeland Security's Office of Inspector General", ["Homeland Security"], "Homeland Security"),
    ("division of the Rand Corporation", ["Rand Corporation"], "Rand Corporation"),
    ("International Security and Defense Policy Center at the Rand Corporation", ["RAND"], "RAND"),
    ("Pentagon press office", ["Pentagon"], "Pentagon"),
    ("CSIS's Transnational Threats Project", ["CSIS"], "CSIS"),
    ("Center on Irregular Warfare at the Naval War College", ["War College", "Naval War College"], "Naval War College"),
    ("National Center for Veterans Studies at the University of Utah", ["Utah", "University of Utah"], "University of Utah"),
    ("Yale Law School", ["Yale University"], "Yale University"),
    ("New York University School of Law", ["New York", "New York University"], "New York University"),
    ("DNC Rules Committee", ["DNC"], "DNC"),
    ("House Intelligence Committee", ["House"], "House"),
    ("Wells Fargo board", ["Wells Fargo"], "Wells Fargo"),
    ("FBI's Chicago field office", ["FBI"], "FBI"),
    ("Department of Justice Civil Rights Division", ["Justice", "Department of Justice"], "Department of Justice"),
    ("editorial board of The Washington Post", ["Washington Post", "Washington"], "Washington Post"),
    # no units
    ("University of Texas at Austin", ["Austin", "Texas"], None),
    ("Bank of England", ["England"], None),
    ("Department of Defense", ["Defense"], None),
    ("Bureau of Prisons", ["Prisons"], None),
    ("Department of Homeland Security", ["Homeland Security"], None),
    ("Homeland Security Department", ["Homeland Security"], None),
    ("New York Police Department", ["New York"], None),
    ("U.S. Air Force", ["U.S.", "Air Force"], None),
    ("Clinton Foundation", ["Clinton"], None),
    ("Brennan Center", ["Brennan"], None),
    ("Center for Federal Policy", ["Center", "Federal Policy"], None),
    ("Reuters", ["Reuters"], None),
    ("Supreme Court of the United States", ["United States"], None),
]


@pytest.mark.parametrize(("name", "known", "expected"), PARENTS)
def test_the_institution_that_a_name_shows_to_be_the_parent(name: str, known: list[str], expected: str | None) -> None:
    assert parent_of(name_key(name), {name_key(one) for one in known}) == (expected and name_key(expected))


ACRONYMS = [
    ("federal bureau of investigation", "fbi"),
    ("department of defense", "dod"),
    ("central intelligence agency", "cia"),
    ("us agency for international development", "usaid"),
    ("us department of agriculture", "usda"),
    ("us department of agriculture", "usdoa"),
    ("national counterterrorism center", "nctc"),
    ("united nations security council", "unsc"),
    ("immigration and customs enforcement", "ice"),
    ("university of new hampshire and beyond", "unhab"),
]


@pytest.mark.parametrize(("words", "expected"), ACRONYMS)
def test_acronyms(words: str, expected: str) -> None:
    assert expected in acronyms(words.split())


_WORDS = st.sampled_from(
    ["the", "of", "for", "and", "at", "in", "us", "iraqi", "syrian", "new", "york", "texas", "springfield", "bank", "university", "college", "ministry", "defense", "defence", "department", "police", "army", "center", "centre", "institute", "foundation", "company", "co", "inc", "corp", "trump", "donald", "clinton", "campaign", "ford", "brookings", "national", "federal", "council", "committee", "house", "senate", "supreme", "court", "7th", "12", "times", "post", "news", "a", "x", "studies", "harvard", "law", "school", "counter", "terrorism", "united", "nations", "backed", "nonpartisan"]
)
_KEYS = st.one_of(st.lists(_WORDS, max_size=7).map(" ".join), st.text(max_size=12).map(name_key))
_CODES = st.dictionaries(st.sampled_from(["US", "IQ", "GB"]), st.integers(1, 3), max_size=2)


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    key = draw(_KEYS)
    made = Profile(iri=f"urn:{key}", kind="institution", key=key, mentions=1)
    made.names.update([draw(st.sampled_from([key, key.upper(), key.title()]))])
    made.aliases.update(draw(st.lists(_KEYS, max_size=2)))
    made.countries.update(draw(_CODES))
    made.people.update(draw(st.lists(st.sampled_from(["ann lee", "bo chan"]), max_size=2)))
    made.beside.update(draw(st.lists(_KEYS.map("urn:{}".format), max_size=2)))
    return made


@settings(max_examples=100, deadline=None)
@given(profiles(), profiles())
def test_comparing_is_symmetric_and_never_fails(a: Profile, b: Profile) -> None:
    there, back = compare_institutions(a, b), compare_institutions(b, a)
    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert (there.a, there.b, there.features) == (back.b, back.a, back.features)
    assert parent_of(a.key, {b.key}) in {None, b.key} - ({a.key} if a.key == b.key else set())


@settings(max_examples=100, deadline=None)
@given(profiles(), profiles())
def test_whatever_may_be_one_shares_a_block(a: Profile, b: Profile) -> None:
    match = compare_institutions(a, b)
    if match is not None and match.verdict == "same":
        assert institution_blocks(a.key, a.aliases) & institution_blocks(b.key, b.aliases)


@settings(max_examples=50, deadline=None)
@given(profiles())
def test_a_name_that_means_one_institution_everywhere_is_the_same_as_itself(a: Profile) -> None:
    if scope(a.key) == "world":
        assert verdict(a, a) == "same"
