"""The agenda to prepare, worked with keys alone or with the mouse."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from ui.facilitator.prepare.row_painting import GRIP, MINUTES, TITLE, WAS, sign_at
from ui.facilitator.prepare.row_table import RowTable
from ui.facilitator.prepare.rows import Row, Target, down, inward, outward, up
from ui.facilitator.voice import aloud
from ui.theme import Theme
from workshop.language import _

STEP = 5
ALT = {
    Qt.Key.Key_Up: up,
    Qt.Key.Key_Down: down,
    Qt.Key.Key_Right: inward,
    Qt.Key.Key_Left: outward,
}
WANTED = {Qt.Key.Key_Delete: "remove", Qt.Key.Key_Return: "edit", Qt.Key.Key_Enter: "edit"}
CHANGES = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Minus: -STEP}


class AgendaTable(RowTable):
    """The agenda; `wanted` says what is to be done with a row: add, edit, duplicate, remove, over."""

    resized = Signal(object, int)
    wanted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__(theme)
        self.agenda.typed.connect(self._typed)

    def _typed(self, row: Row, minutes: int) -> None:
        self.resized.emit(row, minutes - row.minutes)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move, open, add, copy and remove rows; digits go to the minutes."""
        # What the little field for minutes has no use for comes here as well.
        typing = self.state() == RowTable.State.EditingState
        if not typing and self._worked(event):
            event.accept()
            return
        row = self.row
        if row is not None and not typing and event.text().isdigit():
            self.setCurrentIndex(self.agenda.index(self.agenda.place_of(row.keys), MINUTES))
        super().keyPressEvent(event)

    def _worked(self, event: QKeyEvent) -> bool:
        """Do what a key means here; tells whether it means anything."""
        key, row = Qt.Key(event.key()), self.row
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Insert:
            self.wanted.emit("add", row)
        elif row is None:
            return False
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return self._moved_by(key, row)
        elif key in WANTED or (control and key == Qt.Key.Key_D):
            self.wanted.emit(WANTED.get(key, "duplicate"), row)
        elif key in CHANGES and self.agenda.editable:
            self.resized.emit(row, CHANGES[key])
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self._fold(row, wide=key == Qt.Key.Key_Right)
        elif key == Qt.Key.Key_Escape:
            self.choose()
        else:
            return False
        return True

    def _moved_by(self, key: Qt.Key, row: Row) -> bool:
        if key in ALT:
            self.go(row, ALT[key](self.agenda.rows, self.agenda.place_of(row.keys)))
        return key in ALT

    def _fold(self, row: Row, *, wide: bool) -> None:
        if row.shape == "step" and not wide:
            block = next(r for r in self.agenda.rows if r.shape == "block" and row.key in r.keys)
            self.choose(*block.keys)
        elif row.shape == "block":
            self.open_block(row.code, wide=wide)
            aloud(self, _("Its steps are listed below it.") if wide else _("Its steps are put away."))

    def go(self, row: Row | None, target: Target | None) -> None:
        """Ask for a row to be moved; a block that it joins is opened."""
        if row is not None and target is not None and self.agenda.editable:
            if target[1]:
                self.agenda.wide.add(target[1])
            self.moved.emit(row, *target)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Open the menu of the chosen row."""
        row = self.row
        if row is None or not self.agenda.editable:
            return
        menu = self.menu_of(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu_of(self, row: Row) -> QMenu:
        """Give what can be done with a row as a whole."""
        menu = QMenu(self)
        for what, words in (
            ("over", _("Take up again") if row.passed else _("Pass over")),
            ("duplicate", _("Duplicate")),
            ("remove", _("Remove")),
        ):
            menu.addAction(words).triggered.connect(lambda _on=False, what=what: self.wanted.emit(what, row))
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Change minutes by − and +, open a block by its arrow; else choose the row."""
        index = self.indexAt(event.position().toPoint())
        row = self.agenda.rows[index.row()] if index.isValid() else None
        before = self._keys
        if row is not None and row.keys == before and row.keys and index.column() == WAS:
            sign = sign_at(self.visualRect(index), int(event.position().x()))
            if sign and self.agenda.editable:
                self.resized.emit(row, sign * STEP)
                return
        super().mousePressEvent(event)
        at_arrow = event.position().x() < self.visualRect(index).left() + GRIP
        if row is not None and row.shape == "block" and index.column() == TITLE and at_arrow:
            self.open_block(row.code, wide=not row.wide)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open or close a block; the minutes are typed."""
        index = self.indexAt(event.position().toPoint())
        row = self.agenda.rows[index.row()] if index.isValid() else None
        if row is not None and row.shape == "block" and index.column() not in {MINUTES, WAS}:
            self.open_block(row.code, wide=not row.wide)
        else:
            super().mouseDoubleClickEvent(event)
