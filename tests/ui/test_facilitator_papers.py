"""The tab Papers: an event leaves its summary, an accelerator workshop its plan, each as the very PDF."""

from pathlib import Path

import pytest
from papers.printed import read
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from tests.ui.desk import Desk, desk
from ui.facilitator.papers.page import PapersPage
from workshop.templates import shipped

__all__ = ["desk"]
CTRL = Qt.KeyboardModifier.ControlModifier


def drawn(desk: Desk) -> PapersPage:
    papers = desk.page.tabs.papers
    desk.qtbot.waitUntil(lambda: bool(papers.pdf), timeout=30_000)
    return papers


@pytest.fixture
def event(desk: Desk) -> Desk:
    """Lead an excitement event in the file of the accelerator workshop."""
    template = next(t for t in shipped() if t.id == "excitement-100")
    desk.session.engagement.add_workshop(template, "2026-12-01", present=38)
    desk.caught_up()
    desk.begins()
    return desk


def test_the_last_step_of_an_event_opens_its_summary(event: Desk) -> None:
    event.page.lead.jump(len(event.scene.agenda))
    event.caught_up()
    event.press(Qt.Key.Key_PageDown)
    assert event.step == "Open the papers"

    event.press(Qt.Key.Key_PageDown)

    papers = drawn(event)
    (page,) = read(papers.pdf)
    assert event.page.tab == "papers"
    assert "What the room said" in page
    assert "38 people in the room" in page
    assert papers.choices.title.text() == "Event summary"
    assert papers.choices.state.text() == "38 people · 4 ideas"
    assert papers.choices.pages.text() == "1 page"
    assert papers.choices.print.isEnabled()


def test_the_summary_is_saved_under_its_own_name(
    event: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answers(_parent: object, title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.extend((title, name))
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answers)
    event.press(Qt.Key.Key_P, CTRL)
    papers = drawn(event)

    papers.choices.save.click()

    assert asked == ["Save the event summary", "event-summary.pdf"]
    assert (tmp_path / "event-summary.pdf").read_bytes() == papers.pdf
    assert event.shown() == f"The event summary is in {tmp_path / 'event-summary.pdf'}."


def test_what_changes_at_the_event_is_drawn_anew(event: Desk) -> None:
    event.press(Qt.Key.Key_P, CTRL)
    drawn(event)
    event.session.engagement.set_people(present=41)

    event.qtbot.waitUntil(
        lambda: "41 people in the room" in " ".join(read(event.page.tabs.papers.pdf)), timeout=30_000
    )


def test_the_accelerator_of_the_same_file_keeps_its_plan(event: Desk) -> None:
    event.press(Qt.Key.Key_P, CTRL)
    papers = drawn(event)
    event.session.engagement.choose_workshop(event.scene.workshops[0].id)
    event.begins()

    assert not papers.choices.print.isEnabled()
    assert "The plan is being drawn …" in [said.text() for said in papers.findChildren(QLabel)]

    drawn(event)
    assert len(read(papers.pdf)) > 1
    assert papers.choices.title.text() == "Action plan"
    assert papers.choices.print.isEnabled()
