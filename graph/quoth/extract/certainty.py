"""How sure the source is of a claim, and whether it affirms or denies it, after GRaSP's certainty and polarity.

GRaSP: van Son et al. (2016), GRaSP: A Multilayered Annotation Scheme for Perspectives, LREC. What is wished, asked or
ordered is `underspecified` (nobody says that it holds), as in FactBank (Saurí and Pustejovsky 2009), from which GRaSP
took the values. Polarity is the source's stance to the claim as it is worded: `denied that he lied` is negative, `said
he did not lie` affirms a claim that holds a `not`.
"""

from __future__ import annotations

import re

from quoth.attribution import Certainty, Polarity


def _any(text: str) -> re.Pattern[str]:
    """A pattern for any of the words of `text`, set apart by blanks; `_` stands for a blank within a phrase."""
    return re.compile(r"\b(?:" + "|".join(word.replace("_", r"\s") for word in text.split()) + r")\b", re.IGNORECASE)


_WITHHELD = _any(
    r"""
    (?:declin|refus)(?:e|es|ed|ing)_to_(?:say|comment|confirm|discuss|speculate|answer|disclose|identify|elaborate)
    (?:declin|refus)(?:e|es|ed|ing)_to_(?:reveal|specify|name|talk|address|provide)
    (?:would|will|could|did|does|do)(?:_not|n['’]t)_(?:say|comment|confirm|elaborate|specify|disclose|discuss)
    (?:would|will|could|did|does|do)(?:_not|n['’]t)_(?:identify|speculate|know|answer|address)
    (?:was|were)_unable_to_(?:say|confirm) declined no_comment neither_confirm\w*_nor_den\w+ unclear unknown unsure
    """
)
"""The source takes no position."""
_LEFT_OPEN = _any(
    r"""
    (?:not|\w*n['’]t|never|refus\w+_to|declin\w+_to|cannot|without)_(?:\w+_)?(?:rul(?:e|ed|ing)_out|den(?:y|ied|ying))
    (?:not|\w*n['’]t|never|refus\w+_to|declin\w+_to|cannot|without)_(?:\w+_)?(?:exclud\w+|dismiss\w*)
    rais\w+_the_(?:possibility|prospect|specter|spectre) le(?:ft|aves?|aving)_open open_to
    """
)
_NO_DOUBT = _any(r"(?:not|\w*n['’]t|never|no|without)_(?:a_)?doubt\w*")
_ASKS = _any(
    r"""
    ask(?:s|ed|ing)? wonder(?:s|ed|ing)? question(?:s|ed|ing)? inquir\w+ whether urg(?:e|es|ed|ing)
    call(?:s|ed|ing)?_(?:for|on|upon) demand(?:s|ed|ing)? want(?:s|ed|ing)? wish(?:es|ed|ing)? hop(?:e|es|ed|ing)
    request\w* appeal(?:s|ed|ing)? plead\w* begg(?:ed|ing) order(?:s|ed|ing)? instruct\w* propos(?:e|es|ed|ing)
    recommend\w* advis(?:e|es|ed|ing) encourag\w+ press(?:ed|ing)_for seek(?:s|ing)? sought pray(?:s|ed|ing)?
    dar(?:e|es|ed|ing)
    """
)
_GUESSES = _any(
    r"""
    suggest\w* speculat\w+ hint(?:s|ed|ing)? impl(?:y|ies|ied|ying) insinuat\w+ float(?:ed|s|ing)? mus(?:ed|es|ing)
    warn(?:s|ed|ing)?_of possib\w+
    """
)
_HOLDS_LIKELY = _any(
    r"""
    believ\w+ think\w* thought estimat\w+ suspect\w* predict\w* forecast\w* project(?:s|ed|ing)? assum\w+ presum\w+
    seem\w* appear(?:s|ed|ing)? fear(?:s|ed|ing)? worr(?:y|ies|ied|ying) expect\w* anticipat\w+ doubt(?:s|ed|ing|ful)?
    skeptic\w+ guess(?:es|ed)? reckon\w* feel feels felt figur(?:e|es|ed) assess\w* judg(?:e|es|ed|ing)
    conclud\w+_with_\w+_confidence vow(?:s|ed|ing)? promis(?:e|es|ed|ing) pledg(?:e|es|ed|ing) plan(?:s|ned|ning)?
    intend(?:s|ed|ing)? threaten\w* likely unlikely probab\w+ apparent\w* reportedly
    """
)
_MAYBE = _any(
    r"""
    (?-i:may|might)(?!_Day) possibly (?:is|it['’]s|was|be)_possible possibility_that perhaps maybe potentially
    conceivabl\w+ could(?!n['’]t|_not|_never|_barely|_hardly) a_chance_that there['’]s_a_chance
    """
)
_PROBABLY = _any(
    r"""
    likely unlikely probab\w+ apparently presumably reportedly supposedly expected_to appears? appeared seems? seemed
    almost_certain\w* in_all_likelihood estimated
    (?:I|we|he|she|they)(?:_\w+ly)?(?:_(?:do|don['’]t|did|didn['’]t))?_(?:believed?s?|thinks?|thought|suspect\w*)
    (?:I|we|he|she|they)(?:_\w+ly)?(?:_(?:do|don['’]t|did|didn['’]t))?_(?:expect\w*|doubt\w*|assum\w+|guess\w*)
    (?:I|we|he|she|they)(?:_\w+ly)?_(?:fear\w*|hop\w+|worr\w+|feel|feels|felt)
    """
)
_SENTENCE_ENDS = re.compile(
    r"(?<=[.!?])[\"”'’]*\s+(?=[\"“'‘]*[A-Z])|(?<=[?!])[\"”'’]|(?<=,)(?:[\"”]|'')\s+(?=(?:[\"“]|'')[A-Z])"
)
"""The last: a quotation that its cue has cut in two, `“It is,” he said. “Is it?”`."""
_SUBORDINATE = re.compile(
    r"(?<=\w),? (?:because|who|whom|whose|which|although|though|even if|unless|whenever|so that|where|while)\b"
    r"|[;—–]| -- |\("
)
_DENIES = _any(
    r"""
    den(?:y|ies|ied|ying|ial) reject\w* dismiss\w* disput(?:e|es|ed|ing) refut\w+ rebut\w* contradict\w* disagre\w+
    disavow\w* repudiat\w+ rul(?:e|es|ed|ing)_out doubt(?:s|ed|ing|ful)? skeptical debunk\w* disbeliev\w+ rebuff\w*
    disclaim\w*
    """
)
_NEGATED = re.compile(r"\b(?:not|never|no|nor|neither|without|hardly|stopped short of)\b|n['’]t\b", re.IGNORECASE)
_OF_THOUGHT = _any("believe think expect agree buy accept see feel consider support anticipate")
_OPEN = _any(r"ask(?:s|ed|ing)? wonder\w* question(?:s|ed|ing)? inquir\w+ whether refus(?:e|es|ed|ing) would_not_say")


def certainty_of(cue: str, content: str) -> Certainty:
    """From the cue's verb and the hedges in the main clause of the content's first sentence; the weaker one counts."""
    claim = _main_clause(content)
    if claim.rstrip(" \"”'’").endswith("?"):
        return "underspecified"
    if _LEFT_OPEN.search(cue):
        return "possible"
    if _NO_DOUBT.search(cue):
        return "certain"
    if _WITHHELD.search(f"{cue} {content}"[: len(cue) + 12]) or _ASKS.search(cue):
        return "underspecified"
    if _GUESSES.search(cue) or _MAYBE.search(claim):
        return "possible"
    return "probable" if _HOLDS_LIKELY.search(cue) or _PROBABLY.search(claim) else "certain"


def polarity_of(cue: str) -> Polarity:
    """Whether the source denies (`negative`), leaves open (`underspecified`) or affirms what it speaks of.

    What somebody did not say ('does not defend', 'did not deny') is neither affirmed nor denied; what somebody does not
    believe is denied.
    """
    if _LEFT_OPEN.search(cue) or _WITHHELD.search(cue):
        return "underspecified"
    if _NO_DOUBT.search(cue):
        return "positive"
    if _NEGATED.search(cue):
        return "negative" if _OF_THOUGHT.search(cue) else "underspecified"
    if _DENIES.search(cue):
        return "negative"
    return "underspecified" if _OPEN.search(cue) else "positive"


def _main_clause(content: str) -> str:
    """The first sentence, up to a clause that hangs on it."""
    sentence = _SENTENCE_ENDS.split(content.strip(), maxsplit=1)[0]
    cut = _SUBORDINATE.search(sentence)
    return sentence[: cut.start()] if cut and cut.start() > 25 and "?" not in sentence[cut.start() :] else sentence
