"""How sure the source is of a claim, and whether it affirms or denies it, after GRaSP's certainty and polarity.

GRaSP: van Son et al. (2016), GRaSP: A Multilayered Annotation Scheme for Perspectives, LREC.
"""

from __future__ import annotations

import re

from quoth.attribution import Certainty, Polarity

_POSSIBLE = re.compile(
    r"\b(?:may|might|could|possib\w+|perhaps|maybe|potentially|conceivabl\w+|suggest\w*|speculat\w+|wonder\w*|hint\w*)\b",
    re.IGNORECASE,
)
_PROBABLE = re.compile(
    r"\b(?:likely|unlikely|probab\w+|expect\w*|believ\w+|think\w*|thought|estimat\w+|apparent\w*|presum\w+|suspect\w*|"
    r"predict\w*|forecast\w*|assum\w+|seem\w*|appear\w*|fear\w*|worr\w+|assess\w*|judg\w+|doubt\w*)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|disput\w+|refut\w+|rebut\w*|contradict\w*|disagre\w+|"
    r"disavow\w*|repudiat\w+|rul(?:e|es|ed|ing) out)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|never|no|nor|neither|without)\b|n['’]t\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:ask\w*|wonder\w*|question\w*|doubt\w*|whether|would not say|declin\w+)\b", re.IGNORECASE)


def certainty_of(cue: str, content: str) -> Certainty:
    """From the cue's verb and the content's hedges; the weaker of two hedges counts."""
    if content.rstrip(" \"”'’").endswith("?"):
        return "underspecified"
    words = f"{cue} {content}"
    if _POSSIBLE.search(words):
        return "possible"
    if _PROBABLE.search(words):
        return "probable"
    return "certain"


def polarity_of(cue: str) -> Polarity:
    """Whether the source denies (`negative`), leaves open (`underspecified`) or affirms what it speaks of.

    What somebody did not say ('does not defend', 'did not deny') is neither affirmed nor denied.
    """
    if _NEGATED.search(cue):
        return "underspecified"
    if _DENIES.search(cue):
        return "negative"
    return "underspecified" if _OPEN.search(cue) else "positive"
