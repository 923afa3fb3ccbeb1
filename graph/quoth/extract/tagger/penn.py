"""Text -> words as the Penn Treebank parts them: `do n't`, `Clinton 's`, `U.S.`, `1,100`, `so-called`, `$`.

The word pieces' own words end at every punctuation mark, which is no unit that grammar knows.
"""

from __future__ import annotations

import re

from quoth.layout import Range

_ABBREVIATION = (
    "Mr|Mrs|Ms|Messrs|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Maj|Cmdr|Adm|Pvt|Cpl|Rev|Hon|St|Ste|Jr|Sr"
    "|vs|v|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Bros|Dept|Univ|Ave|Blvd|Rd|Mt|Ft|al"
    "|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa"
    "|Tenn|Tex|Va|Vt|Wash|Wis|Wyo"
)
_APOSTROPHE = "['’]"
_CLITIC = rf"{_APOSTROPHE}(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\b"
_NOT = rf"(?:n{_APOSTROPHE}t|N{_APOSTROPHE}T)\b"
_WORD = re.compile(
    rf"""(?P<whole>(?:[A-Za-z]\.){{2,}}                                    # U.S.  a.m.
        |\b(?:{_ABBREVIATION})\.                                           # Sen.
        |\bNos?\.(?=\s*\d)                                                  # No. 5
        |\b[A-Z]\.(?=\s+[A-Z])                                             # an initial
        |\b(?:[A-Z]|d){_APOSTROPHE}[A-Z][^\W\d_]+                          # O'Neill
        |o{_APOSTROPHE}clock\b
        |\d+(?:[.,:/]\d+)+(?!\d)                                           # 1,100  9:30
        )
        |(?P<not>{_NOT})
        |(?P<clitic>{_CLITIC})
        |(?P<can>[Cc]an)(?P<can_not>not\b)
        |(?P<word>[^\W_]+?(?={_NOT})
        |[^\W_]+(?:[-‐‑&][^\W_]+)*)                                        # so-called  AT&T
        |(?P<marks>-{{2,}}|\.{{2,}}|''|``|[^\w\s]|_)""",
    re.VERBOSE,
)


def penn_words(text: str, start: int, end: int) -> list[Range]:
    """The words between two offsets, in order; everything there but white space belongs to one of them."""
    found: list[Range] = []
    for match in _WORD.finditer(text, start, end):
        parts = ("can", "can_not") if match["can"] else (match.lastgroup or "word",)
        found += (match.span(part) for part in parts)
    return found
