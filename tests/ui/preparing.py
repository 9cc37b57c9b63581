"""The tab Prepare as the tests speak of it: its rows in words, standing on one, dropping something."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk, stand
from ui.facilitator.prepare.page import PreparePage
from ui.facilitator.prepare.rows import Row

COPY, LEFT, PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    for made in stand(qtbot, tmp_path, monkeypatch):
        made.page.open_tab("prepare")
        made.caught_up()
        yield made


def page(desk: Desk) -> PreparePage:
    return desk.page.tabs.prepare


def outline(desk: Desk) -> list[str]:
    """Write the rows that are seen: steps with a dash before them."""
    return [("- " if r.shape == "step" else "") + r.title for r in page(desk).table.agenda.rows]


def row(desk: Desk, title: str) -> Row:
    return next(r for r in page(desk).table.agenda.rows if r.title == title)


def at(desk: Desk, title: str) -> Row:
    """Stand on a row."""
    found = row(desk, title)
    page(desk).table.choose(*found.keys)
    page(desk).table.setFocus()
    return found


def dropped(widget: QWidget, place: QPoint, carried: QMimeData) -> None:
    for kind in (QDragEnterEvent, QDropEvent):
        where = place if kind is QDragEnterEvent else QPointF(place)
        event = kind(where, COPY, carried, LEFT, PLAIN)  # type: ignore[arg-type]
        (widget.dragEnterEvent if kind is QDragEnterEvent else widget.dropEvent)(event)  # type: ignore[attr-defined]
