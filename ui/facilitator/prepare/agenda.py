"""The agenda to prepare: times follow the minutes, rows are moved by hand or by key."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.facilitator.pieces import tip
from ui.facilitator.prepare.row_painting import (
    KIND,
    MINUTES,
    ROW_ROLE,
    SPARE,
    STARTS,
    TITLE,
    WAS,
    passed_words,
)
from ui.facilitator.prepare.rows import Row, rows_of
from workshop.language import _, ngettext
from workshop.scene import Scene

Index = QModelIndex | QPersistentModelIndex
MOST = 24 * 60


class AgendaModel(QAbstractTableModel):
    """Blocks, their steps where they are open, and the end."""

    typed = Signal(object, int)

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._scene: Scene | None = None
        self.rows: tuple[Row, ...] = ()
        self.wide: set[str] = set()
        self.editable = True

    def show_scene(self, scene: Scene) -> None:
        """Show the agenda of a scene."""
        self._scene = scene
        self.editable = not scene.read_only
        self._show(rows_of(scene, self.wide))

    def open_block(self, code: str, *, wide: bool) -> None:
        """Open a block into its steps, or close it."""
        (self.wide.add if wide else self.wide.discard)(code)
        if self._scene is not None:
            self._show(rows_of(self._scene, self.wide))

    def _show(self, rows: tuple[Row, ...]) -> None:
        if rows == self.rows:
            return
        if [(r.shape, r.keys) for r in rows] == [(r.shape, r.keys) for r in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, SPARE))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def place_of(self, keys: tuple[str, ...]) -> int:
        """Give the number of the row of these activities, else of the row they are part of, else -1."""
        exact = next((n for n, r in enumerate(self.rows) if r.keys == keys), -1)
        if exact >= 0 or not keys:
            return exact
        holding = [n for n, r in enumerate(self.rows) if keys[0] in r.keys]
        return holding[-1] if holding else -1

    def rowCount(self, _parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Give the rows."""
        return len(self.rows)

    def columnCount(self, _parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Give the columns."""
        return SPARE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Name the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            names = {
                STARTS: _("Starts"),
                TITLE: _("Activity"),
                KIND: _("Kind"),
                MINUTES: _("Minutes"),
                WAS: _("Minutes before"),
                SPARE: _("May give back"),
            }
            return names.get(section, "")
        return None

    def data(self, index: Index, role: int = 0) -> object:
        """Give the words of a cell, and its row."""
        row, column = self.rows[index.row()], index.column()
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return _cell(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == TITLE:
            return tip(_cell(row, TITLE))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _said(row, column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged and the minutes be typed."""
        row = self.rows[index.row()]
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
        if row.shape == "end":
            return able
        able |= Qt.ItemFlag.ItemIsSelectable
        if self.editable:
            able |= Qt.ItemFlag.ItemIsDragEnabled
            if index.column() == MINUTES:
                able |= Qt.ItemFlag.ItemIsEditable
        return able

    def setData(self, index: Index, value: object, _role: int = 0) -> bool:  # noqa: N802 - Qt's name
        """Ask for other minutes."""
        row, text = self.rows[index.row()], str(value).strip()
        if not text.isdecimal() or int(text) > MOST:
            return False
        if int(text) != row.minutes:
            self.typed.emit(row, int(text))
        return True


def _said(row: Row, column: int) -> str:
    """Say a cell so that it is understood without the others; the reader itself names its column."""
    words = _cell(row, column)
    if column == TITLE and row.shape == "block":
        return f"{words}, {_('open') if row.wide else _('closed')}"
    if column == MINUTES and row.shape != "end":
        return ngettext("{n} minute", "{n} minutes", row.minutes).format(n=row.minutes)
    if column == SPARE and row.spare:
        return _("may give back {minutes}").format(minutes=words)
    return words


def _cell(row: Row, column: int) -> str:
    if column == STARTS:
        return row.starts
    if column == TITLE:
        # The word first: a long title is cut at its end.
        return passed_words(row) + row.title
    if row.shape == "end":
        return ""
    spare = _("{n} min").format(n=row.spare) if row.spare else ""
    was = _("was {n}").format(n=row.was) if row.was >= 0 else ""
    return {KIND: row.kind, MINUTES: str(row.minutes), WAS: was, SPARE: spare}[column]
