"""Rows of two lines: a name with a line below it, and two short words at the right."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
)

from ui.facilitator.clipped import fold
from ui.facilitator.rows import Index, Rows, furnish
from ui.theme import EDGE, LABEL, STRONG, TEXT, Theme
from ui.widgets.fonts import font

ROW, RIGHT = 76, 170
WORDS = Qt.ItemDataRole.UserRole
Words = tuple[str, str, str, str, str]


class TwoLineList(QListWidget):
    """A list of such rows, as high as it is; what a row says is heard as well."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Begin empty; `name` is heard."""
        super().__init__()
        furnish(self, name, TwoLines(theme, self))

    def show_rows(self, rows: list[Words], chosen: int = 0) -> None:
        """Show rows of name, line below, word at the right with its tone, number below that."""
        self.clear()
        for said in rows:
            name, below, at, _tone, number = said
            item = QListWidgetItem(" ".join(f"{part}." for part in (name, below, at, number) if part))
            item.setData(WORDS, said)
            item.setSizeHint(QSize(100, ROW))
            self.addItem(item)
        self.setMaximumHeight(max(1, len(rows)) * ROW)
        self.setCurrentRow(chosen if rows else -1)


class TwoLines(Rows):
    """Paints a row: a name and a line below it, at the right two words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        box: QRect = option.rect
        t = self._theme
        painter.save()
        self._ground(painter, box, option.state)
        name, said, at, tone, number = index.data(WORDS)
        inner = box.adjusted(EDGE, 0, -EDGE, 0)
        left = QRect(inner.left(), box.top() + 16, inner.width() - RIGHT, 24)
        self._text(painter, left, name, STRONG, t.ink, bold=True)
        self._text(painter, left.translated(0, 23), said, TEXT, t.ink_soft)
        right = QRect(inner.right() - RIGHT + 10, box.top() + 16, RIGHT - 10, 24)
        colours = {"bold": t.ink, "plain": t.ink, "amber": t.amber, "soft": t.ink_soft}
        self._text(painter, right, at, TEXT, colours[tone], bold=tone == "bold", right=True)
        self._text(painter, right.translated(0, 23), number, LABEL, t.ink_soft, right=True)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        t = self._theme
        if state & QStyle.StateFlag.State_Selected:
            self.mark(painter, box)
        else:
            painter.setPen(QPen(QColor(t.line), 1))
            painter.drawLine(box.left() + EDGE, box.bottom(), box.right() - EDGE, box.bottom())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        size: int,
        colour: str,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> None:
        painter.setFont(font(size, bold=bold))
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = fold(text, box.width(), 1, painter.fontMetrics().horizontalAdvance)[-1]
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
