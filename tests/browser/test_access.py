"""The page for everyone: axe, keyboard, small screens, large text; and pictures of each screen."""

from collections.abc import Callable

from looking import looker
from playwright.sync_api import Page, expect
from room import Room
from test_voting_page import answer_all, joins, opens

from ui.phone.app import PAGE
from ui.phone.room import PhoneRoom
from ui.phone.wire import dump
from ui.phone.words import words

Held = tuple[Room, PhoneRoom]
Opened = Callable[..., Page]
MOST = 60_000


def tour(page: Page, room: Room, look: Callable[[str], None]) -> None:
    """Show every screen and look at each."""
    expect(page.locator("#code")).to_be_visible()
    look("1-join")
    joins(page)
    expect(page.get_by_role("heading", name="You are in.")).to_be_visible()
    look("2-waiting")
    room.facilitator.goes_to("collect-ideas")
    expect(page.locator("#text")).to_be_visible()
    look("3-text")
    for n, kind in enumerate(("single-choice", "dot-vote", "checklist", "criteria-vote"), 4):
        opens(room, kind)
        expect(page.locator("#go")).to_be_visible()
        expect(page.locator("fieldset, .dots").first).to_be_visible()
        if kind != "criteria-vote":
            look(f"{n}-{kind}")
            room.session.rounds.close()
            expect(page.get_by_role("heading", name="The vote is closed")).to_be_visible()
    for place, answer in enumerate(("met", "partly", "met", "don’t know")):
        page.locator("fieldset").nth(place).get_by_text(answer, exact=True).click()
    look("7-criteria")
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    look("8-counted")
    room.session.rounds.close()
    expect(page.get_by_role("heading", name="The vote is closed")).to_be_visible()
    look("9-closed")
    room.session.rounds.reveal()
    expect(page.locator(".count").first).to_be_visible()
    look("10-result")


def test_every_screen_is_whole_large_enough_and_accessible(held: Held, phone: Opened) -> None:
    page = phone(device_scale_factor=2, reduced_motion="reduce")
    tour(page, held[0], looker(page, "button, .row:has(input), .segment, summary, #code, textarea"))


def test_four_criteria_fit_the_smallest_phone(held: Held, phone: Opened) -> None:
    page = joins(phone(width=320, height=640))
    opens(held[0], "criteria-vote")
    last = page.locator("fieldset").last
    expect(last).to_be_visible()
    box, foot = last.bounding_box(), page.locator("#foot").bounding_box()
    assert box is not None
    assert foot is not None
    assert box["y"] + box["height"] <= foot["y"]


def test_a_vote_by_keyboard_alone(held: Held, phone: Opened) -> None:
    page = phone()
    expect(page.locator("#code")).to_be_visible()
    page.locator("#code").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="You are in.")).to_be_visible()
    opens(held[0], "single-choice")
    expect(page.locator("#go")).to_be_visible()
    expect(page.locator("h1")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches(':focus-visible')")
    while page.locator("#go").count():
        page.locator("#go").focus()
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Send my answers").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Counted.")).to_be_focused()
    expect(page.locator("#said")).to_have_text("Counted.")
    assert held[0].session.scene().tally.questions[0].counts[1] == 1


def test_the_whole_page_is_small() -> None:
    files = sum(path.stat().st_size for path in PAGE.iterdir())
    assert files + len(dump(dict(words()))) <= MOST
