"""Names of places and groups reduced to one key each, however they are written: `IS`, `Islamic State group`, `ISIS`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from quoth.compare.wording import short_form, words

# Names that the press uses for one another and that share no words; each line is read as its first.
_ONE = (
    ("is", "isis", "isil", "daesh", "islamic state"),
    ("us", "usa", "united states", "america", "washington"),
    ("uk", "united kingdom", "britain", "great britain"),
    ("un", "united nations"),
    ("eu", "european union"),
    ("gop", "republican party"),
)
_KEY = {name: group[0] for group in _ONE for name in group}
_NO_PART = re.compile(r"^the\s+|\s+(?:group|party|organi[sz]ation)$|['’]s?$", re.IGNORECASE)


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """One lower-case key for a name: its capitals where it has several words, and one for all names of one group."""
    bare = _NO_PART.sub("", " ".join(words(name))).replace(".", "")
    if bare.casefold() in _KEY:
        return _KEY[bare.casefold()]
    short = short_form(bare) or bare
    return _KEY.get(short.casefold(), short.casefold())


def name_keys(names: Iterable[str]) -> frozenset[str]:
    """The keys of all these names."""
    return frozenset(key for name in names if (key := name_key(name)))
