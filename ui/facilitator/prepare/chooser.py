"""What can be added to the agenda: the kinds in groups, a line on each, chosen with the arrows and Enter."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
)

from ui.facilitator.clipped import fold
from ui.facilitator.pieces import action, column, label, pile, row, rule
from ui.facilitator.rows import Index, Rows, furnish
from ui.theme import EDGE, LABEL, SIDE, TEXT, Theme
from ui.widgets.fonts import font
from workshop.activities import KINDS
from workshop.kind_words import kind_groups
from workshop.language import _

KIND, ABOUT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
HEAD, ROW, LINE, LINES = 34, 26, 16, 3
INSIDE = SIDE - 2 * EDGE


class KindRow(Rows):
    """Paints the name of a kind and what it is for, or the title of a group."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        t, box = self._theme, QRect(option.rect)
        about = index.data(ABOUT)
        chosen = bool(about) and bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            self.mark(painter, box)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.setFont(font(TEXT if about else LABEL, bold=chosen))
        painter.setPen(QColor(t.ink if about else t.ink_soft))
        top = box.top() + (4 if about else HEAD - 24)
        painter.drawText(QRect(EDGE, top, INSIDE, 20), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(font(LABEL))
        painter.setPen(QColor(t.ink_soft))
        for number, line in enumerate(about_lines(about or "", painter.fontMetrics().horizontalAdvance)):
            place = QRect(EDGE, top + 21 + number * LINE, INSIDE, LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()


def about_lines(about: str, measure: object) -> list[str]:
    """Fold what a kind is for into its lines."""
    return fold(about, INSIDE, LINES, measure) if about else []  # type: ignore[arg-type]


class Chooser(QFrame):
    """Every kind; `picked` gives the name of the one that is wanted."""

    picked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        """List every kind."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self.list = QListWidget()
        furnish(self.list, _("What to add"), KindRow(theme, self.list))
        self.list.itemClicked.connect(self._pick)
        for group in kind_groups():
            self._add(group.title, "", "")
            for kind in group.kinds:
                self._add(KINDS[kind.kind].label(), kind.kind, kind.about)
        inside = column(self)
        head = column(margins=(EDGE, 20, EDGE, 10))
        pile(head, label(_("Add to the agenda"), "strong"))
        head.addWidget(
            label(_("It comes in behind the chosen row. Everything can be reworded."), "soft", wrap=True)
        )
        inside.addLayout(head)
        inside.addWidget(rule())
        inside.addWidget(self.list, 1)
        inside.addWidget(rule())
        foot = row(action(_("Back"), self.left.emit, "Esc"), 0)
        foot.setContentsMargins(EDGE, 10, EDGE, 14)
        inside.addLayout(foot)

    def _add(self, words: str, kind: str, about: str) -> None:
        item = QListWidgetItem(words[:1].upper() + words[1:])
        item.setData(KIND, kind)
        item.setData(ABOUT, about)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}. {about}")
        measure = self.fontMetrics().horizontalAdvance
        lines = len(about_lines(about, measure))
        item.setSizeHint(QSize(SIDE, ROW + lines * LINE + 6 if about else HEAD))
        if not about:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(KIND):
            self.picked.emit(item.data(KIND))

    def begin(self) -> None:
        """Stand at the first kind."""
        self.list.setCurrentRow(1)
        self.list.scrollToTop()
        self.list.setFocus()

    def mark(self, kind: str) -> None:
        """Stand at a kind."""
        for number in range(self.list.count()):
            if self.list.item(number).data(KIND) == kind:
                self.list.setCurrentRow(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Add with Enter, go back with Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick(self.list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
