from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableView,
)

from tests.ui.desk import Desk, desk
from ui.facilitator.panels import PANELS
from ui.facilitator.panels.fields import FieldsPanel
from ui.facilitator.panels.panel import Panel
from ui.facilitator.panels.vote import VotePanel
from workshop.activities import KINDS
from workshop.templates import shipped

__all__ = ["desk"]
NEXT = Qt.Key.Key_PageDown


def test_every_kind_has_a_panel() -> None:
    assert set(PANELS) == set(KINDS)
    assert all(issubclass(panel, Panel) for panel in PANELS.values())


def test_a_vote_is_led_by_the_page_key_and_digits_alone(desk: Desk) -> None:
    desk.page.lead.jump(3)
    desk.caught_up()
    assert desk.step == "Open voting"

    desk.press(NEXT)
    assert (desk.step, desk.scene.state) == ("Close voting", "open")
    desk.counts(5, 3, 1, 4, 1)
    assert desk.scene.tally is not None
    assert desk.scene.tally.questions[0].counts == (5, 3, 1, 4, 1)
    assert desk.page.lead.standing.text() == "Open · 14 of 14 answered"

    desk.press(NEXT)
    assert (desk.step, desk.scene.state) == ("Show the result", "closed")
    desk.press(NEXT)
    assert (desk.step, desk.scene.state) == ("Next", "revealed")
    desk.press(NEXT)
    assert desk.scene.number == 4


def test_more_hands_than_people_is_said_beside_the_count_and_nothing_is_lost(desk: Desk) -> None:
    desk.page.lead.jump(3)
    desk.caught_up()
    desk.press(NEXT)
    desk.counts(5, 3, 9)

    panel = desk.page.lead.panel
    assert isinstance(panel, VotePanel)
    assert panel.sheet.refused.startswith("17 hands, but 14 people are present.")
    assert panel.sheet.field.text() == "9"
    assert desk.scene.tally is not None
    assert desk.scene.tally.questions[0].counts == (5, 3, 0, 0, 0)

    desk.press(NEXT)
    assert desk.scene.state == "open"
    assert desk.shown().startswith("17 hands")

    desk.press(Qt.Key.Key_Backspace)
    desk.counts(6)
    assert panel.sheet.refused == ""
    assert desk.scene.tally.questions[0].counts == (5, 3, 6, 0, 0)


def test_the_count_that_is_being_typed_is_counted_when_the_vote_closes(desk: Desk) -> None:
    desk.page.lead.jump(3)
    desk.caught_up()
    desk.press(NEXT)
    desk.types("7")
    desk.press(NEXT)

    assert desk.scene.state == "closed"
    assert desk.scene.tally is not None
    assert desk.scene.tally.questions[0].counts[0] == 7


def test_b_darkens_the_room_also_while_counting(desk: Desk) -> None:
    desk.page.lead.jump(3)
    desk.caught_up()
    desk.press(NEXT)
    assert isinstance(desk.focus(), QLineEdit)

    desk.press(Qt.Key.Key_B)
    assert desk.scene.blank
    desk.press(Qt.Key.Key_Period)
    assert not desk.scene.blank


def test_what_is_written_is_saved_without_a_further_key(desk: Desk) -> None:
    desk.press(NEXT)
    panel = desk.page.lead.panel
    assert isinstance(panel, FieldsPanel)
    panel.begin()
    desk.types("Mails reach the right desk at once")
    desk.qtbot.waitUntil(lambda: desk.scene.fields.get("why") == "Mails reach the right desk at once")
    assert panel.fields["why"].state.text() == "Saved"


def test_going_on_saves_what_was_written_a_moment_ago(desk: Desk) -> None:
    desk.press(NEXT)
    assert desk.page.lead.panel is not None
    desk.page.lead.panel.begin()
    desk.types("For the people who wait")
    desk.press(NEXT)
    assert desk.scene.number == 2

    desk.press(Qt.Key.Key_PageUp)
    assert desk.scene.fields["why"] == "For the people who wait"


def test_a_point_is_kept_for_later_by_one_key_and_one_line(desk: Desk) -> None:
    desk.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.types("Who answers for wrong replies?")
    desk.press(Qt.Key.Key_Return)
    assert [p.text for p in desk.scene.parked] == ["Who answers for wrong replies?"]


def test_closing_in_the_middle_comes_back_to_the_same_activity(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.press(NEXT)
    desk.counts(8)
    number = desk.scene.number

    desk.program.leave()
    assert desk.program.window.home.recent.list.count() == 1
    desk.program.window.home.recent.list.setFocus()
    desk.qtbot.keyClick(desk.program.window.home.recent.list, Qt.Key.Key_Return)

    assert (desk.scene.number, desk.scene.state) == (number, "open")
    assert desk.page.lead.standing.text() == "Open · 8 of 14 answered"


def test_a_read_only_file_says_so_and_offers_no_step(desk: Desk) -> None:
    desk.program.leave()
    Path(desk.path).chmod(0o444)
    assert desk.program.open(desk.path)

    assert desk.program.window.status.saved.text() == "Open for reading only"
    assert not desk.page.lead.step.isEnabled()
    desk.page.go_on()
    assert desk.scene.clock is None


def test_labels_never_read_markup_and_every_control_has_a_name(desk: Desk) -> None:
    for tab in ("prepare", "lead", "plan", "papers"):
        desk.page.open_tab(tab)
        is_plain_and_named(desk)


def is_plain_and_named(desk: Desk) -> None:
    for label in desk.page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or label.pixmap()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QListWidget, QTableView)
    for control in (c for kind in kinds for c in desk.page.findChildren(kind)):
        inside = control.objectName().startswith("qt_") or not control.isVisible()
        words = control.text() if isinstance(control, QAbstractButton) else ""
        assert inside or control.accessibleName() or words, control


def steps_through(desk: Desk) -> set[str]:
    shown = set()
    for number, activity in enumerate(desk.scene.agenda, 1):
        desk.page.lead.jump(number)
        desk.caught_up()
        shown.add(activity.kind)
        assert desk.page.lead.question.text() == (activity.prompt or activity.title)
        assert desk.page.lead.step.geometry().bottom() < desk.page.lead.height()
        assert desk.page.lead.panel is not None
        assert desk.page.lead.panel.width() <= desk.page.lead.width()
        is_plain_and_named(desk)
    return shown


def test_every_step_of_the_day_and_the_event_fits_the_window_in_plain_words(desk: Desk) -> None:
    desk.program.window.resize(1366, 768)
    shown = steps_through(desk)
    event = next(t for t in shipped() if t.id == "excitement-120")
    desk.session.engagement.add_workshop(event, "2026-09-01", present=14)
    desk.caught_up()
    shown |= steps_through(desk)
    assert desk.program.window.size().toTuple() == (1366, 768)  # type: ignore[attr-defined]
    assert shown == set(PANELS)


def test_a_refused_file_is_one_sentence_in_the_window(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "notes.readyroom"
    other.write_text("not a database", encoding="utf-8")
    assert not desk.program.open(other)
    assert desk.shown() == "notes.readyroom is not a Readyroom file. Nothing was changed."
    assert desk.scene.engagement.client == "Northmere Water"


def test_a_choice_that_was_not_settled_is_there_after_closing(desk: Desk) -> None:
    desk.goes_to("decision")
    claims = desk.scene.material.ideas[1]
    desk.page.lead.panel.choose_first(claims.id)
    desk.page.lead.panel.reason.edit.setPlainText("Most hours")
    desk.program.leave()

    assert desk.program.open(desk.path)
    decision = desk.scene.material.decision
    assert (decision.chosen, decision.reason) == (claims.id, "Most hours")


def test_a_decision_says_when_the_vote_behind_it_is_void(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.vote((9, 1, 3, 1))
    desk.closes()
    desk.goes_to("decision")
    void = desk.page.lead.panel.void
    desk.session.decide(desk.scene.material.ideas[0].id, "", "Most hours", "R. Haas")
    desk.caught_up()
    assert not void.isVisible()
    desk.goes_to("criteria-vote")
    desk.session.rounds.void("Two tables voted on the wrong problem")
    desk.goes_to("decision")
    assert void.isVisible()
    assert void.text() == "The vote behind this decision was declared void."


def test_words_half_written_are_kept_when_one_goes_on(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.press(NEXT)
    desk.page.lead.step.setFocus()
    key, words, wording = desk.scene.activity.id, desk.scene.activity.prompt, desk.page.lead.heading.wording
    desk.press(Qt.Key.Key_E)
    desk.types(" Half")
    desk.press(NEXT)
    kept = next(a for a in desk.scene.agenda if a.id == key)
    assert (wording.isHidden(), kept.prompt) == (True, f"{words} Half")
    assert desk.scene.state == "closed"
