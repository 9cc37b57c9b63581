from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.desk import Desk, desk
from ui.facilitator.dates import day, meant, read_day
from ui.facilitator.plan.board import ordered
from ui.facilitator.plan.page import PlanPage
from workshop.dates import working_day
from workshop.model import PlanLine
from workshop.problems import Refusal

__all__ = ["desk"]
LEVELS = ("met", "partly", "not", "unknown")


@pytest.fixture
def plan(desk: Desk) -> PlanPage:
    desk.goes_to("criteria-vote")
    desk.session.rounds.open()
    form = desk.scene.rounds[-1].form
    cells = ((12, 1, 1, 0), (2, 2, 9, 1), (11, 2, 0, 1), (10, 3, 1, 0))
    for n, question in enumerate(form.questions):
        desk.session.rounds.count({question.key: dict(zip(LEVELS, cells[n % 4], strict=True))})
    desk.session.rounds.close()
    desk.goes_to("decision")
    desk.session.decide(desk.scene.material.ideas[0].id, reason="We can start now")
    desk.goes_to("action-plan")
    assert desk.step == "Propose lines"
    desk.press(Qt.Key.Key_PageDown)
    assert desk.page.tab == "plan"
    assert desk.scene.lines
    desk.qtbot.waitUntil(lambda: desk.page.tabs.plan.editor.line is not None)
    return desk.page.tabs.plan


def line(desk: Desk, key: str) -> PlanLine:
    return next(p for p in desk.scene.lines if p.id == key)


def test_a_proposal_is_accepted_by_the_page_key_and_the_next_one_opens(desk: Desk, plan: PlanPage) -> None:
    first = plan.selected
    assert plan.editor.accept.text() == "Accept this line"
    desk.qtbot.keyClick(desk.focus(), Qt.Key.Key_PageDown)
    assert line(desk, first).state == "accepted"
    assert plan.selected != first

    desk.session.undo()
    assert line(desk, first).state == "proposed"


def test_owner_and_date_are_typed_as_people_write_them(desk: Desk, plan: PlanPage) -> None:
    key = plan.selected
    plan.editor.fields["owner"].edit.setFocus()
    desk.types("M. Ortiz")
    plan.editor.fields["due"].edit.setFocus()
    plan.editor.fields["due"].edit.selectAll()
    desk.types("15 December")
    desk.qtbot.keyClick(desk.focus(), Qt.Key.Key_Return)
    assert (line(desk, key).owner, line(desk, key).due) == ("M. Ortiz", "2026-12-15")


def test_what_is_no_date_is_said_beside_it_and_stays_to_be_corrected(desk: Desk, plan: PlanPage) -> None:
    due = plan.editor.fields["due"].edit
    before = line(desk, plan.selected).due
    due.setFocus()
    due.selectAll()
    desk.types("soon")
    desk.qtbot.keyClick(due, Qt.Key.Key_Return)
    assert plan.editor.sentence.text() == "“soon” is not a date. Write 20 May, 30.6., friday or in 2 weeks."
    assert due.text() == "soon"
    assert line(desk, plan.selected).due == before


def test_a_dropped_line_stays_on_the_board_and_can_come_back(desk: Desk, plan: PlanPage) -> None:
    key = plan.selected
    plan.editor.drop.click()
    assert line(desk, key).state == "dropped"
    plan.choose(key)
    desk.qtbot.waitUntil(lambda: plan.editor.line is not None and plan.editor.line.state == "dropped")
    plan.editor.restore.click()
    assert line(desk, key).state == "proposed"


def test_four_lines_of_one_person_are_too_many_and_it_is_said(desk: Desk, plan: PlanPage) -> None:
    for n in range(4):
        key = desk.session.lines.add(PlanLine("", "", "data", "30", f"Own {n}", "", "", "", owner="P. Nair"))
    desk.qtbot.waitUntil(lambda: "P. Nair has more than 3 lines" in plan.load.text())
    plan.choose(key)
    said = [words.text() for words in plan.editor.checklist.findChildren(QLabel)]
    assert "P. Nair has 4 of at most 3 lines" in said


def test_the_room_sees_the_chosen_line_only_while_the_tab_is_open(desk: Desk, plan: PlanPage) -> None:
    desk.qtbot.waitUntil(lambda: desk.scene.line == plan.selected)
    desk.page.open_tab("lead")
    assert desk.scene.line == ""


def test_a_stop_sign_stands_first_and_keeps_the_plan_a_proposal_until_it_is_answered(
    desk: Desk, plan: PlanPage
) -> None:
    key = desk.session.lines.add(PlanLine("", "", "culture", "90", "Ask the lawyers", "", "", "", stop=True))
    desk.qtbot.waitUntil(lambda: key in plan.board.items)
    assert ordered(desk.scene.lines)[0].id == key
    assert "1 stop sign without an answer" in plan.open.text()

    plan.choose(key)
    assert plan.editor.answer.isVisible()
    plan.editor.answer.begin()
    desk.types("P. Nair, privacy: yes, without names")
    plan.editor.flush()
    assert line(desk, key).answer == "P. Nair, privacy: yes, without names"
    desk.qtbot.waitUntil(lambda: "stop sign" not in plan.open.text())
    desk.session.undo()
    assert line(desk, key).unanswered


def test_only_a_stop_sign_asks_for_an_answer(desk: Desk, plan: PlanPage) -> None:
    key = desk.session.lines.add(PlanLine("", "", "data", "30", "Own line", "", "", ""))
    desk.qtbot.waitUntil(lambda: key in plan.board.items)
    plan.choose(key)
    assert not plan.editor.answer.isVisible()


def test_a_reason_names_its_vote_how_many_answered_and_how_it_reads(desk: Desk, plan: PlanPage) -> None:
    voted = next(p for p in desk.scene.lines if any(sum(r.counts) for r in p.reasons))
    plan.choose(voted.id)
    said = [words.text() for words in plan.editor.reasons.findChildren(QLabel)]
    assert "A5 Four points for each problem, vote 1 · 14 of 14 answered · by hands · leaning" in said


@pytest.mark.usefixtures("plan")
def test_the_paper_shown_is_the_very_pdf_that_is_saved(desk: Desk, tmp_path: Path) -> None:
    desk.page.open_tab("papers")
    papers = desk.page.tabs.papers
    desk.qtbot.waitUntil(lambda: bool(papers.pdf), timeout=30_000)
    papers.outgoing.write(tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes() == papers.pdf
    assert papers.pdf.startswith(b"%PDF")
    assert papers.choices.print.isEnabled()


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("20 May", "2027-05-20"),
        ("24 Nov", "2026-11-24"),
        ("3.12.", "2026-12-03"),
        ("3/12/2027", "2027-12-03"),
        ("2027-01-31", "2027-01-31"),
        ("", ""),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, iso: str) -> None:
    assert read_day(written, "2026-11-24") == iso


@pytest.mark.parametrize("written", ["31 February", "soon", "12"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(Refusal):
        read_day(written, "2026-11-24")


def test_the_day_that_is_meant_is_said_while_it_is_written(desk: Desk, plan: PlanPage) -> None:
    key, due = plan.selected, plan.editor.fields["due"].edit
    due.setFocus()
    due.selectAll()
    desk.types("in 2 we")
    assert plan.editor.meant.text() == ""
    desk.types("eks")
    written = plan.editor.meant.text()
    desk.qtbot.keyClick(due, Qt.Key.Key_Return)
    assert line(desk, key).due
    assert written.startswith(day(line(desk, key).due, "dddd, d MMMM yyyy"))
    assert plan.editor.meant.text() == ""
    assert meant("28.11.", "2026-11-24") == "Saturday, 28 November 2026: a weekend"
    assert meant("2026-11-02", "2026-11-24") == "Monday, 2 November 2026: before the workshop"


def test_a_line_moves_with_its_date_or_is_parked_in_one_step(desk: Desk, plan: PlanPage) -> None:
    key = plan.selected
    desk.session.lines.edit(key, due=working_day(desk.scene.workshop.date, 30))
    desk.qtbot.waitUntil(lambda: plan.editor.shift.text() == "Move to 60 days")
    plan.editor.shift.click()
    assert (line(desk, key).horizon, line(desk, key).due) == ("60", working_day(desk.scene.workshop.date, 60))

    desk.session.lines.edit(key, due="2026-12-01")
    desk.session.lines.move(key, "90")
    assert line(desk, key).due == "2026-12-01"

    what = line(desk, key).what
    desk.qtbot.waitUntil(lambda: plan.editor.line is not None and plan.editor.line.id == key)
    plan.editor.park.click()
    assert line(desk, key).state == "dropped"
    assert [p.text for p in desk.scene.parked] == [what]
    assert desk.session.undo() == "parked line"
    assert line(desk, key).state == "proposed"
    assert not desk.scene.parked


def test_the_foot_says_the_money_and_what_is_not_done(desk: Desk, plan: PlanPage) -> None:
    assert [fact.text() for fact in plan.foot.facts[:2]] == ["not said yet", "not said yet"]
    assert plan.foot.facts[2].text() in {i.title for i in desk.scene.material.ideas} | {"nothing set aside"}
