"""`discourse`: what it writes, where, and exit statuses."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from tests.cli.conftest import Quoth
from tests.cli.test_debating import rows_of


class TestDiscourse:
    @pytest.mark.parametrize("network", ["signed", "congruence", "conflict", "subtract"])
    def test_every_network_in_every_format(
        self, quoth: Quoth, harbour_store: Path, tmp_path: Path, network: str
    ) -> None:
        sizes = set()
        for form, read in (("gexf", nx.read_gexf), ("graphml", nx.read_graphml)):
            file = tmp_path / f"sources.{form}"
            outcome = quoth("discourse", "--network", network, "--format", form, "-o", file, "--store", harbour_store)
            assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
            graph = read(file)
            assert {"Nora Beck", "Otto Lang", "Emil Roth"} <= {label for _, label in graph.nodes(data="label")}
            sizes.add(graph.number_of_edges())
        outcome = quoth("discourse", "--network", network, "--format", "csv", "--store", harbour_store)
        rows = rows_of(outcome.out)
        assert sizes == {len(rows)}
        assert {"Nora Beck", "Emil Roth"} <= {row["source_label"] for row in rows} | {row["target_label"] for row in rows}

    def test_weights_tell_friend_from_foe(self, quoth: Quoth, harbour_store: Path) -> None:
        def weight(network: str) -> float:
            for row in rows_of(quoth("discourse", "--network", network, "--format", "csv", "--store", harbour_store).out):
                if {row["source_label"], row["target_label"]} == {"Nora Beck", "Otto Lang"}:
                    return float(row["weight"])
            return 0.0

        assert weight("conflict") > 0
        assert weight("subtract") < 0
        assert weight("congruence") == 0

    def test_on_a_topic(self, quoth: Quoth, harbour_store: Path) -> None:
        rows = rows_of(quoth("discourse", "boats", "--format", "csv", "--store", harbour_store).out)
        signs = {frozenset((row["source_label"], row["target_label"])): float(row["weight"]) > 0 for row in rows}
        assert signs == {
            frozenset(("Nora Beck", "Otto Lang")): False,
            frozenset(("Emil Roth", "Otto Lang")): False,
            frozenset(("Emil Roth", "Nora Beck")): True,
        }

    def test_of_nothing_is_an_empty_network(self, quoth: Quoth, harbour_store: Path, tmp_path: Path) -> None:
        file = tmp_path / "none.gexf"
        outcome = quoth("discourse", "chess", "-o", file, "--store", harbour_store)
        assert (outcome.status, outcome.out) == (1, "")
        assert outcome.err == "quoth: no disagreement found on 'chess'\n"
        assert len(nx.read_gexf(file)) == 0

    def test_a_place_that_cannot_be_written_to(self, quoth: Quoth, harbour_store: Path, tmp_path: Path) -> None:
        outcome = quoth("discourse", "-o", tmp_path / "no" / "x.gexf", "--store", harbour_store)
        assert outcome.status == 2
        assert len(outcome.err.splitlines()) == 1

    @pytest.mark.parametrize("option", ["--network", "--normalisation", "--format"])
    def test_an_unknown_kind(self, quoth: Quoth, harbour_store: Path, option: str) -> None:
        outcome = quoth("discourse", option, "fancy", "--store", harbour_store)
        assert (outcome.status, outcome.out) == (2, "")
        assert "fancy" in outcome.err
