"""A word on a small plate: what state something is in."""

from typing import Literal

from PySide6.QtCore import QRectF

from ui.theme import ROOM_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import block
from ui.widgets.patterns import paint_option
from workshop.model import Option

PAD, HIGH, BAR = 16.0, 56.0, 8.0

Plate = Literal["best", "plain", "unknown"]


def badge_height(text: str, width: float) -> float:
    """Give how high a badge of at most this width is."""
    return max(HIGH, block(text, ROOM_SMALL, width - 2 * PAD, lines=2, bold=True).height + 16)


def paint_badge(canvas: Canvas, text: str, place: QRectF, plate: Plate = "plain") -> QRectF:
    """Paint a badge at the left of a place, in the middle of its height; give where it stands."""
    made = block(text, ROOM_SMALL, place.width() - 2 * PAD, lines=2, bold=True)
    high = badge_height(text, place.width())
    badge = QRectF(place.left(), place.center().y() - high / 2, made.width + 2 * PAD, high)
    theme = canvas.theme
    if plate == "best":
        canvas.fill(badge, theme.accent_soft)
        canvas.fill(QRectF(badge.left(), badge.top(), BAR, high), theme.accent)
    elif plate == "unknown":
        paint_option(canvas.painter, badge, Option("", "", "unknown"), 1, theme)
    else:
        canvas.fill(badge, theme.band)
    canvas.put(made, badge.left() + PAD, badge.center().y() - made.height / 2)
    return badge
