"""Lets a query pass only if it is answered from this store alone: SERVICE would ask another machine."""

from __future__ import annotations

import re

from quoth.errors import QuothError

_TOKEN = re.compile(
    r"""
      \\[^uU]                                               # escaped character of a name, which may be a quotation mark
    | \#[^\n\r]*                                            # comment
    | <[^<>"{}|^`\\\x00-\x20]*>                             # IRI
    | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'
    | (?P<escape>\\[uU])
    | (?P<words>\w+)
    """,
    re.VERBOSE | re.DOTALL,
)


def check_local(query: str) -> None:
    """Raises QuothError for a query with SERVICE in it, or with \\u escapes outside quotation marks that could hide it.

    A variable or prefix with `service` in its name is refused too: where such a name ends and the keyword begins is for
    a whole parser to say.
    """
    for token in _TOKEN.finditer(query):
        if token["escape"]:
            raise QuothError("a query may hold \\u escapes only inside quotation marks: write the character itself")
        if "SERVICE" in (token["words"] or "").upper():
            raise QuothError(
                "SERVICE is not supported, nor in the name of a variable or prefix: this store alone answers a query"
            )
