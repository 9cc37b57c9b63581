"""The list of those who signed up: names and what they do, for the facilitator alone."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem

from ui.facilitator.rows import Index, Rows, furnish
from ui.theme import LABEL, TEXT, Theme
from workshop.language import _
from workshop.model import SignUp

ROW, FUNCTION = 36, 0.42
ENTRY = Qt.ItemDataRole.UserRole


class SignList(QListWidget):
    """All names; Delete strikes the current one off."""

    struck = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        furnish(self, _("Names on the list"), SignRows(theme, self))
        self._shown: tuple[SignUp, ...] = ()

    def show_signed(self, signed: tuple[SignUp, ...]) -> None:
        """Show the names and stay at the current one, or near it where it is gone."""
        if signed == self._shown:
            return
        here, place = self.here(), self.currentRow()
        self._shown = signed
        self.clear()
        for one in signed:
            item = QListWidgetItem(", ".join(part for part in (one.name, one.function) if part))
            item.setData(ENTRY, one)
            self.addItem(item)
        found = next((n for n, one in enumerate(signed) if one.id == here), min(place, len(signed) - 1))
        self.setCurrentRow(found if here else -1)

    def here(self) -> str:
        """Give the id of the current name, empty where there is none."""
        one: SignUp | None = self.currentIndex().data(ENTRY)
        return one.id if one else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Strike off with Delete."""
        if event.key() == Qt.Key.Key_Delete and self.here():
            self.struck.emit(self.here())
        else:
            super().keyPressEvent(event)


class SignRows(Rows):
    """Paints one name with what the person does."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give 36 px to a name."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        one: SignUp = index.data(ENTRY)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            self.mark(painter, box)
        wide = int(box.width() * FUNCTION)
        name = box.adjusted(12, 0, -wide - 12, 0)
        self.write(painter, name, one.name, TEXT, self._theme.ink)
        self.write(
            painter, box.adjusted(box.width() - wide, 0, -12, 0), one.function, LABEL, self._theme.ink_soft
        )
        self.end(painter, box, state)
        painter.restore()
