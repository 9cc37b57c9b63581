"""When the way to the laptop is lost: nothing is lost, nothing counts twice, and it is said."""

from collections.abc import Callable

from losing import goes_to, is_cut_off
from playwright.sync_api import Page, expect
from room import Room
from test_voting_page import answer_all, joins, opens

from tests.calling import phones_open
from ui.phone.room import PhoneRoom

Held = tuple[Room, PhoneRoom]
Opened = Callable[..., Page]


def test_an_answer_given_out_of_reach_arrives_once(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "criteria-vote")
    expect(page.locator("fieldset").first).to_be_visible()
    page.context.set_offline(True)
    answer_all(page)
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    assert held[0].session.scene().tally.answered == 0
    page.context.set_offline(False)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    expect(page.locator("#link")).to_have_text("Connected")
    assert held[0].session.scene().tally.answered == 1


def test_what_was_not_sent_is_sent_after_a_reload(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "criteria-vote")
    expect(page.locator("fieldset").first).to_be_visible()
    page.route("**/response", lambda route: route.abort())
    answer_all(page)
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    page.unroute("**/response")
    page.reload()
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    assert held[0].session.scene().tally.answered == 1


def test_a_vote_closed_meanwhile_is_said_not_to_be_counted(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "criteria-vote")
    expect(page.locator("fieldset").first).to_be_visible()
    page.route("**/response", lambda route: route.abort())
    answer_all(page)
    held[0].session.rounds.close()
    expect(page.get_by_role("heading", name="The vote is closed")).to_be_visible()
    page.unroute("**/response")
    expect(page.get_by_text("Your answer was not counted").first).to_be_visible()
    assert held[0].session.scene().tally.answered == 0


def test_a_phone_that_slept_is_up_to_date_when_it_wakes(held: Held, phone: Opened) -> None:
    page = joins(phone())
    session = page.context.new_cdp_session(page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    opens(held[0], "criteria-vote")
    session.send("Page.setWebLifecycleState", {"state": "active"})
    expect(page.get_by_role("heading", name="Customer mails reach the wrong desk")).to_be_visible()


def test_phones_without_streams_ask(held: Held, phone: Opened) -> None:
    page = phone()
    page.route("**/api/events", lambda route: route.fulfill(status=404, body="{}"))
    joins(page)
    opens(held[0], "criteria-vote")
    expect(page.get_by_role("heading", name="Customer mails reach the wrong desk")).to_be_visible()


def test_a_laptop_that_comes_back_finds_its_phones(room_of_fourteen: Room, phone: Opened, held: Held) -> None:
    page = joins(phone())
    opens(room_of_fourteen, "criteria-vote")
    expect(page.locator("fieldset").first).to_be_visible()
    port = int(held[1].phones.address.rpartition(":")[2])
    held[1].close()
    expect(page.locator("#link")).not_to_have_text("Connected")
    with phones_open(room_of_fourteen.session, port):
        answer_all(page)
        expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    assert room_of_fourteen.session.scene().tally.answered == 1


def test_the_new_address_takes_the_same_person_along(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "criteria-vote")
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    is_cut_off(page, held[1])
    held[1].close()
    with phones_open(held[0].session) as moved:
        goes_to(page, moved)
        expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
        assert held[0].session.scene().presence.joined == 1
