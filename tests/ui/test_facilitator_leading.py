"""Leading with the real window by keys: the timer, time won back, jumps, the parking lot, notes, freezing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from shiboken6 import delete

from tests.room import Clock, Projector
from tests.ui.desk import Desk, desk
from ui.facilitator.panels import PANELS
from ui.facilitator.panels.panel import Panel
from ui.facilitator.pieces import StepButton
from ui.settings import load
from ui.theme import DARK

__all__ = ["desk"]
NEXT, BACK, ESCAPE = Qt.Key.Key_PageDown, Qt.Key.Key_Backspace, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


def passes(desk: Desk, minutes: float) -> None:
    clock = desk.program._now
    assert isinstance(clock, Clock)
    clock.passes(minutes)
    desk.page.tick()


def button(desk: Desk, words: str) -> QPushButton:
    return next(b for b in desk.page.findChildren(QPushButton) if b.text() == words and b.isVisible())


def test_the_timer_says_in_a_word_what_it_says_in_a_colour_and_rings_twice(desk: Desk) -> None:
    timer, rung = desk.page.side.timer, []
    timer._ring = lambda: rung.append(timer.left.text())
    desk.press(NEXT)
    desk.press(Qt.Key.Key_Plus)
    minutes = desk.scene.activity.minutes
    assert (timer.left.text(), timer.word.text()) == (f"{minutes}:00", "")
    assert desk.session.undo() == "change of minutes"
    desk.caught_up()
    minutes -= 1

    passes(desk, minutes - 2 - 1 / 60)
    assert rung == []
    passes(desk, 1 / 60)
    stage = "nearly over" if minutes >= 10 else ""
    assert (timer.left.text(), timer.word.text(), rung) == ("2:00", stage, ["2:00"])
    passes(desk, 1.5)
    assert (timer.left.property("role"), timer.word.text()) == ("nearly", "nearly over")
    passes(desk, 0.5)
    assert rung == ["2:00", "0:00"]
    passes(desk, 4 / 3)
    assert (timer.left.text(), timer.word.text(), timer.left.property("role")) == ("+1:20", "over", "over")

    desk.press(Qt.Key.Key_P)
    assert (desk.scene.activity.state, timer.pause.text()) == ("paused", "Go on")
    passes(desk, 30)
    assert timer.left.text() == "+1:20"
    desk.press(Qt.Key.Key_P)
    timer.changes[5].click()
    desk.caught_up()
    assert (timer.left.text(), timer.word.text()) == ("3:40", "")
    assert rung == ["2:00", "0:00"]

    assert (load().sound, timer.sound.text()) == (False, "Sound is off")
    timer.sound.click()
    assert (load().sound, timer.sound.text(), len(rung)) == (True, "Sound is on", 3)


def test_time_is_won_back_by_keys_and_what_is_lost_is_said(desk: Desk) -> None:
    desk.press(NEXT)
    passes(desk, desk.scene.activity.minutes + 12.5)
    pace, sheet = desk.page.pace, desk.page.sheets.win_back
    assert pace.word.text() == "Behind by 12 min"
    assert pace.win_back.isVisible()

    desk.press(Qt.Key.Key_S)
    assert sheet.heading.text() == "Win back 12 minutes"
    lost = [a.lost for a in desk.scene.agenda if a.lost]
    assert [t.isChecked() for t in sheet.ticks] == [True, True, False]
    assert all(text in t.accessibleName() for text, t in zip(lost, sheet.ticks, strict=True))
    assert (sheet.shorten.text(), sheet.sum.text()) == ("Shorten by 20 minutes", "enough for the 12 minutes")
    desk.press(Qt.Key.Key_Space)
    assert sheet.sum.text() == "2 minutes are still missing"
    desk.press(Qt.Key.Key_Space)
    before = sum(a.minutes for a in desk.scene.agenda)
    sheet.shorten.click()
    desk.caught_up()
    assert not sheet.isVisible()
    assert sum(a.minutes for a in desk.scene.agenda) == before - 20
    assert (pace.word.text(), pace.win_back.isVisible()) == ("Ahead by 7 min", False)
    assert pace.more.text() == "Ends 16:52."
    desk.press(Qt.Key.Key_Z, CTRL)
    assert sum(a.minutes for a in desk.scene.agenda) == before
    assert (pace.word.text(), pace.more.text().split(".")[0]) == ("Behind by 12 min", "Ends 17:12")

    desk.press(Qt.Key.Key_S)
    desk.program.window.resize(1500, 800)
    assert sheet.geometry() == desk.page.middle.rect()
    seen = set()
    for _n in range(8):
        desk.press(Qt.Key.Key_Tab)
        seen.add(desk.focus())
        assert sheet.isAncestorOf(desk.focus())
    assert len(seen) >= 3
    desk.press(ESCAPE)
    assert not sheet.isVisible()


def test_a_jump_from_an_open_vote_says_so_and_one_key_comes_back(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.press(NEXT)
    desk.counts(8)
    number, title = desk.scene.number, desk.scene.activity.title
    passes(desk, 3)
    desk.page.agenda.wanted.emit(1)
    desk.caught_up()
    line = desk.page.lead.heading.left
    assert line.words.text() == f"You came from “{title}”. Its vote is still open."
    row = next(b for b in desk.page.agenda._shown if number in b.numbers)
    assert (row.state, row.open) == ("left", True)
    assert row.words.endswith("you came from here, a vote is still open")

    passes(desk, 2)
    desk.press(BACK)
    assert (desk.scene.number, desk.scene.state) == (number, "open")
    assert desk.page.lead.standing.text() == "Open · 8 of 14 answered"
    assert round(desk.scene.clock.elapsed(desk.program._now()) / 60) == 3
    assert line.isHidden()

    desk.page.lead.jump(number + 6)
    desk.caught_up()
    desk.page.lead.jump(number + 7)
    desk.caught_up()
    assert line.words.text() == f"The vote in “{title}” is still open."
    line.back.click()
    desk.caught_up()
    assert desk.scene.number == number


def test_a_point_is_kept_from_any_tab_and_becomes_a_plan_line(desk: Desk) -> None:
    strip, lot = desk.page.sheets.strip, desk.page.sheets.lot
    for tab in ("prepare", "phones", "plan", "papers"):
        desk.page.open_tab(tab)
        desk.press(Qt.Key.Key_L, CTRL)
        desk.types(f"Kept on {tab}")
        desk.press(Qt.Key.Key_Return)
        assert (desk.page.tab, strip.isVisible()) == (tab, False)
    assert [p.text for p in desk.scene.parked][-1] == "Kept on papers"
    desk.page.open_tab("lead")
    where = desk.focus()
    desk.press(Qt.Key.Key_L, CTRL)
    desk.types("Half a thou")
    desk.press(ESCAPE)
    assert (len(desk.scene.parked), desk.focus()) == (4, where)
    desk.press(Qt.Key.Key_L, CTRL)
    assert strip.line.text() == "Half a thou"
    desk.press(ESCAPE)

    desk.page.side.parking.all.click()
    assert lot.isVisible()
    button(desk, "Make it a plan line").click()
    desk.caught_up()
    assert [line.what for line in desk.scene.lines] == ["Kept on prepare"]
    assert not [b for b in lot.findChildren(QPushButton) if b.text() == "Make it an idea"]
    desk.goes_to("collect-ideas")
    button(desk, "Make it an idea").click()
    desk.caught_up()
    assert "Kept on phones" in [i.title for i in desk.scene.material.ideas]
    button(desk, "Remove").click()
    desk.caught_up()
    assert [p.text for p in desk.scene.parked] == ["Kept on papers"]


def test_a_sheet_goes_away_though_what_had_the_focus_is_gone(desk: Desk) -> None:
    field = QLineEdit(desk.page)
    field.show()
    field.setFocus()
    desk.page.sheets.read_notes()
    assert desk.page.sheets.notes.isVisible()
    delete(field)
    assert desk.page.sheets.put_away()
    assert not desk.page.sheets.notes.isVisible()


def test_large_notes_show_before_the_first_step_what_time_there_is(desk: Desk) -> None:
    desk.press(Qt.Key.Key_M)
    notes, minutes = desk.page.sheets.notes, desk.scene.agenda[0].minutes
    assert (notes.time.text(), notes.word.text()) == (f"{minutes}:00", "left")


def test_notes_are_read_standing_and_words_changed_while_the_room_looks(desk: Desk) -> None:
    desk.press(NEXT)
    desk.press(Qt.Key.Key_M)
    notes = desk.page.sheets.notes
    assert notes.isVisible()
    assert notes.notes.fontMetrics().height() >= 32
    assert desk.scene.activity.notes.split("\n")[0] in notes.notes.text()
    assert (notes.next.text(), notes.word.text()) == (desk.step, "left")
    desk.press(NEXT)
    assert (desk.scene.number, notes.isVisible()) == (2, True)
    assert notes.isAncestorOf(desk.focus())
    assert notes.heading.text() == desk.scene.activity.title
    assert notes.time.text() == f"{desk.scene.activity.minutes}:00", "the step's own time, without a tick"

    notes.change.click()
    notes.edit.setPlainText("Wait for silence.")
    desk.press(ESCAPE)
    desk.caught_up()
    assert (notes.isVisible(), desk.scene.activity.notes) == (False, "Wait for silence.")
    assert desk.page.side.notes.text() == "Wait for silence."
    assert desk.session.undo() == "change of your notes"

    desk.goes_to("criteria-vote")
    desk.press(NEXT)
    desk.page.lead.step.setFocus()
    desk.press(Qt.Key.Key_E)
    wording = desk.page.lead.heading.wording
    assert "keeps the words it was opened with" in wording.note.text()
    wording.prompt.edit.setText("Which of the four does each one meet?")
    desk.press(Qt.Key.Key_Return)
    assert Projector(desk.session).scene.prompt == "Which of the four does each one meet?"
    assert desk.page.lead.question.text() == "Which of the four does each one meet?"
    assert wording.isHidden()
    desk.press(Qt.Key.Key_E)
    desk.types(" No.")
    desk.press(ESCAPE)
    assert (wording.isHidden(), desk.scene.activity.prompt) == (True, "Which of the four does each one meet?")


def test_a_frozen_room_keeps_its_picture_and_the_facilitator_is_told(desk: Desk) -> None:
    desk.press(NEXT)
    title, projector = desk.scene.activity.title, desk.program.leading.projector
    desk.press(Qt.Key.Key_F)
    side = desk.page.side
    assert side.frozen.text() == f"Frozen at “{title}”: the room does not see your changes. Unfreeze with F."
    desk.page.lead.jump(3)
    desk.caught_up()
    assert projector._room.title == title
    desk.press(NEXT)
    assert desk.scene.state == "open"
    assert side.frozen.text().startswith("The vote is open, but the room does not see it")
    assert not side.parking.visibleRegion().isEmpty()
    assert desk.session.phone_scene().state == "open"
    desk.press(Qt.Key.Key_B)
    assert projector._room.blank
    desk.press(Qt.Key.Key_B)
    assert (projector._room.blank, projector._room.title) == (False, title)

    desk.program.leading.dress(DARK)
    desk.caught_up()
    side = desk.page.side
    assert (side.picture.frozen, side.frozen.isVisible(), projector._room.title) == (True, True, title)
    desk.page.lead.step.setFocus()

    desk.press(Qt.Key.Key_F)
    assert (projector._room.title, projector._room.state) == (desk.scene.activity.title, "open")
    assert side.frozen.isHidden()
    desk.press(Qt.Key.Key_F)
    desk.program.leave()
    assert desk.program.open(desk.path)
    assert (desk.page.side.picture.frozen, desk.page.side.frozen.isHidden()) == (False, True)


def test_every_state_of_the_day_has_one_filled_button_that_says_what_happens(desk: Desk) -> None:
    words: set[str] = set()
    panels: set[type[Panel]] = set()
    for number, activity in enumerate(desk.scene.agenda, 1):
        if PANELS[activity.kind] in panels and number < len(desk.scene.agenda):
            continue
        panels.add(PANELS[activity.kind])
        desk.page.lead.jump(number)
        desk.caught_up()
        for _state in ("ready", "open", "closed", "revealed"):
            filled = [b for b in desk.page.lead.findChildren(StepButton) if b.isVisible()]
            assert (filled, bool(desk.step)) == ([desk.page.lead.step], True)
            words.add(desk.step)
            if desk.scene.round is None and desk.step != "Open voting":
                break
            desk.page.lead.step.click()
            desk.caught_up()
            if desk.scene.number != number:
                break
    assert {"Open voting", "Close voting", "Show the result", "Next", "Finish"} <= words
    desk.page.lead.jump(1)
    desk.caught_up()
    assert desk.page.lead.after.text() == f"Page Down · then “{desk.scene.agenda[1].title}”"
    desk.page.lead.jump(len(desk.scene.agenda))
    desk.caught_up()
    assert desk.page.lead.after.text() == "Page Down"
    desk.page.lead.step.click()
    desk.caught_up()
    assert desk.step == "Open the papers"
