"""Two printings of one text -> which came first: the agency's own, else the one published earlier; or neither shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from quoth.edtf_bounds import edtf_bounds
from quoth.read.agency import AGENCIES, named

_SITE = re.compile(r"(?:https?://)?(?:www\.)?(?P<name>[\w-]+)\.(?:com|org|net|int|info|[a-z]{2}|co\.[a-z]{2})/?", re.I)
_SITES = {"apnews": "AP", "ap": "AP", "voanews": "VOA", "rferl": "RFE/RL", "aa": "Anadolu", "xinhuanet": "Xinhua"}
"""Agencies' sites by names other than the agency's."""
_UNSURE = re.compile(r"[?%]")


@dataclass(frozen=True, slots=True)
class Printing:
    """What is known of an article apart from its text."""

    published: str | None = None
    """EDTF."""
    publisher: str | None = None
    agency: str | None = None


def earlier(a: Printing, b: Printing) -> Literal["a", "b"] | None:
    """Which of two printings of one text came first; None when nothing shows it.

    An agency's own printing comes before one that credits the agency. Otherwise the dates decide, when every day that
    one allows lies before every day of the other and neither is marked uncertain.
    """
    first = (_is_origin_of(a, b), _is_origin_of(b, a))
    if first[0] != first[1]:
        return "a" if first[0] else "b"
    if _before(a.published, b.published):
        return "a"
    return "b" if _before(b.published, a.published) else None


def agency_of(publisher: str | None) -> str | None:
    """The short name of the news agency that a publisher is (`The Associated Press`, `reuters.com`), or None."""
    if not publisher:
        return None
    if found := named(publisher):
        return found
    site = _SITE.fullmatch(publisher.strip())
    name = site["name"].casefold() if site else publisher.strip().casefold()
    return _SITES.get(name) if site and name in _SITES else _SHORT.get(name)


_SHORT = {name.casefold(): name for name in AGENCIES}


def _is_origin_of(a: Printing, b: Printing) -> bool:
    agency = agency_of(a.publisher)
    return agency is not None and agency == agency_of(b.agency) and agency != agency_of(b.publisher)


def _before(a: str | None, b: str | None) -> bool:
    if not a or not b or _UNSURE.search(a) or _UNSURE.search(b):
        return False
    last, first = edtf_bounds(a)[1], edtf_bounds(b)[0]
    return last is not None and first is not None and last < first
