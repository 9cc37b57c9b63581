"""Home: recent engagements, a new one, a file, the sample."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.facilitator.clipped import fold
from ui.facilitator.dates import day
from ui.facilitator.pieces import Line, column, label, row
from ui.facilitator.recent import Recent
from ui.theme import EDGE, LABEL, STRONG, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _, ngettext

ROW, SOON = 76, 14
ENTRY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


def kind_words(kind: str) -> str:
    """Name a workshop's kind."""
    kinds = {"accelerator": _("Accelerator workshop"), "excitement": _("Excitement event")}
    return kinds.get(kind, _("No workshop yet"))


def about(entry: Recent) -> str:
    """Say what is next or was held last."""
    if not entry.date:
        return _("No workshop yet")
    if entry.place:
        return _("{kind}, left at “{place}”").format(kind=kind_words(entry.kind), place=entry.place)
    return _("{kind} on {day}").format(kind=kind_words(entry.kind), day=day(entry.date, "dddd, d MMMM"))


def when(entry: Recent, today: date) -> tuple[str, bool]:
    """Say when it is, and whether that is soon."""
    try:
        days = (date.fromisoformat(entry.date) - today).days
    except ValueError:
        return _("No date yet"), False
    if days == 0:
        return _("Today"), True
    if days < 0:
        return ngettext("{n} day ago", "{n} days ago", -days).format(n=-days), False
    return ngettext("In {n} day", "In {n} days", days).format(n=days), days <= SOON


class RecentList(QListWidget):
    """Recent engagements; Enter opens."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        """Begin empty."""
        super().__init__()
        self.setAccessibleName(_("Recent engagements"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(RecentRows(theme, self, today))

    def show_entries(self, entries: tuple[Recent, ...]) -> None:
        """Show the list; the newest is chosen."""
        self.clear()
        for entry in entries:
            item = QListWidgetItem(f"{entry.client}. {about(entry)}")
            item.setData(ENTRY, entry)
            item.setSizeHint(QSize(100, ROW))
            self.addItem(item)
        if entries:
            self.setCurrentRow(0)

    def chosen(self) -> Recent | None:
        """Give the chosen engagement."""
        entry: Recent | None = self.currentIndex().data(ENTRY)
        return entry


class RecentRows(QStyledItemDelegate):
    """Paints one engagement: client, what is next, when."""

    def __init__(self, theme: Theme, parent: RecentList, today: Callable[[], date]) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(parent)
        self._theme, self._today = theme, today

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give 76 px."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        entry: Recent = index.data(ENTRY)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        t = self._theme
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(t.accent_soft))
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), QColor(t.accent))
        else:
            painter.setPen(QPen(QColor(t.line), 1))
            painter.drawLine(box.left() + EDGE, box.bottom(), box.right() - EDGE, box.bottom())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        inner = box.adjusted(EDGE, 0, -EDGE, 0)
        left = QRect(inner.left(), box.top() + 16, inner.width() - 170, 24)
        self._text(painter, left, entry.client, STRONG, t.ink, bold=True)
        self._text(painter, left.translated(0, 23), about(entry), TEXT, t.ink_soft)
        words, soon = when(entry, self._today())
        right = QRect(inner.right() - 160, box.top() + 16, 160, 24)
        colour = t.ink if entry.date else t.amber
        self._text(painter, right, words, TEXT, colour, bold=soon, right=True)
        people = entry.invited or entry.present
        if people:
            text = (
                ngettext("{n} invited", "{n} invited", people)
                if entry.invited
                else ngettext("{n} present", "{n} present", people)
            )
            self._text(painter, right.translated(0, 23), text.format(n=people), LABEL, t.ink_soft, right=True)
        painter.restore()

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        size: int,
        colour: str,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> None:
        painter.setFont(font(size, bold=bold))
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        words = fold(text, box.width(), 1, painter.fontMetrics().horizontalAdvance)[-1]
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)


class RecentPage(QFrame):
    """The list in the middle of home with its heading and a line to find one by name."""

    opened = Signal(Path)
    chosen = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("pane", "paper")
        self._entries: tuple[Recent, ...] = ()
        self.list = RecentList(theme, today)
        self.search = Line()
        self.search.setPlaceholderText(_("Find by name"))
        self.search.setAccessibleName(_("Find by name"))
        self.search.setFixedWidth(200)
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.returnPressed.connect(self._open)
        self.list.itemActivated.connect(lambda _item: self._open())
        self.list.currentRowChanged.connect(lambda _row: self.chosen.emit(self.list.chosen()))
        self.nothing = label(
            _("Nothing was opened yet. Begin a new engagement, or try the sample."), "quiet", wrap=True
        )
        inside = column(self)
        head = QWidget()
        words = column(spacing=4)
        words.addWidget(label(_("Recent engagements"), "heading"))
        words.addWidget(label(_("Newest first. Arrow keys choose, Enter opens."), "soft"))
        top = row(words, 0, self.search, parent=head)
        top.setContentsMargins(EDGE, 22, EDGE, 22)
        inside.addWidget(head)
        empty_row = row(self.nothing)
        empty_row.setContentsMargins(EDGE, 0, EDGE, 0)
        inside.addLayout(empty_row)
        inside.addWidget(self.list, 1)

    @property
    def entries(self) -> tuple[Recent, ...]:
        """Give all that are known, found by name or not."""
        return self._entries

    def show_entries(self, entries: tuple[Recent, ...]) -> None:
        """Show the recent engagements."""
        self._entries = entries
        self.nothing.setVisible(not entries)
        self.search.setVisible(bool(entries))
        self._filter()

    def _filter(self) -> None:
        wanted = self.search.text().casefold()
        self.list.show_entries(tuple(e for e in self._entries if wanted in e.client.casefold()))

    def _open(self) -> None:
        entry = self.list.chosen()
        if entry is not None:
            self.opened.emit(Path(entry.path))
