"""Labelling for everyone: keyboard, screen reader, axe, small screens, large text; and pictures of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from looking import looker
from playwright.sync_api import Page, expect
from room import Room
from test_labelling_page import at, held, labels, message, taps
from test_voting_page import joins, opens

from ui.phone.room import PhoneRoom
from workshop.model import Pack, Team

__all__ = ["held"]

Held = tuple[Room, PhoneRoom]
Opened = Callable[..., Page]


def test_a_hand_by_keyboard_alone(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    for place, key in enumerate(["a", "B", "3", "4", "0", "?", "d"], 1):
        at(page, place)
        page.keyboard.press(key)
    at(page, 8)
    for key in ("x", "9", "Tab", "Control+a", "e"):
        page.keyboard.press(key)
    at(page, 8)
    page.keyboard.press("Backspace")
    at(page, 7)
    expect(page.locator(".team[aria-pressed=true]")).to_contain_text("Customer")
    page.keyboard.press("ArrowLeft")
    at(page, 6)
    page.keyboard.press("ArrowRight")
    at(page, 7)
    page.keyboard.press("ArrowRight")
    at(page, 8)
    page.locator(".team").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="8 labels counted")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    at(page, 8)
    page.keyboard.press("b")
    expect(page.get_by_role("heading", name="8 labels counted")).to_be_visible()

    expected = ["building", "it", "orders", "orders", "people", "people", "unknown", "unknown"]
    held[0].session.rounds.close()
    expect(page.get_by_text("You labelled 8 messages.")).to_be_visible()
    assert sorted(labels(held).values()) == expected


def test_the_screen_reader_hears_message_progress_and_rows(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    at(page, 1)

    expect(page.locator("h1")).to_be_focused()
    expect(page.locator("#said")).to_have_text("Message 1 of 8")
    expect(page.get_by_role("group", name="Which team should get it?")).to_be_visible()
    expect(page.get_by_role("button", name="A IT help logins, printers, laptops")).to_be_visible()
    taps(page, "IT help")
    expect(page.locator("#said")).to_have_text("Message 2 of 8")
    expect(page.locator("h1")).to_be_focused()


def own_pack(pack: Pack, teams: int) -> Pack:
    """Make a client's pack with so many teams, some with names that are long and hints that are none."""
    extra = ("Freight & customs clearance", "Somebody else in the house")
    made = [*pack.teams, *(Team(f"t{n}", name, "" if n else "papers") for n, name in enumerate(extra))]
    kept = {team.key for team in made[:teams]}
    train = tuple(m for m in pack.train if pack.key[m.id] in kept)
    return replace(pack, id="own", title="Own", question="Where to?", teams=tuple(made[:teams]), train=train)


@pytest.mark.parametrize("teams", [2, 4, 6])
def test_a_message_and_all_teams_fit_the_smallest_phone(held: Held, phone: Opened, teams: int) -> None:
    session = held[0].session
    session.teaching.use_pack(own_pack(session.teaching.pack, teams))
    page = joins(phone(width=320, height=640))
    opens(held[0], "labelling")
    for place in range(1, 9):
        at(page, place)
        assert page.locator(".team").count() == teams + 1
        assert page.locator(".letter").all_inner_texts() == list("ABCDEF"[:teams])
        last = page.locator(".team.unsure").bounding_box()
        assert last is not None
        assert last["y"] + last["height"] <= 640, message(page)
        assert page.evaluate("document.documentElement.scrollHeight") <= 640
        page.keyboard.press("ABCDEF"[teams - 1])
    expect(page.get_by_role("heading", name="8 labels counted")).to_be_visible()


def tour(page: Page, held: Held, look: Callable[[str], None]) -> None:
    """Show every screen of labelling and look at each."""
    joins(page)
    opens(held[0], "labelling")
    at(page, 1)
    look("l1-first")
    taps(page, "IT help")
    at(page, 2)
    taps(page, "Building")
    at(page, 3)
    look("l2-third")
    page.get_by_role("button", name="Back to 2").click()
    at(page, 2)
    look("l3-back")
    for place in range(2, 9):
        if place > 2:
            at(page, place)
        taps(page, "can’t tell" if place == 5 else "People")
        if place == 2:
            at(page, 3)
    expect(page.get_by_role("heading", name="8 labels counted. Thank you.")).to_be_visible()
    look("l4-done")
    held[0].session.rounds.close()
    expect(page.get_by_role("heading", name="Labelling is closed")).to_be_visible()
    look("l5-closed")


def test_every_screen_is_whole_large_enough_and_accessible(held: Held, phone: Opened) -> None:
    page = phone(device_scale_factor=2, reduced_motion="reduce")
    tour(page, held, looker(page, "button"))
