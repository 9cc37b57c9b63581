"""The agenda as rows that are chosen with keys or the mouse, and dragged."""

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.facilitator.prepare.agenda import AgendaModel
from ui.facilitator.prepare.row_painting import (
    GRIP,
    KIND,
    MINUTES,
    SPARE,
    STARTS,
    TITLE,
    WAS,
    Heads,
    RowPainting,
)
from ui.facilitator.prepare.rows import Row, dropped
from ui.facilitator.rows import furnish_table
from ui.facilitator.voice import aloud
from ui.theme import EDGE, UNIT, Theme
from workshop.language import _

ROW, HEAD, RING, NARROW = 36, 30, 2, 660
MIME = "application/x-readyroom-row"
WIDTHS = ((STARTS, EDGE + GRIP + 60), (KIND, 136), (MINUTES, 60), (WAS, 84), (SPARE, 104 + EDGE))
_SHEET = """
QTableView, QTableView:focus {{ border: 0; }}
QHeaderView::section {{ border: 0; border-bottom: 1px solid {line}; padding: 0; }}
"""
# In a window that is wider than the smallest laptop's, columns share what is over, in eighths.
USUAL, SHARES = 786, {KIND: 2, SPARE: 1}
TIGHT = ((MINUTES, 48), (WAS, 66), (SPARE, 82 + EDGE))


class RowTable(QTableView):
    """The agenda as rows that can be chosen and dragged; what is wanted is told by signals."""

    chosen = Signal(object)
    moved = Signal(object, str, str)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._keys: tuple[str, ...] = ()
        self._line, self._told = -1, -1
        self.agenda = AgendaModel(self)
        self.setModel(self.agenda)
        furnish_table(self, _("Agenda"), RowPainting(theme, self))
        self.setStyleSheet(_SHEET.format(line=theme.line))
        self._dress()
        self.agenda.modelReset.connect(self._stand)
        self.selectionModel().currentRowChanged.connect(self._stepped)

    def _dress(self) -> None:
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = Heads(self._theme, self)
        self.setHorizontalHeader(head)
        head.setFixedHeight(HEAD)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        for place, width in WIDTHS:
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(place, width)
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)

    @property
    def row(self) -> Row | None:
        """Give the chosen row, None where there is none."""
        at = self.agenda.place_of(self._keys) if self._keys else -1
        return self.agenda.rows[at] if at >= 0 else None

    def choose(self, *keys: str) -> None:
        """Stand on the row of these activities; without any, on none."""
        self._keys = keys
        self._stand()
        self.chosen.emit(self.row)

    def open_block(self, code: str, *, wide: bool) -> None:
        """Open a block into its steps, or close it; the choice stays, or goes to the block."""
        self.agenda.open_block(code, wide=wide)
        row = self.row
        if row is not None and row.keys != self._keys:
            self.choose(*row.keys)

    def _stand(self) -> None:
        """Stand where we stood, after the rows have changed."""
        at = self.agenda.place_of(self._keys) if self._keys else -1
        model = self.selectionModel()
        model.blockSignals(True)  # noqa: FBT003 - as Qt has it
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        if at >= 0:
            model.setCurrentIndex(self.agenda.index(at, TITLE), flags)
        else:
            model.clear()
        model.blockSignals(False)  # noqa: FBT003 - as Qt has it
        if at >= 0:
            self.scrollTo(self.agenda.index(at, TITLE))
        self._tell(at)
        self.viewport().update()

    def _tell(self, at: int) -> None:
        """Say where the chosen row is now: for a screen reader nothing has moved while signals are held."""
        before, self._told = self._told, at
        if at >= 0 and at != before and self.hasFocus():
            row = self.agenda.rows[at]
            aloud(self, f"{row.starts} {row.title}")

    def _stepped(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.agenda.rows[now.row()] if now.isValid() else None
        if row is not None and row.shape != "end":
            self._keys, self._told = row.keys, now.row()
            self.chosen.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the kinds out where the titles would have no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self.setColumnHidden(KIND, narrow)
        over = max(0, self.width() - USUAL)
        for place, width in TIGHT if narrow else WIDTHS:
            self.setColumnWidth(place, width + over * SHARES.get(place, 0) // 8)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Come in without choosing a row: that is done by the arrows."""
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - as Qt has it
        super().focusInEvent(event)
        self.selectionModel().blockSignals(False)  # noqa: FBT003 - as Qt has it
        self._stand()

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Take the chosen row in hand."""
        row = self.row
        if row is None or not self.agenda.editable:
            return
        carried = QMimeData()
        carried.setData(MIME, row.key.encode())
        at = self.agenda.index(self.agenda.place_of(row.keys), STARTS)
        line = QRect(0, self.visualRect(at).top(), self.viewport().width(), ROW)
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.setPixmap(self.viewport().grab(line))
        # Held where it was taken: by its left end, it would reach over to the room's screen.
        taken = self.viewport().mapFromGlobal(QCursor.pos())
        drag.setHotSpot(QPoint(taken.x(), ROW // 2))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a row of this agenda, nothing else."""
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the row would go."""
        self._follow(event)

    def _follow(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        self._line = self._gap(event.position().toPoint())[0]
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Show no place any more."""
        self._line = -1
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Put the row where it was let go."""
        row, self._line = self.row, -1
        self.viewport().update()
        if row is None or not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        gap, low = self._gap(event.position().toPoint())
        event.acceptProposedAction()
        before, into = dropped(self.agenda.rows, gap, row, low=low)
        if before not in row.keys:
            self.moved.emit(row, before, into)

    def _gap(self, at: QPoint) -> tuple[int, bool]:
        """Give before which row a place is, and whether it is on the lower half of the row above that."""
        end = len(self.agenda.rows) - 1
        number = self.rowAt(at.y())
        if number < 0:
            return (end, False)
        low = at.y() > self.rowViewportPosition(number) + ROW // 2
        return (min(number + low, end), low)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the rows, a ring around the chosen one or all, the line where a dragged row would go."""
        super().paintEvent(event)
        at = self.agenda.place_of(self._keys) if self._keys else -1
        wide = self.viewport().width()
        painter = QPainter(self.viewport())
        if self.hasFocus():
            top, high = (self.rowViewportPosition(at), ROW) if at >= 0 else (0, self.viewport().height())
            ring = QRectF(RING * 3, top + RING, wide - RING * 5, high - RING * 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.accent), RING))
            painter.drawRoundedRect(ring, UNIT, UNIT)
        if self._line >= 0:
            line = QRect(EDGE, self.rowViewportPosition(self._line) - 1, wide - 2 * EDGE, 2)
            painter.fillRect(line, QColor(self._theme.accent))
        painter.end()
