"""What all lists and tables of the window have: how they are set up, their rows' painting and editing."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.facilitator.clipped import fold
from ui.facilitator.pieces import Line
from ui.theme import Theme
from ui.widgets.fonts import font

BAR = 4
# How far from the left edge Qt writes a plain item.
INSET = 3
# Where the words of a row begin, behind the bar of the chosen one.
WORDS = 12
ABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
TRIGGERS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
Index = QModelIndex | QPersistentModelIndex


def furnish(view: QAbstractItemView, name: str, rows: QAbstractItemDelegate | None = None) -> None:
    """Set a list or table up as all are: heard as `name`, no frame, scrolling by pixels and down only."""
    view.setAccessibleName(name)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if rows is not None:
        view.setItemDelegate(rows)


def furnish_table(table: QTableView, name: str, cells: QAbstractItemDelegate) -> None:
    """Set a table up as all are: without a grid, one cell at a time, written in as one types."""
    furnish(table, name, cells)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(TRIGGERS | QAbstractItemView.EditTrigger.AnyKeyPressed)
    table.verticalHeader().hide()


def grow(listed: QListWidget, count: int) -> None:
    """Give a list so many items; those that are there stay where they are."""
    while listed.count() > count:
        listed.takeItem(listed.count() - 1)
    while listed.count() < count:
        listed.addItem(QListWidgetItem())


class Rows(QStyledItemDelegate):
    """Paints the rows of a list; subclasses say what stands in one, items how high it is."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give what the item was made for."""
        size: QSize = index.data(Qt.ItemDataRole.SizeHintRole)
        return size

    def mark(self, painter: QPainter, box: QRect) -> None:
        """Paint a row as the chosen one."""
        painter.fillRect(box, QColor(self._theme.accent_soft))
        painter.fillRect(QRect(box.left(), box.top(), BAR, box.height()), QColor(self._theme.accent))

    def write(
        self, painter: QPainter, box: QRect, text: str, size: int, colour: str, *, bold: bool = False
    ) -> None:
        """Write words on one line of a box, cut with an ellipsis where they do not fit."""
        painter.setFont(font(size, bold=bold))
        painter.setPen(QColor(colour))
        words = fold(text, box.width(), 1, painter.fontMetrics().horizontalAdvance)[-1]
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def end(self, painter: QPainter, box: QRect, state: QStyle.StateFlag, *, framed: bool = True) -> None:
        """Paint the rule below a row, and the frame where the keys are."""
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())
        if framed and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -2))


class EditedRows(Rows):
    """Rows whose words can be edited where they stand, on a line of their own."""

    def line(self, parent: QWidget, name: str, text: str) -> Line:
        """Make the line, heard as `name`, with the words as they are."""
        made = Line(parent)
        made.setAutoFillBackground(True)
        made.setAccessibleName(name)
        made.setText(text)
        return made

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:  # noqa: N802 - Qt's name
        """Leave the words as they were put in when the line was made."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:  # noqa: N802
        """Put the line over the words."""
        box: QRect = option.rect
        editor.setGeometry(box.adjusted(WORDS, 1, -WORDS, -2))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Hand the new words on."""
        if isinstance(editor, Line):
            self.edited(index, editor.text())

    def edited(self, index: Index, text: str) -> None:
        """Take the words that a row has now."""
        raise NotImplementedError


class Lines(QStyledItemDelegate):
    """Plain items whose words begin at the very edge, below those of a heading."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an item as Qt does, but without its inset."""
        option.rect = option.rect.adjusted(-INSET, 0, 0, 0)
        super().paint(painter, option, index)
