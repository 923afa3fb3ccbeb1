"""The words institutions' names are made of: which say nothing, which say what kind of body it is, and whose."""

from __future__ import annotations

from quoth.extract.wordlists import wordset

SMALL = wordset("of for and on the at in to a an de du del des der und von")
"""Words that a name may leave out or change: Center for, on, of Media Justice. Not among them: against, without."""

LEGAL_FORMS = wordset("""
corp corporation inc incorporated ltd limited llc llp lp plc gmbh ag nv bv ab oy oyj spa srl kg kk pty pte sarl sa
""")

CLOSING = wordset("institution institute university corporation company group trust")
"""Kinds left out when the rest says enough: Brookings, Harvard, Carlyle."""

CLOSING_PERHAPS = wordset("""
foundation center college bank news network media television radio motor motors airlines airways systems technologies
industries holdings international partners associates communications pharmaceuticals energy party forum magazine
newspaper agency association league service services society
""")
"""Kinds that may be left out, but that one founder's or owner's several bodies also differ by: Ford Motor, Ford
Foundation; NBC, NBC News; Clinton, Clinton Foundation."""

NOT_ALONE = wordset("times post journal tribune herald news star sun globe gazette press")
"""Before Company: the paper's owner is not the paper."""

CUT_AFTER = wordset("""
institute institution foundation endowment center observatory forum alliance council initiative fund federation
association society coalition network union watch monitor trust league academy conference
""")
"""Kinds of bodies called by the words before `for`, `of`, `on`: Syrian Observatory, Peterson Institute. Not so
departments, committees and schools, of which one house has several."""

COMMON_AFTER_PLACES = wordset("""
institute center association federation council society union coalition network league alliance forum fund foundation
trust academy conference initiative
""")
"""Kinds of which a country or city has many: `Syrian Center` leaves open which."""

ORDERED = wordset("university college bank church")
"""Bodies that word order tells apart: Washington University, University of Washington."""

UNITS = wordset("""
office division department bureau branch unit section program project initiative center school college institute
committee subcommittee board panel desk staff newsroom team laboratory lab clinic chapter directorate task
group faculty library press research command campus service hospital museum commission caucus bench wing arm force
""")
"""Heads of names of parts of an institution."""
UNITS_ALONE = wordset("board division unit section branch staff newsroom subcommittee panel desk caucus faculty")
"""Of these, those that one word makes a unit: Wells Fargo board, but not Homeland Security Department."""

ATTRIBUTES = wordset("nonpartisan nonprofit influential prestigious powerful")
"""What reporters put before a name without its being part of it. Not so `conservative` and `independent`, which names
of parties and institutes begin with."""
ATTRIBUTE_ENDS = wordset("backed based led funded owned run aligned affiliated supported sponsored controlled")
"""As ATTRIBUTES, after a place: US-backed, Miami-based."""
POSSESSIVES = wordset("his her their its my whose")
"""Before a name that means something in its article only: his foundation."""

NATIONAL_NAMES = """
parliament | senate | house | house commons | house lords | congress | supreme court | constitutional court | army |
navy | air force | marines | marine corps | coast guard | armed forces | military | armed services | central bank |
foreign office | home office | cabinet | treasury | secret service | national security council | national assembly |
national guard | national police | border guard | border patrol | intelligence service | intelligence agency |
intelligence services | intelligence | security forces | special forces | security service | election commission |
electoral commission | statistics office | bureau statistics | census bureau | state television | state tv |
state radio | state media | state news agency | embassy | consulate | department education | department defense |
department justice | department interior | department treasury | department labor | department agriculture |
department commerce | department energy | department foreign affairs | department trade | department finance |
department national defense | department environment | stock exchange | attorney general | olympic committee |
football association | football federation | red cross | red crescent | chamber commerce | general staff |
joint chiefs staff | high court | human rights commission | tax authority | space agency | nuclear agency |
atomic energy agency | atomic energy organization | revolutionary guard | revolutionary guards |
revolutionary guard corps | national bank | peoples army | defense forces | defense force | postal service |
weather service | meteorological office | geological survey | civil defense | republican guard |
council ministers | opposition
"""
"""Bodies of which a state has one and many states have one. Small words left out; order does not count."""

GOVERNMENT = wordset("government administration police forces")
"""National after a country's name, merely local or described without."""

MANY_STATES_HAVE = wordset("ministry department treasury house senate army")
"""Kinds whose names, without a country, stay those of many states even where one state's is well known."""

MINISTRIES = wordset("ministry embassy consulate")
PARTY_WORDS = wordset("""
labor conservative green socialist communist liberal social democratic christian democrats national peoples workers
party democrat republican progressive reform justice nationalist populist center left right ruling opposition
""")

GENERIC = (
    UNITS
    | wordset("""
federal national state local regional central public general supreme high superior appeals appellate district circuit
municipal city county town village borough parish metropolitan metro provincial community royal international world
global joint special first second third fourth fifth upper lower criminal civil family juvenile
police sheriff sheriffs fire health school education transportation planning zoning parks housing water works
sanitation election elections electoral attorney attorneys prosecutor prosecutors district defender inspector auditor
mayor mayors governor governors president presidents minister ministers secretary commissioner commissioners
officials official authorities authority government governments administration ministry court courts council
association union firm company companies corporation corp agency agencies organization organizations institution
foundation federation university universities hospital hospitals church churches parish bank banks party parties
campaign campaigns coalition group groups movement network networks newspaper newspapers paper magazine journal station
channel broadcaster outlet publication website site publisher airline airlines hotel league club clubs team teams
conference committee society alliance front forces army military militia navy cabinet parliament senate house congress
legislature assembly chamber delegation mission embassy consulate jury grand tribunal arbitration mediation watchdog
charity nonprofit ngo startup regime command museum library academy pac pacs registry directorate service services
brigade battalion regiment kingdom republic times post news herald tribune gazette
elementary middle primary secondary preschool kindergarten memorial medical business law legal political policy
parent teachers students workers employees nurses doctors firefighters officers residents neighborhood
intelligence security safety emergency rescue ambulance detective homicide
star sun globe daily morning evening
his her their its our my your this that these those new old top senior former other another some any each one two three
same private major small big large biggest largest leading main whole whose who which what all several many
""")
)
"""Words that tell no body of a kind from another. A name of such words alone means something in its article only."""

SCHOOLS = frozenset({("high", "school"), ("elementary", "school"), ("middle", "school"), ("primary", "school")})
"""Named after the same few people, trees and streets in every town."""
CONGREGATIONS = wordset("church cathedral chapel temple hospital school clinic academy")
PARISHES = wordset("baptist methodist lutheran presbyterian catholic episcopal united st saint trinity christ memorial")
"""What churches, hospitals and schools share their names in."""

FOLLOWINGS = wordset("campaign administration camp team")
"""Bodies called after a person, with or without the given name: Donald Trump campaign."""
NAMED_AFTER = wordset("center institute library fund trust organization")
"""As FOLLOWINGS, but the given name may be another one's of that family."""
CAMPAIGNS = wordset("camp team")
"""What else a campaign is called, and other bodies too: a transition team."""
CAMPAIGN_FOR = wordset("presidential election reelection")

COMMITTEE_TOPICS = wordset("""
oversight judiciary rules ethics finance budget foreign relations affairs appropriations armed means ways energy
commerce steering homeland intelligence science agriculture labor veterans banking natural resources executive audit
reform infrastructure
""")
"""With nothing but these, a committee is one of whichever chamber or board the article is about."""
COMMITTEES = wordset("committee subcommittee panel commission board")
CHAMBERS = wordset("house senate parliament parliamentary congress congressional commons lords bundestag knesset")

LOCAL = wordset("""
police sheriff sheriffs county city council town village fire schools hospital court courts courthouse mayor
mayors district board department library parks prosecutor prosecutors authority commission church parish airport
authorities officials council government officers jail
""")
"""Bodies of a town or county, of which every town of a name has one."""
DESCRIBING = wordset("""
company companies firm newspaper newspapers paper magazine journal website site outlet broadcaster publisher agency
agencies court courts group groups coalition official officials authorities prosecutor prosecutors hospital
hospitals team teams organization organizations charity watchdog nonprofit ngo startup hotel channel station ministry
minister banks universities airline committee panel commission
""")
"""After a country they tell what kind of body it is rather than its name: a British newspaper, American Airlines."""

