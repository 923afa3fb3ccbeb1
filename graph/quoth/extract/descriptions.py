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
from quoth.extract.names import NameKind, NameSpan

_TOKEN = re.compile(r"[\w$&]+(?:[.'’\-–]{1,2}[\w$&]+)*\.?(?<![a-z]{3}\.)|['’](?=\s)|[^\w\s]")
_END = re.compile(
    r"[,;:()\"“”]|\s[—–―-]{1,2}\s|--|\s(?:who|whom|whose|which|that|where|when"
    r"|speaking|currently|told|said|says|say|as well as|(?:last|next|this) (?:week|month|year)|since)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"([\w-]+)\s+(?:\w+ing|\w{2,}ed|written|made|taken|seen|held|sent|obtained|published|given|known)\b(?=\s)",
    re.IGNORECASE,
)
_HEADS = lexicon.DOCUMENTS | lexicon.PLURAL_PEOPLE | lexicon.ROLES | lexicon.ORGANISATIONS
_OF_A_PEOPLE = re.compile(r"^[A-Z][a-z]+(?:an|ese|ish|ern|i)$")
_AGENT = re.compile(r"\w{3}(?:ologist|ographer|icist|woman|person)$")
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
    while tokens and tokens[0][0].lower() in lexicon.DETERMINERS:
        tokens.pop(0)
    if not tokens:
        return None
    former = any(t[0].lower() in lexicon.FORMER or t[0].lower().startswith(("ex-", "then-")) for t in tokens[:2])
    split = next((i for i, t in enumerate(tokens) if i and t[0].lower() in lexicon.PREPOSITIONS), len(tokens))
    front, rest = tokens[:split], tokens[split:]
    head = re.sub(r"['’]s$", "", front[-1][0]).lower().rstrip(".")
    role_tokens, institution = _split_front(text, front, names)
    if institution and _is_seat(head, institution):
        role_tokens, institution = front, None
    tail, found = _institution_after(text, head, rest, names)
    if institution is not None and found:
        # 'House editor for the Cook Political Report': the body named after the post is where it is held.
        role_tokens, institution = front, found
    role = _words(text, [*role_tokens, *tail]) or None
    return Description(Span.of(text, tokens[0].start(), end), head, role, institution or found, former)


def _is_seat(head: str, institution: str) -> bool:
    """Whether the 'institution' is only where somebody is: a place beside a post that is not of its government."""
    of_government = {head, head.removesuffix("s")} & lexicon.OF_GOVERNMENT
    return not of_government and gazetteer().has(institution)


def _split_front(
    text: str, front: list[re.Match[str]], names: Sequence[NameSpan]
) -> tuple[list[re.Match[str]], str | None]:
    """The words before any preposition: those of the role, and the institution or country that stands before them."""
    owner = next((i for i, t in enumerate(front[:-1]) if re.search(r"['’]s?$", t[0])), None)
    if owner is not None and front[0][0][:1].isupper():
        name = re.sub(r"['’]s?$", "", _words(text, front[: owner + 1])).strip()
        return front[owner + 1 :], name
    if lead := _leading_names(front, names):
        # A unit stays in both: the 'U.S. intelligence' has an 'intelligence official'.
        unit = lead > 1 and front[lead - 1][0].islower()
        return front[lead - unit :], _words(text, front[:lead])
    graded = next((i for i, t in enumerate(front) if t[0].lower() not in lexicon.GRADES), 0)
    if graded and (inner := _leading_names(front[graded:], names)):
        # 'a senior U.S. defense official': the role keeps its words in one piece.
        return front, _words(text, front[graded : graded + inner])
    return front, None


def is_role(head: str) -> bool:
    """Whether a word says what a single person is."""
    return head in lexicon.ROLES or head.rpartition("-")[2] in lexicon.ROLES or bool(_AGENT.search(head))


def may_be_role(head: str) -> bool:
    """Whether a word in apposition to a person's name ('Ann Lee, a roofer') can say what he or she is."""
    return is_role(head) or bool(re.search(r"\w{2}(?:er|or|ian|eer|ant)$", head))


def _words(text: str, tokens: Sequence[re.Match[str]]) -> str:
    return " ".join(text[tokens[0].start() : tokens[-1].end()].split()) if tokens else ""


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
        unit = joined and i and word.lower() in lexicon.ORGANISATIONS and not titled
        if not (unit or _names_institution(i, front, names, titled=titled)):
            break
        lead = i + 1
    return lead


def _leading_country(front: list[re.Match[str]]) -> int:
    """How many tokens at the start are a country's name ('United States Defense Secretary')."""
    for count in range(min(3, len(front) - 1), 1, -1):
        words = " ".join(token[0] for token in front[:count])
        if any(entry.kind == "country" for entry in gazetteer().find(words)):
            return count
    return 0


def _names_institution(i: int, front: list[re.Match[str]], names: Sequence[NameSpan], *, titled: bool) -> bool:
    """Whether a word before a role names where it is held. A capital alone does not: 'European officials'."""
    word, kinds = front[i][0], _kinds(front[i], names)
    if not word[:1].isupper() or word.lower() in lexicon.HONORIFICS or re.search(r"-[a-z]+ed$", word):
        return False
    if _is_acronym(word) or _ABBREVIATION.match(word) or "place" in kinds:
        return True
    if titled:
        # In 'U.S. Defense Secretary' only the country stands apart: the rest is the title itself.
        return False
    if "organisation" in kinds:
        # Peoples pass for organisations with the tagger ('the Mozambican hydrologist').
        return bool(i) or not _OF_A_PEOPLE.search(word)
    # 'Clinton campaign manager': a person's name, with the unit that is named after him.
    return "person" in kinds and any(t[0].lower() in lexicon.ORGANISATIONS for t in front[i + 1 : -1])


def _kinds(token: re.Match[str], names: Sequence[NameSpan]) -> set[NameKind]:
    """What the tagger takes the name to be that a word belongs to."""
    return {n.kind for n in names if n.start < token.end() and token.start() < n.end}


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()


def _institution_after(
    text: str, head: str, rest: list[re.Match[str]], names: Sequence[NameSpan]
) -> tuple[list[re.Match[str]], str | None]:
    """Of what follows the head: the part that still tells the role, and the institution."""
    for i, token in enumerate(rest):
        if token[0].lower() not in lexicon.PREPOSITIONS:
            continue
        at = i + 1
        while at < len(rest) and rest[at][0].lower() in lexicon.DETERMINERS:
            at += 1
        if at >= len(rest) or not rest[at][0][:1].isupper():
            continue
        end = _name_end(rest, at, names)
        if _is_adjective(rest, at, end, names):
            continue
        if i and rest[0][0].lower() in ("in", "on", "to", "under"):
            # 'an analyst in support of U.S. activities': what follows is no body that he belongs to.
            break
        kinds = {n.kind for n in names if n.start <= rest[at].start() < n.end}
        if "person" in kinds and not any(t[0].lower() in lexicon.ORGANISATIONS for t in rest[at:end]):
            continue
        if token[0].lower() in ("in", "on", "to", "under") and "organisation" not in kinds:
            continue
        end = _without_seat(rest, at, end, names)
        if _is_seat(head, _words(text, rest[at:end])):
            continue
        return rest[:i], re.sub(r"['’]s$", "", _words(text, rest[at:end]))
    return rest, None


def _is_adjective(tokens: list[re.Match[str]], at: int, end: int, names: Sequence[NameSpan]) -> bool:
    """Whether the capitalised word only qualifies what follows: 'the wife of French foreign fighter ...'."""
    if (
        end != at + 1
        or end >= len(tokens)
        or not tokens[end][0][:1].islower()
        or tokens[end][0].lower() in lexicon.INSIDE_NAMES
    ):
        return False
    return not _kinds(tokens[at], names) & {"organisation", "place"} and not _is_acronym(tokens[at][0])


def _name_end(tokens: list[re.Match[str]], at: int, names: Sequence[NameSpan]) -> int:
    """One past the last token of the capitalised name that begins at `at`."""
    end = at
    closed = {n.end for n in names if n.kind == "organisation"}
    for i in range(at, len(tokens)):
        word = tokens[i][0]
        unit = i == end and word.lower() in lexicon.ORGANISATIONS and tokens[i - 1].end() not in closed
        if word[:1].isupper() or word[:1].isdigit() or unit:
            end = i + 1
        elif word.lower() not in lexicon.INSIDE_NAMES:
            break
    return end


def _without_seat(tokens: list[re.Match[str]], at: int, end: int, names: Sequence[NameSpan]) -> int:
    """Drop a closing 'in London': where an institution sits is not part of its name."""
    seat = next((i for i in range(at + 1, end - 1) if tokens[i][0].lower() == "in"), None)
    if seat is None:
        return end
    start, stop = tokens[seat + 1].start(), tokens[end - 1].end()
    tagged = any(n.kind == "place" and n.start <= start and stop <= n.end for n in names)
    return seat if tagged or gazetteer().has(tokens[seat].string[start:stop]) else end
