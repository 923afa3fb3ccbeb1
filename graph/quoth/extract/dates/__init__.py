"""Article -> its date expressions as EDTF, read against the day it was published."""

from quoth.extract.dates.find import find_dates

__all__ = ["find_dates"]
