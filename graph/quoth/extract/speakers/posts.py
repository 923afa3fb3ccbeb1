"""Kinds of posts: which words name the same one, which are general, and which are no post at all."""

from __future__ import annotations

from quoth.extract.wordlists import wordset

KIN = wordset("""
son daughter father mother sister wife husband widow cousin uncle aunt nephew niece grandson granddaughter grandfather
grandmother brother brother-in-law son-in-law parent parents brothers sisters sons daughters family
""")
"""What somebody is to somebody: never a post of an institution, and nothing without the other's name."""

RELATIONS = wordset("""
friend ally rival opponent neighbor neighbour colleague pal partner counterpart confidant confidante
""")
"""As KIN: empty words unless it is said whose."""

CHARACTERS = (
    KIN
    | RELATIONS
    | wordset("""
advocate apologist activist ally backer billionaire millionaire boss boy brother celebrity citizen conservative
contender critic customer defector defender democrat demonstrator donor enthusiast fan fellow frontrunner front-runner
friend girl graduate heir hopeful incumbent independent insider liberal libertarian magnate man migrant moderate mogul
native neighbor neighbour opponent participant partner passenger patient patron performer personality politician
politico prisoner progressive protester refugee republican resident rival shopkeeper source star supporter surrogate
survivor teenager tycoon veteran victim villager volunteer voter witness woman worker
""")
)
"""Of what somebody may be, what is no post: a dossier names a person's post before 'a Lee supporter'."""

CANDIDATES = wordset("candidate nominee contender hopeful front-runner frontrunner incumbent challenger")
LEGISLATORS = wordset("""
senator representative congressman congresswoman lawmaker legislator delegate assemblyman assemblywoman mp sen rep
committeeman committeewoman councilman councilwoman
""")
"""Who sits for a place: the senator from Texas holds no office of Texas."""
SAME_POST = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "col": "colonel",
    "prof": "professor", "lt": "lieutenant", "maj": "major", "capt": "captain", "sgt": "sergeant", "adm": "admiral",
    "rev": "reverend", "congressman": "representative", "congresswoman": "representative", "lawyer": "attorney",
    "physician": "doctor", "spokeswoman": "spokesperson", "spokesman": "spokesperson", "chairwoman": "chairman",
    "chair": "chairman", "nominee": "candidate", "contender": "candidate", "hopeful": "candidate",
    "advisor": "adviser", "chief": "head",
}  # fmt: skip
"""Posts that print under several words, each under one of them."""
_BROADER = {
    general: wordset(narrower)
    for general, narrower in {
        "lawmaker": "senator representative assemblyman assemblywoman",
        "legislator": "senator representative assemblyman assemblywoman",
        "official": "director secretary minister undersecretary commissioner administrator coordinator officer general"
        " deputy governor chief head ambassador adviser spokesperson envoy",
        "executive": "chairman president founder ceo director",
        "aide": "adviser spokesperson manager director official",
        "scholar": "professor fellow historian",
        "academic": "professor lecturer",
        "expert": "professor analyst fellow director researcher specialist scholar",
        "researcher": "professor fellow scientist analyst economist",
        "jurist": "judge justice",
        "diplomat": "ambassador envoy minister",
        "journalist": "reporter correspondent editor columnist anchor host",
        "operative": "strategist manager consultant",
        "leader": "president chairman speaker minister chief premier governor",
        "politician": "senator representative governor mayor minister",
    }.items()
}
"""A general word and the posts that it may stand for."""
PORTFOLIOS = wordset("""
State Defense Defence Energy Education Labor Labour Commerce Agriculture Transportation Treasury Interior Homeland
Health Housing Veterans War Justice Finance Foreign Home Trade Culture Environment Information Security Navy Army Air
Economy
""")
"""What a secretary or minister may be 'of': a part of the title."""
POST_TITLES = wordset("sen rep gov gen col lt maj capt sgt adm cmdr prof rev")
"""Honorifics that tell a post."""


def canonical(head: str) -> str:
    """The one word under which a post's head noun is compared: `sen` and `senator` are the same post."""
    return SAME_POST.get(head, head)


def may_stand_for(general: str, post: str) -> bool:
    """Whether somebody who is `post` may be taken up as `general`: a professor as 'the scholar', not the reverse."""
    return canonical(general) == canonical(post) or canonical(post) in _BROADER.get(general, ())
