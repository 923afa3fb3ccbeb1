"""The page of a place as text: in which country it is, by name, and how far its map reaches."""

from __future__ import annotations

from dataclasses import replace

from quoth.view.address import Addresses
from quoth.view.held.holdings import Holdings, Location
from quoth.view.map import Map, Spot, around
from quoth.view.page import render
from quoth.view.pages.listing import country_of
from quoth.view.pages.place import place
from tests.view.pages.reading import Parts


def named(holdings: Holdings, name: str) -> Location:
    (one,) = (one for one in holdings.locations.values() if one.name == name)
    return one


def test_a_place_is_in_a_country_by_name(zambezi: Holdings) -> None:
    tete = named(zambezi, "Tete")
    (page,) = (Parts(render(sheet)) for sheet in place(zambezi, Addresses(zambezi), tete))
    assert page[".kicker"] == ["Place in Mozambique"]
    assert country_of(replace(tete, name="Mozambique")) == ""
    assert country_of(replace(tete, country=None)) == ""


def test_around_an_area_more_is_shown() -> None:
    here, beside = Spot("Here", -16.0, 33.0, "here.html", 1), Spot("Beside", -16.1, 33.0, "beside.html", 1)

    def across(drawn: Map) -> float:
        assert drawn.scale
        return drawn.scale.kilometres / drawn.scale.percent

    assert across(around([beside], here, area=True)) > 3 * across(around([beside], here))
