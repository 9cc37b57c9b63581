"""Painting the live curve at 1920 x 1080, as after each label, against plainly writing the same words."""

import os
from dataclasses import replace
from itertools import count

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from room_reading import painted
from room_scenes import NOW
from room_teaching import LIVE, TEACHING
from test_scene import best

from ui.activities import Moment
from ui.projector.picture import draw
from ui.theme import LIGHT
from ui.widgets.fonts import font
from workshop.model import CurvePoint
from workshop.teaching.scores import wilson

WIDTH, HEIGHT, TIMES = 1920, 1080, 12


@pytest.mark.usefixtures("qapp")
def test_the_curve_is_painted_within_twelve_times_what_its_words_take() -> None:
    room = TEACHING["live"]
    written = painted(room)[1].drawn
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    labels = count(91)

    def plainly() -> None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(LIGHT.paper))
        for one in written:
            painter.setFont(font(one.size))
            painter.drawText(QPointF(one.area.left(), one.area.bottom()), one.text)
        painter.end()

    def curve() -> None:
        # Another figure each time: nothing is kept from the picture before.
        labelled = next(labels)
        points = (*LIVE.curve[:-1], CurvePoint(labelled, wilson(20 + labelled % 40, 60)))
        painter = QPainter(image)
        changed = replace(room, taught=replace(LIVE, labelled=labelled, curve=points))
        draw(painter, changed, (WIDTH, HEIGHT), LIGHT, Moment(NOW))
        painter.end()

    ours, floor = best(curve), best(plainly)
    print(f"\ncurve {ours * 1000:.1f} ms, words {floor * 1000:.1f} ms, ratio {ours / floor:.1f}")
    assert ours <= TIMES * floor
