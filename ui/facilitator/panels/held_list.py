"""The texts from phones that wait: a row each, the whole text where the keys are; nothing moves by itself."""

from PySide6.QtCore import (
    QEvent,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from ui.facilitator.pieces import Line, keeps, tip
from ui.facilitator.rows import ABLE, TRIGGERS, EditedRows, Index, furnish
from ui.theme import LABEL, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _
from workshop.model import HeldText
from workshop.session.texts import LIMIT

ROW, LINE, SIDES = 34, 19, 24
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
DROP = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
KEY = Qt.ItemDataRole.UserRole


class HeldList(QListWidget):
    """All texts that wait; Enter releases the current one, F2 or typing edits it, Delete drops it."""

    released = Signal(str)
    edited = Signal(str, str)
    dropped = Signal(str)
    looked_at = Signal()

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        furnish(self, _("Texts from phones"), HeldRows(theme, self))
        self._places: dict[str, int] = {}
        self._shown: tuple[HeldText, ...] = ()
        self._seen: set[str] = set()
        self._of = ""
        self.unfolded = ""
        self._unfolding = QTimer(self, singleShot=True)
        self._unfolding.timeout.connect(self._unfold)
        self.currentItemChanged.connect(lambda _now, _before: self._unfold_soon())

    def show_held(self, of: str, held: tuple[HeldText, ...], *, locked: bool) -> None:
        """Show what waits in the activity `of`: new texts below the others, what came back in its place."""
        triggers = QAbstractItemView.EditTrigger.NoEditTriggers if locked else TRIGGERS
        self.setEditTriggers(triggers)
        if of != self._of:
            self._of, self._places, self._seen, self._shown = of, {}, set(), ()
            self.clear()
        if held == self._shown:
            return
        there = set(self.keys())
        back = [t.id for t in held if t.id in self._places and t.id not in there]
        for text in held:
            self._places.setdefault(text.id, len(self._places))
        self._shown = held
        self._take_over({t.id: t.text for t in held})
        if back and self.hasFocus():
            self.setCurrentRow(self.keys().index(back[0]))

    def _take_over(self, texts: dict[str, str]) -> None:
        here, place = self._item(self.here()), self.currentRow()
        top = self.visualItemRect(here).top() if here is not None else 0
        for number in range(self.count() - 1, -1, -1):
            if self.item(number).data(KEY) not in texts:
                self.takeItem(number)
        order = sorted(texts, key=lambda key: self._places[key])
        for number, key in enumerate(order):
            item = self.item(number)
            if item is None or item.data(KEY) != key:
                item = QListWidgetItem()
                item.setData(KEY, key)
                self.insertItem(number, item)
            if item.text() != texts[key]:
                item.setText(texts[key])
                item.setToolTip(tip(texts[key]))
                item.setFlags(ABLE)
        if here is not None and here.data(KEY) in texts:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualItemRect(here).top() - top)
        elif place >= 0:
            self.setCurrentRow(min(place, self.count() - 1))

    def _item(self, key: str) -> QListWidgetItem | None:
        items = (self.item(number) for number in range(self.count()))
        return next((item for item in items if item.data(KEY) == key), None)

    def here(self) -> str:
        """Give the id of the text the keys are at, empty where there is none."""
        key: str | None = self.currentIndex().data(KEY)
        return key or ""

    def words(self, key: str) -> str:
        """Give the words of a text that waits."""
        item = self._item(key)
        return item.text() if item is not None else ""

    def seen(self) -> tuple[str, ...]:
        """Give the ids of the texts whose every word was on this screen."""
        return tuple(key for key in self.keys() if key in self._seen)

    def keys(self) -> tuple[str, ...]:
        """Give the ids of all texts that wait, from the top."""
        return tuple(self.item(number).data(KEY) for number in range(self.count()))

    def edits(self, index: Index) -> bool:
        """Tell whether the text of a row is being edited."""
        return self.state() == QAbstractItemView.State.EditingState and index.row() == self.currentRow()

    def edit_here(self, typed: str = "") -> None:
        """Edit the current text; `typed` is added to its end."""
        if not self.here() or not self.editTriggers():
            return
        self.editItem(self.currentItem())
        editor = QApplication.focusWidget()
        if typed and isinstance(editor, Line):
            editor.end(False)  # noqa: FBT003 - Qt's own
            editor.insert(typed)

    def _unfold_soon(self) -> None:
        # A row that grows under the first click of a double click would push the second one elsewhere.
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._unfolding.start(QApplication.doubleClickInterval() if pressed else 0)

    def _unfold(self) -> None:
        if self.here() != self.unfolded:
            self.unfolded = self.here()
            self.doItemsLayout()
            self.scrollTo(self.currentIndex())

    def event(self, event: QEvent) -> bool:
        """Take what is typed before the window does."""
        return keeps(event, _types) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Release with Enter, drop with Delete, edit by typing; a key that is held down does it once."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if not self.here() or editing or not self.editTriggers():
            super().keyPressEvent(event)
        elif event.key() in ENTER | DROP:
            if not event.isAutoRepeat():
                (self.released if event.key() in ENTER else self.dropped).emit(self.here())
        elif _types(event):
            self.edit_here(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the rows, or words where there are none, and remember what could be read."""
        super().paintEvent(event)
        if not self.count():
            painter = QPainter(self.viewport())
            painter.setFont(font(LABEL))
            painter.setPen(QColor(self._theme.ink_soft))
            box = self.viewport().rect().adjusted(12, 8, -12, 0)
            words = _("Nothing is waiting. What people send from their phones comes here first.")
            painter.drawText(box, Qt.TextFlag.TextWordWrap, words)
        self._look()

    def _look(self) -> None:
        """Remember the rows that are wholly in sight with all their words."""
        high, fresh = self.viewport().height(), set()
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        for number in range(max(0, first), self.count()):
            item = self.item(number)
            box = self.visualItemRect(item)
            tall = box.height() > high
            if box.bottom() > high and not tall:
                break
            key = item.data(KEY)
            whole = key == self.unfolded or not self.cut(item.text(), box.width())
            if (tall or box.top() >= 0) and whole and key not in self._seen:
                fresh.add(key)
        if fresh:
            self._seen |= fresh
            self.looked_at.emit()

    def cut(self, text: str, width: int) -> bool:
        """Tell whether a text is longer than a row."""
        return self.fontMetrics().horizontalAdvance(text) > width - SIDES


def _types(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return plain and event.text().isprintable() and bool(event.text().strip())


class HeldRows(EditedRows):
    """Paints one text as plain text, and edits it in place."""

    def __init__(self, theme: Theme, parent: HeldList) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(theme, parent)
        self._list = parent

    def _whole(self, text: str, width: int) -> QTextLayout:
        """Lay the whole text out, also a word that is longer than a line."""
        made = QTextLayout(text, font(TEXT))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        made.beginLayout()
        while (line := made.createLine()).isValid():
            line.setLineWidth(width - SIDES)
            line.setPosition(QPointF(0, (made.lineCount() - 1) * LINE))
        made.endLayout()
        return made

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give one line, and the current text as many as it has."""
        width = self._list.viewport().width()
        if index.data(KEY) != self._list.unfolded or not self._list.cut(index.data(), width):
            return QSize(100, ROW)
        return QSize(100, ROW - LINE + LINE * self._whole(index.data(), width).lineCount())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setClipRect(box)
        if state & QStyle.StateFlag.State_Selected:
            self.mark(painter, box)
        unfolded = index.data(KEY) == self._list.unfolded and self._list.cut(index.data(), box.width())
        # The line it is edited on lets through what is below it.
        if unfolded and not self._list.edits(index):
            painter.setPen(QColor(self._theme.ink))
            self._whole(index.data(), box.width()).draw(painter, QPointF(box.left() + 12, box.top() + 7))
        elif not self._list.edits(index):
            self.write(painter, box.adjusted(12, 0, -12, -1), index.data(), TEXT, self._theme.ink)
        self.end(painter, box, state)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """Edit the text on a line of its own."""
        made = self.line(parent, _("Words of the text"), index.data())
        made.setMaxLength(LIMIT)
        return made

    def edited(self, index: Index, text: str) -> None:
        """Hand the new words on."""
        if text != index.data():
            self._list.edited.emit(index.data(KEY), text)
