"""A QR code painted in whole pixels, always dark on light: phones read nothing else reliably."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform

QUIET = 4
DARK, LIGHT = "#15202B", "#FFFFFF"


@lru_cache(maxsize=16)
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Give the squares of the code, row by row, True for dark; without the quiet zone."""
    import segno  # noqa: PLC0415 - start-up cost

    made = segno.make_qr(text, error="m")
    return tuple(tuple(bool(one) for one in line) for line in made.matrix)


def paint_qr(painter: QPainter, area: QRectF, text: str, dark: str = DARK, light: str = LIGHT) -> QRectF:
    """Paint the code of `text` as large as whole pixels allow in `area`; give where its dark part stands.

    The quiet zone is painted, too: it is part of the code.
    """
    rows = modules(text)
    painter.save()
    # Squares end where pixels end, whatever the scale of the canvas.
    scale = painter.worldTransform().m11() or 1.0
    inner = len(rows) + 2 * QUIET
    size = max(1, int(min(area.width(), area.height()) * scale / inner)) / scale
    corner = painter.worldTransform().map(area.topLeft())
    back = QTransform(painter.worldTransform()).inverted()[0]
    corner.setX(round(corner.x()))
    corner.setY(round(corner.y()))
    at = back.map(corner)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(at.x(), at.y(), inner * size, inner * size), QColor(light))
    left, top = at.x() + QUIET * size, at.y() + QUIET * size
    for y, line in enumerate(rows):
        for x, is_dark in enumerate(line):
            if is_dark:
                painter.fillRect(QRectF(left + x * size, top + y * size, size, size), QColor(dark))
    painter.restore()
    return QRectF(left, top, len(rows) * size, len(rows) * size)
