"""What a word does to the clause on it: `fail` (to) turns it round, `seem` makes it probable, `know` leaves it.

The lists are of English as newswriting uses it; an operator is looked up by lemma and by what the word is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quoth.compare.propositions.proposition import Force
from quoth.compare.wording import word_set

Negated = Literal["passes", "open", "stays", "sure"]
"""What its own negation means for the clause: `passes` on to it (I don't think that), leaves it `open` (he did not say
that), the clause `stays` as it is (he did not know that), or becomes `sure` (I don't doubt that)."""


@dataclass(frozen=True, slots=True)
class Operator:
    """Its effect. `manner` is what is kept of it beside the clause; `thought` whether it is a verb of attitude."""

    negates: bool = False
    force: Force = "certain"
    negated: Negated = "passes"
    future: bool = False
    manner: str = ""
    thought: bool = True


_THINK = Operator()
_SEEM = Operator(force="probable")
_EXPECT = Operator(force="probable", future=True)
_GUESS = Operator(force="probable")
_FAIL = Operator(negates=True, thought=False)
_DENY = Operator(negates=True, negated="open")
_DOUBT = Operator(negates=True, force="probable", negated="sure")
_FEAR = Operator(force="possible", negated="open")
_WANT = Operator(force="wanted")
_PLAN = Operator(force="probable", future=True)
SAY = Operator(negated="open")
"""Also what a verb that is in no list does to a clause of its own."""
_SUGGEST = Operator(force="probable", negated="open")
_KNOW = Operator(negated="stays")
_WHETHER = Operator(force="asked", negated="stays")
_CAN = Operator(manner="can", thought=False)
_CANNOT = Operator(negates=True, manner="can", thought=False)
_SURE = Operator(future=True, thought=False)
_LIKELY = Operator(force="probable", thought=False)
_UNLIKELY = Operator(negates=True, force="probable", thought=False)
_POSSIBLE = Operator(force="possible", thought=False)
_PLAIN = Operator(thought=False)
UNCERTAIN = Operator(force="possible", negated="open", thought=False)
"""What a claim says is open for whoever only speaks of the claim, but not for whoever makes it."""
_NO_MORE = Operator(negates=True, thought=False)


def _table(*rows: tuple[Operator, str]) -> dict[str, Operator]:
    return {word: operator for operator, words in rows for word in word_set(words)}


VERBS = _table(
    (_THINK, "think believe suppose reckon feel figure consider hold judge convince persuade satisfy"),
    (_GUESS, "guess assume presume suspect imagine estimate assess bet gather rumour rumor allege"),
    (_SEEM, "seem appear look tend"),
    (_EXPECT, "expect anticipate forecast project predict foresee envisage slate schedule"),
    (_FAIL, "fail refuse decline neglect forget refrain abstain avoid omit hesitate"),
    (_NO_MORE, "stop cease quit halt"),
    (_DENY, "deny refute disprove rebut reject dismiss dispute disbelieve contest"),
    (_DOUBT, "doubt"),
    (_FEAR, "fear worry speculate hint threaten"),
    (_WANT, """want hope wish urge demand call need ought like love prefer seek try attempt strive struggle aim aspire
        request require recommend propose encourage advise press push order instruct beg plead pray ask appeal suppose
        vie long"""),
    (_PLAN, "plan intend promise vow pledge decide agree prepare swear opt choose resolve commit mean"),
    (SAY, """say claim argue state announce report tell insist maintain assert warn note add write declare contend
        explain complain boast stress emphasize emphasise assure repeat testify caution concede remark observe point
        find conclude"""),
    (_SUGGEST, "suggest indicate imply signal hypothesize hypothesise theorise theorize"),
    (_KNOW, """know realise realize regret learn understand recognise recognize acknowledge admit remember discover
        notice see hear reveal show prove demonstrate confirm establish mean ensure accept agree remind decide
        determine"""),
    (_WHETHER, "wonder ask inquire enquire question debate"),
    (_CAN, "allow permit enable afford"),
    (Operator(manner="continue", thought=False), "continue keep remain persist"),
    (Operator(manner="begin", thought=False), "begin start commence resume"),
    (_PLAIN, """manage dare happen come get go use bother turn force lead compel make let cause drive
        oblige bring succeed serve live suffice"""),
)
"""A verb with a clause that hangs on it; of those in two lists the later counts."""

WITH_INFINITIVE = _table(
    (_PLAN, "agree decide mean threaten arrange"),
    (_WANT, "ask need tell warn find propose suppose"),
    (_PLAIN, "prove learn remember see hear"),
    (_FAIL, "forget"),
)
"""What a verb does to an infinitive, where that is not what it does to a clause with `that`."""

PREVENTS = word_set("prevent stop keep block ban bar prohibit discourage deter dissuade forbid preclude restrain")
"""Verbs that turn round what follows `from`."""

ADJECTIVES = _table(
    (_LIKELY, "likely probable"),
    (_UNLIKELY, "unlikely improbable doubtful sceptical skeptical unconvinced dubious"),
    (_POSSIBLE, "possible conceivable plausible liable prone"),
    (_CANNOT, "impossible unable powerless incapable inconceivable unthinkable"),
    (_CAN, "able capable free"),
    (_FAIL, "unwilling reluctant loath slow"),
    (_PLAN, "willing ready prepared poised determined committed eager keen set"),
    (_SURE, "sure certain bound due going about destined inevitable"),
    (_PLAIN, """clear obvious evident true apparent undeniable certain indisputable correct sure confident aware glad
        sorry"""),
    (_THINK, "convinced confident sure certain"),
    (_DENY, """false untrue wrong incorrect inaccurate nonsense absurd ridiculous ludicrous preposterous misleading
        mistaken"""),
    (_DENY, "lie myth fiction fantasy illusion fallacy misconception hoax fabrication falsehood rubbish"),
    (_FEAR, "afraid worried concerned fearful anxious"),
    (_WANT, """important necessary essential vital crucial imperative desirable hopeful needed better best advisable
        high"""),
    (_WHETHER, "unclear unknown uncertain unsure"),
)
"""An adjective, or a noun after `to be`, with a clause that hangs on it."""

JUDGED = word_set("wrong mistake error foolish unwise irresponsible reckless madness mistaken folly premature")
"""Of these, an infinitive is not to be done: `it would be wrong to withdraw`."""
ENDORSED = word_set("right time wise sensible good idea duty priority goal aim task job responsibility proper")
"""Of these, it is to be done: `it is time to withdraw`."""

NOUNS = _table(
    (_PLAIN, "evidence proof sign indication fact reason reality truth guarantee certainty"),
    (_DOUBT, "doubt doubts"),
    (_POSSIBLE, "chance possibility likelihood prospect probability question way"),
    (_FEAR, "risk danger fear worry concern threat"),
    (_WANT, """hope need effort attempt call wish bid desire campaign demand duty obligation urge pressure push
        proposal"""),
    (_PLAN, "plan intention promise pledge vow decision agreement willingness readiness commitment"),
    (_FAIL, "failure refusal inability unwillingness reluctance"),
    (UNCERTAIN, """claim allegation accusation suggestion rumour rumor idea notion theory charge assertion
        impression perception assumption speculation contention narrative"""),
    (SAY, "report argument statement finding warning announcement news"),
    (_THINK, "belief view conclusion feeling opinion conviction assessment judgment judgement sense"),
    (_CAN, "ability capacity capability power right opportunity freedom"),
)
"""A noun with a clause that hangs on it: `no evidence that`, `a plan to`."""

REJECTING = word_set("deny reject dismiss dispute refute rebut contest debunk discount disprove contradict ridicule")
"""Verbs that turn round the clause of their object: `rejects the claim that`."""

LINKING = word_set("become get grow remain stay turn seem appear look feel prove sound keep go come")
"""Verbs with which an adjective or noun is said of the subject."""

OBJECT_CONTROL = word_set(
    """accuse blame suspect criticize criticise condemn charge convict arrest punish denounce credit allow ask cause
        enable encourage force get help instruct invite let make order permit persuade press pressure push request
        require tell urge want warn advise lead compel convince prompt expect see hear watch call believe need like
        prevent stop keep block ban bar prohibit discourage deter forbid find leave motivate inspire train recruit"""
)
"""Verbs whose object does what the infinitive says."""


def of_verb(lemma: str, *, infinitive: bool, whether: bool, with_from: bool) -> Operator | None:
    """What a verb does to a clause that hangs on it."""
    if whether:
        return _WHETHER
    if with_from:
        return _FAIL if lemma in PREVENTS or lemma in ("refrain", "abstain") else None
    if infinitive and lemma in WITH_INFINITIVE:
        return WITH_INFINITIVE[lemma]
    return VERBS.get(lemma)


def of_adjective(lemma: str, *, infinitive: bool, whether: bool) -> Operator | None:
    """What a complement of `to be` does to a clause that hangs on it."""
    if whether:
        return _WHETHER
    if infinitive and lemma in JUDGED:
        return Operator(negates=True, force="wanted", thought=False)
    if infinitive and lemma in ENDORSED:
        return Operator(force="wanted", thought=False)
    return ADJECTIVES.get(lemma)


def of_noun(lemma: str, *, whether: bool, that: bool) -> Operator | None:
    """What a noun does to a clause that hangs on it, one with `that` or an infinitive."""
    operator = _WHETHER if whether else NOUNS.get(lemma)
    return SAY if operator is _PLAN and that else operator


MODALS: dict[str, Force] = {
    "may": "possible", "might": "possible", "could": "possible", "would": "conditional", "should": "wanted",
    "must": "wanted", "ought": "wanted", "shall": "certain", "will": "certain", "'ll": "certain", "can": "certain",
    "'d": "conditional",
}
ADVERBS: dict[str, Force] = {
    **dict.fromkeys(word_set("maybe perhaps possibly potentially conceivably"), "possible"),
    **dict.fromkeys(
        word_set("likely probably presumably apparently reportedly allegedly supposedly seemingly ostensibly"),
        "probable",
    ),
    "unlikely": "unlikely",
}
WEAKER: tuple[Force, ...] = ("certain", "probable", "possible", "unlikely", "wanted", "conditional", "asked")
"""From the surest: where two are said of one clause, the later counts."""
NEGATIVE = word_set("not n't never nor neither hardly scarcely barely rarely seldom nowhere")
"""Adverbs that turn a clause round; `hardly` and `rarely` nearly do."""
NOT_TURNED = word_set("only just merely simply least until solely exclusively so more less fewer")
"""Before these, `not` leaves the clause standing: `not only`, `not until 2014`."""
HALF_TURNED = word_set("always necessarily entirely wholly")
"""Before these, it says no more than that it may not be so."""
CONDITIONS = word_set("if unless provided assuming should lest")
