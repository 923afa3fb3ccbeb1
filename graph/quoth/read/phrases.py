"""Wording that web pages and print archives put around an article: a line -> what kind of boilerplate it is.

Every pattern must match a whole line, so that the same words inside a sentence are left alone.
"""

from __future__ import annotations

import re

from quoth.article import MarkKind

MAX_LINE = 300
"""Longer lines are never boilerplate by their wording: set phrases are short, and it bounds the matching."""

_CODE = re.compile(
    r"[.#@\w][^\"“”]{0,100}\{|\}+[;.]?|[a-z-]{3,30} ?: ?[^;.\"“”]{1,50};|(?:var|function|window|"
    r"document)\b[^“”]{1,200}[;{})]"
)
"""A line of style sheet or script that a capture took for text."""
_QUOTED = re.compile(r"[\"“](?P<inside>[^\"“”]+)[\"”]")
_EDGES = " \t\xa0-–—•·*»«>|#:.…!_+~▶►→←"
_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whats ?app|telegram|reddit|pinterest|instagram|youtube|e-?mail|messenger|"
    r"flipboard|tumblr|google\+?|copy(?: link)?|print|share|tweet|pin|save|bluesky|threads|viber|vk)"
)
_SOCIAL = r"(?:twitter|facebook|instagram|linkedin|telegram|youtube|bluesky|threads|mastodon|x)\b"
_OFFER = (
    r"(?:sign ?up|subscribe|register|join|get|receive|download|enter|try|start|upgrade|unlock|enjoy|stay|never miss|"
    r"don['’]t miss)"
)
_GOODS = (
    r"(?:news-?letters?|mailing lists?|inbox|subscriptions?|notifications?|podcasts?|whats ?app|telegram|rss|"
    r"free trial|morning brief\w*|e-?paper|digital access|unlimited access|full access)"
)
_COMMON_GOODS = (
    r"(?:community|communities|e-?mails?|e-?mail address|alerts?|updates?|membership|app|channels?|accounts?|feeds?|"
    r"briefings?|digest|bulletin)"
)
"""Goods that articles write about too: they count beside `our`, `your`, `us` or `free` only."""
_IN_LINE = r"(?:[^.“”\"]|\.(?=\w)){0,110}"
"""Anything short of the end of a sentence; the dot of a web address is none."""
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_URL = r"(?:https?://|www\.)\S+"

_STRONG: dict[MarkKind, tuple[str, ...]] = {
    "advert": (
        r"(?:- ?)?advertise?ments?(?: ?-)?(?:[ ,·|–—-]+(?:scroll|article|story|content|continue).{0,60})?",
        r"ads?",
        r"advert",
        r"advertorial",
        r"ads? by \w+",
        r"sponsored(?: (?:content|links?|stor(?:y|ies)|posts?|by .{1,40}))?",
        r"(?:promoted|paid|partner) (?:content|stor(?:y|ies)|posts?|links?)(?: .{0,40})?",
        r"promoted",
        r"promotion",
        r"(?:story|article|content|text)? ?continues? (?:below|after|reading below)(?: .{0,40})?",
        r"scroll (?:down )?(?:to|for) (?:continue|read|more|the rest)\b.{0,30}",
        r"skip (?:ads?|past .{1,30}|after .{1,30}|advertisement)",
        r"remove ads?",
        r"why (?:am i seeing )?this ad.{0,20}",
        r"(?:[\w.]{2,20} ?[-–:|] ?)?(?:please )?make an? (?:\w+ )?(?:donation|contribution|gift)\b.{0,60}",
        r"(?:please )?(?:donate|support (?:us|our|independent|quality)|become an? (?:\w+ )?(?:member|patron|supporter|"
        r"subscriber))\b.{0,110}",
        r"help (?:us|keep) .{0,40}\b(?:journalism|free|running|going|alive|improve|independent)\b.{0,60}",
        r"(?:buy|order) (?:now|online|a copy|tickets|reprints).{0,60}",
        r"shop now",
        r"limited[- ]time offer.{0,60}",
    ),
    "navigation": (
        r"(?:un)?block (?:ads|notifications)\b.{0,80}",
        r"(?:please )?(?:enable|turn on|allow|disable|turn off) (?:javascript|cookies|notifications|"
        r"your ad ?block\w*|ad ?block\w*)\b.{0,80}",
        r"(?:post|leave|add|write|submit) (?:a|your|an?other)? ?(?:comments?|reply|response)(?: .{0,30})?",
        r"(?:load|show|view|see|read|hide|join|sort) ?(?:\d+|all|the|more)? ?(?:more )?(?:comments?|repl(?:y|"
        r"ies)|discussion|conversation)(?: ?\(?\d*\)?)?",
        r"no comments(?: yet)?",
        r"comments are closed",
        r"\d+ (?:comments?|shares?|likes?|views?|repl(?:y|ies))",
        r"\d+ min(?:ute)?s?(?: read)?",
        r"(?:your email address will not be published|required fields are marked).{0,60}",
        r"you must be logged in.{0,40}",
        r"(?:previous|next|older|newer)(?: (?:post|article|story|page|slide|entry|entries|posts|"
        r"articles))?s?(?:[ |/»«<>-]+(?:previous|next|older|newer)(?: (?:post|article|story|page|slide|entry|"
        r"entries|posts|articles))?s?)*",
        r"(?:skip|jump|back|return|go) to (?:(?:main|the|page|site) )?(?:content|navigation|top|menu|"
        r"home(?:page)?|main|search|article|index|list)(?: .{0,20})?",
        r"(?:click (?:here|on|to)|(?:tap|press) here)\b.{0,100}",
        r"(?:continue|keep|start) reading(?: .{0,60})?",
        r"(?:read|see|view|get) (?:the )?(?:rest|full (?:story|article|report|text|version)|whole (?:story|"
        r"article)|original(?: (?:story|article|post))?|entire (?:story|article))(?: (?:of|at|on|in|"
        r"from)\b.{0,60}| here)?",
        r"read (?:it|more) here",
        r"read more (?:at|on|in|from) .{1,50}",
        r"(?:watch|listen to|see|view|hear) (?:the|this|our|her|his|their) (?:full |latest |entire )?(?:video|"
        r"clip|audio|interview|segment|podcast|gallery|slideshow|interview segment|story|report|"
        r"map)\b.{0,70}(?:here|below|above|at .{1,40})?",
        r"(?:share|tweet|print|e-?mail|save|send|bookmark|like|follow)(?: (?:this|us|on|via|to|it|the|article|"
        rf"story|page|post|link|with|friends?|a|friend|full|{_NETWORK}))+",
        rf"{_NETWORK}(?:[ |/,·•]+(?:on )?{_NETWORK})+",
        r"(?:log|sign)[ -]?(?:in|out|up)(?: (?:or|to|with|/)\b.{0,60})?",
        r"this (?:article|story) is (?:more than|over) \d+ (?:months?|years?) old",
        r"reuse this content",
        r"my account",
        r"view profile",
        r"toggle (?:navigation|menu|search)",
        r"(?:main|close|open) menu",
        r"site ?map",
        r"accessibility(?: (?:links|help|statement))?",
        r"search (?:this|the) (?:site|blog|web).{0,20}",
        r"(?:posted|filed|published) (?:in|under|on)[: ]{1,2}(?:[A-Z][\w&' -]{0,30},? ?){1,5}",
        r"(?:tags?|topics?|categor(?:y|ies)|keywords?|labels?|filed under): ?.{1,160}",
        r"(?:home|news|world)(?: ?[>»/|›] ?[\w&' -]{2,40}){1,6}",
        r"newspapers? (?:in|from) \w+(?: \w+)?",
        r"(?:this|our) (?:web)?site uses cookies.{0,160}",
        r"we use cookies.{0,200}",
        r"(?:accept|reject|manage) (?:all )?cookies",
        r"cookie (?:policy|settings|preferences)",
        r"listen to (?:this|the) (?:article|story).{0,40}",
        r"text[- ]to[- ]speech.{0,60}",
    ),
    "subscription": (
        rf"(?:(?:please|to) )?{_OFFER}\b{_IN_LINE}\b{_GOODS}\b[^“”\"]{{0,60}}",
        rf"(?:(?:please|to) )?{_OFFER}\b(?=.*\b(?:our|your|us|free)\b){_IN_LINE}\b{_COMMON_GOODS}\b[^“”\"]{{0,60}}",
        r"subscribe(?: (?:now|today|here|to .{1,50}|for .{1,50}|and .{1,50}))?",
        r"subscriptions?",
        r"news-?letters?",
        r"get (?:the )?app",
        r"already an? (?:subscriber|member)\??.{0,40}",
        r"stay (?:informed|connected|tuned|up to date)\b.{0,60}",
        r"(?:this (?:article|content|story) is (?:for|available to|exclusive to) (?:our )?(?:subscribers|"
        r"members)|subscriber[- ]only|you have (?:reached|read) .{0,40}free articles?).{0,60}",
    ),
    "contact": (
        r"(?:(?:e-?mail|mail|contact|tips?|write to|tel|phone|fax|call|whats ?app|text)(?: (?:us|me|him|her|"
        rf"them|the (?:author|editor|newsroom|reporter)s?))?(?: (?:at|on|to|via))?[: ]+)?(?:{_EMAIL})(?:[ ,;/|"
        rf"]+(?:or )?{_EMAIL})*",
        r"(?:tel|phone|telephone|fax|call|mobile|whats ?app)\.?: ?[+\d() /.-]{6,30}",
        r"contact(?: us| me| the (?:author|editor|newsroom))?(?: (?:here|today|at \S{4,60}))?",
        r"about (?:us|the author|this site)",
        r"work with us",
        r"advertise with us",
        r"write for us",
        r"send us (?:a|your|news).{0,60}",
        r".{0,30}\b(?:submit|send|share) (?:us )?your (?:stor(?:y|ies)|tips?|news|photos?|videos?|pictures?|"
        r"comments?|questions?|thoughts?|feedback|letters?)\b.{0,90}",
        r"(?:(?:do you )?(?:have|got) (?:a|any)(?: news| story| confidential)? (?:tips?|stor(?:y|ies)|"
        r"questions?|corrections?|comments?)\??).{0,120}",
        r"(?:(?:on twitter,? )?(?:you can )?(?:also )?(?:follow|reach|contact|e-?mail|"
        rf"connect with) [^“”]{{1,90}}?(?:(?:on|at|via|through|by) (?:{_SOCIAL}|{_EMAIL}|{_URL}|@)|@\w+|{_EMAIL}|"
        rf"{_URL})[^“”]{{0,120}})",
        r"(?:what do you think|do you agree|tell us what you think)\b.{0,40}\b(?:comments?|below|share)\b.{0,60}",
        r"(?:please )?share and comment(?: below)?",
        r"(?:sound off|let us know) (?:in the comments|below).{0,30}",
    ),
    "footer": (
        r"(?:©|\(c\)|copyright(?: ?(?:©|\(c\)|\d{4}|by|notice)|$)).{0,160}",
        r".{0,120}\ball rights reserved\b.{0,100}",
        r".{0,80}©.{0,80}",
        r"(?:powered|designed|developed|hosted) by .{1,50}",
        r"(?:terms(?: (?:of|and|&) (?:use|services?|conditions))?|privacy(?: (?:policy|notice|statement|"
        r"center))?|disclaimer|impressum|legal notice|do not sell .{0,40})(?:[ |/·,&]+(?:and )?(?:terms|"
        r"privacy|cookies?|contact|about|legal|advertise|policy|of|use|services?|conditions|&|us)){0,12}",
        r"(?:this (?:material|content|document|publication)) (?:may|is) .{0,30}(?:not be (?:published|"
        r"reproduced|used|re)|subject to|copyright|protected).{0,160}",
        r"\(?(?:additional )?(?:reporting|writing|editing|compiled) by"
        r"(?!.*\b(?:that|found|show\w*|reveal\w*|suggest\w*|indicat\w*|has|have|had|was|were|is|are)\b) .{1,200}\)?",
        r"our standards ?: ?.{1,80}",
        r"published in .{2,40}\b\d{4}",
        r"sources?: ?.{2,60}",
        r"this (?:article|story|piece|post) (?:was |has been |is )?(?:first |originally |also )?"
        r"(?:published|appear(?:ed|s)|republished|produced|reprinted)\b.{0,140}",
        r"this report (?:was |has been )?(?:first|originally) (?:published|appeared)\b.{0,140}",
        r".{0,160}\bcontributed (?:reporting|to this (?:report|story|article))\b.{0,60}",
        r"a version of this (?:article|story) .{1,160}",
    ),
}

_WEAK = re.compile(
    rf"{_NETWORK}|home|menu|search|comments?|news|world|politics|sports?|business|opinions?|next|previous|tags?|topics?|"
    r"videos?|photos?|gallery|listen|watch|about|help|more|latest|popular|trending|archives?|follow(?: us)?|like|live|"
    r"weather|culture|entertainment|health|science|technology|tech|travel|lifestyle|jobs|careers|faq|rss|en|english|"
    r"\d{1,4}|[a-z]",
    re.IGNORECASE,
)
_COMPILED: tuple[tuple[MarkKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile("|".join(patterns), re.IGNORECASE)) for kind, patterns in _STRONG.items()
)

_LIST_HEADINGS = (
    r"(?:recommended|related|more|other|further|top|latest|recent|popular|trending|similar|featured|suggested)"
    r" (?:articles?|stor(?:y|ies)|news|posts?|topics?|coverage|content|headlines?|reading|links?|videos?|reports?)"
    r"(?: (?:in|on|from|about|for|by) .{1,40})?",
    r"recommended(?: for you| by .{1,30})?",
    r"related",
    r"read more",
    r"more(?: news)? (?:from|on|in|about) .{1,50}",
    r"most (?:popular|read|viewed|shared|e-?mailed|commented|watched|recent)(?: .{1,30})?",
    r"trending(?: now| .{1,20})?",
    r"you (?:may|might)(?: also)? (?:like|be interested in|have missed|enjoy|want to read)(?: .{0,20})?",
    r"also (?:read|see|in .{1,30}|on .{1,30})",
    r"see (?:also|more)",
    r"read (?:also|next|this next)",
    r"(?:what to read|up) next",
    r"next up",
    r"editor['’]?s['’]? (?:picks?|choice)",
    r"our picks",
    r"don['’]t miss",
    r"must[- ]reads?",
    r"explore more",
    r"(?:from )?(?:around|across|elsewhere on) the (?:web|site|network)",
    r"in (?:other|this) (?:news|section)",
    r"in case you missed it",
    r"newspapers? (?:in|from) \w+(?: \w+)?",
    r"best of .{1,30}",
    r"keep reading",
    r"more to (?:read|explore)",
    r"what (?:others|people) are reading.{0,20}",
    r"happening now",
    r"quick links",
    r"sections?",
    r"topics|tags",
    r"(?:read )?more (?:about|on)(?: this story| these topics)?",
    r"explore more on these topics",
)
_LIST_HEADING = re.compile("|".join(_LIST_HEADINGS), re.IGNORECASE)
_INLINE_LINK = re.compile(
    r"(?:read more|read also|also read|see also|read|related(?: (?:story|article|news|video|coverage))?|more|watch|"
    r"don['’]t miss|recommended|must read)(?: ?[:|»>]+ ?| ?[–—] )\S.{9,150}",
    re.IGNORECASE,
)

GLUED_ADVERT = re.compile(r"(?:ADVERTISEMENT|ADVERTISMENT|Advertisement(?=[A-Z“\"]))(?=[A-Z“\"‘(]|\s+[A-Z“\"‘(])")
"""An advert marker that runs straight into the paragraph after it."""


_ASKING: tuple[MarkKind, ...] = ("advert", "navigation", "subscription")
"""Kinds whose wording addresses the reader, as people who are quoted do too."""
_SPOKEN = re.compile(r"\b(?:said|says|told|tells|added|asked|urged|cried|shouted|wrote)\b", re.IGNORECASE)


def trimmed(line: str) -> str:
    """The words of a line without bullets, arrows, punctuation and a pair of quotation marks around them."""
    quoted = _QUOTED.fullmatch(line)
    return (quoted["inside"] if quoted else line).strip(_EDGES)


def kind_of(line: str) -> MarkKind | None:
    """What kind of boilerplate the whole line is by its wording alone, or None."""
    if len(line) > MAX_LINE:
        return None
    if _CODE.fullmatch(line):
        return "navigation"
    words = trimmed(line)
    kind = next((kind for kind, pattern in _COMPILED if pattern.fullmatch(words)), None)
    return None if kind in _ASKING and _SPOKEN.search(line) else kind


def is_weak(line: str) -> bool:
    """Whether the line is boilerplate only beside other boilerplate: `Share`, `World`, a lone number."""
    return len(line) <= 40 and bool(_WEAK.fullmatch(trimmed(line)))


def opens_list(line: str) -> bool:
    """Whether the line is a heading over other articles' headlines: `Recommended articles`, `More from World`."""
    sentence = line.endswith(".") and not line.isupper() and not line.istitle()
    return len(line) <= 80 and not sentence and bool(_LIST_HEADING.fullmatch(trimmed(line)))


def names_article(line: str) -> bool:
    """Whether the line names one other article after a word like `Read more:`."""
    return len(line) <= 180 and bool(_INLINE_LINK.fullmatch(trimmed(line)))
