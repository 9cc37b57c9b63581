"""The narrow strip of small pages: a click or the arrows go to a page, the one being read is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
)

from ui.facilitator.rows import Index, Rows, furnish
from ui.theme import LABEL, Theme
from ui.widgets.fonts import font
from workshop.language import _

WIDE, PICTURE, FOOT = 104, 72, 28
IMAGE = Qt.ItemDataRole.UserRole


class Thumbnails(QListWidget):
    """The pages of a paper, small."""

    wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Begin without pages."""
        super().__init__()
        self.setFixedWidth(WIDE)
        furnish(self, _("Pages"), SmallPage(theme, self))
        self.currentRowChanged.connect(self._choose)
        self.itemClicked.connect(lambda item: self._choose(self.row(item)))
        self._marking = False

    def show_pages(self, pages: Sequence[QImage], current: int) -> None:
        """Show the small pages of a paper."""
        self._marking = True
        self.clear()
        for number, page in enumerate(pages, 1):
            item = QListWidgetItem()
            item.setData(IMAGE, page)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                _("Page {page} of {of}").format(page=number, of=len(pages)),
            )
            item.setSizeHint(QSize(WIDE, PICTURE * page.height() // page.width() + FOOT))
            self.addItem(item)
        self._marking = False
        self.mark(current)

    def mark(self, number: int) -> None:
        """Mark the page that is being read, counted from 0."""
        if number != self.currentRow():
            self._marking = True
            self.setCurrentRow(number)
            self._marking = False

    def _choose(self, number: int) -> None:
        if number >= 0 and not self._marking:
            self.wanted.emit(number)


class SmallPage(Rows):
    """Paints one small page with its number."""

    def __init__(self, theme: Theme, parent: Thumbnails) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(theme, parent)
        self._list = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the page, its number, and a frame around the current one."""
        t, image = self._theme, index.data(IMAGE)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRect(option.rect)
        page = QRect(box.left() + (WIDE - PICTURE) // 2, box.top() + 8, PICTURE, box.height() - FOOT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(page, image)
        wide = (3 if self._list.hasFocus() else 2) if current else 1
        painter.setPen(QPen(QColor(t.accent if current else t.line), wide))
        painter.drawRect(page.adjusted(-1, -1, 0, 0))
        painter.setFont(font(LABEL, bold=current))
        painter.setPen(QColor(t.ink if current else t.ink_soft))
        foot = QRect(box.left(), page.bottom() + 2, WIDE, 18)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()
