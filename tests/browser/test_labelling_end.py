"""The end of a hand of messages: who comes late, what did not arrive, the second attempt."""

from labelling_page import Held, Opened, acknowledged, at, held, labels, taps
from playwright.sync_api import expect
from test_voting_page import joins, opens

__all__ = ["held"]


def test_who_comes_late_comes_straight_in_and_a_closed_one_is_said(held: Held, phone: Opened) -> None:
    opens(held[0], "labelling")
    page = joins(phone())
    for place in (1, 2):
        at(page, place)
        taps(page, "IT help")
    at(page, 3)
    acknowledged(page, 2)
    held[0].session.rounds.close()

    expect(page.get_by_role("heading", name="Labelling is closed")).to_be_visible()
    expect(page.get_by_text("You labelled 2 messages.")).to_be_visible()
    expect(page.get_by_text("Look at the wall.")).to_be_visible()
    assert page.locator(".count, .team, #go").count() == 0
    page.reload()
    expect(page.get_by_text("You labelled 2 messages.")).to_be_visible()


def test_what_did_not_arrive_before_the_close_is_said(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    at(page, 1)
    page.route("**/response", lambda route: route.abort())
    for place in (1, 2):
        at(page, place)
        taps(page, "IT help")
    at(page, 3)
    held[0].session.rounds.close()
    page.unroute("**/response")

    expect(page.get_by_role("heading", name="Labelling is closed")).to_be_visible()
    expect(page.get_by_text("2 more may not have arrived before the close.")).to_be_visible()
    assert labels(held) == {}


def test_the_second_attempt_asks_again_about_a_few(held: Held, phone: Opened) -> None:
    page = joins(phone())
    session = held[0].session
    opens(held[0], "labelling")
    for place in range(1, 9):
        at(page, place)
        taps(page, "IT help" if place % 2 else "Building")
    expect(page.get_by_role("heading", name="8 labels counted")).to_be_visible()
    session.rounds.close()
    session.teaching.settle()
    opens(held[0], "relabelling")

    at(page, 1, 3)
    expect(page.get_by_role("group", name="These are the messages it is least sure of.")).to_be_visible()
    assert page.locator(".team[aria-pressed]").count() == 0
    for place in range(1, 4):
        at(page, place, 3)
        taps(page, "Customer")

    expect(page.get_by_role("heading", name="3 labels counted. Thank you.")).to_be_visible()
    session.rounds.close()
    session.teaching.settle()
    assert len(session.teaching.taught.relabelled) == 3
