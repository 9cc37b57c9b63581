"""The agenda to prepare: times follow the minutes; minutes can be changed with + and - or typed."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from ui.facilitator.blocks import blocks
from ui.facilitator.pieces import tip
from ui.theme import TEXT, Theme
from ui.widgets.fonts import font
from workshop.activities import KINDS
from workshop.language import _
from workshop.scene import Scene
from workshop.timing import planned

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[str, ...]
STARTS, TITLE, KIND, MINUTES, SPARE = range(5)
ROW, MOST, STEP = 36, 24 * 60, 5
KEYS = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Minus: -STEP}


class AgendaModel(QAbstractTableModel):
    """Blocks and their activities as rows; number 0 is a block's heading."""

    wanted = Signal(int, int)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self.rows: list[tuple[int, Cell]] = []
        self.editable = True

    def show_scene(self, scene: Scene) -> None:
        """Show the agenda of a scene."""
        rows = _rows(scene)
        self.editable = not scene.read_only
        if rows == self.rows:
            return
        same = [n for n, _c in rows] == [n for n, _c in self.rows]
        if same:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, SPARE))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:  # noqa: N802
        """Give the rows."""
        return len(self.rows)

    def columnCount(self, _parent: Index | None = None) -> int:  # noqa: N802
        """Give the columns."""
        return SPARE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Name the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_("Starts"), _("Activity"), _("Kind"), _("Minutes"), _("May give back"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return None

    def data(self, index: Index, role: int = 0) -> object:
        """Give words, weight and colour of a cell."""
        number, cells = self.rows[index.row()]
        text = cells[index.column()]
        given: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: text,
            Qt.ItemDataRole.EditRole: text,
            Qt.ItemDataRole.TextAlignmentRole: _side(index.column()),
            Qt.ItemDataRole.ToolTipRole: tip(text) if index.column() == TITLE else "",
            Qt.ItemDataRole.FontRole: self._font(number),
            Qt.ItemDataRole.ForegroundRole: self._colour(number, index.column()),
        }
        return given.get(role)

    def _font(self, number: int) -> QFont:
        return font(TEXT, bold=not number)

    def _colour(self, number: int, place: int) -> QColor:
        soft = place in {STARTS, KIND, SPARE} and number
        return QColor(self._theme.ink_soft if soft else self._theme.ink)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the minutes be typed."""
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        number = self.rows[index.row()][0]
        if number and index.column() == MINUTES and self.editable:
            return able | Qt.ItemFlag.ItemIsEditable
        return able if number else Qt.ItemFlag.ItemIsEnabled

    def setData(self, index: Index, value: object, _role: int = 0) -> bool:  # noqa: N802 - Qt's name
        """Ask for other minutes."""
        number, cells = self.rows[index.row()]
        text = str(value).strip()
        if not text.isdecimal() or int(text) > MOST:
            return False
        self.wanted.emit(number, int(text) - int(cells[MINUTES]))
        return True


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == MINUTES else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _rows(scene: Scene) -> list[tuple[int, Cell]]:
    if scene.workshop is None:
        return []
    times = planned(scene.workshop, scene.agenda)
    rows: list[tuple[int, Cell]] = []
    for block in blocks(scene):
        spare = _("{n} min").format(n=block.gives_back) if block.gives_back else ""
        if len(block.numbers) > 1:
            rows.append((0, (block.time, block.title, "", str(block.minutes), spare)))
        for number in block.numbers:
            activity = scene.agenda[number - 1]
            alone = len(block.numbers) == 1
            title = activity.title if alone else f"      {activity.title}"
            kind = KINDS[activity.kind].label()
            rows.append(
                (number, (times[number - 1], title, kind, str(activity.minutes), spare if alone else ""))
            )
    return rows


class AgendaTable(QTableView):
    """The agenda as a table; + and - change the minutes by five."""

    wanted = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.agenda = AgendaModel(theme, self)
        self.agenda.wanted.connect(self.wanted)
        self.setModel(self.agenda)
        self.setAccessibleName(_("Agenda"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setFixedHeight(30)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        for place, width in ((STARTS, 64), (KIND, 130), (MINUTES, 70), (SPARE, 120)):
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(place, width)
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Change the minutes with + and -; digits go to the minutes of the row."""
        at = self.currentIndex()
        number = self.agenda.rows[at.row()][0] if at.isValid() else 0
        if number and self.agenda.editable and event.key() in KEYS:
            self.wanted.emit(number, KEYS[Qt.Key(event.key())])
            return
        if number and event.text().isdigit():
            self.setCurrentIndex(self.agenda.index(at.row(), MINUTES))
        super().keyPressEvent(event)
