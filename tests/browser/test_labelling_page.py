"""A hand of messages on the phone's page: one tap a message, nothing lost, nothing counted twice."""

from dataclasses import replace

from labelling_page import Held, Opened, acknowledged, at, held, labels, message, swallow, taps
from losing import goes_to, is_cut_off, is_lost
from playwright.sync_api import expect
from test_voting_page import joins, opens

from tests.calling import phones_open

__all__ = ["held"]


def test_a_hand_is_labelled_with_one_tap_a_message(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    texts = []
    for place, answer in enumerate(["IT help", "Building", "can’t tell", "People", *["Customer"] * 4], 1):
        at(page, place)
        expect(page.locator("h1")).to_be_focused()
        texts.append(message(page))
        taps(page, answer)

    expect(page.get_by_role("heading", name="8 labels counted. Thank you.")).to_be_focused()
    expect(page.locator("main")).to_contain_text("1 of them is “I can’t tell”")
    expect(page.locator("main")).to_contain_text("Look at the wall.")
    keys = {m.text: m.id for m in held[0].session.teaching.pack.train}
    said = labels(held)
    assert [said[keys[text]] for text in texts] == ["it", "building", "unknown", "people", *["orders"] * 4]


def test_back_shows_the_answer_given_and_a_tap_changes_it(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    at(page, 1)
    first = message(page)
    taps(page, "IT help")
    at(page, 2)
    taps(page, "Building")
    at(page, 3)
    page.get_by_role("button", name="Back to 2").click()
    at(page, 2)
    expect(page.locator(".team[aria-pressed=true]")).to_contain_text("Building")
    page.get_by_role("button", name="Back to 1").click()
    at(page, 1)
    assert message(page) == first
    taps(page, "Customer")
    at(page, 3)
    assert "false" not in page.locator("main").inner_text()
    acknowledged(page, 2)

    held[0].session.rounds.close()

    expect(page.get_by_role("heading", name="Labelling is closed")).to_be_visible()
    assert sorted(labels(held).values()) == ["building", "orders"]


def test_a_second_tap_does_not_fall_on_the_next_message(held: Held, phone: Opened) -> None:
    page = joins(phone(guarded=True))
    opens(held[0], "labelling")
    at(page, 1)
    box = page.locator(".team").first.bounding_box()
    assert box is not None

    page.mouse.dblclick(box["x"] + 50, box["y"] + 20)

    at(page, 2)
    page.get_by_role("button", name="Back to 1").click()
    at(page, 1)
    assert len(labels(held)) == 1


def test_labels_given_out_of_reach_are_not_called_counted_and_arrive_once(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    for place in range(1, 4):
        at(page, place)
        taps(page, "Building")
    at(page, 4)
    expect(page.locator("#link")).to_have_text("Connected")
    acknowledged(page, 3)
    page.context.set_offline(True)
    for place in range(4, 9):
        at(page, place)
        taps(page, "IT help")
    expect(page.get_by_role("heading", name="labels counted so far")).to_be_visible()
    expect(page.get_by_text("not sent yet")).to_be_visible()
    assert "it" not in labels(held).values()
    expect(page.locator("#link")).not_to_have_text("Connected")

    page.context.set_offline(False)

    expect(page.get_by_role("heading", name="8 labels counted. Thank you.")).to_be_visible()
    expect(page.locator("#link")).to_have_text("Connected")
    assert sorted(labels(held).values()) == ["building"] * 3 + ["it"] * 5


def test_a_reload_in_the_middle_loses_nothing(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    at(page, 1)
    page.route("**/response", lambda route: route.abort())
    for place in range(1, 4):
        at(page, place)
        taps(page, "People")
    at(page, 4)
    fourth = message(page)
    page.unroute("**/response")

    page.reload()

    at(page, 4)
    assert message(page) == fourth
    page.get_by_role("button", name="Back to 3").click()
    at(page, 3)
    expect(page.locator(".team[aria-pressed=true]")).to_contain_text("People")
    taps(page, "People")
    for place in range(4, 9):
        at(page, place)
        taps(page, "IT help")
    expect(page.get_by_role("heading", name="8 labels counted. Thank you.")).to_be_visible()
    assert sorted(labels(held).values()) == ["it"] * 5 + ["people"] * 3


def test_the_card_for_a_new_address_comes_below_and_moves_nothing(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    at(page, 1)
    before = page.locator(".team").first.bounding_box()
    is_cut_off(page, held[1])
    held[1].close()
    is_lost(page)
    assert page.locator(".team").first.bounding_box() == before
    taps(page, "IT help")
    at(page, 2)
    with phones_open(held[0].session) as moved:
        goes_to(page, moved)
        at(page, 2)
        acknowledged(page, 1)


def test_an_answer_that_was_lost_on_the_way_back_counts_once(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    at(page, 1)

    page.route("**/response", swallow, times=1)
    for place in range(1, 9):
        at(page, place)
        taps(page, "IT help")

    expect(page.get_by_role("heading", name="8 labels counted. Thank you.")).to_be_visible()
    assert len(labels(held)) == 8


def test_who_is_done_may_label_more(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    for place in range(1, 9):
        at(page, place)
        taps(page, "IT help")
    page.get_by_role("button", name="Label 8 more").click()
    for place in range(9, 17):
        at(page, place, 16)
        taps(page, "Building")

    expect(page.get_by_role("heading", name="16 labels counted. Thank you.")).to_be_visible()
    assert sorted(labels(held).values()) == ["building"] * 8 + ["it"] * 8


def test_more_that_was_asked_for_twice_is_one_hand_more(held: Held, phone: Opened) -> None:
    page = joins(phone())
    opens(held[0], "labelling")
    for place in range(1, 9):
        at(page, place)
        taps(page, "IT help")

    page.route("**/messages", swallow, times=1)
    page.get_by_role("button", name="Label 8 more").click()

    at(page, 9, 16)


def test_when_there_are_no_more_it_is_said(held: Held, phone: Opened) -> None:
    teaching = held[0].session.teaching
    teaching.use_pack(replace(teaching.pack, id="own", title="Own", train=teaching.pack.train[:10]))
    page = joins(phone())
    opens(held[0], "labelling")
    for place in range(1, 9):
        at(page, place)
        taps(page, "IT help")
    page.get_by_role("button", name="Label 8 more").click()
    for place in (9, 10):
        at(page, place, 10)
        taps(page, "IT help")
    page.get_by_role("button", name="Label 8 more").click()

    expect(page.get_by_text("You have had all messages that there are.")).to_be_visible()
    assert page.get_by_role("button", name="Label 8 more").count() == 0
