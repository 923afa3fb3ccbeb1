"""A store's claims as a judge relates them, beside what figures, wording and the articles themselves show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quoth.compare.comparisons.asked import claims_told
from quoth.compare.figures.figure import figures
from quoth.compare.figures.pairs import figure_keys
from quoth.compare.judges.judge import Asked, Judge, Verdict, told_by
from quoth.compare.judges.kept import Kept, Progress
from quoth.compare.judges.likely import likely
from quoth.compare.pair import Pair, Relation, Side
from quoth.compare.reported.sides import one_side
from quoth.compare.scope import Scope
from quoth.compare.statement import Claim, overlap
from quoth.compare.topics.index import Index, Places
from quoth.compare.wording import words
from quoth.store.store import Store

METHOD = "judge"
MOST = 1000
"""So many pairs, and so many claims, are put to a judge at once: seconds of a small model, minutes of a large one."""
LEAST_CONTRADICTS, LEAST_AGREES, LEAST_POSITION = 0.7, 0.8, 0.75
"""Chances below which a pair, or a claim's answer, is not told: better a disagreement missed than a false one."""
PARTNERS = 3
"""Of those who answer a question otherwise a claim is set against the nearest, so many."""
_LEAST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Judging:
    """Whom to ask, and how much: at most `most` pairs, if `agreed` to what is new; `progress` hears how it goes."""

    judge: Judge
    most: int = MOST
    agreed: Callable[[Judge, Sequence[Asked]], bool] | None = None
    progress: Progress | None = None


def judged(
    store: Store, index: Index, rows: Places, judging: Judging, known: Iterable[Pair], question: str | None = None,
    scope: Scope | None = None,
) -> list[Pair]:
    """What the judge makes of the likeliest pairs among these rows of the index, and of how the claims there answer a
    yes/no `question`. `store` is open for writing.

    Pairs that something else relates already are not asked about, nor those that give figures of one thing: these are
    compared as numbers, which no judge overrules.
    """
    candidates = likely(index, rows, 2 * judging.most)
    asked_of = rows[: judging.most].tolist() if question else []
    mentioned = {claim for pair in candidates for claim in pair} | {index.entries[row].claim for row in asked_of}
    sides = {claim.iri: _as_side(claim) for claim in claims_told(store, mentioned) if _says_enough(claim)}
    related = {_key(pair.a, pair.b) for pair in known if pair.a.claim and pair.b.claim}
    pairs = [
        (sides[a], sides[b]) for a, b in candidates
        if a in sides and b in sides and _can_differ(sides[a], sides[b]) and _key(sides[a], sides[b]) not in related
        and (scope is None or scope.holds(_unjudged(sides[a], sides[b])))
    ][: judging.most]
    puts: list[tuple[tuple[Side, ...], Asked]] = [((a, b), Asked(a.span.text, b.span.text)) for a, b in pairs]
    answering = [sides[index.entries[row].claim] for row in asked_of if index.entries[row].claim in sides]
    puts += [((side,), Asked(side.span.text, question, is_question=True)) for side in answering if question]
    ledger = Kept(judging.judge, store, store.replace)
    new = ledger.missing(one for _, one in puts)
    if new and judging.agreed is not None and not judging.agreed(judging.judge, new):
        refused = set(new)
        puts = [put for put in puts if put[1] not in refused]
    verdicts = ledger.verdicts([one for _, one in puts], judging.progress)
    found: list[Pair] = []
    answers: list[tuple[Side, Verdict]] = []
    for (told, one), verdict in zip(puts, verdicts, strict=True):
        if one.is_question:
            answers.append((told[0], verdict))
        elif (pair := _pair(told[0], told[1], verdict, judging.judge)) is not None:
            found.append(pair)
    related |= {_key(pair.a, pair.b) for pair in found}
    against = _against(answers, question or "", index, judging.judge)
    return [*found, *(pair for pair in against if _key(pair.a, pair.b) not in related)]


def _pair(a: Side, b: Side, verdict: Verdict, judge: Judge) -> Pair | None:
    relation: Relation
    if verdict.no >= LEAST_CONTRADICTS:
        relation, score = "contradicts", verdict.no
    elif verdict.yes >= LEAST_AGREES:
        relation, score = "agrees", verdict.yes
    else:
        return None
    taken = "to contradict each other" if relation == "contradicts" else "to bear each other out"
    reason = told_by(judge, "the two", taken, verdict)
    return Pair(a, b, relation, "position", METHOD, score, reason, "", signature(judge))


def _against(
    answers: Sequence[tuple[Side, Verdict]], question: str, index: Index, judge: Judge
) -> Iterator[Pair]:
    """Those who answer yes, each against the nearest who answer no."""
    yes = [(side, verdict.yes) for side, verdict in answers if verdict.yes >= LEAST_POSITION]
    no = [(side, verdict.no) for side, verdict in answers if verdict.no >= LEAST_POSITION]
    for a, sure in yes:
        facing = [(b, sure_no) for b, sure_no in no if _can_differ(a, b)]
        facing.sort(key=lambda one: (-_alike(index, a, one[0]), -one[1], one[0].key, _iri(one[0])))
        for b, sure_no in facing[:PARTNERS]:
            reason = (
                f"Asked “{question}”, the judge {judge.name} takes the one to answer yes, with a chance of {sure:.2f}, "
                f"and the other no, with a chance of {sure_no:.2f}."
            )
            score = min(sure, sure_no)
            yield Pair(a, b, "contradicts", "position", METHOD, score, reason, "", signature(judge))


def _unjudged(a: Side, b: Side) -> Pair:
    """Two sides of which nothing is known yet, to see whether anybody asks about them."""
    return Pair(a, b, "contradicts", "position", METHOD, 0.0, "", "")


def signature(judge: Judge) -> str:
    """Name and version, as they stand on what a judge found: `quoth 0f3a…`."""
    return f"{judge.name} {judge.version}"


def _alike(index: Index, a: Side, b: Side) -> float:
    """The cosine of two claims."""
    return float(index.vectors[index.place[_iri(a)]] @ index.vectors[index.place[_iri(b)]])


def _iri(side: Side) -> str:
    return side.claim.iri if side.claim else ""


def _says_enough(claim: Claim) -> bool:
    return len(words(_as_side(claim).span.text)) >= _LEAST_WORDS


def _as_side(claim: Claim) -> Side:
    """The longest part of a claim: what is judged is what is shown."""
    span = max(claim.content, key=lambda one: (one.end - one.start, -one.start))
    return Side(claim.article, claim.source, span, claim)


def _can_differ(a: Side, b: Side) -> bool:
    assert a.claim is not None and b.claim is not None
    return not one_side(a, b) and not overlap(a.claim, b.claim) and not _of_one_figure(a.claim, b.claim)


def _of_one_figure(a: Claim, b: Claim) -> bool:
    first, second = ({key for one in figures((claim,)) for key in figure_keys(one)} for claim in (a, b))
    return bool(first & second)


def _key(a: Side, b: Side) -> frozenset[str]:
    return frozenset((_iri(a), _iri(b)))
