"""Every activity of every shipped agenda as the room sees it: readable, and nothing of the notes."""

import os
from pathlib import Path
from typing import Literal

import pytest
from played import Played

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from room import Room

from ui.activities import Moment
from ui.projector.picture import draw
from ui.theme import LIGHT, ROOM_SMALL
from ui.widgets.canvas import Canvas
from workshop.scene import RoomScene, room
from workshop.session import Session
from workshop.templates import Template, shipped

# Plenty of raw messages is what that picture is to show.
MANY = 12

pytestmark = pytest.mark.usefixtures("qapp")


def seen(scene: RoomScene, now: float, page: int = 0) -> tuple[Canvas, int]:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return draw(painter, scene, (1024, 768), LIGHT, Moment(now, page=page))
    finally:
        painter.end()


def assert_readable(canvas: Canvas, title: str) -> None:
    inside = QRectF(79, 40, canvas.width - 158, canvas.height - 40 - 30)
    for drawn in canvas.drawn:
        assert drawn.size >= ROOM_SMALL, (title, drawn)
        assert inside.contains(drawn.area), (title, drawn)


@pytest.mark.parametrize("template", shipped(), ids=lambda template: template.title)
def test_every_activity_can_be_read_and_keeps_its_notes(template: Template, tmp_path: Path) -> None:
    there = Room(tmp_path / "a.readyroom", template)
    try:
        for number, activity in enumerate(template.activities, 1):
            there.session.agenda.goto(number)
            scene = there.projector.scene
            canvas, pages = seen(scene, there.clock())
            shown = " ".join(
                text for page in range(pages) for text in seen(scene, there.clock(), page)[0].texts
            )
            assert activity.prompt.split()[0] in shown
            assert not activity.notes or activity.notes.strip()[:60] not in shown
            assert_readable(canvas, activity.title)
            assert pages <= (2 if activity.kind != "raw-messages" else MANY), activity.title
    finally:
        there.session.close()


@pytest.mark.parametrize("agenda", ["day", "half-day"])
def test_a_workshop_that_was_played_can_be_read_page_by_page(
    tmp_path: Path, played: Played, agenda: Literal["day", "half-day"]
) -> None:
    played(agenda, tmp_path)

    session = Session.open(tmp_path / "demo.readyroom")
    try:
        hidden = {b.text for b in session.scene().material.blockers if not b.released}
        assert hidden
        for number, activity in enumerate(session.scene().agenda, 1):
            session.agenda.goto(number)
            scene = room(session.scene())
            for page in range(seen(scene, 0.0)[1]):
                canvas, _pages = seen(scene, 0.0, page)
                assert_readable(canvas, f"{activity.title}, page {page + 1}")
                shown = " ".join(canvas.texts)
                assert not [text for text in hidden if text in shown], activity.title
    finally:
        session.close()
