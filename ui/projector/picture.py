"""The room's picture: one function for the projector, the facilitator's small copy and the demo's files."""

import time
from pathlib import Path

from PySide6.QtGui import QImage, QPainter

from ui.activities import VIEWS, Moment
from ui.activities.join import paint_join, paint_new_address
from ui.theme import LIGHT, Theme
from ui.widgets.canvas import Canvas
from workshop.language import _
from workshop.problems import Refusal
from workshop.scene import RoomScene

WIDTH, HEIGHT = 1920, 1080


def draw(
    painter: QPainter, room: RoomScene, size: tuple[int, int], theme: Theme, moment: Moment
) -> tuple[Canvas, int]:
    """Paint the room and give the canvas, which knows what was written, and the number of pages."""
    painter.save()
    try:
        if room.blank:
            return Canvas(painter, size, theme, theme.canvas), 1
        canvas = Canvas(painter, size, theme)
        if room.joining and room.phones is not None:
            return canvas, paint_join(canvas, room, room.phones)
        # A kind of a newer program is shown as words.
        view = VIEWS.get(room.kind, VIEWS["guided"])
        pages_ = view.room(canvas, room, moment)
        if room.phones is not None and room.phones.moved:
            paint_new_address(canvas, room.phones)
        return canvas, pages_
    finally:
        painter.restore()


def paint(
    painter: QPainter,
    room: RoomScene,
    width: int,
    height: int,
    theme: Theme,
    now: float,
    growth: float = 1.0,
    page: int = 0,
) -> tuple[str, ...]:
    """Paint the room on `width` by `height` pixels and give the texts that can be read.

    `now` is epoch seconds; `growth` (0 to 1) is how far bars have grown; `page` counts from 0 and goes
    round, so that a page beyond the last is the first again.
    """
    return draw(painter, room, (width, height), theme, Moment(now, growth, page))[0].texts


def pages(room: RoomScene, width: int = WIDTH, height: int = HEIGHT) -> int:
    """Give how many pages the room's picture has on a screen of this shape."""
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return draw(painter, room, (width, height), LIGHT, Moment(0.0))[1]
    finally:
        painter.end()


def texts(room: RoomScene, now: float = 0.0, page: int = 0) -> tuple[str, ...]:
    """Give what the room can read, without a screen."""
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return paint(painter, room, WIDTH, HEIGHT, LIGHT, now, page=page)
    finally:
        painter.end()


def render_png(
    room: RoomScene,
    path: Path,
    *,
    theme: Theme = LIGHT,
    now: float | None = None,
    page: int = 0,
    size: tuple[int, int] = (WIDTH, HEIGHT),
) -> tuple[str, ...]:
    """Write the room's picture as PNG and give its texts; raises Refusal when the file cannot be written."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        shown = paint(painter, room, *size, theme, time.time() if now is None else now, page=page)
    finally:
        painter.end()
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise Refusal(_("The picture {path} could not be written. Choose another folder.").format(path=path))
    return shown
