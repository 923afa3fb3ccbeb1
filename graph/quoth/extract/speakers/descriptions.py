"""The words that describe a speaker -> role and institution: 'a senior researcher with the RAND Corporation'.

Both are kept as the article words them, nested names whole ('Center on Irregular Warfare at the Naval War College').
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quoth.article import Span
from quoth.extract import lexicon
from quoth.extract.gazetteer import gazetteer
from quoth.extract.names import NameSpan
from quoth.extract.speakers import posts
from quoth.extract.speakers.heads import SPLITS, is_acronym, is_seat, kinds_of, printed
from quoth.extract.speakers.tails import read_tail
from quoth.extract.wordlists import wordset

_TOKEN = re.compile(
    r"(?:Capt|Prof|Cmdr|Supt|Asst)\.|[\w$&]+(?:[.'’\-–]{1,2}[\w$&]+)*\.?(?<![a-z]{3}\.)|['’](?=\s)|[^\w\s]"
)
_END = re.compile(
    r"[,;:()\"“”]|\s[—–―-]{1,2}\s|--|\s(?:who|whom|whose|which|that|where|when"
    r"|such as|including|like|speaking|currently|told|said|says|say|as well as"
    r"|(?-i:today|yesterday|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|(?:last|next|this) (?:week|month|year)|since)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"([\w-]+)\s+(?:\w+ing|\w{2,}ed|written|made|taken|seen|held|sent|obtained|published|given|known)\b(?=\s|$)",
    re.IGNORECASE,
)
_OF_A_PRIZE = wordset("winner laureate recipient medalist nominee candidate")
_UNITS = lexicon.ORGANISATIONS | {"defense", "defence", "security", "counterterrorism", "counter-terrorism"}
"""What may follow a country as the part of it that somebody serves: 'U.S. defense'."""
_SERVED = wordset(
    "coalition campaign administration party government police army military intelligence company union agency"
)
"""Bodies that an article speaks of without a name: 'coalition officials' are officials of the coalition."""
_OF_A_BODY = wordset("official officials source sources leaders figures officers insiders executives commander")
_HEADS = lexicon.DOCUMENTS | lexicon.PLURAL_PEOPLE | lexicon.ROLES | lexicon.ORGANISATIONS
_OF_A_PEOPLE = re.compile(r"^[A-Z][a-z]+(?:an|ese|ish|ern|i)$")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.)+$|(?:Gen|Sen|Rep|Gov|Lt|Col|Dept|Dr|Mr|Mrs|Ms|St|Jr|Sr|Inc|Co|Corp)\.$")


@dataclass(frozen=True, slots=True)
class Description:
    """What a description says. `head` is its head noun in lower case; `former` when the post is a past one."""

    span: Span
    head: str
    role: str | None
    institution: str | None
    former: bool = False


def clip(text: str, start: int, end: int) -> int:
    """Where a description that starts at `start` ends at the latest: before a comma, a clause, a verb of saying."""
    cut = _END.search(text, start, end)
    end = len(text[: cut.start()].rstrip()) if cut else end
    for participle in _PARTICIPLE.finditer(text, start, end):
        # 'forces attacking IS', 'a report issued in February': the participle opens a clause about the head before it.
        if participle[1].lower() in _HEADS:
            return participle.end(1)
    return end


def read_description(text: str, start: int, end: int, names: Sequence[NameSpan] = ()) -> Description | None:
    """The description in `text[start:end]`; None where there is no word in it."""
    end = clip(text, start, end)
    tokens = list(_TOKEN.finditer(text, start, end))
    if tokens and tokens[-1][0] in (".", "!", "?"):
        tokens.pop()
    while tokens and (tokens[0][0].lower() in lexicon.DETERMINERS or not tokens[0][0][0].isalnum()):
        tokens.pop(0)
    if not tokens:
        return None
    former = any(t[0].lower() in lexicon.FORMER or t[0].lower().startswith(("ex-", "then-")) for t in tokens[:2])
    split = next((i for i, t in enumerate(tokens) if i and t[0].lower() in SPLITS), len(tokens))
    front, rest = tokens[:split], tokens[split:]
    head = re.sub(r"['’]s$", "", front[-1][0]).lower().rstrip(".")
    role_tokens, institution = _split_front(text, front, names)
    if institution and (head in posts.KIN or is_seat(head, institution)):
        role_tokens, institution = front, None
    tail, found = read_tail(text, head, rest, names)
    if institution is not None and found:
        # 'House editor for the Cook Political Report': the body named after the post is where it is held.
        role_tokens, institution = front, found
    role = printed(text, [*role_tokens, *tail]) or None
    end = len(text[:end].rstrip())
    return Description(Span.of(text, tokens[0].start(), end), head, role, institution or found, former)


def _split_front(
    text: str, front: list[re.Match[str]], names: Sequence[NameSpan]
) -> tuple[list[re.Match[str]], str | None]:
    """The words before any preposition: those of the role, and the institution or country that stands before them."""
    owner = next((i for i, t in enumerate(front[:-1]) if re.search(r"['’]s?$", t[0])), None)
    if owner is not None and not any("person" in kinds_of(t, names) for t in front[: owner + 1]):
        name = re.sub(r"['’]s?$", "", printed(text, front[: owner + 1])).strip()
        if name[:1].isupper() or name.lower() in lexicon.ORGANISATIONS:
            return front[owner + 1 :], name
    if lead := _leading_names(front, names):
        # A unit stays in both: the 'U.S. intelligence' has an 'intelligence official'.
        return front[lead - _units(front[:lead]) :], printed(text, front[:lead])
    graded = next((i for i, t in enumerate(front) if t[0].lower() not in lexicon.GRADES), 0)
    if graded and (inner := _leading_names(front[graded:], names)):
        # 'a senior U.S. defense official': a senior defense official of the U.S. defense.
        named = front[graded : graded + inner]
        return [*front[:graded], *front[graded + inner - _units(named) :]], printed(text, named)
    joined = any(t[0].lower() in ("and", "or", "&") for t in front)
    if len(front) > 1 and not joined and front[-1][0].lower() in _OF_A_BODY and front[-2][0].lower() in _SERVED:
        return [*front[:-2], front[-1]], front[-2][0]
    return front, None


def _units(named: list[re.Match[str]]) -> int:
    """How many words at the end of an institution tell the part of it that is served ('U.S. law enforcement')."""
    return next((i for i, token in enumerate(reversed(named)) if not token[0].islower()), 0)


def _leading_names(front: list[re.Match[str]], names: Sequence[NameSpan]) -> int:
    """How many tokens at the start name an institution or a country, when a role follows them."""
    titled = front[-1][0][:1].isupper()
    lead = _leading_country(front)
    for i, token in enumerate(front[:-1]):
        if i < lead:
            continue
        word, joined = token[0], lead == i
        if joined and i and word.lower() == "and":
            # 'U.S. and Northern Forces officials': both or neither.
            if titled or not _names_institution(i + 1, front, names, titled=False):
                return 0
            continue
        unit = joined and i and not titled and _is_unit(front, i)
        if not (unit or _names_institution(i, front, names, titled=titled)):
            break
        lead = i + 1
    return lead


def _is_unit(front: list[re.Match[str]], i: int) -> bool:
    pair = " ".join(t[0].lower() for t in front[i : i + 2]), " ".join(t[0].lower() for t in front[i - 1 : i + 1])
    return front[i][0].lower() in _UNITS or "law enforcement" in pair


def _leading_country(front: list[re.Match[str]]) -> int:
    """How many tokens at the start are a country's name ('United States Defense Secretary')."""
    for count in range(min(3, len(front) - 1), 1, -1):
        words = " ".join(token[0] for token in front[:count])
        if any(entry.kind == "country" for entry in gazetteer().find(words)):
            return count
    return 0


def _names_institution(i: int, front: list[re.Match[str]], names: Sequence[NameSpan], *, titled: bool) -> bool:
    """Whether a word before a role names where it is held. A capital alone does not: 'European officials'."""
    word, kinds = front[i][0], kinds_of(front[i], names)
    if not word[:1].isupper() or word.lower() in lexicon.HONORIFICS or re.search(r"-[a-z]+ed$|['’]s$", word):
        return False
    if is_acronym(word) or _ABBREVIATION.match(word) or "place" in kinds:
        return True
    if titled:
        # In 'U.S. Defense Secretary' only the country stands apart: the rest is the title itself.
        return _ends_named_body(front, i) or ("organisation" in kinds and _named_apart(front, i, names))
    if "organisation" in kinds:
        # Peoples pass for organisations with the tagger ('the Mozambican hydrologist').
        return bool(i) or not _OF_A_PEOPLE.search(word)
    if _ends_named_body(front, i):
        return True
    # 'Clinton campaign manager': a person's name, with the unit that is named after him.
    return "person" in kinds and any(t[0].lower() in lexicon.ORGANISATIONS for t in front[i + 1 : -1])


def _ends_named_body(front: list[re.Match[str]], i: int) -> bool:
    """Whether the capitalised words about front[i] end in the word for a body: 'American Unity Fund president'."""
    end = next((j for j in range(i, len(front) - 1) if not front[j][0][:1].isupper()), len(front) - 1)
    begin = next((j + 1 for j in range(i, -1, -1) if not _may_begin_name(front[j][0])), 0)
    return end - begin > 1 and front[end - 1][0].lower() in lexicon.ORGANISATIONS | {"news"}


def _may_begin_name(word: str) -> bool:
    """Whether a word before a title may open a body's name: a capital, but no 'Former'."""
    return word[:1].isupper() and word.lower() not in lexicon.GRADES


def _named_apart(front: list[re.Match[str]], i: int, names: Sequence[NameSpan]) -> bool:
    """Whether front[i] lies in a name of several words that ends before the title does: 'Wells Fargo CEO'."""
    if front[-1][0].lower() in _OF_A_PRIZE:
        return False
    return (
        any(
            n.kind == "organisation" and n.start <= front[i].start() and n.end <= front[-1].start()
            for n in names
            if n.start < front[i].end() and front[i].start() < n.end and n.start >= front[0].start()
        )
        and front[i][0] not in posts.PORTFOLIOS
    )
