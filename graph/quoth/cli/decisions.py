"""What is to be decided and what was decided -> tables, JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from quoth.cli.printing import UNDATED, capacity, cell, console, harmless, heading, print_csv, print_json, table
from quoth.identify.judgements.wording import in_words

if TYPE_CHECKING:
    from quoth.identify.curating import Entry
    from quoth.identify.judgements import Contradiction, Record
    from quoth.identify.review import Review, Side, Undecided
    from quoth.store.answers import Post, Statement


def in_one_line(record: Record) -> str:
    """`Amelia Sitoe is A. Sitoe (eva, 2026-03-01: same post)`."""
    return " ".join(harmless(f"{in_words(record)} ({record.by}, {record.at[:10]}: {record.reason})").split())


# ---- review


def print_review(found: Review, form: str) -> None:
    """Undecided links and contradictions."""
    match form:
        case "json":
            print_json(found.to_json())
        case "csv":
            print_csv(_REVIEW_COLUMNS, _review_rows(found))
        case _:
            out = console()
            for link in found.undecided:
                _print_link(out, link)
            for quarrel in found.contradictions:
                _print_contradiction(out, quarrel)


_REVIEW_COLUMNS = (
    "kind", "score", "a", "a_iri", "a_articles", "a_posts", "a_statement",
    "b", "b_iri", "b_articles", "b_posts", "b_statement", "reason",
)  # fmt: skip


def _review_rows(found: Review) -> Iterator[list[object]]:
    for link in found.undecided:
        sides = [value for side in (link.a, link.b) for value in _side_values(side)]
        yield ["undecided", link.score, *sides, _features(link)]
    for quarrel in found.contradictions:
        a, b = ([in_words(record) for record in side] for side in quarrel.sides[:2])
        reasons = [in_one_line(record) for side in quarrel.sides for record in side]
        yield ["contradiction", None, a, None, None, None, None, b, None, None, None, None, reasons]


def _side_values(side: Side) -> list[object]:
    said = side.statements[0].text if side.statements else None
    return [side.name, side.iri, side.articles, [_post(post) for post in side.posts], said]


def _print_link(out: Console, link: Undecided) -> None:
    heading(out, f"{link.a.name} = {link.b.name}?", f"score {link.score:.2f}: {_features(link)}")
    rows = table(("", None), (_cleared(link.a.name), 1), (_cleared(link.b.name), 1))
    sides = (link.a, link.b)
    if any(side.other_names for side in sides):
        rows.add_row("also", *(cell(", ".join(side.other_names)) for side in sides))
    rows.add_row("articles", *(str(side.articles) for side in sides))
    if any(side.posts for side in sides):
        rows.add_row("posts", *(_lines(map(_post, side.posts)) for side in sides))
    if any(side.statements for side in sides):
        rows.add_row("says", *(_statements(side.statements) for side in sides))
    out.print(rows)
    for verdict in ("same", "different"):
        out.print(Text(harmless(f"  {link.command(verdict)}")), soft_wrap=True)
    out.print()


def _features(link: Undecided) -> str:
    return ", ".join(
        f"{one.name} {one.value:+.2f}" + (f" ({one.note})" if one.note else "") for one in link.features
    )


def _post(post: Post) -> str:
    held = capacity(None, post.role, post.institution)
    return f"{held}{' (former)' if post.former else ''}, {', '.join(post.dates) or UNDATED}"


def _statements(statements: Sequence[Statement]) -> Text:
    """Each with its article, and with the digits by which `quoth correct` knows it."""
    said = Text()
    for one in statements:
        where = f"{one.article.published or UNDATED}, {one.article.label} [{one.iri.rsplit('/', 1)[-1][:8]}]"
        said.append("\n" if said else "").append_text(cell(one.text)).append("\n").append_text(cell(where, style="dim"))
    return said


def _lines(values: Iterable[str]) -> Text:
    return Text("\n").join(map(cell, values))


def _cleared(name: str) -> str:
    return cell(name).plain


def _print_contradiction(out: Console, one: Contradiction) -> None:
    out.print(Text("contradictory judgements", style="bold"))
    for number, side in enumerate(one.sides, 1):
        for record in side:
            holds = "" if record in one.unapplied else " (holds)"
            out.print(cell(f"{number}. {in_one_line(record)}{holds}"))
    out.print()


# ---- history


def print_history(entries: Sequence[Entry], form: str) -> None:
    """Judgements and corrections in the order of arrival."""
    match form:
        case "json":
            print_json([entry.to_json() for entry in entries])
        case "csv":
            print_csv(_HISTORY_COLUMNS, (_history_row(entry) for entry in entries))
        case _ if entries:
            rows = table(("step", None), ("when", None), ("who", 2), ("judgement", 6), ("why", 4), ("", None))
            for entry in entries:
                record = entry.record
                state = "" if entry.state == "holds" else entry.state
                rows.add_row(
                    str(entry.step), record.at[:10], cell(record.by), cell(in_words(record)), cell(record.reason),
                    cell(state, style="bold"),
                )
            console().print(rows)


_HISTORY_COLUMNS = ("step", "at", "by", "judgement", "words", "reason", "state", "id")


def _history_row(entry: Entry) -> list[object]:
    record = entry.record
    return [
        entry.step, record.at, record.by, record.verdict, in_words(record), record.reason, entry.state, record.iri,
    ]
