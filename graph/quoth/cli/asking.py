"""Commands that look things up: `person`, `institution`, `place`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from quoth.cli.answers import print_dossier
from quoth.cli.options import examples, format_option, store_option

if TYPE_CHECKING:
    from quoth.graph import Graph

Json = dict[str, Any]


@click.command(epilog=examples('quoth person "Amelia Sitoe"', "quoth person Sitoe --format json"))
@click.argument("name")
@format_option
@store_option
@click.pass_context
def person(ctx: click.Context, name: str, form: str, store: str) -> None:
    """Show a person's posts and statements.

    NAME is a full name, a surname, or an IRI; case and accents do not matter. Of several people of one name, say in
    which article: NAME@PATH.
    """
    _dossier(ctx, store, form, lambda graph: graph.person(name).to_json())


@click.command(
    epilog=examples('quoth institution "Lower Zambezi Commission"', "quoth institution Brekkvann --format csv")
)
@click.argument("name")
@format_option
@store_option
@click.pass_context
def institution(ctx: click.Context, name: str, form: str, store: str) -> None:
    """Show an institution's people and statements.

    Its statements are its own and those its people make in its name. NAME is a name as articles print it, or an IRI;
    case, accents and a leading "the" do not matter.
    """
    _dossier(ctx, store, form, lambda graph: graph.institution(name).to_json())


@click.command(epilog=examples("quoth place Tete", "quoth place Tete --format json"))
@click.argument("name")
@format_option
@store_option
@click.pass_context
def place(ctx: click.Context, name: str, form: str, store: str) -> None:
    """Show statements about a place.

    NAME is any name that an article or GeoNames gives it, or an IRI; case and accents do not matter.
    """
    _dossier(ctx, store, form, lambda graph: graph.place(name).to_json())


def _dossier(ctx: click.Context, store: str, form: str, ask: Callable[[Graph], Json]) -> None:
    import quoth

    with quoth.open(store) as graph:
        answer = ask(graph)
    print_dossier(answer, form)
    if not answer["statements"] and not answer.get("affiliations"):
        ctx.exit(1)
