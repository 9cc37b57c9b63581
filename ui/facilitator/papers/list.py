"""The papers of the workshop to choose from, in two quiet groups."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
)

from ui.facilitator.rows import BAR, Index, Rows, furnish
from ui.theme import EDGE, LABEL, SIDE, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _

if TYPE_CHECKING:
    from workshop.session.paper import Paper

ROW, HEAD = 26, 28
FILE = Qt.ItemDataRole.UserRole


class PaperList(QListWidget):
    """The papers; the arrows go through them, and the one they stand on is shown."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Begin without papers."""
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        furnish(self, _("Papers of this workshop"), PaperRow(theme, self))
        self.currentItemChanged.connect(self._choose)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._filling = False

    def show_papers(self, papers: Sequence["Paper"], chosen: str) -> None:
        """Show the papers under their groups and mark the chosen file."""
        shown = tuple((paper.file, paper.title) for paper in papers)
        self._filling = True
        if shown != self._shown:
            self._shown = shown
            self.clear()
            for group, words in (("before", _("Before the day")), ("after", _("After the day"))):
                inside = [paper for paper in papers if paper.group == group]
                if inside:
                    self._add(words, "")
                for paper in inside:
                    self._add(paper.title, paper.file)
            self.setFixedHeight(sum(self.sizeHintForRow(n) for n in range(self.count())))
        self.mark(chosen)
        self._filling = False

    def mark(self, file: str) -> None:
        """Stand on a paper without asking for it."""
        before, self._filling = self._filling, True
        for number in range(self.count()):
            if self.item(number).data(FILE) == file and number != self.currentRow():
                self.setCurrentRow(number)
        self._filling = before

    def _add(self, words: str, file: str) -> None:
        item = QListWidgetItem(words)
        item.setData(FILE, file)
        item.setSizeHint(QSize(SIDE, ROW if file else HEAD))
        if not file:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.wanted.emit(item.data(FILE))


class PaperRow(Rows):
    """Paints one paper, or the name of a group."""

    def __init__(self, theme: Theme, parent: PaperList) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(theme, parent)
        self._list = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the words; the chosen paper has the accent's bar, with the focus also a ring."""
        t, box = self._theme, QRect(option.rect)
        listed = bool(index.data(FILE))
        chosen = listed and bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            self.mark(painter, box)
        painter.setFont(font(TEXT if listed else LABEL, bold=chosen))
        painter.setPen(QColor(t.ink if listed else t.ink_soft))
        room = box.adjusted(EDGE, 0 if listed else BAR, -EDGE, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(index.data(Qt.ItemDataRole.DisplayRole)))
        if chosen and self._list.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(6, 1, -6, -1), 4, 4)
        painter.restore()
