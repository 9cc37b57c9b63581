"""A square for each person: filled when the person has answered."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme import Theme

GAP = 1 / 3
MOST_ROWS = 3
LEAST = 24.0


def squares(
    painter: QPainter, area: QRectF, answered: int, present: int, theme: Theme, largest: float
) -> float:
    """Paint a square for each person present, in rows; give the height used.

    More people than squares of a readable size become one bar, filled by the share that has answered.
    """
    if present <= 0:
        return 0.0
    for rows in range(1, MOST_ROWS + 1):
        across = -(-present // rows)
        side = min(largest, area.width() / (across + (across - 1) * GAP))
        high = rows * side + (rows - 1) * side * GAP
        # One row as long as its squares stay large enough to count, else more rows.
        if high <= area.height() and (side >= largest * 0.6 or (rows == MOST_ROWS and side >= LEAST)):
            _rows(painter, area, (answered, present, across), side, theme)
            return high
    high = min(largest, area.height())
    part = QRectF(area.left(), area.top(), area.width(), high)
    painter.fillRect(QRectF(part.topLeft(), part.size()), QColor(theme.band))
    part.setWidth(area.width() * min(1.0, answered / present))
    painter.fillRect(part, QColor(theme.accent))
    return high


def _rows(painter: QPainter, area: QRectF, people: tuple[int, int, int], side: float, theme: Theme) -> None:
    answered, present, across = people
    line = max(1.0, side / 26)
    pen = QPen(QColor(theme.ink_soft), line)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    for number in range(present):
        row, column = divmod(number, across)
        step = side * (1 + GAP)
        one = QRectF(area.left() + column * step, area.top() + row * step, side, side)
        if number < answered:
            painter.fillRect(one, QColor(theme.accent))
        else:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(one.adjusted(line / 2, line / 2, -line / 2, -line / 2))
