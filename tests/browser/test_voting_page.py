"""Scan, tap, done: a vote on the phone's page."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from room import Room

from ui.phone.room import PhoneRoom

Held = tuple[Room, PhoneRoom]
Opened = Callable[..., Page]


def joins(page: Page) -> Page:
    page.get_by_role("button", name="Join").click()
    page.wait_for_selector("#join", state="detached")
    return page


def opens(room: Room, kind: str) -> None:
    room.facilitator.goes_to(kind)
    room.session.rounds.open()


def answer_all(page: Page) -> None:
    """Go through all pages and take the first answer of everything."""
    expect(page.locator("#go")).to_be_visible()
    while page.locator("#go").count():
        for box in page.locator("fieldset").all():
            box.locator("label").first.click()
        page.locator("#go").click()
    send(page)


def send(page: Page) -> None:
    """Send from the page that looks it all over, where there is one."""
    last = page.get_by_role("button", name="Send my answers")
    if last.count():
        last.click()


def test_one_tap_after_the_square_is_enough(held: Held, phone: Opened) -> None:
    page = phone()
    joins(page)
    expect(page.get_by_role("heading", name="You are in.")).to_be_visible()
    assert page.url == held[1].phones.url + "/", "the code is wiped from the address"
    assert held[0].session.scene().presence.joined == 1


def test_the_code_can_be_typed_and_a_wrong_one_is_said(held: Held, phone: Opened) -> None:
    page = phone(held[1].phones.url)
    code = held[1].phones.code
    page.fill("#code", "ZZZZ" if code != "ZZZZ" else "YYYY")
    page.get_by_role("button", name="Join").click()
    expect(page.locator("#sorry")).to_contain_text("not the room’s code")
    page.locator("#code").fill("")
    page.locator("#code").press_sequentially(f" {code[:2].lower()} {code[2:].lower()}")
    page.get_by_text("Business").click()
    page.get_by_text("I have a personal card").click()
    page.get_by_label("Table", exact=True).fill("4")
    joins(page)
    presence = held[0].session.scene().presence
    assert (dict(presence.functions), presence.tables[0].name) == ({"business": 1}, "4")


def test_a_grid_is_answered_row_by_row_and_counted(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "criteria-vote")
    expect(page.get_by_role("heading", name="Customer mails reach the wrong desk")).to_be_visible()
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    tally = held[0].session.scene().tally
    assert [q.counts[0] for q in tally.questions] == [1] * 12
    assert dict(tally.ways) == {"phone": 1}


def test_going_back_loses_nothing_and_what_is_missing_is_said(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "criteria-vote")
    page.locator("fieldset").nth(1).get_by_text("partly").click()
    for _step in range(3):
        page.locator("#go").click()
    expect(page.get_by_text("11 questions have no answer")).to_be_visible()
    for _step in range(3):
        page.get_by_role("button", name="Back").click()
    expect(page.locator("fieldset").nth(1).get_by_label("partly")).to_be_checked()


def test_an_answer_is_changed_and_counts_once(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "risk-screen")
    expect(page.locator("fieldset").first).to_be_visible()
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    first = held[0].session.scene().tally.questions[0].counts
    page.get_by_role("button", name="Change my answer").click()
    page.locator("fieldset").first.locator("label").nth(1).click()
    while page.locator("#go").count():
        page.locator("#go").click()
    send(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    tally = held[0].session.scene().tally
    assert tally.answered == 1
    assert tally.questions[0].counts != first


def test_dots_stay_within_what_one_has(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "dot-vote")
    form = held[0].session.scene().round.form
    send = page.locator("#go")
    expect(send).to_be_disabled()
    dots = page.locator(".dot:enabled")
    for _dot in range(form.dots):
        page.locator(".dot:enabled[aria-pressed=false]").first.click()
    assert page.locator(".dot:enabled[aria-pressed=false]").count() == 0
    expect(send).to_contain_text(f"{form.dots} of {form.dots}")
    dots.first.click()
    send.click()
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    assert sum(held[0].session.scene().tally.questions[0].counts) < form.dots


def test_reload_keeps_what_was_chosen_and_what_was_counted(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "criteria-vote")
    page.locator("fieldset").first.get_by_text("met", exact=True).click()
    page.locator("#go").click()
    page.reload()
    expect(page.get_by_role("heading", name="Invoices are typed twice")).to_be_visible()
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    assert held[0].session.scene().presence.joined == 1


def test_close_reveal_and_the_second_vote_come_by_themselves(held: Held, phone: Opened) -> None:
    page, rounds = joins(phone()), held[0].session.rounds
    opens(held[0], "criteria-vote")
    expect(page.locator("fieldset").first).to_be_visible()
    rounds.close()
    expect(page.get_by_role("heading", name="The vote is closed")).to_be_visible()
    expect(page.get_by_text("You gave no answer")).to_be_visible()
    assert page.locator(".count").count() == 0
    rounds.reveal()
    expect(page.locator(".count").first).to_be_visible()
    rounds.revote()
    expect(page.get_by_text("Second vote")).to_be_visible()
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    assert [t.answered for t in held[0].session.scene().tallies] == [0, 1]


def test_a_text_is_kept_for_the_facilitator_and_the_next_one_too(held: Held, phone: Opened) -> None:
    page = joins(phone())
    held[0].facilitator.goes_to("collect-ideas")
    for n, text in enumerate(("Mails <b>wait</b>", "Invoices, too"), 1):
        page.get_by_label("Your problem or idea").fill(text)
        page.get_by_role("button", name="Send").click()
        expect(page.locator("#kept")).to_contain_text(f"{n} text")
        expect(page.locator("#text")).to_have_value("")
    assert {held_.text for held_ in held[0].session.scene().held} == {"Mails <b>wait</b>", "Invoices, too"}


def test_a_replaced_slip_is_said(held: Held, phone: Opened) -> None:
    held[0].session.people.set_seats(3)
    seat = held[0].session.people.seat_codes()[1]
    page = joins(phone(f"{held[1].phones.join_url}/{seat}"))
    opens(held[0], "criteria-vote")
    question = held[0].session.scene().round.form.questions[0]
    expect(page.locator("fieldset").first).to_be_visible()
    held[0].session.ballots.slip(2, {question.key: "not"})
    answer_all(page)
    expect(page.get_by_text("paper slip of your card was replaced").first).to_be_visible()
    assert held[0].session.scene().tally.answered == 1


def test_what_others_wrote_is_text(held: Held, phone: Opened) -> None:
    nasty = ["<img src=x onerror=alert(1)>", "مرحبا <script>", "x" * 300]
    held[0].facilitator.gathers(*nasty)
    page = joins(phone(width=320))
    opens(held[0], "dot-vote")
    for text in nasty:
        expect(page.get_by_text(text, exact=True)).to_be_visible()
    assert page.locator("img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
