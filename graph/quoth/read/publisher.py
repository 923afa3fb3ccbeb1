"""Lines around an article -> who published it: a masthead, a copyright line, the address in its footer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quoth.article import MarkKind
from quoth.read.lines import Line

_MASTHEAD = (
    r"(?:times|post|news|herald|tribune|journal|gazette|guardian|standard|telegraph|daily|chronicle|observer|"
    r"independent|press|magazine|today|zeitung|monde|país|pais|mail|express|review|weekly|monitor|mirror|"
    r"bulletin|dispatch|examiner|inquirer|courier|globe|republic|spiegel|figaro|mundo|bild|kurier|presse|nation|"
    r"dawn|jazeera|arabiya|bbc|cnn|npr|abc|cbs|nbc|bee|sentinel|ledger|register|argus|advertiser|statesman|"
    r"hindu|citizen|scotsman|record|australian|economist|newsweek|politico|reporter|broadcasting|radio|tv|"
    r"network)"
)
_IS_MASTHEAD = re.compile(
    rf"(?:the |der |die |das |le |la |el |al[ -])?(?:[\w'’.&-]+ ){{0,3}}{_MASTHEAD}(?: [\w'’.&-]+){{0,2}}",
    re.IGNORECASE,
)
_RUNNING_HEAD = re.compile(
    r"(?:(?P<page>\d{1,3})\s+[|·-]?\s*(?P<name>[A-Z][\w .&'’-]{2,40}?)|(?P<name2>[A-Z][\w .&'’-]{2,40}?)\s+[|"
    r"·-]?\s*(?P<page2>\d{1,3}))"
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?)?\s*(?:by\s+)?"
    r"(?P<name>(?:The )?[A-Z][\w.&'’-]*(?: (?:of |and |& |the )?[A-Z][\w.&'’-]*){0,5})",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?:publisher|publication(?: title| name)?|newspaper|journal|magazine|from)\s*:\s*(?P<name>[A-Z][^:;@]{2,60})",
    re.IGNORECASE,
)
_PUBLISHED_IN = re.compile(r"[Pp]ublished in (?:the )?(?P<name>[A-Z][\w'’.&-]*(?: [A-Z][\w'’.&-]*){0,4}),")
_LEADING_NAME = re.compile(r"(?P<name>[A-Z][\w.&'’-]*(?: (?:of |and |& )?[A-Z][\w.&'’-]*){1,5})")
_DOMAIN = re.compile(r"(?:@|\b(?:https?://)?(?:www\.)?)(?P<domain>(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,12})\b(?!@)")
_NOT_PUBLISHERS = re.compile(
    r"(?i)(?:.*\.)?(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|gmx|web|mail|"
    r"protonmail|proton|yandex|qq|163|"
    r"twitter|x|facebook|fb|instagram|youtube|youtu|linkedin|t|bit|google|blogger|blogspot|wordpress|"
    r"whatsapp|telegram|apple|amazon|paypal|"
    r"patreon|tumblr|reddit|pinterest|disqus|taboola|outbrain|u\.s|e\.g|i\.e|a\.m|p\.m)\.[a-z.]{1,6}"
)


def is_masthead(line: Line) -> bool:
    """Whether a short line is the name of a newspaper, magazine or broadcaster."""
    return line.alone and len(line.words) <= 5 and bool(_IS_MASTHEAD.fullmatch(line.bare))


def running_head(line: Line) -> str | None:
    """The name in the running head of a printed page (`20 DT NEWS`), or None."""
    match = _RUNNING_HEAD.fullmatch(line.bare) if line.alone else None
    name = match and (match["name"] or match["name2"])
    return name if name and (name.isupper() or _IS_MASTHEAD.fullmatch(name)) else None


def publisher_field(line: Line) -> str | None:
    """The name after `Publication title:`, `From:` and the like in the record that a press archive puts first."""
    match = _FIELD.fullmatch(line.bare) if line.alone else None
    return match["name"] if match and _IS_MASTHEAD.fullmatch(match["name"]) else None


def find_publisher(lines: Sequence[Line], kinds: Mapping[int, MarkKind]) -> str | None:
    """The publisher that the boilerplate names: in a copyright line, a footer's masthead, a web or e-mail address."""
    around = [(lines[i], kind) for i, kind in sorted(kinds.items()) if kind not in ("headlines", "caption", "advert")]
    for line, kind in around:
        match = _COPYRIGHT.search(line.text) if kind == "footer" else None
        if match and match["name"][:1].isupper() and not re.match(r"(?i)all rights|reserved", match["name"]):
            return re.split(r"\.\s|\s+All\b", match["name"])[0].rstrip(".,")
    for line, kind in around:
        match = _PUBLISHED_IN.match(line.text)
        if match:
            return match["name"]
        match = _LEADING_NAME.match(line.text) if kind == "footer" else None
        if match and _IS_MASTHEAD.fullmatch(match["name"]):
            return match["name"]
    for line, kind in around:
        if kind in ("contact", "subscription", "footer", "navigation"):
            for match in _DOMAIN.finditer(line.text):
                if _looks_like_site(match["domain"]):
                    return match["domain"]
    return None


def _looks_like_site(domain: str) -> bool:
    last = domain.rsplit(".", 1)[1]
    return not _NOT_PUBLISHERS.fullmatch(domain) and (last.islower() or last.isupper()) and len(domain) >= 5
