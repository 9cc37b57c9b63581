"""The rows of the kinds of blockers: beside each, quietly, how many worries an earlier event had."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.facilitator.rows import Index, Lines
from ui.theme import LABEL, Theme
from ui.widgets.fonts import font

COUNT = Qt.ItemDataRole.UserRole + 1
EDGE = 6


class KindRows(Lines):
    """Paints a kind as lists do, and the event's count at its right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        super().paint(painter, option, index)
        count = index.data(COUNT)
        if not count:
            return
        painter.save()
        painter.setFont(font(LABEL))
        painter.setPen(QColor(self._theme.ink_soft))
        box = option.rect.adjusted(0, 0, -EDGE, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(count))
        painter.restore()
