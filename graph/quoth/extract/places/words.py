"""The words about a capitalised name that show whether it is a place, and of what kind."""

from __future__ import annotations

from quoth.extract.gazetteer import PlaceKind
from quoth.extract.wordlists import wordset

DIRECTIONS = wordset(
    """
    north south east west northeast northwest southeast southwest northern southern eastern western northeastern
    northwestern southeastern southwestern north-east north-west south-east south-west north-eastern north-western
    south-eastern south-western central
    """
)

SUFFIXES: dict[str, PlaceKind] = {
    "province": "region", "governorate": "region", "oblast": "region", "state": "region", "prefecture": "region",
    "county": "county", "parish": "county", "city": "city", "river": "area", "valley": "area", "peninsula": "area",
    "desert": "area", "mountains": "area", "islands": "area",
}  # fmt: skip
"""Words that follow a name and say what kind of place it is."""

HEADS: dict[str, PlaceKind] = {
    "province of": "region", "governorate of": "region", "state of": "region", "region of": "region",
    "county of": "county", "city of": "city", "town of": "city", "village of": "city", "suburb of": "city",
    "capital of": "city", "port of": "city", "outskirts of": "city", "country of": "country", "republic of": "country",
}  # fmt: skip
"""Words that precede a name and say what kind of place it is."""

LOCATIVES = wordset(
    """
    in near outside around across throughout inside toward towards
    """
)

OPENERS = wordset(
    """
    a an the in at from and but or as while since when if for to of with after before during across throughout
    near outside inside only even both between like via against among around into over under until by on that
    though although because so yet where what why how not nor today yesterday tomorrow meanwhile monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october
    november december is are was were will would could should has have had does did can may
    """
)
"""Words that may stand capitalised before a place name without being part of it."""

ORGANISATION = wordset(
    """
    university college school institute academy center centre post times tribune journal herald gazette globe news
    magazine daily weekly press review chronicle observer register forum council committee commission association
    federation union party league bank company corp corporation inc ltd group foundation fund society club army
    navy force forces corps command guard church cathedral temple hospital clinic museum library court courthouse
    house senate office department ministry agency bureau authority board administration service services
    department conference convention summit agreement accord accords treaty declaration protocol act bill law war
    wars revolution airlines airways hotel stadium arena theater theatre orchestra festival marathon cup bowl open
    games olympics street avenue boulevard road drive lane highway bridge square tower building hall plaza mall
    park airport base jones today week radio television tv network project initiative coalition movement brigade
    brigades front sox yankees giants bulls bears lions eagles patriots cowboys rangers united rovers fc exchange
    stock average
    """
)
"""Words that make a run of capitalised words the name of a body, a paper, a building or an event."""

OF_ORGANISATION = wordset(
    """
    university voice miss bank institute bureau church college school house state museum republic daughters bishop
    archbishop duke earl prince princess lord sons merchant treaty battle siege
    """
)
"""With `of`, words that keep the place in their own name: University of Texas, Islamic State of Iraq."""

FACILITIES = wordset(
    """
    street avenue boulevard road drive lane highway bridge square tower building hall plaza mall park airport base
    church cathedral temple hospital museum library courthouse court stadium arena theater theatre hotel center centre
    clinic school
    """
)
"""Of the words above, those that stand on the ground: Trump Tower is no town, but one can be in it."""
BODIES = ORGANISATION - FACILITIES - {"today", "week", "open", "stock", "average", "war", "wars", "front"}
"""Of the words above, those that make a name that of people who act together, wherever they are."""

LANDFORMS = wordset(
    """
    lake river sea gulf bay strait straits channel ocean island islands isle mountain mountains mount plateau desert
    plains peninsula valley coast cape fort port canal delta basin hill hills heights forest county province region
    district
    """
)
"""Words in a name that the gazetteer does not hold which make it that of a stretch of land or water."""

INSTITUTIONS = frozenset(
    {
        "white house", "kremlin", "pentagon", "capitol", "west wing", "supreme court", "wall street", "capitol hill",
        "downing street", "oval office", "state house", "statehouse", "city hall", "foggy bottom", "whitehall",
    }
)  # fmt: skip
"""Buildings and streets that stand for those who sit there: places only where somebody is at, in or outside them."""

TITLES = wordset(
    """
    gov governor sen senator rep representative congressman congresswoman president prime foreign defense defence
    secretary attorney mayor republican republicans democrat democrats democratic gop lt supreme ambassador
    minister interior finance king queen judge chancellor vice deputy muslim muslims jewish jews christian
    christians latino hispanic supporters caucus primary primaries sheriff
    """
)
"""Words that may follow a country, state or city without making it part of a body's name: Iowa Gov. Terry Branstad."""

NAMED_AFTER = wordset(
    """
    university college institute bank bishop archbishop cardinal diocese archdiocese voice museum duke duchess earl
    prince princess lord baron treaty daughters sons merchant society
    """
)
"""With `of`, words whose name keeps the place even where a tagger marked the place alone: University of Virginia."""

OF_PEOPLE = wordset(
    """
    scandal case story affair campaign family clan administration lawsuit deal speech era trial investigation report
    interview debate show movement team dynasty presidency candidacy ticket supporters voters brand company
    executives executive shares stock employees brothers sisters camp
    """
)
"""After an unknown name they make it that of people or of a firm: the Kennedy clan."""

STATE_POLITICS = wordset(
    """
    primary primaries caucus caucuses delegate delegates governor gov senator sen legislature statehouse assembly
    assemblyman assemblywoman electoral
    """
)
"""After `New York` or `Washington` they tell the state from the city."""

EDGES = frozenset({"border", "frontier", "coast", "soil", "borders", "coastline"})
"""After a demonym they name a place: the Turkish border."""

STATES = {
    "AL": "Ala", "AK": "Alaska", "AZ": "Ariz", "AR": "Ark", "CA": "Calif", "CO": "Colo", "CT": "Conn", "DE": "Del",
    "FL": "Fla", "GA": "Ga", "ID": "Idaho", "IL": "Ill", "IN": "Ind", "IA": "Iowa", "KS": "Kan", "KY": "Ky", "LA": "La",
    "ME": "Maine", "MD": "Md", "MA": "Mass", "MI": "Mich", "MN": "Minn", "MS": "Miss", "MO": "Mo", "MT": "Mont",
    "NE": "Neb", "NV": "Nev", "NH": "N.H", "NJ": "N.J", "NM": "N.M", "NY": "N.Y", "NC": "N.C", "ND": "N.D",
    "OH": "Ohio", "OK": "Okla", "OR": "Ore", "PA": "Pa", "RI": "R.I", "SC": "S.C", "SD": "S.D", "TN": "Tenn",
    "TX": "Texas", "UT": "Utah", "VT": "Vt", "VA": "Va", "WA": "Wash", "WV": "W.Va", "WI": "Wis", "WY": "Wyo",
}  # fmt: skip
"""U.S. states: postal code -> the abbreviation of the Associated Press, without its last dot."""

STATE_NAMES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine", "MD": "Maryland",
    "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana",
    "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah",
    "VT": "Vermont", "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
STATE_OF_ABBREVIATION = {
    abbreviation + ".": code for code, abbreviation in STATES.items() if abbreviation != STATE_NAMES[code]
} | {"D.C.": "DC"}
"""Abbreviations with their dot; a state whose name is written out has none, so a dot after it ends the sentence."""
