"""The problems to choose from: what the vote said about each, which is the first and which the reserve."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QStyle,
    QStyleOptionViewItem,
)

from ui.facilitator.rows import Index, Rows, furnish, grow
from ui.theme import LABEL, TEXT, Theme
from workshop.language import _

ROW, MARK = 50, 84
CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """A problem with what the vote said, and whether it is the first or the reserve."""

    key: str
    title: str
    more: str
    vote: str
    mark: str = ""


class ChoiceList(QListWidget):
    """The problems: Enter makes one the first, R the reserve."""

    first = Signal(str)
    reserve = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        furnish(self, _("Problems"), ChoiceRows(theme, self))
        self.itemActivated.connect(lambda item: self.first.emit(item.data(CHOICE).key))
        self.itemClicked.connect(lambda item: self.first.emit(item.data(CHOICE).key))
        self._shown: tuple[Choice, ...] = ()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the reserve with R."""
        if event.key() == Qt.Key.Key_R and self.currentItem() is not None:
            self.reserve.emit(self.currentItem().data(CHOICE).key)
        else:
            super().keyPressEvent(event)

    def show_choices(self, shown: tuple[Choice, ...]) -> None:
        """Show the problems and keep the current row."""
        if shown == self._shown:
            return
        self._shown = shown
        grow(self, len(shown))
        for number, choice in enumerate(shown):
            item = self.item(number)
            item.setText(", ".join(t for t in (choice.title, choice.vote, choice.mark) if t))
            item.setData(CHOICE, choice)
            item.setSizeHint(QSize(100, ROW))
        if self.currentRow() < 0 and shown:
            self.setCurrentRow(0)


class ChoiceRows(Rows):
    """Paints a problem, what the vote said about it, and what it was chosen as."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give 50 px to a problem."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        choice: Choice = index.data(CHOICE)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        t = self._theme
        painter.save()
        if choice.mark:
            self.mark(painter, box)
        vote = min(200, box.width() // 3)
        wide = box.width() - vote - MARK - 36
        self.write(
            painter, QRect(box.left() + 12, box.top() + 3, wide, 26), choice.title, TEXT, t.ink, bold=True
        )
        self.write(painter, QRect(box.left() + 12, box.top() + 25, wide, 20), choice.more, LABEL, t.ink_soft)
        at = QRect(box.right() - MARK - vote - 12, box.top(), vote, ROW)
        self.write(painter, at, choice.vote, LABEL, t.ink_soft)
        self.write(
            painter, QRect(box.right() - MARK, box.top(), MARK, ROW), choice.mark, TEXT, t.accent, bold=True
        )
        self.end(painter, box, state)
        painter.restore()
