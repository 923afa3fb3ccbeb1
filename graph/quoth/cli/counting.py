"""The command `figures`: what was counted, who is first credited with it, and where it is repeated."""

from __future__ import annotations

import click

from quoth.cli.counts import print_counts
from quoth.cli.options import examples, format_option, store_option


@click.command(epilog=examples("quoth figures", 'quoth figures "dead fish"', "quoth figures migrants --format csv"))
@click.argument("what", required=False)
@format_option
@store_option
@click.pass_context
def figures(ctx: click.Context, what: str | None, form: str, store: str) -> None:
    """Show figures, who is first credited with each, and where it is repeated.

    "Some 40,000", "as many as 40,000" and "40,000" of the same are one figure. Those told by more articles come first.
    With WHAT only the figures of which all of its words are said, in what is counted or around it. Figures that an
    article gives in its own voice are not in the store, and not shown.

    Then how figures of the same thing compare: which cannot both be right, wholly or in part, and which can. With WHAT
    also those that nearly are of the same thing, and what keeps them apart. (The CSV lists the figures alone.)
    """
    import quoth
    from quoth.compare.figures import compared

    with quoth.open(store) as graph:
        found = graph.figures(what)
    pairs = [pair for pair in compared(found) if what or pair.relation != "not comparable"]
    answer = {"what": what, "figures": [count.to_json() for count in found]}
    print_counts(answer | {"comparisons": [pair.to_json() for pair in pairs]}, form)
    if not found:
        if form == "table":
            click.echo(f"quoth: no figure found{f' on {what!r}' if what else ''}", err=True)
        ctx.exit(1)
