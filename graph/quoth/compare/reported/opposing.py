"""Who rejects, and what is rejected: a marker in, the claims on its two sides out, or None where it is left open."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.compare.pair import Side
from quoth.compare.reading import Reading
from quoth.compare.reported.markers import CLAIM_NOUN, Marker
from quoth.compare.statement import Claim, same_speaker
from quoth.compare.wording import content_stems, word_set

REACH = 4
"""How many paragraphs back a claim may stand from the words that reject it."""

Target = tuple[Side, str]
"""A claim, and the name of what shows it to be the one meant: a key of `reported.SCORES`."""

PRONOUNS = word_set("he she they it his her their its who whose which I we")

_POINTS_BACK = re.compile(
    rf"""\s*(?:all\s+|both\s+)?(?:that|this|it|(?:the|that|this|those|these|such|both)\s+(?:\w+\s+){{0,2}}?
    (?!comment|remark|statement|report|stor(?:y|ie)|figure|position|point){CLAIM_NOUN})
    (?=\s*(?:[.,;:!?)—–]|--|$|as\b|and\b|but\b|in\b|through\b|during\b|on\b|\w+day\b))""", re.IGNORECASE | re.VERBOSE)
_THEIR_CLAIM = re.compile(
    rf"\s*(?P<whose>his|her|their|its)\s+(?:\w+\s+){{0,2}}?(?!comment|remark|statement){CLAIM_NOUN}\b", re.IGNORECASE)
_OWNED = re.compile(rf"['’]s?\s+(?:[\w-]+\s+){{0,3}}?{CLAIM_NOUN}\b", re.IGNORECASE)
_MADE_BY = re.compile(rf"{CLAIM_NOUN}\s+(?:by|from)\s+(?:the\s+)?(?:[A-Z][\w.]*\s+)*$")
_STRANGER = re.compile(
    rf"""\s*(?:the\s+)?(?P<owner>(?:[A-Z][\w.’'-]*\s+)*(?:\w+\s+)?[\w.-]+?)(?:['’]s|(?<=s)['’])\s+
        (?:[\w-]+\s+){{0,2}}?{CLAIM_NOUN}\s+that\b
    |\s*(?:the\s+)?(?:[\w-]+\s+)?{CLAIM_NOUN}\s+(?:by|from)\s+
        (?P<maker>(?:the\s+)?(?:[\w.-]+\s+){{0,5}}?[\w.-]+)\s+that\b""", re.VERBOSE)
_THAT_CLAUSE = re.compile(
    rf"""\b{CLAIM_NOUN}(?:\s+(?:by|from)\s+(?:[\w.-]+\s+){{0,5}}?[\w.-]+)?\s+that\s+(?P<clause>[^;—–]{{3,600}}?)
    \s*(?=[.;]?["”’)]*\s*$|--|\s-\s|[—–]|,\s(?:but|saying|calling|and)\b)""", re.IGNORECASE | re.VERBOSE)
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|insist\w*|call\w*|argu\w+|told|tell\w*|add\w*|wrote|writ\w+|tweet\w*)|:", re.IGNORECASE)
_GAP_TO_VERB = re.compile(
    r"\s*(?:(?:,|\()[^,()]*(?:,[^,()]*){0,2}(?:,|\))\s*|,?\s*for (?:his|her|its|their) part,?\s*)?(?:who\s+)?")


def opponent(marker: Marker, reading: Reading) -> Side | None:
    """Who rejects: the speaker whose cue the marker is, whose words hold it, or who stands right before it."""
    for claim in reading.claims:
        if claim.source and claim.statement.cue and claim.statement.cue.overlaps(marker.span):
            return _rejection(claim.source, claim, marker, reading)
    for claim in reading.claims:
        held = claim.span_around(marker.span.start, marker.span.end)
        if held and claim.source and not reading.mentioned((held.start, marker.span.start)):
            lead = reading.text[held.start:marker.span.start]
            if re.search(r"\b(?:he|she|they|it|we|I|(?:his|her|its|their|our)\s+[\w-]+)\s*$", lead):
                return reading.side(claim, marker.span.start)
    name = _subject(marker, reading)
    return _rejection(name, None, marker, reading) if name else None


def _subject(marker: Marker, reading: Reading) -> str | None:
    """The name of the verb's subject, where it stands right before the verb or is the person who spoke last."""
    for _, end, name in reading.mentioned(marker.subject)[-1:]:
        if _GAP_TO_VERB.fullmatch(reading.text[end:marker.subject[1]]):
            return name
    words = reading.text[slice(*marker.subject)]
    if re.search(r"\b(?:he|she)\s*$", words, re.IGNORECASE):
        last = reading.before(marker.span.start, 1)[:1]
        return last[0].source if last and last[0].kind == "person" else None
    return words.strip() if marker.kind == "rejected_aside" else None


def _rejection(name: str, spoken: Claim | None, marker: Marker, reading: Reading) -> Side:
    """The words of the rejection: what the same speaker says next, in this sentence or right after it; else the clause
    with the marker in it. What follows `denied` is the claim that is denied, so it never stands alone."""
    if not re.match(r"\s*that\b", reading.text[marker.span.end:marker.sentence[1]]):
        later = [c for c in reading.after(marker.span.end, 1) if not _is_object(c, spoken, marker)][:1]
        if later and later[0].source == name and _is_said(later[0]):
            return reading.side(later[0], marker.span.end)
    start = max([marker.subject[0], *(at for at, _, _ in reading.mentioned(marker.subject)[-1:])])
    end = marker.span.end if marker.kind == "rejected_aside" else clause_end(marker, reading)
    return replace(reading.words(name, start, end), claim=spoken)


def _is_said(claim: Claim) -> bool:
    """Whether the words are said, and not pointed to; and are more than one."""
    cue = claim.statement.cue
    return len(content_stems(claim.words)) > 1 and cue is not None and _SAYS.search(cue.text) is not None


def _is_object(claim: Claim, spoken: Claim | None, marker: Marker) -> bool:
    return spoken is not None and claim.statement.iri == spoken.statement.iri and marker.kind != "disagrees"


def clause_end(marker: Marker, reading: Reading) -> int:
    """Where the marker's clause ends: at the first comma after it, else with the sentence."""
    comma = re.compile(r",\s").search(reading.text, *marker.object)
    return comma.start() if comma else marker.object[1]


def contrasting(marker: Marker, reading: Reading) -> Side | None:
    """For `that contrasts with` the claim before; for `contrary to` the rest of its own sentence."""
    if marker.kind == "contrasts":
        before = [c for c in reading.before(marker.span.start, 1) if c.statement.nested_in is None]
        return reading.side(before[0], marker.span.start) if before else None
    end = clause_end(marker, reading)
    inside = [c for c in reading.claims if marker.sentence[0] <= c.start < marker.sentence[1] and c.source]
    inside = [c for c in inside if not marker.object[0] <= c.start < end]
    if not inside:
        return None
    apart = [span for span in inside[0].content if not marker.object[0] <= span.start < end]
    longest = max(apart, key=lambda span: (len(span.text), -span.start))
    return Side(reading.article, inside[0].source, longest, inside[0])


def target(marker: Marker, against: Side, reading: Reading) -> Target | None:
    """The claim that the marker is set against: in its sentence, the one its words point back to, or its owner's."""
    others = _others(marker, against, reading)
    phrase = reading.text[slice(*marker.object)]
    if marker.kind == "rejected_aside":
        inside = [c for c in others if c.end > marker.sentence[0]][:1]
        return (reading.side(inside[0], marker.span.start), "target_in_sentence") if inside else None
    if marker.kind == "contrasts" and (side := _contrasted(marker, phrase, reading)):
        return side, "target_in_sentence"
    alone = marker.kind == "disagrees" and not marker.span.text.endswith("with")
    theirs = _THEIR_CLAIM.match(phrase) if marker.kind == "rejects" else None
    if alone or theirs or _POINTS_BACK.match(phrase):
        last = reading.before(marker.span.start, 1)
        if theirs and theirs["whose"].lower() in ("his", "her"):
            last = [c for c in reading.before(marker.span.start, 2) if c.kind == "person"]
        last = last[:1]
        if last and last[0] in others and last[0].source:
            return reading.side(last[0], marker.span.start), "target_pointed_at"
        return None
    return _owned(marker, phrase, against, others, reading) or _worded(marker, phrase, others, reading)


def _others(marker: Marker, against: Side, reading: Reading) -> list[Claim]:
    near = [c for c in reading.before(marker.span.start, REACH) if len(content_stems(c.words)) > 1]
    return [c for c in near if c.source != against.source and not (against.claim and same_speaker(c, against.claim))]


def _contrasted(marker: Marker, phrase: str, reading: Reading) -> Side | None:
    """What a contrast is drawn with: `the previous assessment that ...`, as a claim or else in the article's words."""
    called = re.split(r"\s+that\b|[,.;]", phrase.strip())[0].strip()
    for at, stop, name in reading.mentioned((marker.object[0], marker.object[0] + len(called) + 1)):
        if not reading.text[marker.object[0]:at].strip() and _OWNED.match(reading.text, stop, marker.object[1]):
            called = name
    inside = [c for c in reading.claims if marker.object[0] <= c.start < marker.object[1]][:1]
    if inside:
        return Side(reading.article, inside[0].source or called, inside[0].content[0], inside[0])
    if clause := _THAT_CLAUSE.search(phrase):
        start = marker.object[0]
        return reading.words(called, start + clause.start("clause"), start + clause.end("clause"))
    return None


def _owned(marker: Marker, phrase: str, against: Side, others: list[Claim], reading: Reading) -> Target | None:
    """The claim of the one whose claim the object is: the words after `that`, or of his claims near by the best fit."""
    start, clause = marker.object[0], _THAT_CLAUSE.search(phrase)
    owner = _owner(marker, start + (clause.start("clause") if clause else min(len(phrase), 90)), reading)
    stranger = _STRANGER.match(phrase)
    if clause and (owner or stranger):
        name = owner or (stranger and (stranger["owner"] or stranger["maker"]))
        return reading.words(name, start + clause.start("clause"), start + clause.end("clause")), "target_named"
    theirs = [c for c in others if c.source == owner] if owner else []
    if not theirs:
        return None
    wanted = set(content_stems(against.span.text))
    shared = [len(wanted & set(content_stems(claim.words))) for claim in theirs]
    best = max(range(len(theirs)), key=lambda i: (shared[i], -i))
    near = reading.layout.paragraph(start) - reading.layout.paragraph(theirs[best].end - 1) <= 1
    return (reading.side(theirs[best], against.span.start), "target_named") if near or shared[best] > 1 else None


def _owner(marker: Marker, end: int, reading: Reading) -> str | None:
    """Whose claim the object is: `Clinton's charges`, `accusations by Exxon Mobil`, `disagreed with Jones`; but not the
    victim of `criticism of Trump`."""
    start = marker.object[0]
    for at, stop, name in reading.mentioned((start, end)):
        lead = reading.text[start:at]
        owned = _OWNED.match(reading.text, stop, marker.object[1]) or _MADE_BY.search(lead)
        partner = marker.span.text.endswith("with") and not lead.strip()
        if (owned or partner) and not re.search(r"\b(?:of|about|that|over|on)\b", lead):
            return name
    return None


def _worded(marker: Marker, phrase: str, others: list[Claim], reading: Reading) -> Target | None:
    """`denied that ...` without a name: the one nearby claim by somebody else that says it in mostly the same words."""
    wanted = set(content_stems(phrase))
    close = [c for c in others if c.source and len(shared := wanted & set(content_stems(c.words))) >= 3
             and 2 * len(shared) >= len(wanted)]
    return (reading.side(close[0], marker.span.start), "target_shares_words") if len(close) == 1 else None
