"""Every activity of every shipped agenda as the room sees it: readable, and nothing of the notes."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from room import Room

from ui.activities import Moment
from ui.projector.picture import draw
from ui.theme import LIGHT, ROOM_SMALL
from ui.widgets.canvas import Canvas
from workshop.templates import Template, shipped

pytestmark = pytest.mark.usefixtures("qapp")


def seen(room: Room, page: int) -> tuple[Canvas, int]:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return draw(painter, room.projector.scene, (1024, 768), LIGHT, Moment(room.clock(), page=page))
    finally:
        painter.end()


@pytest.mark.parametrize("template", shipped(), ids=lambda template: template.title)
def test_every_activity_can_be_read_and_keeps_its_notes(template: Template, tmp_path: Path) -> None:
    room = Room(tmp_path / "a.readyroom", template)
    try:
        for number, activity in enumerate(template.activities, 1):
            room.session.agenda.goto(number)
            canvas, pages = seen(room, 0)
            shown = " ".join(text for page in range(pages) for text in seen(room, page)[0].texts)
            assert activity.prompt.split()[0] in shown
            assert not activity.notes or activity.notes.strip()[:60] not in shown
            inside = QRectF(79, 40, canvas.width - 158, canvas.height - 80)
            assert all(d.size >= ROOM_SMALL and inside.contains(d.area) for d in canvas.drawn), activity.title
            assert pages <= 2, activity.title
    finally:
        room.session.close()
