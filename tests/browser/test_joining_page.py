"""Coming in: later with a card, with a link that somebody made, while the laptop does not answer yet."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect
from room import Room
from test_voting_page import answer_all, joins, opens, send

from ui.phone.room import PhoneRoom

Held = tuple[Room, PhoneRoom]
Opened = Callable[..., Page]


def answers_on_the_wall_code(held: Held, phone: Opened) -> tuple[Page, str]:
    """Join without a card, answer, and be handed the second of three cards."""
    held[0].session.people.set_seats(3)
    page = joins(phone())
    opens(held[0], "single-choice")
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    return page, held[0].session.people.seat_codes()[1]


def scans(page: Page, at: str) -> None:
    page.goto("about:blank")
    page.goto(at)


def test_a_card_taken_later_takes_the_answer_along(held: Held, phone: Opened) -> None:
    page, seat = answers_on_the_wall_code(held, phone)
    scans(page, f"{held[1].phones.join_url}/{seat}")
    expect(page.get_by_text("counts for the card")).to_be_visible()
    joins(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    expect(page.get_by_text("counts for your card now")).to_be_visible()
    page.get_by_role("button", name="Change my answer").click()
    page.locator("fieldset").first.locator("label").nth(1).click()
    while page.locator("#go").count():
        page.locator("#go").click()
    send(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    scene = held[0].session.scene()
    assert (scene.tally.answered, scene.tally.questions[0].counts[1]) == (1, 1)
    assert (scene.presence.joined, scene.presence.missing_seats) == (1, (1, 3))
    scans(page, f"{held[1].phones.join_url}/{seat}")
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()


def test_a_card_that_has_answered_on_a_slip_is_shown_with_that(held: Held, phone: Opened) -> None:
    page, seat = answers_on_the_wall_code(held, phone)
    question = held[0].session.scene().round.form.questions[0]
    held[0].session.ballots.slip(2, {question.key: question.options[1].key})
    scans(page, f"{held[1].phones.join_url}/{seat}")
    joins(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    expect(page.get_by_text("Your card had answered already")).to_be_visible()
    expect(page.locator(".summary")).to_contain_text(question.options[1].text)
    assert held[0].session.scene().tally.answered == 1


def test_another_voter_is_not_told_counted_for_what_the_first_one_sent(held: Held, phone: Opened) -> None:
    page, seat = answers_on_the_wall_code(held, phone)
    scans(page, f"{held[1].phones.join_url}/{seat}")
    joins(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    scans(page, f"{held[1].phones.join_url}/{held[0].session.people.seat_codes()[0]}")
    joins(page)
    expect(page.locator("#go")).to_be_visible()
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    assert held[0].session.scene().tally.answered == 2


def test_who_must_join_again_is_told_at_once_and_keeps_what_was_begun(held: Held, phone: Opened) -> None:
    page, other = joins(phone()), joins(phone())
    opens(held[0], "single-choice")
    answer_all(other)
    expect(other.get_by_role("heading", name="Counted.")).to_be_visible()
    page.locator("fieldset").first.locator("label").nth(1).click()
    assert held[1].start_anew() == 1
    expect(page.get_by_text("Please join again")).to_be_visible()
    expect(page.locator("#code")).not_to_have_value(held[1].phones.code)
    page.locator("#code").fill(held[1].phones.code)
    joins(page)
    expect(page.locator("fieldset").first.locator("input").nth(1)).to_be_checked()
    expect(other.locator("#link")).to_have_text("Connected")
    expect(other.get_by_role("heading", name="Counted.")).to_be_visible()
    answered = held[0].session.scene()
    assert (answered.tally.answered, answered.presence.joined) == (1, 2)


def own_token(page: Page) -> str:
    return str(page.evaluate("JSON.parse(localStorage['readyroom.token'])"))


def test_a_link_does_not_make_a_phone_that_has_joined_somebody_else(held: Held, phone: Opened) -> None:
    theirs, mine = own_token(joins(phone())), joins(phone())
    before = own_token(mine)
    opens(held[0], "single-choice")
    expect(mine.locator("#go")).to_be_visible()
    known = held[1].phones
    scans(mine, f"{known.url}/#{known.code}/~{theirs}/%7B%22typing%22%3A%22not%20mine%22%7D")
    expect(mine.locator("#go")).to_be_visible()
    assert own_token(mine) == before
    assert mine.evaluate("localStorage['readyroom.typing']") is None
    answer_all(mine)
    expect(mine.get_by_role("heading", name="Counted.")).to_be_visible()
    assert "answer" not in mine.evaluate(
        "async (token) => (await fetch('/api/scene', {headers: {Authorization: 'Bearer ' + token}})).json()",
        theirs,
    )


def test_a_link_with_a_token_of_elsewhere_asks_to_join(held: Held, phone: Opened) -> None:
    known = held[1].phones
    page = phone(f"{known.url}/#{known.code}/~0123456789abcdef.0123456789abcdef")
    expect(page.locator("#code")).to_have_value(known.code)
    assert page.evaluate("localStorage['readyroom.token']") is None
    joins(page)
    expect(page.get_by_role("heading", name="You are in.")).to_be_visible()


@pytest.mark.parametrize(
    "bag", ["%", "{", "null", "[]", '{"pending":7,"texts":{"a":1},"typing":[],"draft":{"round":1}}']
)
def test_what_is_brought_along_may_be_cut_off(held: Held, phone: Opened, bag: str) -> None:
    known = held[1].phones
    brought = own_token(joins(phone()))
    page = phone(f"{known.url}/#{known.code}/~{brought}/{quote(bag, safe='%')}")
    expect(page.get_by_role("heading", name="You are in.")).to_be_visible()
    opens(held[0], "single-choice")
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()


def test_a_token_of_another_day_gives_way_to_the_one_that_is_brought_along(held: Held, phone: Opened) -> None:
    known = held[1].phones
    brought = own_token(joins(phone()))
    page = phone(known.url)
    page.evaluate("localStorage['readyroom.token'] = JSON.stringify('0123456789abcdef.0123456789abcdef')")
    scans(page, f"{known.url}/#{known.code}/~{brought}")
    expect(page.get_by_role("heading", name="You are in.")).to_be_visible()
    assert own_token(page) == brought
    assert held[0].session.scene().presence.joined == 1


def test_where_people_work_is_asked_as_soon_as_the_laptop_answers(held: Held, phone: Opened) -> None:
    page = phone("about:blank")
    page.route("**/api/room", lambda route: route.abort())
    page.goto(held[1].phones.join_url)
    expect(page.locator("#link")).to_have_text("Looking for the laptop …")
    page.get_by_text("I have a personal card").click()
    page.get_by_label("Table", exact=True).fill("4")
    page.unroute("**/api/room")
    expect(page.locator("#link")).to_have_text("Connected")
    page.get_by_text("Business").click()
    joins(page)
    presence = held[0].session.scene().presence
    assert (dict(presence.functions), presence.tables[0].name) == ({"business": 1}, "4")
