"""The words by which newswriting takes sides, as patterns: verbs against and for, verdicts, what can be disputed."""

from __future__ import annotations

import re
from collections.abc import Iterable

_IRREGULAR = {
    "take": "take takes took taking taken", "shoot": "shoot shoots shot shooting", "tear": "tear tears tore tearing",
    "go": "goes went going", "break": "break breaks broke breaking", "stand": "stands stood",
    "come": "comes came", "cast": "casts casting", "hit": "hit hits hitting", "undo": "undo undid undoing",
    "fight": "fight fights fought fighting", "rip": "rips ripped ripping", "deny": "deny denies denied denying",
}
_DOUBLES = re.compile(r"(?:slam|rebut|scrap|pan|knap|snap|rip)$")

# `_` joins the words of a phrase; of these the first is the verb.
_AGAINST = """
    criticize criticise slam blast assail denounce condemn decry mock ridicule rebuke reject dismiss dispute deny
    rebut refute contradict challenge question oppose attack rip lambaste lambast bash deplore pan castigate
    chastise chide scold excoriate skewer savage trash fault deride debunk belittle disavow repudiate disparage
    knock lament protest admonish berate vilify rebuff counter repeal reverse undo overturn rescind scrap dismantle
    veto block fight hit_at hit_on hit_back_at take_aim_at take_issue_with take_exception_to
    take_shots_at take_a_swipe_at take_a_jab_at push_back_on push_back_against push_back_at fire_back_at hit_back_at
    shoot_back_at punch_back_at lash_out_at lash_out_against rail_against tear_into rip_into go_after cast_doubt_on
    cast_doubt_upon scoff_at object_to balk_at disagree_with disagree_strongly_with disagree_sharply_with
    disapprove_of break_with poke_fun_at poke_holes_in roll_back walk_back"""
_FOR = """
    defend endorse back back_up echo praise applaud confirm corroborate support hail commend welcome embrace second
    reaffirm agree_with concur_with side_with share justify stand_by come_to_the_defense_of vouch_for validate"""

_VERDICTS = """
    wrong wrongheaded false falsehood falsehoods untrue incorrect inaccurate misleading lie lies nonsense
    nonsensical absurd ridiculous ludicrous laughable preposterous outrageous disgraceful shameful despicable
    deplorable appalling abhorrent repugnant racist racially_toxic sexist bigoted xenophobic hateful divisive
    dangerous reckless irresponsible unconstitutional illegal un-American pathetic unacceptable insulting offensive
    inappropriate unfair disastrous catastrophic disturbing troubling horrific horrifying bizarre crazy insane
    stupid foolish naive unrealistic impractical unworkable flawed phony bogus baseless unfounded
    desperate hypocritical terrible awful nuts silly unwise a_mistake toxic a_joke smear smears fiction fantasy
    undemocratic antithetical vague disaster failure farce not_true not_accurate not_right not_serious not_credible
    not_acceptable not_correct not_realistic not_the_answer not_who_we_are n['’]t_true n['’]t_accurate n['’]t_right
    n['’]t_serious n['’]t_credible n['’]t_acceptable n['’]t_correct"""

_HELD = """
    plan proposal call policy stance position decision opposition support promise pledge demand refusal rhetoric
    comment remark tweet speech warning ban vow threat approach strategy agenda budget bill legislation order choice
    handling response embrace use vote effort attempt platform view defense defence deal push word idea willingness
    skepticism description portrayal depiction attack suggestion praise criticism treatment answer ruling guidance
    measure action reform regulation deportation record intention desire denial vision failure advice request offer
    message invitation doctrine"""


def either(words: Iterable[str]) -> str:
    """A pattern that matches any of the words; the longer first, `_` as white space."""
    return "|".join(word.replace("_", r"\s+") for word in sorted(words, key=lambda word: (-len(word), word)))


def _forms(entry: str) -> list[str]:
    """The forms of a verb: `deny` -> deny denies denied denying."""
    verb, _, rest = entry.partition("_")
    tail = f"_{rest}" if rest else ""
    if verb in _IRREGULAR:
        return [form + tail for form in _IRREGULAR[verb].split()]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [form + tail for form in (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")]
    base = verb.removesuffix("e")
    stem = verb + verb[-1] if _DOUBLES.search(verb) else base
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
    return [form + tail for form in (verb, plural, stem + "ed", stem + "ing")]


def _plural(noun: str) -> list[str]:
    return [noun, noun[:-1] + "ies" if noun.endswith("cy") else noun + ("es" if noun.endswith("ch") else "s")]


_VERBS = {form for entry in (*_AGAINST.split(), *_FOR.split()) for form in _forms(entry)}
SIDING = frozenset(form.partition("_")[0] for form in _VERBS)
"""The first words of all those verbs: what is none of them need not be looked at."""
AGAINST = either({form for entry in _AGAINST.split() for form in _forms(entry)})
FOR = either({form for entry in _FOR.split() for form in _forms(entry)})
VERDICTS = either(_VERDICTS.split())
HELD = either({form for noun in _HELD.split() for form in _plural(noun)})
"""What people hold or do that others can be against."""
