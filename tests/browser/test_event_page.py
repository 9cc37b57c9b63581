"""The event's own steps on a phone: seven kinds as a hint, sixteen worries, the list with consent."""

from collections.abc import Callable, Iterator

import pytest
from event_room import EventRoom, event
from looking import looker
from playwright.sync_api import Page, expect
from test_voting_page import joins

from tests.calling import phones_open
from ui.phone.room import PhoneRoom

__all__ = ["event"]
Held = tuple[EventRoom, PhoneRoom]
Opened = Callable[..., Page]


@pytest.fixture
def held(event: EventRoom) -> Iterator[Held]:
    with phones_open(event.session) as phones:
        yield event, phones


def opens(room: EventRoom, key: str) -> None:
    room.goes_to(key)
    room.session.rounds.open()


def tour(page: Page, room: EventRoom, look: Callable[[str], None]) -> None:
    """Show every screen and look at each."""
    joins(page)
    room.goes_to("ideas")
    expect(page.get_by_text("Kinds of use: Sort and route")).to_be_visible()
    look("event-1-ideas")
    opens(room, "quiz")
    expect(page.locator("#go")).to_be_visible()
    look("event-2-quiz")
    room.session.rounds.close()
    opens(room, "worries-hopes")
    expect(page.get_by_role("heading", name="My biggest worry is about …")).to_be_visible()
    look("event-3-worry")
    page.get_by_text("Fear of failing").click()
    page.locator("#go").click()
    expect(page.get_by_role("heading", name="My biggest hope is …")).to_be_visible()
    look("event-4-hope")
    page.get_by_text("Fewer mistakes").click()
    page.locator("#go").click()
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    look("event-5-counted")
    room.session.rounds.close()
    room.session.rounds.reveal()
    expect(page.locator(".count").first).to_be_visible()
    look("event-6-result")
    room.goes_to("own-words")
    expect(page.get_by_label("Your worry or hope")).to_be_visible()
    look("event-7-own-words")
    room.goes_to("sign-up")
    expect(page.get_by_label("Your name")).to_be_visible()
    look("event-8-sign")
    page.get_by_role("button", name="Put me on the list").click()
    expect(page.locator("#sorry")).to_have_text("Write your name first, please.")
    look("event-9-sorry")
    signs(page, "Ola Nordmann")
    look("event-10-signed")


def signs(page: Page, name: str) -> None:
    page.get_by_label("Your name").fill(name)
    page.get_by_text("The sponsor may contact me").click()
    page.get_by_role("button", name="Put me on the list").click()
    expect(page.get_by_role("heading", name="You are on the list.")).to_be_visible()


def test_every_screen_is_whole_large_enough_and_accessible(held: Held, phone: Opened) -> None:
    page = phone(device_scale_factor=2, reduced_motion="reduce")
    tour(page, held[0], looker(page, "button, .row:has(input), .segment, .field input, textarea"))


def test_the_last_of_sixteen_worries_is_reached_by_scrolling(held: Held, phone: Opened) -> None:
    page = joins(phone(width=320, height=640))
    opens(held[0], "worries-hopes")
    rows = page.locator("label.row")
    expect(rows).to_have_count(17)
    last = page.get_by_text("Don’t know")
    last.scroll_into_view_if_needed()
    box, foot = last.bounding_box(), page.locator("#foot").bounding_box()
    assert box is not None
    assert foot is not None
    assert box["y"] + box["height"] <= foot["y"], "the button is not over it"
    last.click()
    page.locator("#go").click()
    page.get_by_text("Quicker answers").click()
    page.locator("#go").click()
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    tally = held[0].session.scene().tally
    assert tally is not None
    assert tally.questions[0].unknown == 1


def test_each_phone_has_an_order_of_its_own_for_the_dots(held: Held, phone: Opened) -> None:
    titles = [f"Idea {n}" for n in range(9)]
    held[0].facilitator.gathers(*titles)
    opens(held[0], "favourites")

    def order(page: Page) -> list[str]:
        expect(page.locator(".row .words")).to_have_count(9)
        return page.locator(".row .words").all_text_contents()

    pages = [joins(phone()) for _n in range(3)]
    orders = [order(page) for page in pages]
    assert all(sorted(one) == titles for one in orders)
    assert len({tuple(one) for one in orders}) > 1, "no idea gains by standing first"
    pages[0].reload()
    assert order(pages[0]) == orders[0], "and it stays as it is on one phone"


def test_a_name_is_on_the_list_once_and_off_the_phone_when_it_is_there(held: Held, phone: Opened) -> None:
    page = joins(phone())
    held[0].goes_to("sign-up")
    page.get_by_label("What you do").fill("Claims")
    page.get_by_role("button", name="Put me on the list").click()
    expect(page.locator("#sorry")).to_have_text("Write your name first, please.")
    page.get_by_label("Your name").fill("<b>Ola</b> Nordmann")
    page.get_by_role("button", name="Put me on the list").click()
    expect(page.locator("#sorry")).to_have_text("Tick the sentence first, please.")
    assert held[0].session.signing.signed() == ()
    signs(page, "<b>Ola</b> Nordmann")
    page.reload()
    expect(page.get_by_role("heading", name="You are on the list.")).to_be_visible()
    (one,) = held[0].session.signing.signed()
    assert (one.name, one.function) == ("<b>Ola</b> Nordmann", "Claims")
    assert "Nordmann" not in page.evaluate("JSON.stringify(localStorage)")
    page.get_by_role("button", name="Put somebody else on the list").click()
    signs(page, "Ada Byron")
    assert len(held[0].session.signing.signed()) == 2


def test_what_was_written_is_still_there_after_a_reload_and_gone_when_the_list_is_closed(
    held: Held, phone: Opened
) -> None:
    page = joins(phone())
    held[0].goes_to("sign-up")
    page.get_by_label("Your name").fill("Ola Nordmann")
    page.reload()
    expect(page.get_by_label("Your name")).to_have_value("Ola Nordmann")
    held[0].goes_to("what-next")
    expect(page.get_by_label("Your name")).to_have_count(0)
    assert "Nordmann" not in page.evaluate("JSON.stringify(localStorage)")


def test_a_name_given_out_of_reach_arrives_once(held: Held, phone: Opened) -> None:
    page = joins(phone())
    held[0].goes_to("sign-up")
    page.get_by_label("Your name").fill("Ola Nordmann")
    page.get_by_text("The sponsor may contact me").click()
    # Chromium may forget a request that is under way when a route is taken away: it is let through instead.
    away = ["out of reach"]
    page.route("**/api/signup", lambda route: route.abort() if away else route.continue_())
    page.get_by_role("button", name="Put me on the list").click()
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    page.reload()
    away.clear()
    expect(page.get_by_role("heading", name="You are on the list.")).to_be_visible()
    assert len(held[0].session.signing.signed()) == 1


def test_a_list_closed_meanwhile_is_said(held: Held, phone: Opened) -> None:
    page = joins(phone())
    held[0].goes_to("sign-up")
    page.get_by_label("Your name").fill("Ola Nordmann")
    page.get_by_text("The sponsor may contact me").click()
    away = ["out of reach"]
    page.route("**/api/signup", lambda route: route.abort() if away else route.continue_())
    page.get_by_role("button", name="Put me on the list").click()
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    held[0].goes_to("what-next")
    away.clear()
    expect(page.locator("p.sorry")).to_have_text("The list is closed. The name was not put on it.")
    assert held[0].session.signing.signed() == ()
    assert "Nordmann" not in page.evaluate("JSON.stringify(localStorage)")
