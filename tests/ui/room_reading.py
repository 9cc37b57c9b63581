"""Pictures of the room read back: what was drawn, what can be read, which pixels there are."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from room_event import EVENT
from room_recalled import RECALLED
from room_scenes import NOW, SCENES
from room_steps import STEPS
from room_teaching import TEACHING

from ui.activities import Moment
from ui.projector.picture import draw, pages, texts
from ui.theme import LIGHT, Theme
from ui.widgets.canvas import Canvas
from workshop.activities import KINDS
from workshop.scene import RoomScene

SHAPES = ((1920, 1080), (1280, 800), (1024, 768), (3440, 1440))
VOTES = tuple(name for name, kind in KINDS.items() if kind.votes)
ALL: dict[str, RoomScene] = {**SCENES, **STEPS, **EVENT, **RECALLED, **TEACHING}

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(
    room: RoomScene, shape: tuple[int, int] = (1920, 1080), page: int = 0, growth: float = 1.0
) -> Canvas:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return draw(painter, room, shape, LIGHT, Moment(NOW, growth, page))[0]
    finally:
        painter.end()


def read(room: RoomScene, page: int = 0) -> str:
    return "\n".join(texts(room, NOW, page))


def pixels(room: RoomScene, growth: float = 1.0, shape: tuple[int, int] = (480, 270)) -> QImage:
    image = QImage(*shape, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, room, shape, LIGHT, Moment(NOW, growth))
    painter.end()
    return image


def over_pages(room: RoomScene) -> list[str]:
    return [t for page in range(pages(room)) for t in texts(room, NOW, page)]


def painted(room: RoomScene, theme: Theme = LIGHT) -> tuple[QImage, Canvas]:
    """Paint at the size of the picture itself, so that what was written stands at its pixels."""
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas, _pages = draw(painter, room, (1920, 1080), theme, Moment(NOW))
    painter.end()
    return image, canvas


def colours(image: QImage, area: QRectF) -> set[str]:
    place = area.toAlignedRect().intersected(image.rect())
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
    }
