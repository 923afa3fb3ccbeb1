"""Whether what Quoth says of a speaker, a place or a date is what the gold says: how far wording may differ, and no further."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from quoth.edtf_bounds import edtf_bounds
from tests.benchmarks.goldfile import GoldSource

_SHORT = {
    "us": "united states",
    "usa": "united states",
    "un": "united nations",
    "uk": "united kingdom",
    "eu": "european union",
}
_DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "some"}
_HONORIFICS = {"mr", "mrs", "ms", "miss", "dr", "sir", "prof", "professor"}
_JOINTS = {"of", "for", "at", "in", "on", "with", "from", "to", "by", "and"}
"""Words after which a name or a title goes on with something else than its head."""


def words_of(text: str) -> list[str]:
    """The words of a name without case, accents, punctuation and leading article; `U.S.` as `united states`."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    plain = re.sub(r"(?<=\b[A-Z])\.(?=[A-Z]\b|\W|$)", "", plain)  # U.S. -> US, while 'us' stays a pronoun
    plain = re.sub(r"\b[A-Z]{2,3}\b", lambda found: _SHORT.get(found[0].lower(), found[0]), plain)
    words = re.sub(r"[\W_]+", " ", re.sub(r"['’]s\b", "", plain)).casefold().split()
    while words and words[0] in _DETERMINERS:
        words = words[1:]
    return words


def same_name(found: str, gold: GoldSource) -> bool:
    """The full name, or of a source without one its description, which may lack or add what follows its head."""
    words = [word for word in words_of(found) if word not in _HONORIFICS]
    accepted = [words_of(one) for one in gold.called]
    if words in accepted or gold.name is not None:
        return words in accepted
    return any(min(len(words), len(one)) >= 2 and words[: len(one)] == one[: len(words)] for one in accepted)


def same_role(found: str, gold: str, institution: str | None) -> bool:
    """The same head, former in both or neither, and more than half of the words (F1), those of the institution left out.

    One may also go on where the other ends (`analyst in support of ...`).
    """
    within = set(words_of(institution or ""))
    f, g = ([word for word in words_of(text) if word not in within] or words_of(text) for text in (found, gold))
    if _head(f) != _head(g) or ("former" in f) != ("former" in g):
        return False
    short, long = sorted((f, g), key=len)
    if long[: len(short)] == short:
        return True
    f_words, g_words = set(f) - _JOINTS, set(g) - _JOINTS
    return 4 * len(f_words & g_words) > len(f_words) + len(g_words)


def same_institution(found: str, gold: GoldSource) -> bool:
    """The full name, a unit with the body it belongs to; attributes before it (`US-backed`) may be missing or more.

    It may also run on as the article's own description of the speaker does (`Observatory for Human Rights monitor`).
    """
    f, g = words_of(found), words_of(gold.institution or "")
    short, long = sorted((f, g), key=len)
    if short and long[-len(short) :] == short and not _JOINTS.intersection(long[: len(long) - len(short)]):
        return True
    return bool(g) and _contains(f, g) and _contains(words_of(gold.description), f)


def same_place(found: Iterable[str], country: str | None, gold: Iterable[str], its_country: str | None) -> bool:
    """Either of the names found (as printed, as the gazetteer has it) is one of the gold's, in the same country."""
    names = [words_of(one) for one in gold]
    return any(words_of(one) in names for one in found) and (its_country is None or country == its_country)


def same_date(found: str, gold: str) -> bool:
    """The same stretch of days, whether or not it is marked uncertain; of several days one of which it was, one will do,
    and so will the month that holds all of them.
    """
    days = re.findall(r"\d{4}-\d\d-\d\d", gold) if gold[:1] == "[" else []
    months = {day[:7] for day in days}
    accepted = [gold, *days, *(months if len(months) == 1 else ())]
    bounds = edtf_bounds(found)
    return bounds != (None, None) and any(bounds == edtf_bounds(one) for one in accepted)


def _head(words: list[str]) -> str:
    """The last word before what a title goes on with: `analyst` in `former analyst in support of ...`."""
    end = next((i for i, word in enumerate(words) if i and word in _JOINTS), len(words))
    return words[end - 1] if words else ""


def _contains(words: list[str], run: list[str]) -> bool:
    return any(words[i : i + len(run)] == run for i in range(len(words) - len(run) + 1))
