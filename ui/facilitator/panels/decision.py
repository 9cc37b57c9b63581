"""Decision: one problem first and one in reserve, beside what the vote said about each, with the reason."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.facilitator.clipped import fold
from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.pieces import Field, action, column, label, row
from ui.facilitator.writing import Written
from ui.theme import LABEL, TEXT, Theme
from ui.widgets.fonts import font
from workshop.choice import favourite, vote_words
from workshop.language import _
from workshop.model import Idea
from workshop.problems import Refusal
from workshop.scene import Scene

ROW, MARK = 50, 84
CHOICE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """A problem with what the vote said, and whether it is the first or the reserve."""

    key: str
    title: str
    more: str
    vote: str
    mark: str = ""


class ChoiceList(QListWidget):
    """The problems: Enter makes one the first, R the reserve."""

    first = Signal(str)
    reserve = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.setAccessibleName(_("Problems"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(ChoiceRows(theme, self))
        self.itemActivated.connect(lambda item: self.first.emit(item.data(CHOICE).key))
        self.itemClicked.connect(lambda item: self.first.emit(item.data(CHOICE).key))
        self._shown: tuple[Choice, ...] = ()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the reserve with R."""
        if event.key() == Qt.Key.Key_R and self.currentItem() is not None:
            self.reserve.emit(self.currentItem().data(CHOICE).key)
        else:
            super().keyPressEvent(event)

    def show_choices(self, shown: tuple[Choice, ...]) -> None:
        """Show the problems and keep the current row."""
        if shown == self._shown:
            return
        self._shown = shown
        while self.count() > len(shown):
            self.takeItem(self.count() - 1)
        while self.count() < len(shown):
            self.addItem(QListWidgetItem())
        for number, choice in enumerate(shown):
            item = self.item(number)
            item.setText(", ".join(t for t in (choice.title, choice.vote, choice.mark) if t))
            item.setData(CHOICE, choice)
            item.setSizeHint(QSize(100, ROW))
        if self.currentRow() < 0 and shown:
            self.setCurrentRow(0)


class ChoiceRows(QStyledItemDelegate):
    """Paints a problem, what the vote said about it, and what it was chosen as."""

    def __init__(self, theme: Theme, parent: ChoiceList) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give 50 px to a problem."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        choice: Choice = index.data(CHOICE)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        t = self._theme
        painter.save()
        if choice.mark:
            painter.fillRect(box, QColor(t.accent_soft))
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), QColor(t.accent))
        vote = min(200, box.width() // 3)
        wide = box.width() - vote - MARK - 36
        self._text(painter, QRect(box.left() + 12, box.top() + 3, wide, 26), choice.title, TEXT, t.ink)
        self._text(painter, QRect(box.left() + 12, box.top() + 25, wide, 20), choice.more, LABEL, t.ink_soft)
        at = QRect(box.right() - MARK - vote - 12, box.top(), vote, ROW)
        self._text(painter, at, choice.vote, LABEL, t.ink_soft)
        self._text(painter, QRect(box.right() - MARK, box.top(), MARK, ROW), choice.mark, TEXT, t.accent)
        painter.setPen(QPen(QColor(t.line), 1))
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -2))
        painter.restore()

    def _text(self, painter: QPainter, box: QRect, text: str, size: int, colour: str) -> None:
        painter.setFont(font(size, bold=size == TEXT))
        painter.setPen(QColor(colour))
        words = fold(text, box.width(), 1, painter.fontMetrics().horizontalAdvance)[-1]
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


class DecisionPanel(Panel):
    """What the Decider settles."""

    stretches = True
    types = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin without a choice."""
        super().__init__(theme, lectern)
        self._of, self._first, self._reserve = "", "", ""
        self._settled: tuple[str, ...] = ()
        self._scene: Scene | None = None
        self.list = ChoiceList(theme)
        self.list.first.connect(self.choose_first)
        self.list.reserve.connect(self.choose_reserve)
        self.differs = label("", "amber", wrap=True)
        self.reason = Written(_("Reason, in the words of the Decider"), _("Why this one first?"))
        self.reason.saved.connect(lambda _text: self.changed.emit())
        self.decider = Field(_("Decider"), _("One name"))
        self.decider.setFixedWidth(220)
        self.decider.edit.textEdited.connect(lambda _text: self.changed.emit())
        self.set_reserve = action(_("Make it the reserve"), self._reserve_current, "R")
        inside = column(self)
        hint = label(_("Enter: try this one first. R: keep it in reserve."), "soft")
        inside.addLayout(row(hint, 0, self.set_reserve))
        inside.addSpacing(6)
        inside.addWidget(self.list, 1)
        inside.addSpacing(12)
        inside.addWidget(self.differs)
        inside.addSpacing(8)
        fields = row(self.reason, 24, self.decider)
        fields.setAlignment(self.decider, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(fields)

    def show_scene(self, scene: Scene) -> None:
        """Show the problems, the vote and what was settled."""
        self._scene = scene
        activity = scene.activity
        if activity is None:
            return
        made = scene.material.decision
        if made is not None and made.activity != activity.id:
            made = None
        settled = (made.chosen, made.reserve, made.reason, made.decider) if made else ()
        if activity.id != self._of or settled != self._settled:
            self._of, self._settled = activity.id, settled
            self._first, self._reserve = (made.chosen, made.reserve) if made else ("", "")
            self.reason.show_text(made.reason if made else "")
            self.decider.show_text(made.decider if made and made.decider else scene.engagement.decider)
        self._show()

    def _show(self) -> None:
        if self._scene is None:
            return
        try:
            findings = self.lectern.session.findings()
        except Refusal:
            return
        ideas = findings.voted or findings.ideas
        ideas += tuple(i for i in findings.ideas if i not in ideas)
        self.list.show_choices(tuple(self._choice(i, vote_words(findings, i)) for i in ideas))
        ahead = favourite(findings)
        title = next((i.title for i in findings.ideas if i.id == ahead), "")
        differs = bool(self._first and ahead and ahead != self._first)
        words = _("This is not what the vote put first: that was “{title}”. Both are kept and printed.")
        self.differs.setText(words.format(title=title) if differs else "")

    def _choice(self, idea: Idea, vote: str) -> Choice:
        mark = _("First") if idea.id == self._first else _("Reserve") if idea.id == self._reserve else ""
        return Choice(idea.id, idea.title, " · ".join(t for t in (idea.who, idea.area) if t), vote, mark)

    def choose_first(self, key: str) -> None:
        """Put a problem first; the reserve gives way."""
        self._first = key
        self._reserve = "" if self._reserve == key else self._reserve
        self._show()
        self.changed.emit()

    def choose_reserve(self, key: str) -> None:
        """Keep a problem in reserve, or take it out again."""
        if key != self._first:
            self._reserve = "" if self._reserve == key else key
            self._show()
            self.changed.emit()

    def _reserve_current(self) -> None:
        if self.list.currentItem() is not None:
            self.choose_reserve(self.list.currentItem().data(CHOICE).key)

    def standing(self, scene: Scene) -> Standing:
        """Say whether it is settled."""
        if self._settled and not self._changed():
            return Standing(
                _("Settled"), "tick", _("Printed on the first page, with the reason and the vote.")
            )
        return Standing(more=scene.activity.purpose if scene.activity else "")

    def _changed(self) -> bool:
        now = (self._first, self._reserve, self.reason.text().strip(), self.decider.text().strip())
        return now != (self._settled or ("", "", "", now[3]))

    def step(self, scene: Scene) -> Step:
        """Start, settle, next."""
        if scene.activity is not None and scene.activity.state != "ahead" and self._first and self._changed():
            return Step(_("Settle"), self.settle)
        return super().step(scene)

    def settle(self) -> None:
        """Keep the decision."""
        self.lectern.do(
            self.lectern.session.decide, self._first, self._reserve, self.reason.text(), self.decider.text()
        )

    def part(self) -> None:
        """Settle the choice that stands there; it would be lost, and can be undone by its name."""
        if self._first and self._changed():
            self.settle()

    def begin(self) -> None:
        """Stand in the list of problems."""
        self.list.setFocus()
