"""What sentences look like that tell of a change of position: for each kind of marker, patterns with named stretches.

`words` is what a reason quotes, `verb` (or `verb2`) the verb whose subject changed, `before` and `after` the positions,
`what` the object of a verb of taking back. A sentence is matched with its line breaks read as blanks.
"""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal[
    "until_recently", "no_longer", "once", "turned_against", "at_first", "took_back", "dropped", "revised", "than_first"
]
"""`until_recently` until recently assessed that · `no_longer` no longer believes that · `once` once praised it, but now
opposes it · `turned_against` opposes a deal she once praised · `at_first` first said this but later that · `took_back`
walked back his remarks · `dropped` dropped his opposition to it · `revised` raised its estimate from 5 to 8
· `than_first` less likely than we first assessed."""

HELD = (
    r"said|told|called|argued|claimed|supported|opposed|backed|insisted|denied|estimated|believed|thought|suggested"
    r"|predicted|described|promised|vowed|pledged|declared|endorsed|praised|maintained|assessed|judged|favou?red"
    r"|rejected|warned|expected|dismissed|embraced|criticized|criticised|defended|advocated|championed|urged|wanted"
    r"|ruled\ out|refused|proposed|feared|worried"
)
"""Verbs of saying and of holding a position, past."""

HOLD = (
    r"says?|calls?|argues?|claims?|supports?|opposes?|backs?|insists?|denies|deny|believes?|thinks?|suggests?|favou?rs?"
    r"|rejects?|expects?|wants?|sees?|considers?|maintains?|warns?|judges?|assess(?:es)?|predicts?|proposes?|endorses?"
)
"""The same, present or bare."""

SAID_THINGS = (
    r"comments?|remarks?|statements?|claims?|suggestions?|predictions?|pledges?|promises?|proposals?|plans?|positions?"
    r"|assertions?|threats?|endorsements?|support|calls?|vows?|accusations?|allegations?|stor(?:y|ies)|account"
    r"|estimates?|opposition|stance"
)
"""What one can take back."""

_OLD = r"once|previously|earlier|initially|originally|formerly|at\ first|first|long"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_LATER = rf"(?:now|since|later|then|subsequently|eventually|this\s+week|today|(?:on\s+)?{_WEEKDAY})"
_TURN = (
    r"(?:,|;|\s[-–—]+)?\s+(?:but|yet|though|although|while)\s+(?:(?:he|she|it|they|who|the\ \w+)\s+)?"
    r"(?:(?:is|are|was|were|has|have|had)\s+)?"
)
_NOT_ALSO = r"(?![^;]*\balso\b)"
"""What he also says is no change."""
_END = r"(?=[.!?;]?[\"”'’'’)\]]*\s*$)"
_STOP = rf"(?:(?=,\s)|{_END})"

_WORDED: tuple[tuple[Kind, str], ...] = (
    ("until_recently", rf"""(?P<words>\b[Uu]ntil\ (?:very\ )?recently,?\s+(?:had\s+)?(?P<verb>{HELD}))\b
        \s*,?\s*(?:that\s+)?(?P<before>[^;]{{3,400}}?){_END}"""),
    ("no_longer", rf"""(?P<words>\b(?P<verb>no\ longer)\s+(?:{HOLD}))\b
        \s+(?:that\s+)?(?P<before>[^;,]{{3,300}}?){_STOP}"""),
    ("once", rf"""(?P<words>\b(?:(?:ha[sd]|have)\s+)?(?:{_OLD})\s+(?P<verb>{HELD})
        |\b(?P<verb2>used\ to)\s+(?:{HOLD}))\b
        \s+(?:that\s+)?(?P<before>[^;]{{3,300}}?){_TURN}
        (?P<after>{_NOT_ALSO}(?:{_LATER}\s+(?:{HELD}|{HOLD})|(?:{HELD}|{HOLD})\s+{_LATER}\b)[^;]{{3,300}}?){_END}"""),
    ("once", rf"""(?P<words>,\ who(?:['’]d|\ had)?\ (?:{_OLD})\ (?P<verb>praised|supported|backed|endorsed|embraced
        |championed|advocated|favou?red|defended|promised|pledged|vowed))\ (?P<before>[^,;]{{3,160}}),\s+
        (?P<after>{_NOT_ALSO}[^;,]{{0,90}}?\b(?:not|never|no\ longer|opposes?|opposed|rejects?|rejected|denounced?
        |against|reversed|abandoned|scrap|renounced?)\b[^;]{{3,200}}?){_END}"""),
    ("turned_against", r"""(?P<after>(?:distanc(?:e|ed|es|ing)\ (?:himself|herself|itself|themselves)\ from
        |turn(?:ed|s|ing)?\ against|oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|denounc(?:e|es|ed|ing)
        |renounc(?:e|es|ed|ing)|disavow(?:s|ed|ing)?)\s
        (?P<before>[^,;]{2,90}?)(?:,?\s[-–—]+|,)?\s(?:(?:an?|the)\s[\w-]+\s)?(?:that\ |which\ )?
        (?P<words>(?:he|she|it|they)\ (?:had\ )?(?:once|previously|long|originally)\ (?P<verb>supported|backed|praised
        |endorsed|embraced|championed|favou?red|promoted|pushed\ for))\b)"""),
    ("at_first", rf"""(?P<words>\b(?:at\ first|first|initially|originally)\s+(?P<verb>{HELD}))\b
        \s+(?:that\s+)?(?P<before>[^;]{{3,300}}?),?\s+(?:but|before|and\ then)\s+
        (?P<after>(?:[^,;]{{0,40}}?\b)?(?:later|then|now|since|subsequently|eventually|in\ a\ later\ \w+)\s+
        (?:\w+\s+){{0,2}}?(?:{HELD}|saying|admitting|conceding|admitted|conceded|acknowledged|reversed)\b
        [^;]{{3,300}}?){_END}"""),
    ("took_back", rf"""(?P<words>\b(?:(?P<verb>walk(?:ed|s)\ back|backtrack(?:ed|s)\ (?:on|from)
        |back-?pedal(?:l?ed|s)\ (?:on|from)|back(?:ed|s)\ (?:away|off)\ from|retract(?:ed|s)|recant(?:ed|s)
        |disavow(?:ed|s)|went\ back\ on|flip-?flopped\ on|revised|reversed|rescinded|withdrew)\s+
        (?P<what>(?:the|a|an|his|her|its|their|that|those|these)\s+(?:[\w-]+\s+){{0,3}}?
        (?:{SAID_THINGS})(?:\s+[^,;]{{2,200}}?)??)
        |(?P<verb2>reversed\ (?:course|himself|herself|itself|themselves)|backtracked|back-?pedall?ed|flip-?flopped)))
        (?:,?\s+(?:and\s+(?:\w+\s+)?(?:said|told)|saying|telling|explaining|claiming|insisting|stating|arguing|adding)
        \s+(?:that\s+)?(?P<after>[^;]{{3,300}}?))?
        (?:(?=\s+(?:after|while|when|in\ an?|on\ \w+day)\b)|{_STOP})"""),
    ("took_back", rf"""(?P<before>[^;]{{10,250}}?),\s(?:an?\s)?(?:stances?|views?|ideas?|{SAID_THINGS})\s
        (?:that\s|which\s)?
        (?P<after>(?:he|she|it|they)\s(?P<words>(?:has|have|had)\s(?:since|later|now)\s(?P<verb>disavowed|abandoned|dropped
        |reversed|retracted|renounced|walked\ back|backed\ away\ from)))\b"""),
    ("dropped", rf"""(?P<words>\b(?P<verb>dropp(?:ed|ing)|abandon(?:ed|ing)|revers(?:ed|ing)|soften(?:ed|ing)
        |chang(?:ed|ing)|shift(?:ed|ing)|gave\ up|reconsidered)\s+(?:his|her|its|their)\ (?:[\w-]+\s){{0,3}}?
        (?:opposition|support|objections?|demands?|calls?|pledge|promise|position|stance|stand|views?|mind|story|tune
        |hostility|assessment|forecast|prediction|insistence|claim))\b
        (?:\s+(?:to|for|on|about|that|of|toward|towards|against|over)\s+(?P<before>[^,;]{{3,200}}?))?
        (?:,\s+(?:saying|telling|explaining|and\ (?:now\ )?(?:said|backs?|supports?|opposes?|says))\s+(?:that\s+)?
        (?P<after>[^;]{{3,300}}?))?{_STOP}"""),
    ("revised", rf"""(?P<words>\b(?P<verb>revised|raised|lowered|cut|reduced|increased|corrected|upped|scaled\ back
        |slashed)\s+(?:its|his|her|their|the)\s+(?:[\w-]+\s){{0,4}}?(?:estimates?|forecasts?|projections?|tolls?
        |assessments?|predictions?|outlook)(?:\s+(?:of|for)\s+[^,;\d]{{2,80}}?)?)
        (?:\s+(?:upwards?|downwards?|up|down))?,?\s+
        (?:from\s+(?P<before>[^,;]{{1,60}}?)\s+to\s+(?P<after>[^,;]{{1,60}}?)
        |to\s+(?P<after2>[^,;]{{1,60}}?)\s+from\s+(?:an?\s+(?:earlier|previous|initial)\s+)?
        (?P<before2>[^,;]{{1,60}}?))(?:(?=\s+(?:after|in|on|last|this|because|as)\b)|{_STOP})"""),
    ("than_first", rf"""(?P<after>(?:[^,;:]{{0,120}}?\s)?(?:less|more|fewer|[a-z]{{3,}}er)\b[^,;:]{{0,80}}?)\s+
        (?P<words>(?P<before>than\s+(?P<verb>I|we|he|she|they)(?:\s+had|['’]d)?\s+
        (?:{_OLD})\s+(?:{HELD}|suspected)))\b"""),
)
PATTERNS = tuple((kind, re.compile(text, re.VERBOSE)) for kind, text in _WORDED)

MAY_TELL = re.compile(
    r"until (?:very )?recently|no longer|used to|back|flip|revers|revis|retract|recant|disavow|rescind|withdr|went back"
    r"|dropp|abandon|soften|chang|shift|gave up|reconsider|raised|lowered|cut|reduced|increased|corrected|upped|slashed"
    r"|once|previously|earlier|initially|originally|formerly|first|long", re.IGNORECASE)
"""Any of it stands in each sentence that a pattern fits: a quick look before the patterns are tried."""

NOT_SO = re.compile(
    r"\b(?:never|not|n['’]t|unless|refus\w+(?:\ to)?|without|rule\ out|might|could|would|may|can|should|to|until|for"
    r"|from|of|have|pressed?)(?:\s+(?:he|she|it|they|[A-Z]\w+))?\s*$"
    r"|\b(?:if|whether|maybe|perhaps)\b[^;:]{0,120}$", re.IGNORECASE)
"""Before a marker it says that nobody has changed his mind, or not yet."""
