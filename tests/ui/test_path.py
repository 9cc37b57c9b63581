"""Passing over steps in the real window, by keys alone: rail, sheet, editor, home."""

from datetime import date

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from tests.ui.desk import Desk, desk
from tests.ui.test_facilitator_leading import passes
from ui.facilitator.recent import Place, entry_of
from ui.facilitator.stages import about

__all__ = ["desk"]
NEXT, UP, DOWN, DELETE = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_Delete
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def rows(desk: Desk) -> list[str]:
    return [block.words for block in desk.page.agenda._shown]


def test_steps_are_passed_over_and_taken_up_by_keys(desk: Desk) -> None:
    desk.press(NEXT)
    first = desk.scene.activity
    desk.press(NEXT, SHIFT)
    assert (desk.scene.number, desk.scene.agenda[0].state) == (2, "skipped")
    assert "minutes are won" in desk.program.window.status.sentence.text()
    desk.press(UP)
    assert desk.scene.number == 2
    desk.press(Qt.Key.Key_Z, CTRL)
    assert (desk.scene.number, desk.scene.activity.state) == (1, "running")
    assert desk.program.window.status.sentence.text() == f"Undone: passing over “{first.title}”."

    rail = desk.page.agenda
    rail.setFocus()
    for _n in range(2):
        desk.press(DOWN)
    row = rail._shown[rail.currentRow()]
    desk.press(DELETE)
    over = rail._shown[rail.currentRow()]
    assert (over.state, over.words) == ("over", f"{row.title}, passed over")
    assert all(desk.scene.agenda[n - 1].passed_over for n in row.numbers)
    assert (desk.scene.number, rail.rows.sizeHint(None, rail.currentIndex()).height()) == (1, 46)
    menu = {a.text(): a for a in rail.menu_of(over).actions()}
    assert list(menu) == ["Go there", "Take up again"]
    desk.press(DELETE)
    assert rail._shown[rail.currentRow()] == row
    desk.press(DELETE)
    desk.press(Qt.Key.Key_Return)
    assert desk.scene.number == row.numbers[0]
    assert not desk.scene.activity.passed_over

    keys = desk.program.window.keys
    names = {a.id: a for a in keys.can_do()}
    ahead = desk.scene.agenda[-1]
    assert ahead.title in names[f"over.{ahead.id}"].name
    keys.do(f"over.{ahead.id}")
    desk.caught_up()
    assert desk.scene.agenda[-1].passed_over
    again = next(a for a in keys.can_do() if a.id == f"over.{ahead.id}")
    assert again.name.startswith("Take up again: “")


def test_an_open_vote_is_not_passed_over_and_the_key_says_why(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.press(NEXT)
    here, words = desk.scene.number, f"The vote in “{desk.scene.activity.title}” is still open."
    desk.press(NEXT, SHIFT)
    assert desk.program.window.status.sentence.text().startswith(words)
    assert desk.scene.number == here
    refused = next(a for a in desk.program.window.keys.can_do() if a.id == "step.over").refused
    assert refused.startswith(words)


def test_time_is_won_back_by_passing_over_a_block(desk: Desk) -> None:
    desk.press(NEXT)
    passes(desk, desk.scene.activity.minutes + 12.5)
    desk.press(Qt.Key.Key_S)
    sheet = desk.page.sheets.win_back
    assert not any(tick.isChecked() for tick in sheet.over)
    block = sheet._whole[0]
    assert block.lost
    assert block.lost in sheet.over[0].accessibleName()
    sheet.over[0].setFocus()
    desk.press(Qt.Key.Key_Space)
    shorter = sum(b.minutes for b in sheet.chosen())
    assert block.code not in {b.code for b in sheet.chosen()}
    assert sheet.shorten.text() == f"Win back {shorter + block.minutes} minutes"
    before = sum(a.takes for a in desk.scene.agenda)
    sheet.shorten.click()
    desk.caught_up()
    assert sum(a.takes for a in desk.scene.agenda) == before - shorter - block.minutes
    assert desk.scene.undo == "winning time back"
    desk.press(Qt.Key.Key_Z, CTRL)
    assert sum(a.takes for a in desk.scene.agenda) == before


def test_the_editor_passes_over_a_row_and_the_clock_follows(desk: Desk) -> None:
    desk.page.open_tab("prepare")
    table = desk.page.tabs.prepare.table
    row = next(r for r in table.agenda.rows if r.shape == "block" and not r.rests)
    end = table.agenda.rows[-1].starts
    table.choose(*row.keys)
    menu = {a.text(): a for a in table.menu_of(row).actions()}
    menu["Pass over"].trigger()
    desk.caught_up()
    assert table.row.passed
    assert table.agenda.index(table.agenda.place_of(row.keys), 1).data() == f"Passed over · {row.title}"
    assert table.agenda.rows[-1].starts != end
    action = next(a for a in desk.program.window.keys.can_do() if a.id == "prepare.over")
    assert action.name == "Take the chosen row up again"
    action.do()
    desk.caught_up()
    assert (table.row.passed, table.agenda.rows[-1].starts) == (False, end)


def test_a_closed_block_says_how_many_of_its_steps_are_passed_over(desk: Desk) -> None:
    desk.page.open_tab("prepare")
    table = desk.page.tabs.prepare.table
    row = next(r for r in table.agenda.rows if len(r.keys) > 2)

    def numbers(*keys: str) -> list[int]:
        return [n for n, a in enumerate(desk.scene.agenda, 1) if a.id in keys]

    def cell() -> QModelIndex:
        return table.agenda.index(table.agenda.place_of(row.keys), 1)

    def painted() -> QImage:
        return table.viewport().grab(table.visualRect(cell())).toImage()

    plain = painted()
    desk.session.path.pass_over(*numbers(*row.keys[1:]))
    desk.caught_up()
    n = len(row.keys) - 1
    assert cell().data() == f"{n} passed over · {row.title}"
    assert cell().data(Qt.ItemDataRole.AccessibleTextRole) == f"{cell().data()}, closed"
    assert painted() != plain
    block = desk.page.tabs.prepare.block
    table.choose(*row.keys)
    desk.caught_up()
    assert "passed over" in [label.text() for label in block.findChildren(QLabel)]

    table.open_block(row.code, wide=True)
    assert cell().data() == row.title
    table.open_block(row.code, wide=False)
    desk.session.path.pass_over(*numbers(row.keys[0]))
    desk.caught_up()
    assert cell().data() == f"Passed over · {row.title}"


def test_the_rail_says_below_a_block_how_many_of_its_steps_are_passed_over(desk: Desk) -> None:
    block = next(b for b in desk.page.agenda._shown if len(b.numbers) > 2 and b.state == "ahead")
    at = desk.page.agenda._shown.index(block)
    plain = desk.page.agenda.item(at).sizeHint().height()
    desk.session.path.pass_over(*block.numbers[1:])
    desk.caught_up()

    now = desk.page.agenda._shown[at]
    assert now.words.endswith(f", {len(block.numbers) - 1} steps passed over")
    assert (plain, desk.page.agenda.item(at).sizeHint().height()) == (32, 46)


def test_a_workshop_whose_rest_is_passed_over_is_held_and_home_says_so(desk: Desk) -> None:
    desk.press(NEXT)
    desk.press(NEXT)
    count = len(desk.scene.agenda)
    desk.session.path.pass_over(*range(3, count + 1))
    desk.caught_up()
    assert desk.step == "Finish"
    day = date.fromisoformat(desk.scene.workshop.date)
    entry = entry_of(desk.scene, desk.session.outline(), 0.0, Place())
    assert "left at" in about(entry, day)
    desk.press(NEXT)
    assert desk.step == "Open the papers"
    entry = entry_of(desk.scene, desk.session.outline(), 0.0, Place())
    assert entry.workshops[0].ended
    assert "left at" not in about(entry, day)
    assert desk.session.phone_scene().state != "waiting"
    assert desk.program.leading.projector._room.title == desk.scene.activity.title


def test_steps_left_out_by_a_jump_are_said_and_passed_over_or_gone_to(desk: Desk) -> None:
    desk.press(NEXT)
    line, heading = desk.page.lead.heading.out, desk.page.lead.heading
    desk.page.lead.jump(5)
    desk.caught_up()
    assert (heading.left.isVisible(), line.isVisible()) == (True, False)
    assert desk.page.pace.word.text() == "On time"
    desk.session.agenda.next()
    desk.caught_up()
    assert (heading.left.isVisible(), line.isVisible()) == (False, True)
    assert (line.words.text(), line.back.text()) == (
        "3 steps before this one were left out.",
        "Go to the first",
    )
    gained = desk.scene.agenda[0].minutes + desk.scene.agenda[4].minutes
    assert desk.page.pace.word.text() == f"Ahead by {gained} min", "nothing for what was left out"

    here = desk.scene.number
    desk.press(Qt.Key.Key_Backspace)
    assert (desk.scene.number, line.isVisible(), heading.left.isVisible()) == (2, False, True)
    desk.press(Qt.Key.Key_Backspace)
    assert (desk.scene.number, line.words.text()) == (here, "2 steps before this one were left out.")
    line.over.click()
    desk.caught_up()
    assert not line.isVisible()
    assert [a.state for a in desk.scene.agenda[2:4]] == ["skipped", "skipped"]
    assert desk.shown().endswith("Ctrl+Z brings it back.")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert line.isVisible()
    assert any(a.id == "over.left" for a in desk.program.window.keys.can_do())
