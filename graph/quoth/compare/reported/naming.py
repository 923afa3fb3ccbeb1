"""Whose name it is that an article prints: `Mr. Trump`, `the president`, `his`; words in, the name in the store out."""

from __future__ import annotations

import re

from quoth.compare.reading import Reading
from quoth.compare.statement import one_voice
from quoth.compare.wording import word_set, words
from quoth.layout import Range

_TITLE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.|President|Senator|Governor|Representative|Secretary|Speaker)\s+")
_NO_OWNER = word_set(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December America Today Tonight I He She It They We His Her Their The That This What Who
    Party City State Nation Country World Year Week Month Women Men God Congress"""
)
_LEADS = word_set(
    """president senator governor secretary speaker the rep sen gov rival candidate mr mrs ms dr nominee former
    republican democrat gop but and as if when while for in on at by with from after to"""
)
_OFFICES = word_set("President Governor Senator Pope")
_WOMAN, _MAN, _MORE = word_set("she her Mrs Ms"), word_set("he his Mr"), word_set("they their")


def named(printed: str, end: int, reading: Reading) -> str | None:
    """The name in the store of one that is printed and ends at `end`; else its fullest form in the text."""
    plain = _TITLE.sub("", printed).strip()
    if not plain or plain.split()[-1] in _NO_OWNER or plain.split()[0] in _NO_OWNER:
        return None
    if plain.casefold() == "president" or plain.split()[0] == "Secretary":
        return None
    if namesake := _namesake(printed, plain, end, reading):
        return namesake
    for _, stop, name in reading.mentioned((max(0, end - len(printed)), end)) if end else ():
        if stop == end:
            return name
    known = [c.source for c in reading.claims if c.kind == "person" and one_voice(c.source, plain)]
    if known:
        return known[0]
    full = re.search(rf"\b((?:[A-Z][a-z]+\s+)(?:[A-Z]\.\s+)?){re.escape(plain)}\b", reading.text)
    first = full is not None and reading.text.find(plain) == full.end() - len(plain)
    if full is None or " " in plain or not first or _TITLE.match(full.group()):
        return plain
    lead = full.group(1).split()[0]
    return plain if lead in _NO_OWNER or lead.lower() in _LEADS else full.group()


def _namesake(printed: str, plain: str, end: int, reading: Reading) -> str | None:
    """Of several speakers with one surname the one whom the title fits and whose full name was printed last before."""
    people = {c.source for c in reading.claims if c.source and c.kind == "person"}
    sharing = sorted(name for name in people if name.endswith(f" {plain}"))
    pronoun = "her" if printed.startswith(("Mrs", "Ms")) else "his" if printed.startswith("Mr") else ""
    fitting = [name for name in sharing if not pronoun or fits(name, pronoun, reading)]
    if len(sharing) < 2 or not fitting:
        return None
    return max(fitting, key=lambda name: (reading.text.rfind(name, 0, end or len(reading.text)), name))


def titled(printed: str, at: Range, reading: Reading) -> str | None:
    """`the president`, where the article calls one man so; `the council`, where it is one of the article's sources."""
    for start, end, name in reading.mentioned(at):
        if (start, end) == at:
            return name
    office = printed.split()[-1].capitalize()
    if office not in _OFFICES:
        return None
    holder_of = rf"(?<![Ff]ormer )(?<![Vv]ice ){office} ((?:[A-Z][a-z]+\s+(?:[A-Z]\.\s+)?)?[A-Z][a-z]+)"
    holders = set(re.findall(holder_of, reading.text))
    names = {named(holder, 0, reading) for holder in holders} - {None}
    full = {name for name in names if not any(name != other and one_voice(name, other) for other in names)}
    return full.pop() if len(full) == 1 else None


def fits(name: str, pronoun: str, reading: Reading) -> bool:
    """Whether `his` or `her` can be this speaker's, by the pronouns and titles that introduce its statements."""
    own = [c for c in reading.claims if c.source == name]
    if any(c.kind == "person" for c in own) == (pronoun in _MORE):
        return False
    told = [word for c in own for span in c.statement.source for word in words(span.text)[:1]]
    women, men = (sum(word in group or word.lower() in group for word in told) for group in (_WOMAN, _MAN))
    last = re.escape(words(name)[-1])
    women += len(re.findall(rf"\bM(?:r)?s\.\s+{last}\b", reading.text))
    men += len(re.findall(rf"\bMr\.\s+{last}\b", reading.text))
    return pronoun in _MORE or women == men or (women > men) == (pronoun == "her")
