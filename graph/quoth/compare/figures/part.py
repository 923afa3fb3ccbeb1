"""Whether a number is the whole of what it counts or only a part, a change or a rate: the words around it in, the word
that says so out."""

from __future__ import annotations

import re

_PART_BEFORE = re.compile(
    r"""\b(?:of\ (?:those|them|these|whom)|another|others?|additional|further|each|per|every|average|including
    |among\ them|up\ from|down\ from|(?:rose|fell|rising|falling|increase|increased|drop|dropped)\ from
    |compared\ (?:with|to)|instead\ of|rather\ than)\b""", re.IGNORECASE | re.VERBOSE)
_PART_AFTER = re.compile(
    r"""^\s*(?:of\ (?:those|them|these|whom|the|its|their|his|her)\b
        |(?:\w+\s+){0,2}?(?:more|others?|additional|further)\b)
    |\b(?:each|per(?:\ \w+)?|every|on\ average|at\ a\ time|at\ any\ (?:one\ )?time|daily|weekly|monthly|annually
        |yearly)\b
    |(?<!\bof)\ an?\ (?:hour|day|week|month|year)\b(?!\s(?:ago|before|earlier|later))""", re.IGNORECASE | re.VERBOSE)
_RATE = re.compile(r"\b(?:(?P<time>hour|day|week|month|year)|(?P<every>hourly|daily|weekly|monthly|annually|yearly))\b")
_EVERY = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year"}
_WAGE = re.compile(r"\bwages?\b", re.IGNORECASE)


def partial(before: str, number: str, after: str, counted: str) -> str | None:
    """The word that makes the number a part, a change or a rate, if any; the ways to say one rate as one (`per year`).

    `before` and `after` are the words around, in the clause or a little further. A wage is by the hour anyway.
    """
    found = _PART_BEFORE.search(f"{before[-60:]} {number}") or _PART_AFTER.search(after[:60])
    if found is None:
        return None
    word = found.group().strip().lower()
    if rate := _RATE.search(word):
        time = rate["time"] or _EVERY[rate["every"]]
        return None if time == "hour" and _WAGE.search(counted) else f"per {time}"
    return word
