"""What was given while the way to the laptop was lost is kept on the phone until the laptop has it."""

from collections.abc import Callable

from losing import goes_to, is_cut_off, loses_the_receipt, wakes
from playwright.sync_api import Page, Route, expect
from room import Room
from test_voting_page import answer_all, joins, opens, send

from tests.calling import phones_open
from ui.phone.room import PhoneRoom

Held = tuple[Room, PhoneRoom]
Opened = Callable[..., Page]


def test_an_unsent_answer_goes_along_to_the_new_address(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "criteria-vote")
    expect(page.locator("fieldset").first).to_be_visible()
    is_cut_off(page, held[1])
    answer_all(page)
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    held[1].close()
    with phones_open(held[0].session) as moved:
        goes_to(page, moved)
        expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
        scene = held[0].session.scene()
        assert (scene.tally.answered, scene.presence.joined) == (1, 1)


def test_what_was_only_begun_goes_along_too(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "criteria-vote")
    page.locator("fieldset").first.get_by_text("met", exact=True).click()
    page.locator("#go").click()
    is_cut_off(page, held[1])
    held[1].close()
    with phones_open(held[0].session) as moved:
        goes_to(page, moved)
        expect(page.get_by_role("heading", name="Invoices are typed twice")).to_be_visible()
        page.get_by_role("button", name="Back").click()
        expect(page.locator("fieldset").first.get_by_label("met", exact=True)).to_be_checked()


def test_unsent_texts_go_along_to_the_new_address(held: Held, phone: Opened) -> None:
    page = joins(phone())
    held[0].facilitator.goes_to("collect-ideas")
    expect(page.locator("#text")).to_be_visible()
    is_cut_off(page, held[1])
    page.locator("#text").fill("Mails / calls & 100 % more")
    page.get_by_role("button", name="Send").click()
    page.locator("#text").fill("Half a thou")
    held[1].close()
    with phones_open(held[0].session) as moved:
        goes_to(page, moved)
        expect(page.locator("#kept")).to_contain_text("1 text is with the facilitator")
        expect(page.locator("#text")).to_have_value("Half a thou")
    assert [one.text for one in held[0].session.scene().held] == ["Mails / calls & 100 % more"]


def test_what_was_left_behind_does_not_undo_what_came_later(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "single-choice")
    expect(page.locator("#go")).to_be_visible()
    is_cut_off(page, held[1])
    answer_all(page)
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    first = held[1].phones.url
    with phones_open(held[0].session) as moved:
        goes_to(page, moved)
        expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
        page.get_by_role("button", name="Change my answer").click()
        page.locator("fieldset").first.locator("label").nth(1).click()
        while page.locator("#go").count():
            page.locator("#go").click()
        send(page)
        expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    page.unroute_all()
    page.goto(first)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    expect(page.locator("#link")).to_have_text("Connected")
    assert held[0].session.scene().tally.questions[0].counts[1] == 1


def test_a_text_sent_out_of_reach_is_seen_to_wait_and_held_once(held: Held, phone: Opened) -> None:
    page = joins(phone())
    held[0].facilitator.goes_to("collect-ideas")
    expect(page.locator("#text")).to_be_visible()
    page.context.set_offline(True)
    page.locator("#text").fill("Only once please")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#texts")).to_contain_text("Not sent yet")
    expect(page.locator("#texts")).to_contain_text("Only once please")
    expect(page.locator("#text")).to_have_value("")
    page.get_by_role("button", name="Send").click()
    page.context.set_offline(False)
    expect(page.locator("#kept")).to_contain_text("1 text is with the facilitator")
    expect(page.locator("#texts")).to_be_empty()
    assert [one.text for one in held[0].session.scene().held] == ["Only once please"]


def test_the_next_text_can_be_typed_while_the_first_is_on_its_way(held: Held, phone: Opened) -> None:
    page = joins(phone())
    held[0].facilitator.goes_to("collect-ideas")
    expect(page.locator("#text")).to_be_visible()
    page.route("**/api/texts", lambda route: route.abort())
    page.locator("#text").fill("First")
    page.get_by_role("button", name="Send").click()
    page.locator("#text").fill("Second, being typed")
    page.reload()
    expect(page.locator("#texts")).to_contain_text("First")
    page.unroute("**/api/texts")
    wakes(page)
    expect(page.locator("#kept")).to_contain_text("1 text is with the facilitator")
    expect(page.locator("#text")).to_have_value("Second, being typed")
    assert [one.text for one in held[0].session.scene().held] == ["First"]


def test_a_change_begun_out_of_reach_is_not_thrown_away(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "single-choice")
    expect(page.locator("#go")).to_be_visible()
    page.context.set_offline(True)
    answer_all(page)
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    page.get_by_role("button", name="Change my answer").click()
    page.locator("fieldset").first.locator("label").nth(1).click()
    page.context.set_offline(False)
    expect(page.locator("#note")).to_contain_text("What you sent before was counted")
    assert held[0].session.scene().tally.answered == 1
    expect(page.locator("fieldset").first.locator("input").nth(1)).to_be_checked()
    while page.locator("#go").count():
        page.locator("#go").click()
    send(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    tally = held[0].session.scene().tally
    assert (tally.answered, tally.questions[0].counts[1]) == (1, 1)


def test_the_receipt_of_an_earlier_answer_is_not_taken_for_the_newest(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "single-choice")
    expect(page.locator("#go")).to_be_visible()
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    page.route("**/response", wait)
    answer_all(page)
    page.get_by_role("button", name="Change my answer").click()
    page.locator("fieldset").first.locator("label").nth(1).click()
    while page.locator("#go").count():
        page.locator("#go").click()
    send(page)
    expect(page.get_by_role("heading", name="Sending")).to_be_visible()
    with page.expect_request("**/response"):
        waiting.pop(0).continue_()
    expect(page.get_by_role("heading", name="Counted.")).not_to_be_visible()
    page.unroute("**/response")
    page.reload()
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    assert held[0].session.scene().tally.questions[0].counts[1] == 1


def test_a_text_that_comes_too_late_stays_on_the_phone(held: Held, phone: Opened) -> None:
    page = joins(phone())
    held[0].facilitator.goes_to("collect-ideas")
    expect(page.locator("#text")).to_be_visible()
    page.context.set_offline(True)
    page.locator("#text").fill("My long thought")
    page.get_by_role("button", name="Send").click()
    opens(held[0], "single-choice")
    page.context.set_offline(False)
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    expect(page.locator("#texts")).to_contain_text("My long thought")
    page.reload()
    expect(page.locator("#texts")).to_contain_text("still on this phone")
    held[0].session.rounds.close()
    held[0].facilitator.goes_to("collect-ideas")
    page.get_by_role("button", name="Put it in the field").click()
    expect(page.locator("#text")).to_have_value("My long thought")
    expect(page.locator("#texts")).to_be_empty()
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#kept")).to_contain_text("1 text is with the facilitator")
    assert [one.text for one in held[0].session.scene().held] == ["My long thought"]


def test_an_answer_whose_receipt_was_lost_is_known_to_be_counted_after_the_close(
    held: Held, phone: Opened
) -> None:
    page = joins(phone())
    opens(held[0], "criteria-vote")
    expect(page.locator("fieldset").first).to_be_visible()
    loses_the_receipt(page)
    answer_all(page)
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    assert held[0].session.scene().tally.answered == 1
    held[0].session.rounds.close()
    expect(page.locator(".sub")).to_contain_text("is being asked")
    page.unroute("**/response")
    wakes(page)
    expect(page.locator(".sub")).to_have_text("Your answer was counted.")
    assert page.get_by_text("not counted").count() == 0
    page.reload()
    expect(page.locator(".sub")).to_have_text("Your answer was counted.")


def test_a_change_that_came_too_late_is_told_from_what_was_counted(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "single-choice")
    expect(page.locator("#go")).to_be_visible()
    answer_all(page)
    expect(page.get_by_role("heading", name="Counted.")).to_be_visible()
    page.route("**/response", lambda route: route.abort())
    page.get_by_role("button", name="Change my answer").click()
    page.locator("fieldset").first.locator("label").nth(1).click()
    while page.locator("#go").count():
        page.locator("#go").click()
    send(page)
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    held[0].session.rounds.close()
    page.unroute("**/response")
    wakes(page)
    expect(page.locator(".sub")).to_contain_text("last change came too late")
    expect(page.locator(".sub")).to_contain_text("What you sent before was counted.")
    assert held[0].session.scene().tally.questions[0].counts[0] == 1


def test_where_the_workshop_has_gone_on_the_phone_does_not_pretend_to_know(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "single-choice")
    expect(page.locator("#go")).to_be_visible()
    loses_the_receipt(page)
    answer_all(page)
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    held[0].session.rounds.close()
    held[0].facilitator.goes_to("present")
    page.unroute("**/response")
    wakes(page)
    expect(page.locator(".sorry")).to_contain_text("Whether your last answer arrived")
    assert page.get_by_text("not counted").count() == 0


def test_an_answer_in_doubt_is_asked_about_before_what_waits_behind_it_is_sent(
    held: Held, phone: Opened
) -> None:
    page = joins(phone())
    opens(held[0], "single-choice")
    page.route("**/api/texts", lambda route: route.abort())
    page.route("**/response", lambda route: route.abort())
    answer_all(page)
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    held[0].session.rounds.close()
    held[0].facilitator.goes_to("collect-ideas")
    page.locator("#text").fill("Behind it")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#texts")).to_contain_text("Not sent yet")
    page.route("**/api/scene*", lambda route: route.fulfill(response=route.fetch()))
    page.unroute("**/response")
    page.unroute("**/api/texts")
    expect(page.locator("#kept")).to_contain_text("1 text is with the facilitator")
    held[0].facilitator.goes_to("present")
    expect(page.locator(".sorry")).to_contain_text("Whether your last answer arrived")
