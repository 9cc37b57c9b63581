"""Labelling out of reach: the way to a new address, with what was said so far."""

from playwright.sync_api import expect
from test_labelling_page import Held, Opened, acknowledged, at, held, taps
from test_voting_page import joins, opens

from tests.calling import phones_open

__all__ = ["held"]


def test_the_card_for_a_new_address_comes_below_and_moves_nothing(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    at(page, 1)
    before = page.locator(".team").first.bounding_box()
    page.route("**/api/**", lambda route: route.abort())
    held[1].close()
    expect(page.locator("#lost")).to_be_visible(timeout=25_000)
    assert page.locator(".team").first.bounding_box() == before
    taps(page, "IT help")
    at(page, 2)
    with phones_open(held[0].session) as moved:
        page.unroute_all()
        new = moved.phones.address.replace("127.0.0.1", "localhost")
        page.locator("#lost input").fill(new)
        page.locator("#lost button").click()
        page.wait_for_url(f"http://{new}/")
        at(page, 2)
        acknowledged(page, 1)
