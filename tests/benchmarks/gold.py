"""The articles with hand-made gold: whole attributions an article. `python -m tests.benchmarks.gold [-v]`.

Counted are core attributions that no other holds: content IoU of at least one half, and overlapping sources. A finding that
matches a marginal or nested gold attribution instead counts neither for nor against.
"""

from __future__ import annotations

import sys

from quoth.extract import Extractor
from tests.benchmarks.corpus import GoldArticle, as_whole, corpus_hash, extract, gold_articles, shared
from tests.benchmarks.scoring import Count, Whole, content_matches, pair_up


def measure(*, verbose: bool = False) -> dict[str, Count]:
    """Counts by the article's number (`001`); with `verbose`, what was missed and what was too much is printed."""
    extractor = Extractor()
    counts = {}
    print(f"hand-made gold, corpus {hash_of_corpus()}")
    for article in gold_articles():
        extraction = extract(article.path, extractor)
        found = [as_whole(one) for one in extraction.attributions if one.nested_in is None]
        inside = [
            span for one in extraction.attributions for span in one.content
            if any(mark.start < span.end and span.start < mark.end for mark in extraction.article.boilerplate)
        ]  # fmt: skip
        count = score(found, article)
        counts[article.path.name[:3]] = count
        print(f"  {article.path.name[:3]}  {count}  in boilerplate: {len(inside)}")
        if verbose:
            _explain(found, article, extraction.article.text)
    return counts


def score(found: list[Whole], article: GoldArticle) -> Count:
    """Findings against the core gold, those set aside that match something marginal."""
    pairs = pair_up(found, article.core)
    rest = [one for i, one in enumerate(found) if i not in {i for i, _ in pairs}]
    excused = pair_up(rest, article.marginal, content_matches)
    return Count(len(pairs), len(found) - len(excused), len(article.core))


def hash_of_corpus() -> str:
    """Over the gold files and the articles they are about."""
    return corpus_hash([*(shared() / "gold").glob("*.json"), *(article.path for article in gold_articles())])


def _explain(found: list[Whole], article: GoldArticle, text: str) -> None:
    pairs = pair_up(found, article.core)
    for label, wholes, matched in (
        ("missed", article.core, {j for _, j in pairs}),
        ("too much", found, {i for i, _ in pairs}),
    ):
        for i, one in enumerate(wholes):
            if i not in matched:
                words = " // ".join(text[a:b] for a, b in one.content)
                source = " // ".join(text[a:b] for a, b in one.source)
                print(f"     {label}: [{source}] {words!r}")


if __name__ == "__main__":
    measure(verbose="-v" in sys.argv[1:])
