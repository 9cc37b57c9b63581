import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.desk import Desk, desk
from ui.facilitator.panels.reasons import ReasonsPanel
from workshop.model import Blocker
from workshop.subject import blocker_kinds

__all__ = ["desk"]
ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
KINDS = [kind.key for kind in blocker_kinds()]


@pytest.fixture
def panel(desk: Desk) -> ReasonsPanel:
    desk.goes_to("reasons")
    found = desk.panel
    assert isinstance(found, ReasonsPanel)
    return found


@pytest.fixture
def sorting(desk: Desk, panel: ReasonsPanel) -> ReasonsPanel:
    desk.session.blockers.add(["No time", "Data never came", "Nobody asked why"])
    desk.goes_to("sort-reasons")
    assert panel.list.hasFocus()
    return panel


def reasons(desk: Desk) -> tuple[Blocker, ...]:
    return desk.scene.material.blockers


def kinds(desk: Desk) -> list[str]:
    return [b.kind for b in reasons(desk)]


def test_reasons_are_typed_one_after_the_other_or_pasted(desk: Desk, panel: ReasonsPanel) -> None:
    assert desk.focus() is panel.line
    desk.types("It was always next quarter")
    desk.press(ENTER)
    QGuiApplication.clipboard().setText("- No time\n- No money\n")
    desk.press(Qt.Key.Key_V, CTRL)
    assert [b.text for b in reasons(desk)] == ["It was always next quarter", "No time", "No money"]
    assert panel.line.text() == ""
    assert desk.page.lead.standing.text() == "3 reasons · 3 not sorted yet"


def test_digits_sort_the_current_reason_and_the_next_one_is_at_hand(
    desk: Desk, sorting: ReasonsPanel
) -> None:
    desk.press(Qt.Key.Key_5)
    assert kinds(desk) == [KINDS[4], "", ""]
    assert sorting.list.entry() is not None
    assert sorting.list.entry().text == "Data never came"  # type: ignore[union-attr]

    desk.press(Qt.Key.Key_1)
    assert kinds(desk)[1] == ""
    assert sorting.hint.text() == "Kind 1: Enter, or a second digit"
    desk.press(Qt.Key.Key_4)
    assert kinds(desk)[1] == KINDS[13]

    desk.press(Qt.Key.Key_1)
    desk.press(ENTER)
    assert kinds(desk) == [KINDS[4], KINDS[13], KINDS[0]]
    assert desk.page.lead.standing.text() == "3 reasons"


@pytest.mark.parametrize(("typed", "kind"), [("9", 8), ("10", 9), ("19", 8), ("01", None)])
def test_a_number_that_is_no_kind_begins_again_with_its_last_digit(
    desk: Desk, sorting: ReasonsPanel, typed: str, kind: int | None
) -> None:
    desk.types(typed)
    desk.caught_up()
    assert kinds(desk)[0] == ("" if kind is None else KINDS[kind])
    assert sorting.list.entry() is not None


def test_a_kind_is_chosen_from_the_list_of_fourteen(desk: Desk, sorting: ReasonsPanel) -> None:
    assert sorting.kinds.count() == 14
    sorting.kinds.setFocus()
    sorting.kinds.setCurrentRow(2)
    desk.press(ENTER)
    assert kinds(desk)[0] == KINDS[2]
    assert sorting.kinds.item(2).text().endswith("· 1")


def test_words_are_shown_to_the_room_one_by_one_and_hidden_again(desk: Desk, sorting: ReasonsPanel) -> None:
    desk.press(Qt.Key.Key_L)
    assert [b.released for b in reasons(desk)] == [True, False, False]
    assert sorting.release.text() == "Hide from the room"
    sorting.release.click()
    assert not any(b.released for b in reasons(desk))


def test_a_reason_is_edited_in_place_and_taken_away_with_an_undo(desk: Desk, sorting: ReasonsPanel) -> None:
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.types("No hours")
    desk.press(ENTER)
    desk.qtbot.waitUntil(lambda: reasons(desk)[0].text == "No hours")
    sorting.list.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert len(reasons(desk)) == 2
    desk.press(Qt.Key.Key_Z, CTRL)
    assert reasons(desk)[0].text == "No hours"


def test_every_reason_stands_under_its_kind_with_the_number_of_them(
    desk: Desk, sorting: ReasonsPanel
) -> None:
    desk.session.blockers.sort(reasons(desk)[1].id, KINDS[4])
    desk.caught_up()
    rows = [sorting.list.item(n).text() for n in range(sorting.list.count())]
    assert rows[0] == "Not sorted yet · 2"
    assert rows[3] == f"{blocker_kinds()[4].text} · 1"
    assert rows[4] == "Data never came"
