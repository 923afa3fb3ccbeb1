"""The words dates are written with, as pieces of regular expressions and as numbers."""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tues": 1, "wed": 2, "thurs": 3, "fri": 4,
}  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "fall": 23, "autumn": 23, "winter": 24}
SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
"""The month a season begins in, in the northern half of the world."""
COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Wed|Thurs|Fri)\.)"
SEASON = r"(?:spring|summer|fall|autumn|winter)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|,\d)"
COUNT = r"(?:\d{1,3}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?[a-z]+(?<!-))"
"""A number in figures or words; `COUNTS` tells which words are numbers."""
DASH = r"\s?[-–—]\s?"
ABOUT = r"(?:nearly|almost|about|around|roughly|some|more than|over|less than|just over|just under|at least)"
PART = r"(?:(?:early|late|mid|the (?:beginning|end|start) of|the (?:first|second) half of)[ -])"
"""A part of a month or year: it is kept as the whole, as gold does with `late February`."""

FUTURE = (
    r"\b(?:will|would(?!-)|won't|won’t|shall|should|must|(?-i:can|may|might)|next|upcoming|coming|scheduled|"
    r"plan(?:s|ned)?|planning|expected|expects?|due|going to|set to|begins?|ends?|starts?|opens?|expires?|debuts?|"
    r"premieres?|leaves office|takes office|takes? over|hopes?|ahead of|until|tomorrow|deadline|is to|are to|slated|"
    r"'ll|’ll|to be held|heads? (?:to|into)|(?:likely|unlikely|poised|ready|about|aims?|intends?|vow(?:s|ed)|"
    r"pledge[sd]?|promise[sd]?|wants?|prepar(?:es?|ing)|on track|eligible|need(?:s|ed)?|"
    r"to be (?:held|published|released|decided)) to)\b"
)
PAST = (
    r"\b(?:was|were|wasn't|wasn’t|weren't|weren’t|had|did|didn't|didn’t|been|last|ago|(?<!-)[A-Za-z]{3,}ed|told|held|met|came|"
    r"went|took|made|gave|won|lost|got|began|left|said|wrote|spoke|sent|put|ran|saw|rose|fell|grew|brought|sought|thought|"
    r"fought|caught|bought|found|stood|became|kept|led|drew|flew|threw|broke|chose|drove|built|spent|paid|laid|sat|struck|"
    r"swept|shot|hit|died|tied|lied|used|owed)\b"
)
