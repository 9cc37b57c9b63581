"""What the rows of every list in the window have: a rule below, a frame where the keys are, clipped words."""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from ui.facilitator.clipped import fold
from ui.theme import Theme
from ui.widgets.fonts import font


class Rows(QStyledItemDelegate):
    """Paints the rows of a list; subclasses say what stands in one."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(parent)
        self._theme = theme

    def mark(self, painter: QPainter, box: QRect) -> None:
        """Paint a row as the chosen one."""
        painter.fillRect(box, QColor(self._theme.accent_soft))
        painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), QColor(self._theme.accent))

    def write(
        self, painter: QPainter, box: QRect, text: str, size: int, colour: str, *, bold: bool = False
    ) -> None:
        """Write words on one line of a box, cut with an ellipsis where they do not fit."""
        painter.setFont(font(size, bold=bold))
        painter.setPen(QColor(colour))
        words = fold(text, box.width(), 1, painter.fontMetrics().horizontalAdvance)[-1]
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def end(self, painter: QPainter, box: QRect, state: QStyle.StateFlag, *, framed: bool = True) -> None:
        """Paint the rule below a row, and the frame where the keys are."""
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())
        if framed and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -2))
