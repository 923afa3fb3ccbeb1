"""Links in; which of them belong to one matter, and what that is about in a reader's words, out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

import networkx as nx

from quoth.compare.camps.phrases import Phrase, phrases
from quoth.compare.camps.voices import Link, Said, quantity_of
from quoth.compare.wording import stem, words

_TELLING = 6
"""Shared phrases by which a pair is known again: of six there are 15 couples, so that time stays linear."""

_PAIRS_READ = 20
"""Pairs read for a label, the surest first: what they do not share is not what the matter is called."""

_WORDS_SHOWN = 8
"""Words of a claim shown where nothing names the matter."""


def matters(links: Iterable[Link]) -> list[list[Link]]:
    """Links grouped by matter, in the order of their first link; groups in which nobody is opposed are left out.

    Links are of one matter when they share a claim, or oppose the same two voices over the same two words. A figure is
    a matter apart from what else is said in its sentence. Groups are found with union-find.
    """
    ordered = list(links)
    met = Counter(link.couple for link in ordered if link.opposed)
    joined: nx.utils.UnionFind[Hashable] = nx.utils.UnionFind()
    for number, link in enumerate(ordered):
        joined.union(number, link.a.unit, link.b.unit, *(_topic_keys(link) if met[link.couple] > 1 else ()))
    groups: defaultdict[Hashable, list[Link]] = defaultdict(list)
    for number, link in enumerate(ordered):
        groups[joined[number]].append(link)
    return [group for group in groups.values() if any(link.opposed for link in group)]


def _topic_keys(link: Link) -> list[Hashable]:
    """What makes pairs of the same two voices one matter: what both count; two words of one phrase that both say, or
    the heads of two. A name, of however many words, is one: they may speak of the United States on every occasion."""
    if not link.opposed:
        return []
    if link.a.unit[-1] >= 0:
        counted = frozenset(label for said in link.ends if (label := counted_in(said)))
        return [(link.couple, counted)] if len(counted) == 1 else []
    said = shared(link.ends)[:_TELLING]
    couples = {couple for phrase in said if not phrase.name for couple in combinations(sorted(phrase.stems), 2)}
    couples.update(combinations(sorted({phrase.stems[-1] for phrase in said}), 2))
    return [(link.couple, couple) for couple in sorted(couples)]


def shared(ends: Sequence[Said]) -> list[Phrase]:
    """Phrases that both sides of a pair say, as the first prints them; parts of longer shared ones, and the speakers'
    own names, are left out."""
    theirs = {phrase.stems for phrase in phrases(ends[1].side.span.text)}
    return _longest(phrase for phrase in _topics(ends[0], ends) if phrase.stems in theirs)


def _topics(said: Said, ends: Iterable[Said]) -> list[Phrase]:
    """The phrases of a side, without the names of those who speak: who it is between is no matter."""
    speakers = [{stem(word) for word in words(one.voice.name)} for one in ends]
    found = phrases(said.side.span.text)
    return [phrase for phrase in found if not any(speaker.issuperset(phrase.stems) for speaker in speakers)]


def label(links: Sequence[Link]) -> str:
    """What a matter is called: the thing counted, else the phrases that most of its pairs share, else what one side
    says and the other's article has in its title, else a title, else the first words of a claim."""
    read = links[:_PAIRS_READ]
    counted = Counter(what for link in read for said in link.ends if (what := counted_in(said)))
    if counted:
        return min(counted, key=lambda what: (-counted[what], what))
    opposed = [link for link in read if link.opposed] or read
    named = _most_shared(shared(link.ends) for link in opposed)
    if _bare(named):
        found = [*named, *_most_shared(map(_in_other_words, opposed))]
        named = [one for one in found if not any(set(one.stems) < set(other.stems) for other in found)][:2]
    titles = [said.side.article.title for link in opposed for said in link.ends if said.side.article.title]
    if _bare(named) and titles:
        return _titled(", ".join(phrase.text for phrase in named), titles[0])
    if _bare(named):
        others = _longest(phrase for said in opposed[0].ends for phrase in _topics(said, opposed[0].ends))
        named = [*named, *(phrase for phrase in others if phrase.stems not in {one.stems for one in named})][:2]
    return ", ".join(dict.fromkeys(phrase.text for phrase in named)) or _opening(opposed[0].a)


def _titled(called: str, title: str) -> str:
    """A title on one line, after the word that names the matter where it does not hold it."""
    title = " ".join(title.split()).rstrip(" .;:")
    return title if called.casefold() in title.casefold() else f"{called}: {title}"


def _bare(named: Sequence[Phrase]) -> bool:
    """Whether this is at most a single word, which may be said of much else."""
    return sum(len(phrase.stems) for phrase in named) < 2


def counted_in(said: Said) -> str | None:
    """What a side's figure counts, in the article's words; None for a bare number, or when it is only measured."""
    figure = said.side.figure
    quantity = quantity_of(said.side)
    what = figure.label if figure else quantity.counts if quantity and said.unit[-1] >= 0 else None
    return what if what and (quantity is None or what != quantity.unit or what == "people") else None


def _in_other_words(link: Link) -> list[Phrase]:
    """Phrases of one side that stand in the other's paragraph, or in a title."""
    found: list[Phrase] = []
    for said, other in (link.ends, link.ends[::-1]):
        around = f"{_paragraph(other)} {other.side.article.title or ''} {said.side.article.title or ''}"
        told = {stem(word) for word in words(around)}
        found += [phrase for phrase in _topics(said, link.ends) if told.issuperset(phrase.stems)]
    return _longest(found)


def _paragraph(said: Said) -> str:
    claim, span = said.side.claim, said.side.span
    if claim is None:
        return span.text
    end = claim.body.find("\n", span.end)
    return claim.body[claim.body.rfind("\n", 0, span.start) + 1 : end if end >= 0 else None]


def _longest(found: Iterable[Phrase]) -> list[Phrase]:
    """Each phrase once, those within others left out."""
    kept: dict[tuple[str, ...], Phrase] = {}
    for phrase in sorted(found, key=lambda one: -len(one.stems)):
        if not any(set(phrase.stems) <= set(longer) for longer in kept):
            kept[phrase.stems] = phrase
    return list(kept.values())


def _most_shared(found: Iterable[list[Phrase]]) -> list[Phrase]:
    """The one or two phrases that most pairs share; longer ones and names before others."""
    count: Counter[tuple[str, ...]] = Counter()
    printed: dict[tuple[str, ...], Phrase] = {}
    for in_pair in found:
        for phrase in in_pair:
            count[phrase.stems] += 1
            printed.setdefault(phrase.stems, phrase)
    best = sorted(printed, key=lambda stems: (-count[stems] * (1 + len(stems) + printed[stems].name / 2), stems))
    whole = [max((other for other in best if other[-len(one):] == one), key=len) for one in best]
    return [printed[stems] for stems in dict.fromkeys(whole)][:2]


def _opening(said: Said) -> str:
    return " ".join(words(said.side.span.text)[:_WORDS_SHOWN])
