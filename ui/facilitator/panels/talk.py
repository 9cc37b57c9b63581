"""Talk: the statements on which the room differs, each with its reason; Enter shows one to the room."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.kept import KeptCards
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.pieces import column, label, scrolling
from ui.facilitator.rows import Index, Rows, furnish, grow
from ui.facilitator.seeing import Frozen, room_words
from ui.facilitator.vote.legend import Legend
from ui.theme import LABEL, TEXT, Theme
from ui.widgets.answer_bar import Look, answer_bar
from workshop.disagreement import Talk, reason_words
from workshop.language import _, ngettext
from workshop.model import Card, Form
from workshop.readings import counts_in_words
from workshop.scene import Scene

ROW, BAR, WIDE, UNIT, MOST = 50, 12, 190, 0.4, 5
ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement of the queue; `shown` tells that it is for the room, large; `seen` that it is there."""

    talk: Talk
    shown: bool
    seen: bool

    @property
    def key(self) -> str:
        """Give the statement's key."""
        return self.talk.question.key

    @property
    def place(self) -> str:
        """Say whether the room sees it; a dark or frozen picture does not show it yet."""
        if not self.shown:
            return ""
        return _("on the wall") if self.seen else _("not seen yet")

    @property
    def words(self) -> str:
        """Say the statement for a screen reader."""
        more = [reason_words(self.talk), self.place]
        return ". ".join([self.talk.question.text.rstrip("."), *(w for w in more if w)])


class TalkRows(Rows):
    """Paints a statement, why it is here, and its distribution."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give 54 px to a statement."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        entry: Entry = index.data(ITEM)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        t, talk = self._theme, entry.talk
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(t.accent_soft))
        if entry.shown:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), QColor(t.accent))
        wide = box.width() - WIDE - 48
        at = QRect(box.left() + 12, box.top() + 6, wide, 22)
        self.write(painter, at, talk.question.short or talk.question.text, TEXT, t.ink, bold=True)
        self.write(painter, at.translated(0, 21), reason_words(talk), LABEL, t.ink_soft)
        bar = QRectF(box.right() - WIDE - 12, box.top() + 14, WIDE, BAR)
        answer_bar(painter, bar, talk.tally, sum(talk.tally.counts), Look(t, unit=UNIT))
        if entry.place:
            under = QRect(int(bar.left()), int(bar.bottom()) + 2, WIDE, 20)
            self.write(painter, under, entry.place, LABEL, t.ink_soft)
        self.end(painter, box, state)
        painter.restore()


class TalkPanel(Panel):
    """The queue above; of the statement the keys are at, its words and both views below."""

    stretches = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self._scene: Scene | None = None
        self._entries: tuple[Entry, ...] = ()
        self.nothing = label("", "quiet", wrap=True)
        self.list = QListWidget()
        furnish(self.list, _("Statements to talk about"), TalkRows(theme, self.list))
        self.list.itemActivated.connect(lambda item: self._show(item.data(ITEM).key))
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self.legend = Legend(theme)
        self.statement = label("", "strong", wrap=True)
        self.before = label("", "soft", wrap=True)
        self.kept, self.more = KeptCards(lectern), KeptCards(lectern)
        below = QWidget()
        inside = column(below, spacing=8)
        for piece in (self.statement, self.before, self.kept, self.more):
            inside.addWidget(piece)
        inside.addStretch(1)
        whole = column(self, spacing=8)
        whole.addWidget(self.nothing)
        whole.addWidget(self.list)
        whole.addWidget(self.legend)
        whole.addWidget(scrolling(below), 1)

    def show_scene(self, scene: Scene) -> None:
        """Show the queue and the fields of the current statement."""
        self._scene = scene
        entries = self._read(scene)
        self._fill(entries)
        nothing = _(
            "Nothing was divided or unknown, or nothing was asked. There is nothing to talk over here."
        )
        self.nothing.setText("" if entries else nothing)
        for piece in (self.list, self.legend, self.statement):
            piece.setVisible(bool(entries))
        self.nothing.setVisible(not entries)
        self.legend.show_form(Form("list", tuple(e.talk.question for e in entries)) if entries else None)
        self._show_current()

    def freeze(self, frozen: Frozen) -> None:
        """Mark anew what the room sees."""
        super().freeze(frozen)
        if self._scene is not None:
            self._fill(self._read(self._scene))

    def _read(self, scene: Scene) -> tuple[Entry, ...]:
        seen = not room_words(scene, self.frozen, "")
        return tuple(Entry(talk, scene.line == talk.question.key, seen) for talk in scene.talk)

    def _fill(self, entries: tuple[Entry, ...]) -> None:
        if entries == self._entries:
            return
        at, self._entries = self.list.currentRow(), entries
        self.list.blockSignals(True)  # noqa: FBT003 - as Qt has it
        grow(self.list, len(entries))
        for number, entry in enumerate(entries):
            self.list.item(number).setText(entry.words)
            self.list.item(number).setData(ITEM, entry)
        shown = next((n for n, e in enumerate(entries) if e.shown), max(0, at))
        if entries:
            self.list.setCurrentRow(min(shown, len(entries) - 1))
        self.list.blockSignals(False)  # noqa: FBT003 - as Qt has it
        self.list.setFixedHeight(ROW * min(len(entries), MOST) + 2)

    def _current(self) -> Entry | None:
        at = self.list.currentRow()
        return self._entries[at] if 0 <= at < len(self._entries) else None

    def _show_current(self) -> None:
        scene, entry = self._scene, self._current()
        if scene is None:
            return
        own = tuple(card for card in scene.cards if entry and card.key == entry.key)
        keys = {e.key for e in self._entries}
        first = entry.talk.first if entry else None
        self.statement.setText(entry.talk.question.text if entry else "")
        self.before.setText(_("First vote: {counts}").format(counts=counts_in_words(first)) if first else "")
        self.before.setVisible(first is not None)
        untitled = tuple(Card(c.key, c.fields) for c in own)
        self.kept.show_scene(scene, untitled, entry.key if entry else "")
        self.more.show_scene(scene, tuple(c for c in scene.cards if c.key not in keys), "rest")
        self.kept.note.hide()

    def _show(self, key: str) -> None:
        if self._scene is None or self._scene.read_only:
            return
        self.lectern.do(self.lectern.session.lines.show, "" if self._scene.line == key else key)

    def standing(self, scene: Scene) -> Standing:
        """Say how many statements there are and how one is shown."""
        n = len(scene.talk)
        if not n:
            return super().standing(scene)
        words = ngettext("{n} statement to talk about", "{n} statements to talk about", n).format(n=n)
        usual = _("Enter shows a statement to the room, and takes it off the wall again.")
        return Standing(words, more=room_words(scene, self.frozen, usual) if scene.line else usual)

    def step(self, scene: Scene) -> Step:
        """Show the room one statement after the other, then go on."""
        keys = [talk.question.key for talk in scene.talk]
        started = scene.activity is not None and scene.activity.state != "ahead"
        at = keys.index(scene.line) if scene.line in keys else -1
        if not started or at + 1 >= len(keys) or self._seen(scene, keys):
            return super().step(scene)
        words = _("Show the next statement") if at >= 0 else _("Show the first statement")
        return Step(words, lambda: self._show(keys[at + 1]))

    def _seen(self, scene: Scene, keys: list[str]) -> bool:
        """Tell whether the last statement was written about, and the wall is empty again."""
        return scene.line not in keys and any(
            scene.fields.get(field.id)
            for card in scene.cards
            if card.key == keys[-1]
            for field in card.fields
        )

    def flush(self) -> bool:
        """Save what is being written."""
        return all([self.kept.flush(), self.more.flush()])

    def begin(self) -> None:
        """Stand in the list."""
        self.list.setFocus()
