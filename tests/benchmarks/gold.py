"""The articles with hand-made gold. `python -m tests.benchmarks.gold [-v]`; with -v, what was missed or wrong is printed.

Whole attributions: core ones that no other holds; content IoU of at least one half, and overlapping sources. A finding that matches
a marginal or nested one instead counts neither for nor against. Everything about speakers, roles, places and figures of a claim is
counted over the contents that were found right, whatever their source. Nested ones must be found within the right one.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from quoth.attribution import Attribution, Extraction
from quoth.extract.extractor import Extractor
from tests.benchmarks.corpus import as_whole, corpus_hash, extract, joined, shared
from tests.benchmarks.facts import (
    Tally,
    tell_boilerplate,
    tell_claim_places,
    tell_dates,
    tell_places,
    tell_quantities,
    tell_speaker,
)
from tests.benchmarks.goldfile import GoldArticle, GoldAttribution, read_gold
from tests.benchmarks.scoring import Count, Measures, Whole, added, content_matches, pair_up, touches, whole_matches
from tests.benchmarks.table import Beside, show

_AIMS = {
    "whole": "90",
    "nested": "recall 50",
    "speaker": "90",
    "kind": "95",
    "role": "85",
    "institution": "85",
    "place": "recall 95, precision 90",
    "date": "85",
    "quantity": "80",
    "attribution outside boilerplate": "all",
}
Joint = Sequence[Attribution]
"""An attribution, or one for each of several joint speakers."""
Closest = Mapping[str, GoldAttribution]
"""By identifier of a found attribution, the gold one that its content matches best."""


def measure(*, verbose: bool = False) -> Measures:
    """All measures over all gold articles, and whole attributions by article; each article is extracted once."""
    extractor = Extractor()
    measures: Measures = {}
    by_article: Measures = {}
    for article in read_gold(shared()):
        tally = score(extract(article.path, extractor), article)
        name = article.path.name[:3]
        by_article[f"whole, {name}"] = tally.measures["whole"]
        measures = added(measures, tally.measures)
        if verbose:
            print(name, *tally.wrong, sep="\n   ")
    return measures | by_article


def score(extraction: Extraction, gold: GoldArticle) -> Tally:
    """One article against its gold."""
    tally = Tally()
    text = extraction.article.text
    joints = joined(extraction.attributions)
    pairs = pair_up(joints, gold.attributions, _closeness)
    closest = {one.id: gold.attributions[j] for i, j in pairs for one in joints[i]}
    for nested in (False, True):
        _tell_wholes(tally, nested, joints, gold, closest, text)
    for joint in joints:
        its = closest.get(joint[0].id)
        if its and its.core:
            _tell_claim(tally, joint, its, extraction, gold)
    tell_places(tally, extraction.places, gold)
    tell_dates(tally, extraction, gold)
    tell_boilerplate(tally, extraction, gold.boilerplate)
    return tally


def attribution_matches(found: Joint, gold: GoldAttribution) -> float:
    """As `whole_matches`; a source the gold has no words for may go without, or be any mention of the one it infers."""
    whole = as_whole(found)
    if not gold.implicit:
        return whole_matches(whole, gold.whole)
    if whole.source and not touches(whole.source, gold.source.mentions if gold.source else ()):
        return 0.0
    return content_matches(whole, gold.whole)


def contents_match(found: Joint, gold: GoldAttribution) -> float:
    """As `content_matches`."""
    return content_matches(as_whole(found), gold.whole)


def hash_of_corpus() -> str:
    """Over the gold files and the articles they are about."""
    return corpus_hash([*(shared() / "gold").glob("*.json"), *(article.path for article in read_gold(shared()))])


def print_board(measures: Measures) -> None:
    """The measures, and what is aimed at beside them."""
    show(f"hand-made gold, corpus {hash_of_corpus()}", measures, [Beside("aim", _AIMS)])


def _closeness(found: Joint, gold: GoldAttribution) -> float:
    """Contents that match, first of all those whose sources do too."""
    return contents_match(found, gold) + (1 if attribution_matches(found, gold) else 0)


def _tell_wholes(
    tally: Tally, nested: bool, joints: Sequence[Joint], gold: GoldArticle, closest: Closest, text: str
) -> None:
    """Core attributions that stand alone, or those that another holds, which must be found within the same one.

    A finding that is closest to a gold attribution of another sort is not too much.
    """
    found = [one for one in joints if (one[0].nested_in is not None) == nested]
    wanted = [one for one in gold.attributions if one.core and (one.nested_in is not None) == nested]

    def match(one: Joint, its: GoldAttribution) -> float:
        holder = closest.get(one[0].nested_in or "")
        return attribution_matches(one, its) if (holder.id if holder else None) == its.nested_in else 0.0

    pairs = pair_up(found, wanted, match)
    right, hit = {i for i, _ in pairs}, {j for _, j in pairs}
    name = "nested" if nested else "whole"
    tally.add(name, Count(len(pairs), len(pairs), len(pairs)))
    for j, missed in enumerate(wanted):
        if j not in hit:
            tally.add(name, Count(0, 0, 1), f"missed {_shown(missed.whole, text)}")
    for i, one in enumerate(found):
        its = closest.get(one[0].id)
        if i not in right and (its is None or its in wanted):
            tally.add(name, Count(0, 1, 0), f"too much {_shown(as_whole(one), text)}")


def _tell_claim(
    tally: Tally, found: Joint, gold: GoldAttribution, extraction: Extraction, article: GoldArticle
) -> None:
    text = extraction.article.text
    former = {one.person for one in extraction.affiliations if one.former}
    tell_speaker(tally, found, gold, former)
    tell_claim_places(tally, found[0], gold, text)
    inner = [one for one in article.attributions if one.nested_in == gold.id]
    tell_quantities(tally, found[0].quantities, [q for one in (gold, *inner) for q in one.quantities], text)


def _shown(one: Whole, text: str) -> str:
    """Source, cue and content in words."""
    source, cue, content = (" // ".join(text[a:b] for a, b in spans) for spans in (one.source, one.cue, one.content))
    return f"[{source}] {cue}: {content!r}"


if __name__ == "__main__":
    print_board(measure(verbose="-v" in sys.argv[1:]))
