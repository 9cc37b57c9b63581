"""What a facilitator hears who listens with a screen reader: roles, names, and what is said of itself."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.room import Clock
from tests.ui.desk import Desk
from tests.ui.one_window import goes, press, stand_once, told
from ui.facilitator.news import here_words, left_words, news
from ui.facilitator.plan.item import LineItem
from ui.facilitator.prepare.row_table import RowTable
from ui.facilitator.reading_order import stops
from ui.facilitator.seeing import FOLLOWS
from workshop.model import PlanLine

ROLE = QAccessible.Role


@pytest.fixture(scope="module")
def clock() -> Clock:
    """Give the time, which goes on when it is told to."""
    return Clock()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, clock: Clock) -> Iterator[Desk]:
    """Give one window that all tests here listen to."""
    yield from stand_once(tmp_path_factory.mktemp("spoken"), clock)


@pytest.fixture
def heard(desk: Desk) -> Iterator[list[str]]:
    """Give what is said from here on."""
    said: list[str] = []
    desk.program.window.voice.said.connect(said.append)
    yield said
    desk.program.window.voice.said.disconnect(said.append)


def described(piece: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(piece).text(QAccessible.Text.Description)


def test_painted_pieces_have_the_roles_of_what_they_are(desk: Desk) -> None:
    window = goes(desk, "lead")
    page = desk.page
    assert told(window)[1] == ROLE.Window
    assert told(page.lead.question) == (page.lead.question.text(), ROLE.StaticText)
    assert told(page.side.picture)[1] == ROLE.Graphic
    assert {told(tab)[1] for tab in page.head.tabs.values()} == {ROLE.RadioButton}
    rows = QAccessible.queryAccessibleInterface(page.agenda)
    assert not rows.child(0).state().selectable
    around = QAccessible.queryAccessibleInterface(page.side.timer)
    names = set()
    while around is not None and around.isValid() and around.role() != ROLE.Window:
        names.add(around.text(QAccessible.Text.Name))
        around = around.parent()
    assert "Details" in names


def test_each_cell_of_the_prepared_agenda_says_what_is_in_it_and_no_more(desk: Desk) -> None:
    table = goes(desk, "prepare").findChild(RowTable)
    model = table.model()
    row = next(n for n, r in enumerate(table.agenda.rows) if r.shape == "block")
    cells = [model.index(row, n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.columnCount())]
    filled = [cell for cell in cells if cell]
    assert len(set(filled)) == len(filled) > 3
    assert any(cell.endswith("closed") for cell in filled)
    heads = [
        model.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for n in range(model.columnCount())
    ]
    assert all(heads)


def test_a_step_a_vote_and_its_end_are_said_but_not_each_answer(desk: Desk, heard: list[str]) -> None:
    goes(desk, "lead")
    heard.clear()
    desk.goes_to("checklist")
    assert len(heard) == 1
    assert heard[0].startswith("Step ")
    assert desk.page.lead.question.text() in heard[0]

    heard.clear()
    desk.session.rounds.open()
    desk.caught_up()
    assert heard == ["Open for answers, 0 of 14 answered."]
    heard.clear()
    form = desk.scene.round.form
    for n in (3, 9):
        desk.session.rounds.count({q.key: {q.options[0].key: n} for q in form.questions})
        desk.caught_up()
    assert heard == []
    desk.session.rounds.count({q.key: {q.options[0].key: 14} for q in form.questions})
    desk.caught_up()
    assert heard == ["All 14 have answered."]
    heard.clear()
    desk.closes()
    assert heard[-1] == "The room sees the result, 14 of 14 answered."


def test_the_counts_of_a_closed_vote_are_read_line_by_line(desk: Desk) -> None:
    goes(desk, "lead")
    desk.goes_to("criteria-vote")
    if desk.scene.state != "revealed":
        desk.vote((14, 0, 0, 0))
        desk.closes()
    sheet = desk.panel.sheet
    asked = desk.scene.tally.questions
    shown = [piece for piece in sheet.reader.pieces if not piece.isHidden()]
    assert len(shown) == len(asked)
    assert [told(piece)[1] for piece in shown] == [ROLE.ListItem] * len(shown)
    assert told(sheet) == ("Counts that only you see", ROLE.List)
    stop = next(piece for piece in stops(desk.program.window) if piece in shown)
    stop.setFocus()
    for option in asked[0].question.options:
        assert f"{option.text}: {asked[0].count(option.key)}" in told(stop)[0]
    press(stop, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is shown[1]
    press(shown[1], Qt.Key.Key_Up)
    press(shown[0], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is shown[0]


def test_a_count_that_is_not_taken_says_why_where_it_is_typed(desk: Desk) -> None:
    goes(desk, "lead")
    desk.goes_to("commitment")
    desk.session.rounds.open()
    desk.caught_up()
    field = desk.panel.sheet.field
    desk.panel.sheet.begin()
    QTest.keyClicks(field, "99")
    press(field, Qt.Key.Key_Return)
    assert "99" in described(field)
    field.setText("")
    QTest.keyClicks(field, "3")
    press(field, Qt.Key.Key_Return)
    assert described(field) == ""


def test_what_the_room_sees_is_said_in_a_line(desk: Desk, heard: list[str]) -> None:
    goes(desk, "lead")
    picture = desk.page.side.picture
    assert told(picture)[0].startswith("The room sees: ")
    heard.clear()
    for words, name in (("is dark", "dark"), ("sees its picture again", "The room sees: ")):
        desk.session.agenda.blank(on="dark" in words)
        desk.caught_up()
        assert words in heard[-1]
        assert name in told(picture)[0]
    desk.page.side.toggle_freeze()
    assert told(picture)[0].endswith("frozen")
    desk.page.side.toggle_freeze()


def test_time_that_runs_out_is_said_once_each(desk: Desk, clock: Clock, heard: list[str]) -> None:
    goes(desk, "lead")
    desk.goes_to("collect-ideas")
    if desk.scene.clock is None or desk.scene.clock.paused:
        desk.page.lead.go_on()
        desk.caught_up()
    desk.page.tick()
    heard.clear()
    left = desk.scene.clock.left(clock())
    clock.now += left - 61
    for _turn in range(3):
        desk.page.tick()
    assert heard == ["1 minute 1 second left."]
    clock.now += 90
    desk.page.tick()
    assert heard[1:] == ["The time of this step is over."]
    assert left_words(-1) == "1 second over."


def test_one_can_ask_where_one_is(desk: Desk, heard: list[str]) -> None:
    window = goes(desk, "lead")
    desk.goes_to("criteria-vote")
    desk.page.lead.step.setFocus()
    heard.clear()
    press(desk.page.lead.step, Qt.Key.Key_W)
    assert heard == [here_words(desk.scene, FOLLOWS, desk.page._lectern.now())]
    assert heard[0] == window.status.sentence.text()
    for word in ("Step ", desk.page.lead.question.text(), "answered", "left."):
        assert word in heard[0]


def test_a_refusal_an_undo_and_a_lost_projector_are_said(desk: Desk, heard: list[str]) -> None:
    window = goes(desk, "lead")
    heard.clear()
    desk.session.agenda.add_minutes(3)
    desk.caught_up()
    assert "minutes now." in heard[-1]
    window.keys.do("undo")
    desk.caught_up()
    assert any(said.startswith("Undone: ") for said in heard)
    window.status.show_projector("Projector: DELL", connected=True)
    window.status.show_projector("Projector not plugged in", connected=False)
    assert heard[-2:] == ["Projector: DELL", "Projector not plugged in"]
    window.say("This cannot be done now.")
    assert heard[-1] == "This cannot be done now."


def test_nothing_is_said_when_a_file_opens_or_a_scene_only_counts_on(desk: Desk) -> None:
    scene = desk.scene
    assert news(None, scene) == ""
    assert news(scene, replace(scene, version=scene.version + 1, saved=scene.saved + 9)) == ""


def test_a_line_of_the_plan_says_all_that_is_painted_of_it(desk: Desk) -> None:
    goes(desk, "plan")
    for n in range(3):
        line = PlanLine("", "", "data", "30", f"Do the thing {n}.", "", "", "", stop=n == 0)
        desk.session.lines.add(line)
    desk.caught_up()
    board = desk.page.tabs.plan.board
    items = [item for item in board.items.values() if item.line.what.startswith("Do the thing")]
    name = told(items[0])[0]
    assert "Stop sign" in name
    assert name.lower().count("proposal") == 1

    items[0].setFocus()
    for at in items[1:]:
        press(QApplication.focusWidget(), Qt.Key.Key_Down)
        desk.caught_up()
        held = QApplication.focusWidget()
        assert isinstance(held, LineItem)
        assert held.line.what == at.line.what
        assert told(held)[0].endswith("open in the editor")
        assert held is board.items[held.line.id]


def test_help_that_folds_says_whether_it_is_open(desk: Desk) -> None:
    window = goes(desk, "phones")
    fold = next(b for b in window.findChildren(QAbstractButton) if "closed" in told(b)[0])
    assert told(fold)[1] == ROLE.Button
    fold.click()
    assert told(fold)[0].endswith("open")
    fold.click()


@pytest.mark.parametrize("key", ["notes", "time.win", "park.all", "park", "keys", "find"])
def test_the_focus_comes_back_to_where_it_was(desk: Desk, key: str) -> None:
    window = goes(desk, "lead")
    desk.goes_to("collect-ideas")
    held = desk.page.side.large
    held.setFocus()
    window.keys.do(key)
    QApplication.processEvents()
    inside = QApplication.focusWidget()
    assert inside is not held
    around: QWidget | None = inside
    while around is not None and told(around)[1] != ROLE.Dialog:
        around = around.parentWidget()
    assert around is not None or key in {"keys", "park"}
    if around is not None:
        assert told(around)[0]
    press(inside, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is held


def test_the_tour_says_each_card_and_gives_the_focus_back(desk: Desk, heard: list[str]) -> None:
    goes(desk, "lead")
    held = desk.page.side.large
    held.setFocus()
    desk.program.help.open("tour")
    tour = desk.program.help.tour
    assert tour is not None
    assert told(tour)[1] == ROLE.Dialog
    heard.clear()
    press(tour.next, Qt.Key.Key_Right)
    assert tour.at == 1
    assert heard == [tour.accessibleName()]
    press(tour.next, Qt.Key.Key_Left)
    assert tour.at == 0
    press(tour.next, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is held


def test_a_setting_says_that_one_of_several_holds(desk: Desk) -> None:
    window = goes(desk, "settings")
    colours = [b for b in window.findChildren(QAbstractButton) if told(b)[0].startswith("Colours: ")]
    assert {told(button)[1] for button in colours} == {ROLE.RadioButton}
    assert sum(button.isChecked() for button in colours) == 1


def test_going_round_the_columns_names_them(desk: Desk, heard: list[str]) -> None:
    goes(desk, "lead")
    desk.page.lead.step.setFocus()
    heard.clear()
    for _turn in range(3):
        press(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert heard == ["Details", "Menu", "Work"]
