"""People compared: their names first, then what articles tell of them."""

from quoth.identify.people.circumstances import says_who, times_in_role
from quoth.identify.people.commonness import is_common_surname, is_distinctive, is_everywhere
from quoth.identify.people.compare import compare_people, person_blocks
from quoth.identify.people.name_shares import given_share

__all__ = [
    "compare_people",
    "given_share",
    "is_common_surname",
    "is_distinctive",
    "is_everywhere",
    "person_blocks",
    "says_who",
    "times_in_role",
]
