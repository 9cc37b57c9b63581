"""The reasons of the pre-mortem under their kinds, those not sorted yet first."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from ui.facilitator.clipped import fold
from ui.facilitator.pieces import keeps, tip
from ui.facilitator.rows import ABLE, TRIGGERS, EditedRows, Index, furnish
from ui.theme import LABEL, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _
from workshop.model import Blocker
from workshop.subject import blocker_kinds

ROW, GROUP, MARK, LINES, LINE = 36, 38, 84, 2, 19
ENTRY = Qt.ItemDataRole.UserRole
LAST_KIND, TENS = 14, 10


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a reason, or the name of a kind with how many reasons it has."""

    key: str
    text: str
    kind: str = ""
    released: bool = False

    @property
    def words(self) -> str:
        """Say the row for a screen reader."""
        return ", ".join((self.text, _("released"))) if self.released else self.text


def entries(blockers: tuple[Blocker, ...]) -> tuple[Entry, ...]:
    """Give the rows: what is not sorted yet first, then kind by kind."""
    groups = (("", _("Not sorted yet")), *((k.key, k.text) for k in blocker_kinds()))
    rows: list[Entry] = []
    for kind, name in groups:
        inside = [b for b in blockers if b.kind == kind]
        if inside:
            rows.append(Entry("", f"{name} · {len(inside)}", kind))
            rows += [Entry(b.id, b.text, kind, b.released) for b in inside]
    return tuple(rows)


def plain_entries(blockers: tuple[Blocker, ...]) -> tuple[Entry, ...]:
    """Give the rows where nothing is sorted: in the order they were written."""
    return tuple(Entry(b.id, b.text, b.kind, b.released) for b in blockers)


class ReasonList(QListWidget):
    """All reasons; digits sort the current one, where they are sorted, and L lets the room see it."""

    edited = Signal(str, str)
    sorted_as = Signal(str, int)
    typed = Signal(str)
    released = Signal(str, bool)
    removed = Signal(str)

    def __init__(self, theme: Theme, *, sorts: bool = True) -> None:
        """Begin empty."""
        super().__init__()
        self._sorts = sorts
        self.setEditTriggers(TRIGGERS)
        furnish(self, _("Reasons"), ReasonRows(theme, self))
        self._shown: tuple[Entry, ...] = ()
        self._digits = ""
        self.currentRowChanged.connect(lambda _row: self._type(""))

    def show_reasons(self, blockers: tuple[Blocker, ...]) -> None:
        """Show the reasons and stay at the current one; where it was sorted, at the next that is not."""
        rows = entries(blockers) if self._sorts else plain_entries(blockers)
        if rows == self._shown or self.state() == QAbstractItemView.State.EditingState:
            return
        here, place = self.entry(), self.currentRow()
        self._shown = rows
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.text)
            item.setData(ENTRY, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.words)
            item.setToolTip(tip(row.text))
            item.setFlags(ABLE if row.key else Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        self.setCurrentRow(self._next(here, place))

    def _next(self, here: Entry | None, place: int) -> int:
        rows = self._shown
        found = next((n for n, r in enumerate(rows) if here and r.key == here.key), -1)
        sorted_now = found >= 0 and here is not None and not here.kind and rows[found].kind
        left = [n for n, r in enumerate(rows) if r.key and not r.kind]
        if sorted_now and left:
            return next((n for n in left if n >= place), left[0])
        reasons = [n for n, r in enumerate(rows) if r.key]
        if found >= 0 or not reasons:
            return found
        return min(reasons, key=lambda n: abs(n - max(0, place)))

    def entry(self) -> Entry | None:
        """Give the reason the keys are at."""
        entry: Entry | None = self.currentIndex().data(ENTRY)
        return entry if entry and entry.key else None

    def event(self, event: QEvent) -> bool:
        """Take digits and L before the window does."""
        return keeps(
            event, lambda key: (key.text().isdecimal() or key.key() == Qt.Key.Key_L) and not key.modifiers()
        ) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Sort with digits, release with L, take away with Delete."""
        entry = self.entry()
        if entry is None:
            super().keyPressEvent(event)
        elif self._sorts and event.text().isdecimal() and event.text().isascii():
            self._type(self._digits + event.text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._digits:
            self._sort(int(self._digits))
        elif event.key() == Qt.Key.Key_L:
            self.released.emit(entry.key, not entry.released)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(entry.key)
        else:
            self._type("")
            super().keyPressEvent(event)

    def _type(self, digits: str) -> None:
        """Sort as soon as no further digit can follow: a 1 may still become 10 to 14."""
        number = int(digits) if digits else 0
        if number > LAST_KIND:
            digits, number = digits[-1], int(digits[-1])
        self._digits = digits if number else ""
        self.typed.emit(self._digits)
        if number * TENS > LAST_KIND:
            self._sort(number)

    def _sort(self, number: int) -> None:
        entry = self.entry()
        self._digits = ""
        self.typed.emit("")
        if entry is not None:
            self.sorted_as.emit(entry.key, number)


class ReasonRows(EditedRows):
    """Paints one reason or the name of a kind, and edits a reason in place."""

    def __init__(self, theme: Theme, parent: ReasonList) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(theme, parent)
        self._list = parent

    def _lines(self, entry: Entry, width: int) -> list[str]:
        measure = self._list.fontMetrics().horizontalAdvance
        return fold(entry.text, width - MARK - 24, LINES, measure)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give a reason one line or two."""
        entry: Entry = index.data(ENTRY)
        if not entry.key:
            return QSize(100, GROUP)
        return QSize(100, ROW - LINE + LINE * len(self._lines(entry, self._list.viewport().width())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        entry: Entry = index.data(ENTRY)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        t = self._theme
        painter.save()
        if entry.key and state & QStyle.StateFlag.State_Selected:
            self.mark(painter, box)
        if entry.key:
            painter.setFont(font(TEXT))
            painter.setPen(QColor(t.ink))
            for number, text in enumerate(self._lines(entry, box.width())):
                at = QRect(box.left() + 12, box.top() + 8 + number * LINE, box.width() - MARK - 24, LINE)
                painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, text)
            painter.setFont(font(LABEL))
            painter.setPen(QColor(t.accent if entry.released else t.ink_soft))
            at = QRect(box.right() - MARK - 10, box.top() + 8, MARK, LINE)
            said = _("released") if entry.released else ""
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, said)
        else:
            self.write(painter, box.adjusted(0, 12, -12, 0), entry.text, LABEL, t.ink_soft, bold=True)
        self.end(painter, box, state, framed=bool(entry.key))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """Edit the words on a line of their own."""
        return self.line(parent, _("Words of the reason"), index.data(ENTRY).text)

    def edited(self, index: Index, text: str) -> None:
        """Hand the new words on."""
        entry: Entry = index.data(ENTRY)
        if text != entry.text:
            self._list.edited.emit(entry.key, text)
