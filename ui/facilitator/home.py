"""The list of recent engagements: client, what is next, when, and the number that counts."""

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
from ui.facilitator.pieces import Line, action, column, label, row
from ui.facilitator.recent import Recent
from ui.facilitator.stages import Tone, about, fact, when
from ui.theme import EDGE, LABEL, STRONG, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _, ngettext

ROW, RIGHT, SHOWN = 76, 170, 6
ENTRY = Qt.ItemDataRole.UserRole
WORDS = ENTRY + 1
Index = QModelIndex | QPersistentModelIndex


def is_there(entry: Recent) -> bool:
    """Tell whether the file of an entry is where it was."""
    return Path(entry.path).exists()


def words(entry: Recent, today: date) -> tuple[str, str, Tone, str]:
    """Give what a row says: what is next, when, in which tone, and the number that counts."""
    if not is_there(entry):
        return _("{file} is not where it was").format(file=Path(entry.path).name), _("Not found"), "amber", ""
    said, tone = when(entry, today)
    return about(entry, today), said, tone, fact(entry, today)


class RecentList(QListWidget):
    """Recent engagements; Enter opens."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        """Begin empty."""
        super().__init__()
        self._today = today
        self.setAccessibleName(_("Recent engagements"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(RecentRows(theme, self))

    def show_entries(self, entries: tuple[Recent, ...]) -> None:
        """Show the list, as high as it is; the newest is chosen, or the one that was."""
        before = self.chosen()
        self.clear()
        for entry in entries:
            said = words(entry, self._today())
            item = QListWidgetItem(
                " ".join(f"{part}." for part in (entry.client, *said[:2], said[3]) if part)
            )
            item.setData(ENTRY, entry)
            item.setData(WORDS, said)
            item.setSizeHint(QSize(100, ROW))
            self.addItem(item)
        self.setMaximumHeight(max(1, len(entries)) * ROW)
        if entries:
            at = next((n for n, e in enumerate(entries) if before and e.path == before.path), 0)
            self.setCurrentRow(at)

    def chosen(self) -> Recent | None:
        """Give the chosen engagement."""
        entry: Recent | None = self.currentIndex().data(ENTRY)
        return entry


class RecentRows(QStyledItemDelegate):
    """Paints one engagement."""

    def __init__(self, theme: Theme, parent: RecentList) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give 76 px."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        entry: Recent = index.data(ENTRY)
        box: QRect = option.rect
        t = self._theme
        painter.save()
        self._ground(painter, box, option.state)
        said, at, tone, number = index.data(WORDS)
        inner = box.adjusted(EDGE, 0, -EDGE, 0)
        left = QRect(inner.left(), box.top() + 16, inner.width() - RIGHT, 24)
        self._text(painter, left, entry.client, STRONG, t.ink, bold=True)
        self._text(painter, left.translated(0, 23), said, TEXT, t.ink_soft)
        right = QRect(inner.right() - RIGHT + 10, box.top() + 16, RIGHT - 10, 24)
        colours = {"bold": t.ink, "plain": t.ink, "amber": t.amber, "soft": t.ink_soft}
        self._text(painter, right, at, TEXT, colours[tone], bold=tone == "bold", right=True)
        self._text(painter, right.translated(0, 23), number, LABEL, t.ink_soft, right=True)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        t = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(t.accent_soft))
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), QColor(t.accent))
        else:
            painter.setPen(QPen(QColor(t.line), 1))
            painter.drawLine(box.left() + EDGE, box.bottom(), box.right() - EDGE, box.bottom())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

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
        shown = fold(text, box.width(), 1, painter.fontMetrics().horizontalAdvance)[-1]
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)


class RecentPage(QFrame):
    """The list in the middle of home with its heading and a line to find one by name."""

    opened = Signal(Path)
    chosen = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("pane", "paper")
        self._entries: tuple[Recent, ...] = ()
        self._all = False
        self.list = RecentList(theme, today)
        self.search = Line()
        self.search.setPlaceholderText(_("Find by name"))
        self.search.setAccessibleName(_("Find by name"))
        self.search.setFixedWidth(200)
        self.older = action("", self._show_all)
        self.nothing = label("", "quiet", wrap=True)
        self._build()
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.returnPressed.connect(self._open)
        self.list.itemActivated.connect(lambda _item: self._open())
        self.list.currentRowChanged.connect(lambda _row: self.chosen.emit(self.list.chosen()))

    def _build(self) -> None:
        inside = column(self)
        head = QWidget()
        said = column(spacing=4)
        said.addWidget(label(_("Recent engagements"), "heading"))
        said.addWidget(label(_("Newest first. Arrow keys choose, Enter opens."), "soft"))
        top = row(said, 0, self.search, parent=head)
        top.setContentsMargins(EDGE, 22, EDGE, 22)
        inside.addWidget(head)
        for line in (row(self.nothing), row(self.older, 0)):
            line.setContentsMargins(EDGE, 0, EDGE, 0)
            if line.indexOf(self.older) >= 0:
                inside.addWidget(self.list, 1)
                line.setContentsMargins(EDGE, 16, EDGE, 16)
            inside.addLayout(line)
        inside.addStretch(0)

    def show_entries(self, entries: tuple[Recent, ...]) -> None:
        """Show the recent engagements."""
        self._entries = entries
        self.search.setVisible(bool(entries))
        self._filter()

    def _show_all(self) -> None:
        self._all = True
        self._filter()
        self.list.setCurrentRow(min(SHOWN, self.list.count() - 1))
        self.list.setFocus()

    def _filter(self) -> None:
        wanted = self.search.text().casefold()
        fitting = tuple(e for e in self._entries if wanted in e.client.casefold())
        shown = fitting if self._all or wanted else fitting[:SHOWN]
        self.list.show_entries(shown)
        self.list.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self.nothing.setText(
            _("No engagement on the list has a name like this. “Open a file” finds one on the disk.")
            if self._entries
            else _("Nothing was opened yet. Begin a new engagement, or try the sample.")
        )
        older = len(fitting) - len(shown)
        more = ngettext("Show {n} older engagement", "Show {n} older engagements", older).format(n=older)
        self.older.setText(more)
        self.older.setAccessibleName(more)
        self.older.setVisible(bool(older))
        if not shown:
            self.chosen.emit(None)

    def _open(self) -> None:
        entry = self.list.chosen()
        if entry is not None and self.list.isVisibleTo(self):
            self.opened.emit(Path(entry.path))
