"""Texts from phones wait above the list until the facilitator releases them, by keys alone."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.desk import PROBLEMS, Desk, desk
from ui.facilitator.panels.held import HeldTexts
from ui.facilitator.panels.ideas import IdeasPanel
from ui.facilitator.panels.reasons import ReasonsPanel
from workshop.model import HeldText, Participant, Phones
from workshop.scene import room

__all__ = ["desk"]
ENTER, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Delete
CTRL = Qt.KeyboardModifier.ControlModifier
HOSTILE = "<b>Pump</b> <img src=x onerror=alert(1)> & {n} %s"
LONG = "The mails lie for a week because three teams think that another one has them, " * 3


def phones(desk: Desk) -> None:
    desk.session.people.show_phones(Phones("192.168.8.2:8080", "http://192.168.8.2:8080", "KM47"))


def sends(desk: Desk, *texts: str, first: int = 0) -> None:
    """Let phones send texts, in the order in which the file keeps them."""
    activity = desk.scene.activity
    assert activity is not None
    for number, text in enumerate(texts, first):
        phone = Participant(f"phone {number // 30}")
        desk.session.texts.hold(activity.id, f"{number:032x}", text, phone)
    desk.caught_up()


@pytest.fixture
def panel(desk: Desk) -> IdeasPanel:
    phones(desk)
    desk.goes_to("collect-ideas")
    assert isinstance(desk.panel, IdeasPanel)
    return desk.panel


def stands(desk: Desk, held: HeldTexts, row: int = 0) -> None:
    """Stand at a row and wait until it is unfolded and painted."""
    held.list.setFocus()
    held.list.setCurrentRow(row)
    desk.qtbot.waitUntil(lambda: held.list.here() in held.list.seen())


def rows(held: HeldTexts) -> list[str]:
    return [held.list.item(n).text() for n in range(held.list.count())]


def titles(desk: Desk) -> list[str]:
    return [i.title for i in desk.scene.material.ideas]


def walls(desk: Desk) -> str:
    """Give everything that the room's window is handed."""
    return repr(room(desk.scene))


def test_texts_appear_above_the_ideas_and_the_room_sees_none(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, "Mails wait", "Pumps fail")
    assert panel.held.title.text() == "From phones · 2 waiting"
    assert rows(panel.held) == ["Mails wait", "Pumps fail"]
    assert titles(desk) == list(PROBLEMS)
    assert "Mails wait" not in walls(desk)
    assert desk.focus() is panel.line


def test_enter_releases_one_after_the_other_and_undo_holds_it_again(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, "Mails wait", "Pumps fail", "Meters lie")
    stands(desk, panel.held, 1)
    desk.press(ENTER)
    assert titles(desk)[-1] == "Pumps fail"
    assert rows(panel.held) == ["Mails wait", "Meters lie"]
    assert panel.held.list.currentRow() == 1
    assert "Pumps fail" in walls(desk)
    assert "Meters lie" not in walls(desk)

    desk.press(Qt.Key.Key_Z, CTRL)
    assert titles(desk) == list(PROBLEMS)
    assert rows(panel.held) == ["Mails wait", "Pumps fail", "Meters lie"]
    assert panel.held.list.currentItem().text() == "Pumps fail"


@pytest.mark.parametrize("key", [ENTER, DELETE])
def test_a_key_that_is_held_down_does_nothing_more(desk: Desk, panel: IdeasPanel, key: Qt.Key) -> None:
    sends(desk, "Mails wait", "Pumps fail", "Meters lie")
    stands(desk, panel.held)
    desk.press(key)
    again = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
    QApplication.sendEvent(panel.held.list, again)
    desk.caught_up()
    assert rows(panel.held) == ["Pumps fail", "Meters lie"]


def test_a_text_is_dropped_and_brought_back(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, "Mails wait", "Nonsense", "Meters lie")
    stands(desk, panel.held, 1)
    desk.press(DELETE)
    assert rows(panel.held) == ["Mails wait", "Meters lie"]
    assert titles(desk) == list(PROBLEMS)
    desk.press(Qt.Key.Key_Z, CTRL)
    assert rows(panel.held) == ["Mails wait", "Nonsense", "Meters lie"]
    assert desk.shown() == "Undone: dropping of a text."


@pytest.mark.parametrize(
    ("key", "typed", "kept"), [(Qt.Key.Key_F2, "Leaks", "Leaks"), (None, "b!", "Mails waitb!")]
)
def test_a_text_is_edited_with_f2_or_by_typing(
    desk: Desk, panel: IdeasPanel, key: Qt.Key | None, typed: str, kept: str
) -> None:
    sends(desk, "Mails wait", "Pumps fail")
    stands(desk, panel.held)
    if key is not None:
        desk.press(key)
    for letter in typed:
        desk.types(letter)
    desk.press(ENTER)
    desk.qtbot.waitUntil(lambda: rows(panel.held) == [kept, "Pumps fail"])
    assert titles(desk) == list(PROBLEMS), "the Enter of the line releases nothing"
    assert not desk.scene.blank, "a letter that is typed is not the window's key"


def test_hostile_text_is_shown_as_it_was_typed(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, HOSTILE)
    assert rows(panel.held) == [HOSTILE]
    assert "<img" not in panel.held.list.item(0).toolTip()
    stands(desk, panel.held)
    desk.press(ENTER)
    assert titles(desk)[-1] == HOSTILE


def test_new_texts_never_move_the_row_at_hand_nor_take_the_focus(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, *(f"Text {n}" for n in range(40, 60)), first=40)
    stands(desk, panel.held, 12)
    held = panel.held.list
    at, ideas = held.visualItemRect(held.currentItem()), panel.list.geometry()
    # Their ids sort before those that are there.
    sends(desk, *(f"Later {n}" for n in range(30)))
    assert held.currentItem().text() == "Text 52"
    assert held.visualItemRect(held.currentItem()) == at
    assert panel.list.geometry() == ideas
    assert desk.focus() is held
    assert rows(panel.held)[:20] == [f"Text {n}" for n in range(40, 60)]


def test_texts_that_arrive_do_not_disturb_the_one_that_is_edited(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, "Mails wait", first=9)
    stands(desk, panel.held)
    desk.press(Qt.Key.Key_F2)
    desk.types("Half a sen")
    sends(desk, "Pumps fail")
    desk.types("tence")
    desk.press(ENTER)
    desk.qtbot.waitUntil(lambda: rows(panel.held) == ["Half a sentence", "Pumps fail"])


def test_a_long_text_is_whole_where_the_keys_are_and_counts_as_read_only_then(
    desk: Desk, panel: IdeasPanel
) -> None:
    sends(desk, "Mails wait", LONG, "Meters lie")
    held = panel.held
    desk.qtbot.waitUntil(lambda: len(held.list.seen()) == 2)
    desk.qtbot.waitUntil(lambda: held.all.text() == "Release the 2 read")
    assert held.hint.text() == "1 not read whole yet"
    folded = held.list.visualItemRect(held.list.item(1)).height()
    stands(desk, held, 1)
    assert held.list.visualItemRect(held.list.item(1)).height() > folded
    desk.qtbot.waitUntil(lambda: held.all.text() == "Release all")


def test_release_all_leaves_what_was_not_seen(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, *(f"Text {n}" for n in range(25)))
    held = panel.held
    desk.qtbot.waitUntil(lambda: held.all.text().startswith("Release the "))
    read = len(held.list.seen())
    assert 0 < read < 25
    held.all.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: len(titles(desk)) == len(PROBLEMS) + read)
    desk.caught_up()
    assert rows(held) == [f"Text {n}" for n in range(read, 25)]
    assert desk.focus() is held.list
    assert "Text 24" not in walls(desk)


def test_an_idea_that_was_there_is_said(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, PROBLEMS[0].upper())
    stands(desk, panel.held)
    desk.press(ENTER)
    assert titles(desk) == list(PROBLEMS)
    assert desk.shown() == "1 idea was on the list already."


def test_a_released_reason_is_on_the_wall_and_a_waiting_one_is_not(desk: Desk) -> None:
    phones(desk)
    desk.goes_to("reasons")
    panel = desk.panel
    assert isinstance(panel, ReasonsPanel)
    sends(desk, "The board was afraid", "My boss is to blame")
    stands(desk, panel.held)
    desk.press(ENTER)
    assert [(b.text, b.released) for b in desk.scene.material.blockers] == [("The board was afraid", True)]
    assert "The board was afraid" in walls(desk)
    assert "My boss" not in walls(desk)


def test_going_on_says_what_still_waits(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, "Mails wait")
    title = desk.scene.agenda[desk.scene.number - 1].title
    desk.press(Qt.Key.Key_PageDown)
    assert desk.shown() == f"1 text from phones still waits in “{title}”. Go back there to release it."
    desk.press(Qt.Key.Key_PageUp)
    assert rows(panel.held) == ["Mails wait"]


def test_without_phones_there_is_no_place_for_their_texts(desk: Desk) -> None:
    for name in ("collect-ideas", "reasons"):
        desk.goes_to(name)
        assert isinstance(desk.panel, (IdeasPanel, ReasonsPanel))
        assert not desk.panel.held.isVisible()
    phones(desk)
    desk.caught_up()
    assert desk.panel.held.isVisible()


def test_the_last_text_leaves_the_keys_at_the_line_when_the_place_goes(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, "Mails wait")
    desk.session.people.show_phones(None)
    desk.caught_up()
    assert panel.held.isVisible()
    stands(desk, panel.held)
    desk.press(ENTER)
    assert not panel.held.isVisible()
    assert desk.focus() is panel.line


def test_five_hundred_texts_stay_quick(desk: Desk, panel: IdeasPanel) -> None:
    sends(desk, *(f"Text {n}" for n in range(500)))
    held, scene = panel.held, desk.scene

    def took(texts: tuple[HeldText, ...]) -> float:
        began = time.perf_counter()
        held.show_scene(replace(scene, held=texts))
        QApplication.processEvents()
        return time.perf_counter() - began

    assert min(took(scene.held[:499]), took(scene.held), took(scene.held[1:])) < 0.05
    assert held.list.count() == 499
    held.list.show_held("another", (), locked=False)
    assert took(scene.held) < 0.4
    assert held.list.count() == 500
