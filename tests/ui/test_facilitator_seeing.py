"""What is said of the room's picture is true while it is frozen, dark or shows how to join."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui.desk import Desk, desk
from ui.facilitator.news import news
from ui.facilitator.seeing import FOLLOWS, Frozen, room_words
from workshop.model import Phones

__all__ = ["desk"]
PHONES = Phones("10.0.0.2:8080", "http://10.0.0.2:8080/ABCD", "ABCD")
B, F = Qt.Key.Key_B, Qt.Key.Key_F
SEES = "The room sees this result."
DARK = "The room’s picture is dark. Show it again with B."
BEFORE = "The room’s picture is frozen as it was before. Unfreeze with F."


def said(desk: Desk) -> str:
    return desk.page.lead.more.text()


def counted(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.vote((7, 3, 2, 2))
    desk.caught_up()


def presses(desk: Desk, key: Qt.Key) -> None:
    desk.page.lead.step.setFocus()
    desk.press(key)


def test_a_result_that_a_frozen_room_does_not_see_is_not_said_to_be_seen(desk: Desk) -> None:
    desk.page.lead.jump(2)
    desk.caught_up()
    title = desk.scene.activity.title if desk.scene.activity else ""
    presses(desk, F)
    counted(desk)
    still = f"The room still sees “{title}”: its picture is frozen. Unfreeze with F."
    assert said(desk) == f"Only you see these counts. {still}"
    desk.closes()
    assert still in said(desk)
    assert SEES not in said(desk)

    presses(desk, F)
    assert SEES in said(desk)
    presses(desk, F)
    # It was frozen at the result itself.
    assert SEES in said(desk)


def test_a_room_that_was_frozen_at_the_open_vote_still_sees_that(desk: Desk) -> None:
    counted(desk)
    assert said(desk).endswith("The room sees how many have answered.")
    presses(desk, F)
    assert said(desk).endswith(BEFORE)
    desk.closes()
    assert BEFORE in said(desk)
    presses(desk, F)
    assert SEES in said(desk)


def test_a_dark_room_is_said_to_be_dark(desk: Desk) -> None:
    counted(desk)
    presses(desk, B)
    assert said(desk).endswith(DARK)
    desk.closes()
    assert DARK in said(desk)
    presses(desk, F)
    assert DARK in said(desk)
    presses(desk, B)
    # Frozen while it was dark, at the result: showing it again shows that.
    assert SEES in said(desk)


def test_what_is_said_aloud_is_as_true_as_what_is_written(desk: Desk) -> None:
    counted(desk)
    before = desk.scene
    desk.closes()
    after = desk.scene
    assert news(before, after) == "The room sees the result, 14 of 14 answered."
    dark = replace(after, blank=True)
    assert news(replace(before, blank=True), dark) == f"Shown, 14 of 14 answered. {DARK}"
    assert news(before, after, Frozen(on=True, title="Lunch")).startswith(
        "Shown, 14 of 14 answered. The room still sees “Lunch”"
    )


@pytest.mark.parametrize(
    ("joining", "held", "words"),
    [
        (True, FOLLOWS, "The room sees how to join. Hide the code with J."),
        (False, FOLLOWS, SEES),
        (True, Frozen(on=True, title="Lunch", same=True), SEES),
    ],
)
def test_a_room_that_sees_how_to_join_sees_no_result(
    desk: Desk, joining: bool, held: Frozen, words: str
) -> None:
    scene = replace(desk.scene, joining=joining, phones=PHONES)
    assert room_words(scene, held, SEES) == words


def test_the_picture_tells_an_answer_on_the_wall_from_the_next(desk: Desk) -> None:
    counted(desk)
    desk.closes()
    presses(desk, F)
    picture = desk.page.side.picture
    assert picture.frozen_at(desk.scene).same
    assert not picture.frozen_at(replace(desk.scene, line="another")).same
    assert picture.frozen_at(replace(desk.scene, joining=True, phones=PHONES)).same
    presses(desk, F)
    picture.show_scene(replace(desk.scene, joining=True, phones=PHONES))
    picture.freeze(on=True)
    assert not picture.frozen_at(desk.scene).same
