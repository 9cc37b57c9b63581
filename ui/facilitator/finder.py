"""The line in which everything can be found by its name: type a few letters, Enter does it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from ui.facilitator.actions import Action, keys_words
from ui.facilitator.clipped import fold
from ui.facilitator.finding import found
from ui.facilitator.pieces import Line, column, label, rule
from ui.facilitator.rows import Index, Rows, furnish
from ui.theme import BETWEEN, LABEL, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _, ngettext

WIDTH, TOP, ROW, SHOWN, LATELY = 680, 72, 44, 9, 12
PADDING = 20
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: SHOWN, Qt.Key.Key_PageUp: -SHOWN}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Query(Line):
    """The line: arrows go through the list, and no key is the window's while one types here."""

    stepped = Signal(int)
    entered = Signal()
    escaped = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go through the list, do what is chosen, or leave."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        elif event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape or (control and event.key() == Qt.Key.Key_K):
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, on: bool) -> bool:  # noqa: FBT001, N802 - Qt's name
        """Let Tab go through the list too."""
        self.stepped.emit(1 if on else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that somebody went elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in {
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        }:
            self.left.emit()


class Listed(QAbstractListModel):
    """The actions that fit."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.actions: tuple[Action, ...] = ()

    def show_actions(self, actions: tuple[Action, ...]) -> None:
        """Show other actions."""
        self.beginResetModel()
        self.actions = actions
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Give how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.actions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give an action, or how a screen reader says it."""
        action = self.actions[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return action
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken(action)
        return None


def spoken(action: Action) -> str:
    """Say an action with its key, and why it cannot be done where it cannot."""
    return ". ".join(part for part in (action.name, keys_words(action.keys), action.refused) if part)


class ActionRows(Rows):
    """Paints one action: its name, why it cannot be done now, its key at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give room for a name and a line below it."""
        return QSize(WIDTH, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        t, action, box = self._theme, index.data(Qt.ItemDataRole.UserRole), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            self.mark(painter, box)
        inner = box.adjusted(PADDING, 0, -PADDING, 0)
        painter.setFont(font(TEXT))
        painter.setPen(QColor(t.ink_soft))
        keys = keys_words(action.keys)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)
        wide = inner.width() - (painter.fontMetrics().horizontalAdvance(keys) + BETWEEN if keys else 0)
        first = inner.adjusted(0, 4, 0, -ROW // 2 + 2) if action.refused else inner
        painter.setPen(QColor(t.ink_soft if action.refused else t.ink))
        name = fold(action.name, wide, 1, painter.fontMetrics().horizontalAdvance)[-1]
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, name)
        if action.refused:
            painter.setFont(font(LABEL))
            why = fold(action.refused, wide, 1, painter.fontMetrics().horizontalAdvance)[-1]
            painter.drawText(inner.adjusted(0, ROW // 2 - 2, 0, -4), Qt.AlignmentFlag.AlignVCenter, why)
        painter.restore()


class Finder(QFrame):
    """The line over the window with what fits below it."""

    SPOKEN = QAccessible.Role.Dialog

    def __init__(self, window: QWidget, theme: Theme, run: Callable[[Action], None]) -> None:
        """Lie over `window`; `run` does what was chosen."""
        super().__init__(window)
        self._run = run
        self._actions: tuple[Action, ...] = ()
        self._recent: list[str] = []
        self._before: QWidget | None = None
        self.setProperty("pane", "floating")
        self.query = Query()
        self.query.setProperty("look", "title")
        self.query.setPlaceholderText(_("What do you want to do?"))
        self.query.setAccessibleName(_("Find anything by its name"))
        self.list = QListView()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.listed = Listed(self)
        self.list.setModel(self.listed)
        furnish(self.list, _("What fits"), ActionRows(theme, self.list))
        self.foot = label("", "soft")
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        top, below = column(margins=(PADDING, 14, PADDING, 12)), column(margins=(PADDING, 8, PADDING, 10))
        top.addWidget(self.query)
        below.addWidget(self.foot)
        inside = column(self, (1, 1, 1, 1))
        inside.addLayout(top)
        inside.addWidget(rule())
        inside.addWidget(self.list)
        inside.addWidget(rule())
        inside.addLayout(below)

    def _connect(self) -> None:
        self.query.textChanged.connect(self._search)
        self.query.stepped.connect(self._step)
        self.query.entered.connect(self._enter)
        self.query.escaped.connect(self.leave)
        self.query.left.connect(self.hide)
        self.list.clicked.connect(self._click)

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Come up with everything that can be done now."""
        self._actions = tuple(actions)
        self._before = QApplication.focusWidget()
        self.query.setText("")
        self.setAccessibleName(_("Find by name"))
        self._search("")
        self.show()
        self.raise_()
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _search(self, text: str) -> None:
        fitting = found(self._actions, text, self._recent)
        self.listed.show_actions(fitting)
        words = ngettext("{n} action fits", "{n} actions fit", len(fitting)).format(n=len(fitting))
        self.foot.setText(" · ".join((words, _("Enter does it, Escape goes back"))))
        self.fit()
        self._stand(0)

    def fit(self) -> None:
        """Lie in the middle of the window, as wide as there is room."""
        over = self.window()
        rows = min(SHOWN, max(1, len(self.listed.actions)))
        self.list.setFixedHeight(rows * ROW)
        wide = min(WIDTH, over.width() - 2 * BETWEEN)
        self.setFixedWidth(wide)
        self.adjustSize()
        self.move((over.width() - wide) // 2, TOP)

    def _step(self, by: int) -> None:
        last = len(self.listed.actions) - 1
        self._stand(min(last, max(0, self.list.currentIndex().row() + by)))

    def _stand(self, row: int) -> None:
        at = self.listed.index(row, 0)
        self.list.setCurrentIndex(at)
        self.query.setAccessibleDescription(
            spoken(self.listed.actions[row]) if 0 <= row < len(self.listed.actions) else _("Nothing fits.")
        )
        told = QAccessibleEvent(self.query, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(told)

    def _click(self, index: QModelIndex) -> None:
        self._stand(index.row())
        self._enter()

    def _enter(self) -> None:
        at = self.list.currentIndex()
        if not at.isValid():
            return
        action = self.listed.actions[at.row()]
        if not action.refused:
            self._recent = [action.id, *(key for key in self._recent if key != action.id)][:LATELY]
            self.leave()
        self._run(action)

    def leave(self) -> None:
        """Go, and give the focus back to where it was."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.hide()
