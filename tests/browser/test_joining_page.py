"""Coming in: later with a card, with a link that somebody made, while the laptop does not answer yet."""

from collections.abc import Callable

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
