"""Fool it: what the room calls out is typed, the machine answers, the room judges."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem, QWidget

from ui.facilitator.actions import LEAD, STEP, Action, read_only_words
from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.kept import KeptCards
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.pieces import Line, action, column, label, row, tip
from ui.facilitator.rows import Index, Rows, furnish
from ui.theme import LABEL, TEXT, Theme
from workshop.language import _, ngettext
from workshop.model import Pack, Try
from workshop.scene import Scene
from workshop.teaching.classifier import LONGEST

ROW, MARK, IDEAS_WIDE = 50, 110, 300
KEY = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TryLine(Line):
    """A line in which Alt and the arrows go through what lies ready."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Step through what lies ready."""
        if event.key() in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class TryRows(Rows):
    """Paints a text, what the machine said of it, and how it was judged."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(theme, parent)
        self.pack: Pack | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give two lines to a try."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        made: Try = index.data(KEY)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            self.mark(painter, box)
        at = QRect(box.left() + 12, box.top() + 5, box.width() - MARK - 24, 22)
        self.write(painter, at, made.guess.text or _("(nothing)"), TEXT, self._theme.ink)
        self.write(painter, at.translated(0, 20), answer_words(made, self.pack), LABEL, self._theme.ink_soft)
        fooled = QRect(box.right() - MARK - 10, box.top() + 5, MARK, 22)
        painter.setPen(QColor(self._theme.warm if made.fooled else self._theme.ink_soft))
        painter.drawText(
            fooled, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, judged_words(made)
        )
        self.end(painter, box, state)
        painter.restore()


class FoolItPanel(Panel):
    """The line to type in, what lies ready beside it, the tries below."""

    stretches = True
    types = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self._tries: tuple[Try, ...] = ()
        self._pack: Pack | None = None
        self._at = -1
        self.line = TryLine()
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(_("What somebody calls out; Enter asks the machine"))
        self.line.setAccessibleName(_("Message for the machine"))
        self.line.returnPressed.connect(self._try)
        self.line.stepped.connect(self._step)
        self.list = self._listed(_("Tries, the newest first"))
        self.rows = TryRows(theme, self.list)
        self.list.setItemDelegate(self.rows)
        self.ready = self._listed(_("What lies ready"))
        self.ready.setFixedWidth(IDEAS_WIDE)
        self.ready.setWordWrap(True)
        self.ready.itemClicked.connect(lambda item: self._take(self.ready.row(item)))
        self.ready.itemActivated.connect(lambda item: self._take(self.ready.row(item)))
        self.fooled = action(_("It was fooled"), partial(self._judge, fooled=True), "Alt+F")
        self.right = action(_("It was right"), partial(self._judge, fooled=False), "Alt+R")
        self.drop = action(_("Take off the list"), self._drop, _("Delete"))
        self.kept = KeptCards(lectern)
        self._build()

    def _listed(self, name: str) -> QListWidget:
        made = QListWidget()
        furnish(made, name)
        return made

    def _build(self) -> None:
        tries = QWidget()
        left = column(tries, spacing=8)
        left.addWidget(self.list, 1)
        left.addLayout(row(self.fooled, 24, self.right, 24, self.drop, 0))
        beside = column(spacing=6)
        beside.addWidget(label(_("What lies ready"), "soft"))
        beside.addWidget(self.ready, 1)
        lists = row(tries, 24, beside)
        lists.setStretchFactor(tries, 1)
        inside = column(self, spacing=12)
        inside.addWidget(self.line)
        inside.addLayout(lists, 1)
        inside.addWidget(self.kept)

    def show_scene(self, scene: Scene) -> None:
        """Show the tries, the newest at hand."""
        self._show_ready(scene.material.pack)
        self.line.setEnabled(not scene.read_only)
        if scene.tries != self._tries:
            fresh = len(scene.tries) != len(self._tries)
            at = 0 if fresh else self.list.currentRow()
            self._tries = scene.tries
            self.list.clear()
            for made in reversed(scene.tries):
                item = QListWidgetItem()
                item.setData(KEY, made)
                said = (made.guess.text, answer_words(made, self._pack), judged_words(made))
                item.setText(". ".join(part for part in said if part))
                item.setToolTip(tip(made.guess.text))
                self.list.addItem(item)
            self.list.setCurrentRow(min(max(0, at), self.list.count() - 1))
        for button in (self.fooled, self.right, self.drop):
            button.setEnabled(bool(scene.tries) and not scene.read_only)
        self.kept.show_scene(scene)

    def _show_ready(self, pack: Pack | None) -> None:
        if pack is self._pack:
            return
        self._pack = self.rows.pack = pack
        self._at = -1
        self.ready.clear()
        for trick in pack.tricks if pack else ():
            item = QListWidgetItem(trick.text)
            item.setToolTip(tip(trick.why))
            self.ready.addItem(item)

    def _take(self, at: int) -> None:
        """Put what lies ready into the line."""
        if self._pack is None or not 0 <= at < len(self._pack.tricks):
            return
        self._at = at
        self.ready.setCurrentRow(at)
        self.line.setText(self._pack.tricks[at].text)
        self.line.setFocus()

    def _step(self, by: int) -> None:
        n = len(self._pack.tricks) if self._pack else 0
        if n:
            self._take((self._at + by) % n if self._at >= 0 else 0 if by > 0 else n - 1)

    def _try(self) -> None:
        if self.lectern.do(self.lectern.session.teaching.try_out, self.line.text()):
            self.line.clear()

    def _current(self) -> Try | None:
        item = self.list.currentItem()
        made: Try | None = item.data(KEY) if item is not None else None
        return made

    def _judge(self, *, fooled: bool) -> None:
        made = self._current()
        if made is not None:
            self.lectern.do(self.lectern.session.teaching.judge, made.id, fooled=fooled)

    def _drop(self) -> None:
        made = self._current()
        if made is not None:
            self.lectern.do(self.lectern.session.teaching.drop_try, made.id)

    def standing(self, scene: Scene) -> Standing:
        """Say how many tries there were and how often it was fooled."""
        n = len(scene.tries)
        fooled = sum(1 for made in scene.tries if made.fooled)
        if not n:
            return super().standing(scene)
        tries = ngettext("{n} try", "{n} tries", n).format(n=n)
        times = ngettext("fooled {n} time", "fooled {n} times", fooled).format(n=fooled)
        return Standing(f"{tries} · {times}", more=_("Alt+F: it was fooled, Alt+R: it was right."))

    def hints(self, scene: Scene) -> tuple[tuple[str, str], ...]:  # noqa: ARG002 - as the panel has it
        """Give the keys of the list."""
        return (
            (_("Alt+Down"), _("Next that lies ready")),
            (_("Delete"), _("Take the try off")),
        )

    def can_do(self, scene: Scene) -> tuple[Action, ...]:
        """Give the keys by which the chosen try is judged."""
        none = read_only_words(read_only=scene.read_only) or (
            "" if scene.tries else _("There is no try yet.")
        )
        return (
            Action("try.fooled", _("It was fooled"), self.fooled.click, ("Alt+F",), LEAD, none, STEP),
            Action("try.right", _("It was right"), self.right.click, ("Alt+R",), LEAD, none, STEP),
        )

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer the undo by its name."""
        return self.undo_offer(scene)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Delete takes a try off the list."""
        if event.matches(QKeySequence.StandardKey.Delete) and self.list.hasFocus():
            self._drop()
        else:
            super().keyPressEvent(event)

    def flush(self) -> bool:
        """Save what is being written."""
        return self.kept.flush()

    def begin(self) -> None:
        """Stand in the line."""
        self.line.setFocus()


def answer_words(made: Try, pack: Pack | None) -> str:
    """Say what the machine answered and how sure it is, in hundredths."""
    team = pack.team(made.guess.team) if pack else None
    name = team.name if team else made.guess.team
    sure = made.guess.shares[0][1] if made.guess.shares else 0
    said = _("{team}, {n} in 100").format(team=name, n=sure)
    return said if made.guess.known else _("{said}; it knows none of these words").format(said=said)


def judged_words(made: Try) -> str:
    """Say how the room judged it."""
    return {None: "", True: _("fooled"), False: _("right")}[made.fooled]
