"""Definite descriptions -> the person or body they take up again: 'the Texas senator', 'the agency', 'the analyst'.

A post that fits names its holder; failing that, a word that says only what somebody is like ('the billionaire') names
whoever is being talked about. An indefinite one may announce a name to come ('a top official said ... Ann Lee').
"""

from __future__ import annotations

import re

from quoth.article import Span
from quoth.attribution import Speaker
from quoth.extract import lexicon
from quoth.extract.speakers import posts
from quoth.extract.speakers.capacity import Capacities
from quoth.extract.speakers.descriptions import Description
from quoth.extract.speakers.discourse import Discourse
from quoth.extract.speakers.institutions import Institutions
from quoth.extract.speakers.people import People
from quoth.extract.wordlists import wordset

_SURE_OF_FOCUS = 1.0
"""By how much (in log-odds) one person must be more in mind than any other for a loose description to name him."""
_TAKEN_ON_TRUST = 0.7
"""Confidence of a speaker found without a post that fits word for word."""
_ANNOUNCED_WITHIN = 700
"""Characters after a description within which its name may follow: two sentences, one of them perhaps a quotation."""
_HIDDEN = re.compile(
    r"\b(?:anonym\w*|not authori[sz]ed|unauthori[sz]ed|unnamed|declined to be named|not be (?:named|identified))\b"
)
_PARTIES = wordset("republican democratic")
_LIKENESSES = """
republican democrat independent conservative liberal libertarian progressive moderate billionaire millionaire mogul
magnate tycoon businessman businesswoman governor native veteran star politician
"""
_PERSONAL = posts.CANDIDATES | posts.LEGISLATORS | wordset(_LIKENESSES)
"""What print calls somebody by instead of repeating the name."""
_NEWSPAPER = (
    r"(?:Times|Post|Journal|Herald|Tribune|Sentinel|Gazette|Globe|Chronicle|Guardian|Telegraph|Mail|Star|Sun|Register"
    r"|Dispatch|[EI]nquirer|Observer|News|Examiner|Press|Standard|Independent|Mirror|Bee|Courier|Daily|Today)\b"
)
_NETWORK = r"\b(?:News|[A-Z]{3}|TV|Television)\b"
_BY_NAME = {
    "newspaper": _NEWSPAPER, "paper": _NEWSPAPER, "network": _NETWORK, "broadcaster": _NETWORK, "channel": _NETWORK,
    "agency": r"\b(?:Agency|Press|Reuters|[A-Z]{2,4}|Administration)\b", "campaign": r"\b[Cc]ampaign\b",
}  # fmt: skip
"""What the name of a body so called looks like; 'the group' and the like may be called anything."""


class TakenUp:
    """Whom descriptions in one article take up."""

    def __init__(
        self, text: str, people: People, institutions: Institutions, capacities: Capacities, discourse: Discourse
    ) -> None:
        self._text = text
        self._people = people
        self._institutions = institutions
        self._capacities = capacities
        self._discourse = discourse

    def person(self, head: str, words: frozenset[str], source: Span) -> Speaker | None:
        """Whom a definite description means, of those met before `source`; None where nobody fits, or several do."""
        known = self._discourse.described(head, words, source.start)
        holders = self._capacities.holders(head, words, source.start)
        if known and not (holders and known.kind == "unnamed" and known.name.lower().startswith("the ")):
            return known
        if len(holders) == 1:
            return Speaker((), "person", holders[0])
        singular = head not in lexicon.PLURAL_PEOPLE
        if singular and (head in _PERSONAL or holders):
            name = self._discourse.in_focus(source, head, holders, _SURE_OF_FOCUS)
            return Speaker((), "person", name, confidence=_TAKEN_ON_TRUST) if name else known
        return known

    def body(self, head: str, source: Span) -> str | None:
        """What 'the directorate' names: the one institution called so, or for a word like 'the group' the last."""
        if named := self._institutions.ending(head):
            return named.name
        if head not in lexicon.BODIES:
            return None
        return self._discourse.institution(source, re.compile(_BY_NAME.get(head, "")))

    def announced(self, source: Span, description: Description) -> Speaker | None:
        """The person whom an indefinite description introduces before the name follows, within the next sentences."""
        end = min(len(self._text), source.end + _ANNOUNCED_WITHIN)
        head = description.head
        if head in posts.CHARACTERS or _HIDDEN.search(self._text, source.start, self._sentence_end(source.end)):
            return None
        said = self._telling(description.span.text) - {head}
        for post in self._capacities.posts:
            person, found = post.person, post.description
            if not source.end < found.span.start < end or person.mentions[0].start < source.end:
                continue
            same = posts.canonical(head) == posts.canonical(found.head)
            if (same or (said and posts.may_stand_for(head, found.head))) and said <= self._telling(found.span.text):
                return Speaker((), "person", person.name, confidence=_TAKEN_ON_TRUST)
        return None

    def _telling(self, words: str) -> set[str]:
        """The words that tell one holder of a post from another, hyphens and dots apart."""
        plain = {w.strip(".'’").lower() for w in re.split(r"[\s\-]+", words.replace("U.S.", "US"))}
        return plain - lexicon.GRADES - lexicon.DETERMINERS - lexicon.PREPOSITIONS - _PARTIES - {"", "and"}

    def _sentence_end(self, offset: int) -> int:
        end = self._text.find("\n", offset)
        return end if end >= 0 else len(self._text)
