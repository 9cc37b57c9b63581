"""The list of ideas: title and who has it, under the names of their groups; F2 or a double click edits."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from ui.facilitator.pieces import keeps
from ui.facilitator.rows import ABLE, TRIGGERS, WORDS, EditedRows, Index, furnish
from ui.theme import LABEL, TEXT, Theme
from workshop.breadth import kind_of
from workshop.language import _, ngettext
from workshop.model import EMPTY, Idea
from workshop.text import plain_hours

ROW, GROUP = 50, 40
ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: an idea with a quiet second line, or the name of a group."""

    key: str
    title: str
    more: str = ""


def entries(ideas: tuple[Idea, ...], notes: Mapping[str, str] = EMPTY) -> tuple[Entry, ...]:
    """Give the rows: ideas without a group first, then each group under its name; `notes` are by idea."""
    live = [i for i in ideas if not i.merged]
    merged: dict[str, int] = {}
    for idea in ideas:
        if idea.merged:
            merged[idea.merged] = merged.get(idea.merged, 0) + 1
    groups = list(dict.fromkeys(i.cluster for i in live))
    rows: list[Entry] = []
    for group in sorted(groups, key=bool):
        if group:
            rows.append(Entry("", group))
        rows += [
            Entry(i.id, i.title, _more(i, merged.get(i.id, 0), notes.get(i.id, "")))
            for i in live
            if i.cluster == group
        ]
    return tuple(rows)


def _more(idea: Idea, merged: int, note: str) -> str:
    use = kind_of(idea.use)
    parts = [note, use.name if use else idea.use, idea.who, idea.area if idea.area != idea.who else ""]
    if idea.hours is not None:
        parts.append(_("{hours} hours a week").format(hours=f"{plain_hours(idea.hours):g}"))
    if merged:
        parts.append(ngettext("{n} merged into it", "{n} merged into it", merged).format(n=merged))
    return " · ".join(p for p in parts if p)


class IdeaList(QListWidget):
    """All ideas; several can be chosen; a digit says which kind of use they are, where that is asked for."""

    edited = Signal(str, str)
    numbered = Signal(int)
    takes_digits = False

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(TRIGGERS)
        furnish(self, _("Ideas"), IdeaRows(theme, self))
        self._shown: tuple[Entry, ...] = ()

    def show_ideas(self, ideas: tuple[Idea, ...], notes: Mapping[str, str] = EMPTY) -> None:
        """Show the ideas, with quiet notes by their id, and keep what is chosen."""
        rows = entries(ideas, notes)
        if rows == self._shown or self.state() == QAbstractItemView.State.EditingState:
            return
        chosen, here = set(self.chosen()), self.here()
        place = self.currentRow()
        self._shown = rows
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title)
            item.setData(ENTRY, row)
            item.setSizeHint(QSize(100, ROW if row.key else GROUP))
            item.setFlags(ABLE if row.key else Qt.ItemFlag.ItemIsEnabled)
            self.addItem(item)
            item.setSelected(row.key in chosen and bool(row.key))
        found = next((n for n, r in enumerate(rows) if r.key and r.key == here), min(place, len(rows) - 1))
        if found >= 0 and here:
            self.selectionModel().setCurrentIndex(
                self.model().index(found, 0), self.selectionModel().SelectionFlag.NoUpdate
            )

    def event(self, event: QEvent) -> bool:
        """Take digits before the window does."""
        return keeps(event, self._digit) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hand a digit on."""
        if self._digit(event):
            self.numbered.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _digit(self, event: QKeyEvent) -> bool:
        return self.takes_digits and event.text().isascii() and event.text().isdecimal()

    def go_down(self) -> None:
        """Choose the next idea instead, where there is one."""
        at = self.currentRow()
        rows = [n for n, row in enumerate(self._shown) if row.key and n > at]
        if rows:
            flags = self.selectionModel().SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.model().index(rows[0], 0), flags)

    def here(self) -> str:
        """Give the id of the idea the keys are at, empty where there is none."""
        entry: Entry | None = self.currentIndex().data(ENTRY)
        return entry.key if entry else ""

    def chosen(self) -> tuple[str, ...]:
        """Give the ids of the chosen ideas, in the order of the list."""
        rows = [self.item(n) for n in range(self.count())]
        return tuple(r.data(ENTRY).key for r in rows if r.isSelected())


class IdeaRows(EditedRows):
    """Paints one idea or the name of a group, and edits a title in place."""

    def __init__(self, theme: Theme, parent: IdeaList) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(theme, parent)
        self._list = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        entry: Entry = index.data(ENTRY)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        t = self._theme
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            self.mark(painter, box)
        inside = box.adjusted(12 if entry.key else 0, 0, -12, 0)
        if not entry.key:
            self.write(painter, inside.adjusted(0, 12, 0, 0), entry.title, LABEL, t.ink_soft)
        else:
            high = 30 if entry.more else box.height()
            self.write(
                painter, QRect(inside.left(), box.top() + 2, inside.width(), high), entry.title, TEXT, t.ink
            )
            self.write(
                painter,
                QRect(inside.left(), box.top() + 26, inside.width(), 18),
                entry.more,
                LABEL,
                t.ink_soft,
            )
        self.end(painter, box, state, framed=bool(entry.key))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """Edit the title on a line of its own."""
        return self.line(parent, _("Words of the idea"), index.data(ENTRY).title)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:  # noqa: N802
        """Put the line over the title."""
        box: QRect = option.rect
        editor.setGeometry(box.adjusted(WORDS, 2, -WORDS, -16))

    def edited(self, index: Index, text: str) -> None:
        """Hand the new title on."""
        entry: Entry = index.data(ENTRY)
        if text != entry.title:
            self._list.edited.emit(entry.key, text)
