"""Lines of an article -> the news agency that supplied it, from credits; not every agency it mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.read.lines import Line

AGENCIES: dict[str, str] = {
    "AFP": r"AFP|Agence[ -]France[ -]Presse|AGENCE FRANCE[ -]PRESSE",
    "AP": r"AP|(?:The )?Associated Press|(?:THE )?ASSOCIATED PRESS",
    "Reuters": r"Reuters|REUTERS|Thomson Reuters",
    "UPI": r"UPI|United Press International",
    "VOA": r"VOA|Voice of America|VOA News",
    "RFE/RL": r"RFE/RL|Radio Free Europe(?:/Radio Liberty)?",
    "dpa": r"dpa|DPA|Deutsche Presse-Agentur",
    "EFE": r"EFE|Agencia EFE",
    "ANSA": r"ANSA",
    "Xinhua": r"Xinhua|XINHUA|Xinhua News Agency",
    "TASS": r"TASS|Tass|ITAR-TASS",
    "Interfax": r"Interfax",
    "Sputnik": r"Sputnik",
    "ANI": r"ANI|Asian News International",
    "PTI": r"PTI|Press Trust of India",
    "IANS": r"IANS",
    "Anadolu": r"Anadolu(?: Agency)?",
    "Bloomberg": r"Bloomberg(?: News)?",
    "Kyodo": r"Kyodo(?: News)?",
    "Yonhap": r"Yonhap(?: News Agency)?",
    "PA": r"Press Association|PA Media",
    "CP": r"The Canadian Press",
    "AAP": r"AAP|Australian Associated Press",
    "KUNA": r"KUNA",
    "SANA": r"SANA",
    "IRNA": r"IRNA",
    "WAM": r"WAM",
    "SPA": r"Saudi Press Agency",
    "ATS": r"Keystone-ATS",
    "Belga": r"Belga|BELGA",
}
"""Short name -> the ways it is printed. Abbreviations that often mean other things are left out."""

_ANY = "|".join(f"(?P<a{number}>{forms})" for number, forms in enumerate(AGENCIES.values()))
_NAMES = tuple(AGENCIES)
_WHOLE = re.compile(
    rf"\W*(?:(?:Source|Via|From|By|Credit|Courtesy|Agency)s?[: ]\W*)?(?:{_ANY})(?: Staff| News| Writers?)?\W*"
)
_SIGNED = re.compile(rf"[.!?…][\"'”’]*\s*(?:\(\W*|[—–/-]{{1,2}}\s*)(?:{_ANY})\W*$")
"""A credit after the last sentence: `... back." (*AFP*)`; `the Associated Press (AP).` is none."""
_EXACT = re.compile(_ANY)
_CREDITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Reuters", re.compile(r"\((?:Additional )?(?:[Rr]eporting|[Ww]riting) by .{3,160}?[Ee]diting by ")),
    ("Reuters", re.compile(r"Thomson Reuters Trust Principles")),
    ("AP", re.compile(r"(?:Copyright|©).{0,20}The Associated Press|Associated Press (?:\w+ ){0,3}writers?\b")),
    ("AP", re.compile(r"This material may not be published, broadcast, rewritten")),
    ("AFP", re.compile(r"(?:Copyright|©).{0,20}(?:AFP|Agence France-Presse)")),
    ("Reuters", re.compile(r"(?:Copyright|©).{0,20}(?:Thomson )?Reuters")),
    ("UPI", re.compile(r"(?:Copyright|©).{0,20}United Press International")),
)
_TOLD = re.compile(
    r"\b(?:told|telling) \*?(?P<agency>AFP|Agence France-Presse|Reuters|UPI|VOA|Voice of America|RFE/RL|dpa|"
    r"Xinhua|EFE|ANI|PTI|IANS)\b"
)
"""Agencies write `told AFP` of themselves. AP is left out: others quote it that way as often as it does itself
(in PolNeAR one wire story against three that are not; the rest of the list four against none)."""


def find_agency(text_lines: Sequence[Line], byline: str | None, in_dateline: str | None) -> str | None:
    """The agency's short name, from the strongest evidence: dateline, byline, credit, then `told AFP` in its own voice.

    `text_lines` leave out captions, whose agency took the picture; `in_dateline` is what the dateline has in brackets.
    """
    if in_dateline and (name := named(in_dateline)):
        return name
    if byline:
        parts = re.split(r"\s*[,/|(]\s*|\s+and\s+", byline)
        for part in (byline, *parts):
            if match := _WHOLE.fullmatch(part):
                return _name(match)
    return _credited(text_lines) or _told(text_lines)


def named(words: str) -> str | None:
    """The short name of the agency that `words` are, or None."""
    match = _EXACT.fullmatch(words.strip(" *_"))
    return _name(match) if match else None


def _credited(lines: Sequence[Line]) -> str | None:
    edges = [*lines[:6], *lines[6:][-8:]]
    for line in edges:
        if len(line.text) <= 60 and (match := _WHOLE.fullmatch(line.text)):
            return _name(match)
    for line in reversed(lines[-3:]):
        if match := _SIGNED.search(line.text):
            return _name(match)
    for line in edges:
        for name, pattern in _CREDITS:
            if pattern.search(line.text):
                return name
    return None


def _told(lines: Sequence[Line]) -> str | None:
    """The one agency that people in the article `told`; None when there are two."""
    told = {named(match["agency"]) for line in lines for match in _TOLD.finditer(line.text)}
    return told.pop() if len(told) == 1 else None


def _name(match: re.Match[str]) -> str:
    """Which agency's group took part in the match."""
    return next(_NAMES[number] for number in range(len(_NAMES)) if match.groupdict().get(f"a{number}"))
