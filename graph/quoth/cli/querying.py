"""The command `sparql`: a query in, its answer as a table, JSON or CSV out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quoth.cli.options import examples, format_option, store_option
from quoth.cli.printing import cell, console, print_csv, print_json, table
from quoth.errors import QuothError

if TYPE_CHECKING:
    from rdflib.query import Result

_TRIPLE = ("subject", "predicate", "object")


@click.command(
    epilog=examples(
        "quoth sparql 'SELECT ?name WHERE { ?who a schema:Person ; schema:name ?name }'",
        "quoth sparql ontology/queries/who-said-what-about-place.rq",
        "cat query.rq | quoth sparql - --format json",
    )
)
@click.argument("query")
@format_option
@store_option
@click.pass_context
def sparql(ctx: click.Context, query: str, form: str, store: str) -> None:
    """Ask the store in SPARQL 1.1.

    QUERY is a SELECT, ASK, CONSTRUCT or DESCRIBE query, a file that holds one, or - for standard input. The prefixes
    of `quoth export --format trig` need no declaration. JSON is W3C's SPARQL results format, or JSON-LD for CONSTRUCT
    and DESCRIBE.
    """
    import quoth

    with quoth.open(store) as graph:
        result = graph.sparql(read_query(query))
        found = _print(result, form)
    if not found:
        ctx.exit(1)


def read_query(given: str) -> str:
    """The query itself: `given`, or what the file of that name or standard input holds."""
    if given == "-":
        return _decoded(sys.stdin.buffer.read(), "standard input")
    if "{" in given:
        return given
    path = Path(given)
    try:
        return _decoded(path.read_bytes(), given)
    except (OSError, ValueError) as error:
        raise QuothError(f"{given}: neither a SPARQL query nor a file that can be read; check the spelling") from error


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QuothError(f"{name}: not UTF-8 text; save the query as UTF-8") from error


def _print(result: Result, form: str) -> bool:
    """Print the answer; whether there is one."""
    if result.type == "ASK":
        answer = bool(result.askAnswer)
        if form == "json":
            print_json({"head": {}, "boolean": answer})
        elif form == "csv":
            print_csv(("answer",), [[str(answer).lower()]])
        else:
            click.echo("yes" if answer else "no")
        return answer
    columns, rows = _rows(result)
    if form == "json":
        _print_json(result)
    elif form == "csv":
        print_csv(columns, rows)
    elif rows:
        shown = table(*[(column, 1) for column in columns])
        for row in rows:
            shown.add_row(*[cell(value) for value in row])
        console().print(shown)
    return bool(rows)


def _rows(result: Result) -> tuple[tuple[str, ...], list[list[str | None]]]:
    if result.type == "SELECT":
        variables = result.vars or []
        rows = [[_text(binding.get(variable)) for variable in variables] for binding in result.bindings]
        return tuple(str(variable) for variable in variables), rows
    assert result.graph is not None
    return _TRIPLE, sorted([str(term) for term in triple] for triple in result.graph)


def _text(term: object) -> str | None:
    return None if term is None else str(term)


def _print_json(result: Result) -> None:
    import json

    if result.type == "SELECT":
        print_json(json.loads(result.serialize(format="json") or b"{}"))
    else:
        assert result.graph is not None
        print_json(json.loads(result.graph.serialize(format="json-ld", sort_keys=True)))
