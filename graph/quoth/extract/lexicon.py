"""Closed word lists that reading a description needs: what people are called by what they do, what can be cited, ..."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ROLES = _words("""
professional abbot academic activist actor actress adjutant administrator admiral adviser advisor advocate agent aide
ally ambassador anchor analyst announcer anthropologist apologist archaeologist archbishop architect artist assistant
associate astronaut athlete attorney author ayatollah backer banker baron barrister biologist bishop blogger boss
broadcaster broker brother businessman businesswoman cabinet candidate captain cardiologist cardinal caucus-goer
celebrity chair chairman chairperson chairwoman chairwoman-elect challenger chancellor chaplain chemist chief citizen
clergyman cleric clerk climatologist co-author co-chair co-chairman co-chairwoman co-director co-founder co-host
co-owner coach colonel columnist comedian commander commander-in-chief commentator commissioner comptroller
congressman congresswoman conservationist consul consultant contractor contributor controller coordinator coroner
correspondent councillor councilman councilmember councilor councilwoman counsel counselor count critic curator
customer dean defector defender delegate demographer demonstrator deputy designer detective developer diplomat
director director-general dissident doctor donor driver duke ecologist economist editor editor-in-chief educator
emissary emperor engineer entrepreneur envoy epidemiologist ethicist evangelist examiner executive expert farmer
fellow fighter filmmaker financier firefighter fisherman founder geographer geologist geneticist general governor
governor-elect graduate guard head headmaster historian homeowner host hydrologist imam immunologist independent
inspector instructor investigator investor jihadist journalist judge jurist justice king lawmaker lawyer leader
lecturer legislator liaison librarian lieutenant lobbyist magistrate major manager marine marshal mathematician mayor
mechanic mediator member merchant meteorologist midwife migrant minister ministers missionary moderator monk mother
mufti musician naturalist negotiator neighbor neighbour neurologist newsman nominee novelist nun nurse nutritionist
ombudsman observer officer official operative organiser organizer owner paediatrician parent participant partner
passenger pastor patient patrolman patron pathologist pediatrician performer philosopher photographer physician
physicist pilot pioneer playwright poet policeman policewoman politician pollster pope premier preacher presenter
president president-elect priest prime-minister prince princess principal prisoner producer professor programmer
prosecutor protester provost psychiatrist psychologist publisher pundit queen rabbi ranger recruiter rector refugee
registrar reporter representative republican democrat researcher resident retiree runner salesman scholar scientist
screenwriter secretary secretary-general senator senator-elect sergeant server sheikh sheriff shopkeeper singer
smuggler sociologist soldier solicitor son daughter father sister wife husband widow cousin uncle aunt nephew niece
grandson granddaughter grandfather grandmother brother-in-law son-in-law speaker specialist speechwriter spokesman
spokesperson spokespersons spokeswoman staffer star statistician steward strategist student superintendent supervisor
supporter surgeon surrogate survivor teacher technician theologian trader trainer translator treasurer trustee
undersecretary veteran vet veterinarian vice-chair vice-chairman vice-president victim viceroy villager volunteer
voter warden watchman witness woman worker writer zoologist man girl boy teenager insider source informant
whistleblower engineer-in-chief ceo cfo coo cto chairman-elect economist-in-chief militant militants rebel
commander-general committeeman committeewoman counterpart confidant confidante rival opponent enthusiast tycoon mogul
magnate billionaire millionaire freshman native bundler guru sponsor co-sponsor signatory contender hopeful
front-runner frontrunner incumbent superdelegate rancher footballer player personality conservative liberal moderate
progressive libertarian politico mp co-writer co-producer overseer whip sen rep gov gen col lt maj capt sgt adm cmdr
prof rev secretary-designate fan friend colleague pal heir
""")
"""What somebody may be by trade, post or kinship; the head of a description of a person."""

OF_GOVERNMENT = _words("""
gov gen col adm premier whip minister secretary president chancellor mayor governor senator representative congressman
congresswoman lawmaker legislator councilman councilwoman councillor ambassador envoy diplomat consul official officer
commander general admiral colonel soldier commissioner judge justice attorney prosecutor sheriff police treasurer
auditor comptroller authorities authority troops forces military army king queen prince princess emperor ruler leader
government agency inspector undersecretary delegate delegation negotiator administration intelligence
""")
"""Heads of posts that are held of a country, state or city: 'U.S. officials', but not 'a Miami lawyer'."""

PLURAL_PEOPLE = _words("""
advocates officials sources people residents analysts experts aides advisers advisors lawmakers lawyers critics
supporters activists researchers scientists doctors investigators prosecutors authorities witnesses voters republicans
democrats conservatives liberals progressives leaders members officers police journalists reporters observers allies
opponents diplomats economists scholars historians soldiers troops forces fighters militants rebels protesters
demonstrators students teachers parents neighbors neighbours friends relatives colleagues families women men civilians
locals workers employees executives investors farmers fishermen villagers refugees migrants prisoners attorneys
operatives strategists pollsters insiders staffers delegates donors senators congressmen governors mayors judges
commanders generals agents detectives survivors victims patients nurses customers users commentators columnists
pundits others many some most several few both everyone nobody someone anyone americans europeans russians organizers
organisers volunteers candidates politicians hackers engineers specialists veterans bishops priests monks
""")
"""Heads that make a source a group of unnamed people."""

DOCUMENTS = _words("""
platforms materials material plans proposals programme report reports study studies survey surveys poll polls
statement statements memo memos memorandum letter letters email emails e-mail e-mails document documents filing
filings complaint lawsuit suit indictment affidavit book article articles story stories editorial column post posts
tweet tweets message messages note notes transcript transcripts release releases bulletin paper papers assessment
assessments review audit analysis findings data figures statistics records record research evidence list draft
communique communiqué declaration resolution testimony ad ads video recording tape photo photos website site page
account accounts headline headlines propaganda newsletter blog tally tallies average averages finding result results
outcome inquiry inquiries investigation investigations probe plan proposal platform questionnaire dossier cable cables
minutes verdict judgment judgement injunction subpoena petition manifesto op-ed commentary notice script clip spot
episode memoir autobiography biography projection projections chart film films documentary movie movies show slide
slides advisory opinion ruling order rule law bill legislation guidelines guidance constitution amendment treaty
agreement contract census forecast estimate estimates index model models map maps text summary brief ledger archive
archives
""")
"""Heads that make a source a document."""

ORGANISATIONS = _words("""
faction wing bloc societies group agency company firm organisation organization campaign party committee commission
council department ministry office bureau court government administration army military police militia movement union
association federation foundation institute institution university college school hospital church network newspaper
paper magazine station channel outlet broadcaster publication publisher bank fund board panel team coalition alliance
force forces intelligence congress senate parliament house cabinet embassy mission delegation monitor watchdog charity
nonprofit ngo corporation conglomerate startup airline league club city state nation country regime authority command
center museum library society pac pacs registry directorate observatory centre service services community front
brigade battalion division unit kingdom republic journal times post
""")
"""Heads that make a source an organisation."""

BODIES = _words("""
group agency company firm organisation organization body institution watchdog charity nonprofit newspaper paper
network magazine outlet broadcaster station publication site website campaign
""")
"""Heads so general that a definite one ('the group') points back to whichever organisation was named before."""

HONORIFICS = _words("""
mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady rev rev. hon hon. madam sen sen. rep rep. gov gov. gen gen. col
col. lt lt. maj maj. capt capt. sgt sgt. adm adm. cmdr cmdr. prof prof. st. sens. sens reps. reps govs. govs gens.
messrs messrs. mme mme.
""")
TITLES = _words("""
Justice Judge President Senator Secretary Governor Congressman Congresswoman Chairman Chairwoman Chancellor Minister
General Admiral Colonel Sheriff Mayor Officer Professor Detective Sergeant Captain Lieutenant Ambassador
Representative
""")
"""Titles that no first name is like, so that they never count as part of one."""
FEMALE_WORDS = _words("""
mrs mrs. ms ms. miss dame lady madam congresswoman spokeswoman chairwoman businesswoman councilwoman policewoman
actress queen princess mother wife widow daughter sister aunt niece grandmother granddaughter woman girl
""")
MALE_WORDS = _words("""
mr mr. sir lord congressman spokesman chairman businessman councilman policeman salesman king prince father husband
son brother uncle nephew grandfather grandson man boy clergyman imam pope
""")

FORMER = _words("former ex- ex retired onetime one-time then- then")
DETERMINERS = _words("""
a an the this that these those its his her their our my your one another some any each every many several both two
three four five few most
""")
HE = _words("he him his himself")
SHE = _words("she her hers herself")
THEY = _words("they them their themselves")
IT = _words("it its itself")
RELATIVES = _words("who which that whom")

GRADES = _words("""
senior junior top high-ranking ranking high-level local former retired longtime veteran leading renowned unnamed
unidentified anonymous current chief deputy principal second third several many some two three four other marketing
housing training engineering banking outgoing incoming acting visiting managing founding ruling sitting then-current
embattled elected noted disgraced convicted exiled jailed newly-elected long-time press affairs communications
operations relations services sales arms rights veterans systems ethics elections politics studies resources news
sports business fundraising advertising polling planning publishing consulting shipping licensed family armed
human-rights bipartisan presiding commanding newly highly retiring celebrated distinguished self-described appointed
""")
"""What may stand before a post as part of it, though some look like verbs."""
EDITIONS = _words("""
new newest recent latest most first second third joint annual draft final internal classified confidential leaked
secret independent separate previous earlier original quarterly monthly weekly daily another initial preliminary
scathing detailed public published unpublished online recently national nationwide statewide
""")
"""What may stand before a document, ahead of who issued it."""
FIRST_PERSON = _words("i we me us my our myself ourselves")
NAMELESS = _words("""
experts expert journalists journalist analysts analyst observers observer reporters reporter researchers scientists
activists activist economists historians scholars students authors actors candidates members
""")
"""Heads that, standing alone, say no more than the name under which an unnamed source is kept."""
NOBODY = _words("nobody everyone everybody anyone anybody someone somebody none no-one others")
VERBS = _words("""
met told let beat put hit cut led saw made gave got took held won lost left kept sent brought bought paid hurt quit
sought thought knew found drew wrote spoke ran sat stood threw chose fought taught caught shot swore became felt heard
read hear meet help urge join ask tell call thank praise fight see make give get take hold win lose keep send bring
buy pay think know find draw write speak run sit stand throw choose teach catch shoot become feel add say back blast
slam mock hire fire
""")
"""Forms of verbs that look like no verb, so that one before a title is not read as part of it."""
PREPOSITIONS = _words("of at for with from in on under to")
INSIDE_NAMES = _words("of for and on the at in against de la du del des der von & ' ’ -")
"""Small words that a name of several words may hold."""
FUNCTION_WORDS = _words("""
and but or as by to with from that than when while after before because if said says say told according like is are
was were be been had has have did does do will would could should may might also then including against about into
over under between both not only even of in on at for who which where i he she they we it his her their its our my
your a an the this
""")
"""Words that no title before a name goes past."""
