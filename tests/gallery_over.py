"""What lies over the day's windows: sheets, settings, screens, the passed laptop, a rehearsal's mark."""

import os
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from tests.gallery_taking import SIZES, Gallery
from ui.facilitator.panels.vote import VotePanel
from ui.facilitator.vote.ways import PASSED
from ui.projector.window import ProjectorWindow

PATIENCE = 10


def settings(gallery: Gallery, name: str) -> None:
    """Look at the settings from top to bottom."""
    window = gallery.program.window
    gallery.does("settings")
    assert window.settings is not None
    gallery.takes(f"{name}-settings")
    window.resize(*SIZES[0])
    gallery.settle()
    bar = window.settings.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    gallery.takes(f"{name}-settings-below")
    window.leave_settings()


def finding(gallery: Gallery, name: str) -> None:
    """Look at what can be found by name, and at the keys of the moment."""
    over = gallery.program.window.over
    gallery.does("find")
    gallery.takes(f"{name}-finder")
    QTest.keyClicks(over.finder.query, "vote")
    gallery.takes(f"{name}-finder-typed")
    over.finder.leave()
    gallery.does("keys")
    gallery.takes(f"{name}-keys")
    gallery.does("keys.leave")


def homes(gallery: Gallery) -> None:
    """Look at the pages of home about templates and backups."""
    home, path = gallery.program.window.home, Path(os.environ["READYROOM_HOME"]) / "sample.readyroom"
    home.show_templates()
    gallery.takes("home-templates")
    home.show_backups("Sample: a parcel service", path)
    gallery.takes("home-backups")
    home.show_recent()


def prepares(gallery: Gallery) -> None:
    """Look at the agenda's editor: a block, one of its steps, what can be added, a template of one's own."""
    assert gallery.program.leading is not None
    page = gallery.program.leading.page
    page.open_tab("prepare")
    prepare = page.tabs.prepare
    table = prepare.table
    table.setFocus()
    block = next(r for r in table.agenda.rows if r.shape == "block")
    table.choose(*block.keys)
    gallery.takes("prepare-block")
    table.open_block(block.code, wide=True)
    step = next(r for r in table.agenda.rows if r.shape == "step")
    table.choose(*step.keys)
    gallery.takes("prepare-step")
    gallery.does("prepare.see")
    assert prepare.preview is not None
    gallery.takes("prepare-preview", prepare.preview)
    prepare.preview.close()
    gallery.does("prepare.add")
    gallery.takes("prepare-kinds")
    prepare.escape()
    gallery.does("prepare.keep")
    gallery.takes("prepare-own")
    prepare.escape()
    prepare.escape()
    table.open_block(block.code, wide=False)


def leads(gallery: Gallery, number: int) -> None:
    """Look at everything that can lie over an activity with a vote, which is left open."""
    assert gallery.program.leading is not None
    session, page = gallery.session, gallery.program.leading.page
    page.open_tab("lead")
    session.agenda.goto(number)
    for key, opened in (
        ("notes", "notes"),
        ("time.win", "win-back"),
        ("park", "park"),
        ("step.word", "wording"),
    ):
        gallery.does(key)
        gallery.takes(f"over-{opened}")
        gallery.does("over.close")
    for point in ("Who answers for wrong replies?", "May we use last year’s mails?"):
        session.agenda.park(point)
    gallery.does("park.all")
    gallery.takes("over-parking-lot")
    gallery.does("over.close")
    gallery.does("room.freeze")
    session.rounds.open()
    gallery.takes("over-frozen")
    gallery.does("room.freeze")
    gallery.does("room.blank")
    gallery.takes("over-blank")
    gallery.does("room.blank")
    finding(gallery, "lead")
    _void(gallery)
    _passes(gallery)


def _panel(gallery: Gallery) -> VotePanel:
    gallery.settle()
    assert gallery.program.leading is not None
    panel = gallery.program.leading.page.lead.panel
    assert isinstance(panel, VotePanel)
    return panel


def _void(gallery: Gallery) -> None:
    panel = _panel(gallery)
    panel.void.ask()
    gallery.takes("over-void")
    panel.void.leave()


def _passes(gallery: Gallery) -> None:
    """Pass the laptop around, in an open vote."""
    panel = _panel(gallery)
    panel.ways.choose(PASSED)
    gallery.takes("over-pass")
    panel.passing.begin_.click()
    passed = panel.passing.passed
    assert passed is not None
    for name in ("locked", "begin", "ballot"):
        for width, height in SIZES:
            passed.showNormal()
            passed.resize(width, height)
            gallery.takes(f"passed-{name}-{width}", passed)
        QTest.keyClick(QApplication.focusWidget() or passed, Qt.Key.Key_Return)
        gallery.settle()
    passed.leave()
    gallery.settle()


def phones(gallery: Gallery) -> None:
    """Look at the tab Phones with the room open, and at the join card."""
    assert gallery.program.leading is not None
    page = gallery.program.leading.page
    page.open_tab("phones")
    page.tabs.phones.go_on()
    end = time.monotonic() + PATIENCE
    while gallery.session.scene().phones is None and time.monotonic() < end:
        gallery.settle()
    gallery.takes("phones-open")
    gallery.does("room.join")
    gallery.takes_room("join")
    gallery.does("room.join")
    page.tabs.phones.shut_room()
    while gallery.session.scene().phones is not None and time.monotonic() < end:
        gallery.settle()
    page.open_tab("lead")


def screens(gallery: Gallery) -> None:
    """Look at the list of screens and at the test card for the last row."""
    gallery.does("room.screens")
    for shown in gallery.program.window.findChildren(QDialog):
        if shown.isVisible():
            gallery.takes("screens", shown)
            shown.close()
    for width, height in SIZES:
        room = ProjectorWindow()
        room.resize(width, height)
        room.show()
        room.show_card(on=True)
        gallery.takes(f"test-card-{width}", room)
        room.close()


def rehearses(gallery: Gallery) -> None:
    """Look at a rehearsal's mark."""
    gallery.program.rehearse(0)
    gallery.takes("rehearsal")
    gallery.program.leave()
    gallery.settle()
