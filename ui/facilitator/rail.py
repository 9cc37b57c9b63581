"""The left rail: whose workshop it is, the tabs, the agenda with its state, how far behind."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyleOptionViewItem,
)

from ui.facilitator.blocks import Block, over_words, some_over_words
from ui.facilitator.clipped import fold
from ui.facilitator.marks import disc
from ui.facilitator.pieces import tip
from ui.facilitator.rows import Index, Rows, furnish, grow
from ui.theme import EDGE, LABEL, RAIL, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _

ROW, NOW, OVER = 32, 52, 46
BLOCK = Qt.ItemDataRole.UserRole


def high(block: Block) -> int:
    """Give the height of a row: more where something is said below its title."""
    return NOW if block.state == "now" else OVER if block.over else ROW


def struck(given: QFont, *, on: bool) -> QFont:
    """Strike a title out that is passed over."""
    made = QFont(given)
    made.setStrikeOut(on)
    return made


class AgendaList(QListWidget):
    """The agenda's rows; Enter or a click jumps there, Delete or the menu passes over one or takes it up."""

    wanted = Signal(int)
    # The numbers of the steps that are to be passed over, or to be taken up again.
    over_wanted = Signal(tuple)
    up_wanted = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.rows = AgendaRows(theme, self)
        furnish(self, _("Agenda"), self.rows)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        self._shown: tuple[Block, ...] = ()
        self.fixed = False

    def _choose(self, item: QListWidgetItem) -> None:
        block: Block = item.data(BLOCK)
        if block.state != "now":
            self.wanted.emit(block.first)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Pass over the row that has the focus, or take it up again."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None and not self.fixed:
            self._turn(item.data(BLOCK))
        else:
            super().keyPressEvent(event)

    def _turn(self, block: Block) -> None:
        if block.state == "over":
            self.up_wanted.emit(block.over)
        else:
            self.over_wanted.emit(block.numbers)

    def menu_of(self, block: Block) -> QMenu:
        """Give what can be done with a row."""
        menu = QMenu(self)
        if block.state != "now":
            go = menu.addAction(_("Go there"))
            go.triggered.connect(lambda: self.wanted.emit(block.first))
        if block.state != "over":
            over = menu.addAction(_("Pass over"))
            over.setEnabled(block.state != "done")
            over.triggered.connect(lambda: self.over_wanted.emit(block.numbers))
        if block.over:
            up = menu.addAction(_("Take up again"))
            up.triggered.connect(lambda: self.up_wanted.emit(block.over))
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Open the menu of the row under the pointer, or of the one that has the focus."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key else self.itemAt(event.pos())
        if item is None or self.fixed:
            return
        menu = self.menu_of(item.data(BLOCK))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        below = self.visualItemRect(item).bottomLeft() + QPoint(EDGE, 0)
        menu.popup(self.viewport().mapToGlobal(below) if by_key else event.globalPos())

    def show_blocks(self, shown: tuple[Block, ...], spent: float) -> None:
        """Show the rows; `spent` is the seconds spent in the current block."""
        self.rows.spent = spent
        if shown == self._shown:
            self.viewport().update()
            return
        before = next((n for n, b in enumerate(self._shown) if b.state == "now"), -1)
        self._shown = shown
        self.setUpdatesEnabled(False)
        grow(self, len(shown))
        for number, block in enumerate(shown):
            item = self.item(number)
            # Or else a screen reader says of every row that it is not selected.
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setText(block.words)
            item.setData(BLOCK, block)
            item.setSizeHint(QSize(RAIL, high(block)))
            item.setToolTip(tip(block.words) if block.open or block.over or block.state == "left" else "")
        now = next((n for n, b in enumerate(shown) if b.state == "now"), -1)
        if now >= 0 and now != before:
            self.setCurrentRow(now)
            self.scrollToItem(self.item(now), QAbstractItemView.ScrollHint.EnsureVisible)
        self.setUpdatesEnabled(True)


class AgendaRows(Rows):
    """Paints one row of the agenda."""

    def __init__(self, theme: Theme, parent: AgendaList) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(theme, parent)
        self.spent = 0.0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint time, title and state."""
        block: Block = index.data(BLOCK)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._words(painter, box, block)
        if block.state == "now":
            self._progress(painter, box, block)
        listed = state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Active
        if listed:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(6, 2, -6, -2), 4, 4)
        painter.restore()

    def _words(self, painter: QPainter, box: QRect, block: Block) -> None:
        t, now = self._theme, block.state == "now"
        line = QRect(box.left(), box.top(), box.width(), ROW)
        if now:
            self.mark(painter, box)
        painter.setFont(font(LABEL))
        painter.setPen(QColor(t.ink if now else t.ink_soft))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line.adjusted(EDGE, 0, 0, 0), middle, "" if block.state == "over" else block.time)
        self._over(painter, line, block)
        painter.setFont(struck(font(TEXT, bold=now), on=block.state == "over"))
        painter.setPen(QColor(t.ink_soft if block.state in {"done", "over"} else t.ink))
        room = line.adjusted(72, 0, -44, 0)
        painter.drawText(
            room, middle, fold(block.title, room.width(), 1, painter.fontMetrics().horizontalAdvance)[-1]
        )
        mark = "open" if block.open and not now else block.state
        disc(painter, box.right() - 30, line.center().y() + 0.5, mark, t)

    def _over(self, painter: QPainter, line: QRect, block: Block) -> None:
        """Say below a title that is struck out why it is, and below another how many of its steps are."""
        if block.over and block.state != "now":
            below = QRect(line.left() + 72, line.top() + OVER - 24, line.width() - 72, 20)
            n = len(block.over)
            words = over_words() if block.state == "over" else some_over_words(n)
            painter.setPen(QColor(self._theme.ink_soft))
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, words)

    def _progress(self, painter: QPainter, box: QRect, block: Block) -> None:
        t = self._theme
        spent = int(self.spent // 60)
        track = QRectF(box.left() + 72, box.top() + 36, 80, 4)
        shade = QColor(t.accent)
        shade.setAlphaF(0.3)
        painter.fillRect(track, shade)
        share = min(1.0, self.spent / (block.minutes * 60)) if block.minutes else 0.0
        painter.fillRect(QRectF(track.left(), track.top(), track.width() * share, 4), QColor(t.accent))
        painter.setFont(font(LABEL))
        painter.setPen(QColor(t.ink))
        words = _("{spent} of {minutes} min").format(spent=spent, minutes=block.minutes)
        painter.drawText(
            QRect(box.left() + 164, box.top() + 26, 92, 24), Qt.AlignmentFlag.AlignVCenter, words
        )
