"""The inventory of data sources as a table: words are typed in place, Space ticks what a problem needs."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.facilitator.clipped import fold
from ui.facilitator.marks import disc
from ui.facilitator.pieces import Line, tip
from ui.facilitator.rows import furnish_table
from ui.theme import LABEL, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _
from workshop.scene import Scene
from workshop.sources import SourceStanding, status_name
from workshop.subject import source_types

Index = QModelIndex | QPersistentModelIndex
NAME, TYPE, OWNER, PLACE, FIRST, RESERVE, STATE = range(7)
TEXTS = {NAME: "name", TYPE: "type", OWNER: "owner", PLACE: "place"}
WIDTHS = {TYPE: 124, OWNER: 116, PLACE: 104, FIRST: 48, RESERVE: 64, STATE: 112}
ROW, HEAD, PADDING, LINES = 46, 30, 24, 6


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with its state, and whether the first and the reserve problem need it."""

    standing: SourceStanding
    needed: tuple[bool, bool]

    @property
    def state(self) -> str:
        """Say the state, or that nobody was asked."""
        return status_name(self.standing.status) if self.standing.asked else _("Not asked yet")


class SourceModel(QAbstractTableModel):
    """Sources as rows."""

    edited = Signal(str, str, str)
    ticked = Signal(str, int)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[SourceRow, ...] = ()
        self.editable = True

    def show_scene(self, scene: Scene) -> None:
        """Show the sources of a scene."""
        problems = [idea.id if idea else "" for idea in (scene.material.chosen, scene.material.reserve)]
        rows = tuple(
            SourceRow(s, (problems[0] in s.source.uses, problems[1] in s.source.uses)) for s in scene.sources
        )
        self.editable = not scene.read_only
        if rows == self.rows:
            return
        if [r.standing.source.id for r in rows] == [r.standing.source.id for r in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, STATE))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Give the rows."""
        return len(self.rows)

    def columnCount(self, _parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Give the columns."""
        return STATE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Name the columns."""
        names = (_("Source"), _("Type"), _("Owner role"), _("Place"), _("First"), _("Reserve"), _("State"))
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = 0) -> object:
        """Give words and look of a cell."""
        row, place = self.rows[index.row()], index.column()
        text = self._text(row, place)
        ticks = {FIRST: row.needed[0], RESERVE: row.needed[1]}
        soft = place not in {NAME, FIRST, RESERVE}
        given: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: text,
            Qt.ItemDataRole.EditRole: text,
            Qt.ItemDataRole.ToolTipRole: tip(text),
            Qt.ItemDataRole.FontRole: font(LABEL if place == STATE else TEXT),
            Qt.ItemDataRole.ForegroundRole: QColor(self._theme.ink_soft if soft else self._theme.ink),
            Qt.ItemDataRole.TextAlignmentRole: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            Qt.ItemDataRole.UserRole: ticks.get(place),
            Qt.ItemDataRole.AccessibleTextRole: self._said(row, place, ticks.get(place)),
        }
        return given.get(role)

    def _text(self, row: SourceRow, place: int) -> str:
        if place in TEXTS:
            return str(getattr(row.standing.source, TEXTS[place]))
        return row.state if place == STATE else ""

    def _said(self, row: SourceRow, place: int, ticked: bool | None) -> str:  # noqa: FBT001 - as kept
        if ticked is None:
            return self._text(row, place)
        return _("needed") if ticked else _("not needed")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let words be typed."""
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        typed = self.editable and index.column() in TEXTS
        return able | Qt.ItemFlag.ItemIsEditable if typed else able

    def setData(self, index: Index, value: object, _role: int = 0) -> bool:  # noqa: N802 - Qt's name
        """Ask for other words."""
        row, place = self.rows[index.row()], index.column()
        if place not in TEXTS or str(value) == self._text(row, place):
            return False
        self.edited.emit(row.standing.source.id, TEXTS[place], str(value))
        return True

    def tick(self, index: Index) -> None:
        """Ask for the other of needed and not needed."""
        if self.editable and index.column() in {FIRST, RESERVE}:
            self.ticked.emit(self.rows[index.row()].standing.source.id, index.column() - FIRST)


class SourceCells(QStyledItemDelegate):
    """Paints ticks, and lets a type be picked or typed."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(parent)
        self._theme, self._table = theme, parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give room for all words of a cell."""
        size = LABEL if index.column() == STATE else TEXT
        wide = self._table.columnWidth(index.column()) - PADDING
        metrics = QFontMetrics(font(size))
        lines = fold(str(index.data() or ""), wide, LINES, metrics.horizontalAdvance)
        return QSize(
            self._table.columnWidth(index.column()), max(ROW, len(lines) * metrics.lineSpacing() + 10)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell and the line below it."""
        box: QRect = option.rect
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        ticked = index.data(Qt.ItemDataRole.UserRole)
        if ticked is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            state = "accepted" if ticked else "ahead"
            disc(painter, box.left() + 10, box.center().y(), state, self._theme, 14)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """Write on a line; for the type, pick from those the source text names or write another."""
        made: QWidget
        if index.column() == TYPE:
            box = QComboBox(parent)
            box.setEditable(True)
            box.setLineEdit(Line(box))
            box.addItems(list(source_types()))
            made = box
        else:
            made = Line(parent)
        made.setAutoFillBackground(True)
        made.setAccessibleName(
            str(
                index.model().headerData(
                    index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
                )
            )
        )
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Show the words as they are."""
        if isinstance(editor, QComboBox):
            editor.setEditText(index.data(Qt.ItemDataRole.EditRole))
        elif isinstance(editor, Line):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Hand the new words on."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        elif isinstance(editor, Line):
            model.setData(index, editor.text())


class SourceTable(QTableView):
    """The table; Space ticks, Delete asks to take a source away."""

    removed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.sources = SourceModel(theme, self)
        self.setModel(self.sources)
        furnish_table(self, _("Data sources"), SourceCells(theme, self))
        self.setWordWrap(True)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = self.horizontalHeader()
        head.setFixedHeight(HEAD)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        for place, width in WIDTHS.items():
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(place, width)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self.sources.tick)

    def here(self) -> str:
        """Give the id of the source the keys are at, empty where there is none."""
        at = self.currentIndex()
        return self.sources.rows[at.row()].standing.source.id if at.isValid() else ""

    def event(self, event: QEvent) -> bool:
        """Keep the arrows, and letters that begin a word, from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            typed = plain and event.text().isprintable() and self.currentIndex().column() in TEXTS
            if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} or (event.text() and typed):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tick with Space, take away with Delete."""
        at = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and at.column() in {FIRST, RESERVE}:
            self.sources.tick(at)
        elif event.key() == Qt.Key.Key_Delete and at.isValid():
            self.removed.emit(self.here())
        else:
            super().keyPressEvent(event)
