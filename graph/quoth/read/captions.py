"""Lines of an article -> those that caption or credit a picture, also when a page prints the caption twice."""

from __future__ import annotations

import re

from quoth.article import MarkKind
from quoth.read.lines import Line

MAX_CAPTION = 400
_NEAR = 2
"""A caption printed twice stands within so many lines of its copy: the page gives it to the eye and to the reader."""

_AGENCIES = (
    r"(?:AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|Getty(?: Images)?|GETTY IMAGES|AGENCE FRANCE-PRESSE|"
    r"Agence France-Presse|Xinhua|dpa|Anadolu(?: Agency)?|Al Jazeera|ANI|PTI|TASS|UPI|Shutterstock|"
    r"Associated Press)"
)
_CREDIT = re.compile(
    r"^\?\? .{2,120}? \?\?"
    r"|^(?:photo|image|picture|pic|photograph|illustration|caption|credit|file photo|photo file)s?"
    r"(?: (?:credit|by|courtesy(?: of)?|source|from|caption))?s? ?[:/|] ?\S"
    r"|^(?:file photo|file pic|file picture|representational image|image for representation)\b"
    r"|(?:^|[ .])(?:REUTERS|AFP|AP|EPA|Reuters) ?/ ?[A-Z][\w.'/ -]{2,60}$"
    r"|(?:/|via|—|–|-|\|) ?(?:getty images|agence france-presse|getty)\W*$"
    r"|\b(?:hide|toggle|show) caption$|^(?:click|tap) to enlarge\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"[(\[](?:file )?(?:photo|image|picture|photograph|credit|screen ?shot)s?(?: (?:by|credit|courtesy|from|of))?"
    r"[:/ ][^)\]]{2,90}[)\]]\W*$"
    r"|[(\[][^)\]]{0,60}(?:\bphoto|/ ?getty(?: images)?|\bvia getty(?: images)?|/ ?reuters|\breuters ?/|/ ?ap|\bap ?/|"
    r"/ ?afp|\bafp ?/)\b[^)\]]{0,40}[)\]]\W*$"
    rf"|(?<![.!?”\"]) \[(?-i:(?:[A-Z][\w.' -]{{1,40}}[/,|] ?)?{_AGENCIES}(?:[/,|] ?[\w.' -]{{1,40}})?)\]$"
    r"|\[file: [^\]]{2,60}\]$",
    re.IGNORECASE,
)
"""A credit in brackets at the end. Paragraphs of news in brief name their sources in the same way."""
_LETTERS = re.compile(r"[\W_]+")


def find_captions(lines: tuple[Line, ...]) -> dict[int, MarkKind]:
    """The indices of caption lines: those that carry a picture credit, and copies of one another standing close by."""
    found: dict[int, MarkKind] = {}
    keys = [_LETTERS.sub("", line.text).casefold() for line in lines]
    for index, line in enumerate(lines):
        if line.alone and len(line.text) <= MAX_CAPTION and is_credited(line):
            found[index] = "caption"
    for index, line in enumerate(lines[1:], 1):  # the first line may be a title, repeated below it
        if not line.alone or not 40 <= len(line.text) <= MAX_CAPTION or line.is_title_case or line.text[0] in '“"':
            continue
        for other in range(index + 1, min(index + 1 + _NEAR, len(lines))):
            if _same_caption(keys[index], keys[other], bool({index, other} & found.keys())):
                found[index] = found[other] = "caption"
    return found


def is_credited(line: Line) -> bool:
    """Whether the line credits a photographer or a picture agency; with what looks like a source, only if it tells no
    news: nobody is quoted, and it is short."""
    if _CREDIT.search(line.text):
        return True
    return len(line.text) <= 220 and not line.has_speech and bool(_BRACKETED.search(line.text))


def _same_caption(one: str, other: str, credited: bool) -> bool:
    """Equal but for spacing; where one carries a credit, it may hold that much more than its copy."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter or longer.find(shorter) < 0:
        return False
    return len(shorter) == len(longer) or (credited and len(shorter) >= 30)
