"""The sheet of a vote: painted counts and bars, and while it is open a field that goes from slot to slot."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.pieces import Line, set_role
from ui.facilitator.vote import choice, dots, grid
from ui.facilitator.vote import list as statements
from ui.facilitator.vote.hints import Hints
from ui.facilitator.vote.layout import Layout, Measure, Shown, Slot
from ui.facilitator.vote.painting import Place, paint_sheet
from ui.facilitator.vote.reader import Reader, lines
from ui.theme import Theme
from ui.widgets.fonts import font
from workshop.language import _

SHAPES: Mapping[str, Callable[[Shown, float, Measure], Layout]] = MappingProxyType(
    {
        "grid": grid.lay_out,
        "choice": choice.lay_out,
        "dots": dots.lay_out,
        "list": statements.lay_out,
    }
)
DIGITS = 5
GUTTER = 12
WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
BESIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CountField(Line):
    """The field in the current slot; only digits are its own, so that B still darkens the room."""

    moved = Signal(int)
    stepped = Signal(int)
    sidled = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Stand in a slot of `parent`."""
        super().__init__(parent)
        self.setProperty("look", "slot")
        self.setMaxLength(DIGITS)
        self.setFrame(False)
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Take Tab as "next count" and leave every letter to the window."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
                self.moved.emit(-1 if event.key() == Qt.Key.Key_Backtab else 1)
                return True
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if (
                event.type() == QEvent.Type.ShortcutOverride
                and plain
                and event.text()
                and not event.text().isdecimal()
            ):
                event.setAccepted(event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move on with Enter and the arrows; take digits."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.moved.emit(1)
        elif event.key() in WAYS:
            self.stepped.emit(WAYS[Qt.Key(event.key())])
        elif event.key() in BESIDE and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.sidled.emit(BESIDE[Qt.Key(event.key())])
        elif not event.text().isprintable() or not event.text() or event.text().isdecimal():
            super().keyPressEvent(event)


class Sheet(QWidget):
    """A vote with all its counts. `key_in` keeps one count and gives the sentence of its refusal."""

    SPOKEN = QAccessible.Role.List

    left = Signal(int)
    # Where the keys are: the slot's place on the sheet, and the key of its question.
    stood = Signal(QRect, str)

    def __init__(self, theme: Theme, key_in: Callable[[str, str, int | None], str]) -> None:
        """Begin empty."""
        super().__init__()
        self._theme, self._key_in = theme, key_in
        self._shown: Shown | None = None
        self._layout = Layout(0)
        self._at: Place | None = None
        self._pending: dict[Place, str] = {}
        self._refused: dict[str, str] = {}
        self.field, self.reader, self._hints = CountField(self), Reader(theme, self), Hints(self)
        self.reader.stood.connect(self.stood)
        self.field.moved.connect(self._move)
        self.field.stepped.connect(self._step)
        self.field.sidled.connect(lambda by: self._move(by, leaving=False))
        self.field.textEdited.connect(lambda _text: set_role(self.field, "false", "wrong"))
        self.field.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Counts that only you see"))

    def show_vote(self, shown: Shown) -> None:
        """Show a round as it stands now."""
        before, self._shown = self._shown, shown
        if before is None or before.form != shown.form or before.editing != shown.editing:
            # While answers come in by another way, a count that was refused waits to be corrected.
            if before is None or before.form != shown.form or not (before.live or shown.live):
                self._pending.clear()
                self._refused.clear()
            self._at = None
            self.field.hide()
        self._arrange()

    @property
    def refused(self) -> str:
        """Give the sentence of a count that was not taken, empty when all were."""
        return next(iter(self._refused.values()), "")

    def begin(self) -> None:
        """Put the field into the first slot."""
        if self._shown is not None and self._shown.editing and self._layout.slots:
            self._go(self._layout.slots[0])

    def flush(self) -> bool:
        """Keep what stands in the field; tells whether nothing is refused."""
        if self._at is not None:
            self._keep()
        return not self._refused

    def box_of(self, question: str) -> QRect:
        """Give where the first slot of a question is, an empty box where it has none."""
        boxes = (slot.box.toAlignedRect() for slot in self._layout.slots if slot.question == question)
        return next(boxes, QRect())

    def _arrange(self) -> None:
        if self._shown is None:
            return
        shown = self._shown
        if self._refused and shown.editing:
            shown = replace(shown, refused=self._refused)
        self._layout = SHAPES[shown.form.shape](shown, float(max(300, self.width() - GUTTER)), measure)
        self.setFixedHeight(int(self._layout.height) + 2)
        self._hints.show_hints(self._layout.hints)
        self.reader.show_lines([] if shown.editing else lines(shown, self._layout.slots))
        slot = self._slot()
        if slot is not None:
            self.field.setGeometry(slot.box.toAlignedRect())
            if not self.field.isModified():
                self.field.setText(self._pending.get((slot.question, slot.option), slot.text))
        self.update()

    def _slot(self) -> Slot | None:
        return next((s for s in self._layout.slots if (s.question, s.option) == self._at), None)

    def _go(self, slot: Slot) -> None:
        self._at = (slot.question, slot.option)
        self.field.setGeometry(slot.box.toAlignedRect())
        self.field.setText(self._pending.get(self._at, slot.text))
        self.field.setModified(False)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setAccessibleName(slot.name)
        set_role(self.field, "true" if self._at in self._pending else "false", "wrong")
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()
        self.stood.emit(slot.box.toAlignedRect(), slot.question)
        self.update()

    def _keep(self) -> bool:
        if self._at is None or self._shown is None or not self.field.isModified():
            return True
        text, place = self.field.text(), self._at
        if self._pending.get(place) == text:
            return True
        refused = self._key_in(place[0], place[1], int(text) if text else None)
        self.field.setAccessibleDescription(refused)
        if refused:
            self._pending[place], self._refused[place[0]] = text, refused
            set_role(self.field, "true", "wrong")
        else:
            self._pending.pop(place, None)
            self._try_again(place[0])
            set_role(self.field, "false", "wrong")
            self.field.setModified(False)
        self._arrange()
        return not refused

    def _try_again(self, question: str) -> None:
        self._refused.pop(question, None)
        for place in [p for p in self._pending if p[0] == question]:
            refused = self._key_in(question, place[1], int(self._pending[place] or 0))
            if refused:
                self._refused[question] = refused
            else:
                del self._pending[place]

    def _move(self, by: int, *, leaving: bool = True) -> None:
        if not self._keep():
            self.field.selectAll()
            return
        places = [(s.question, s.option) for s in self._layout.slots]
        at = places.index(self._at) + by if self._at in places else 0
        if 0 <= at < len(places):
            self._go(self._layout.slots[at])
        elif leaving:
            self.left.emit(by)

    def _step(self, by: int) -> None:
        slot = self._slot()
        if slot is None or not self._keep():
            return
        middle = slot.box.center()
        near = [
            s
            for s in self._layout.slots
            if (s.box.center().y() - middle.y()) * by > 1
            and abs(s.box.center().x() - middle.x()) < slot.box.width()
        ]
        if near:
            self._go(min(near, key=lambda s: abs(s.box.center().y() - middle.y())))

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep what stands in the field when it is left."""
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            self._keep()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put the field where the mouse was pressed."""
        if self._shown is None or not self._shown.editing:
            return
        point = event.position()
        hit = next((s for s in self._layout.slots if s.box.contains(point)), None)
        if hit is not None and self._keep():
            self._go(hit)

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the sheet out anew."""
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the layout."""
        waiting = self._pending if self._shown is not None and self._shown.editing else None
        paint_sheet(QPainter(self), self._layout, self._theme, self.width(), waiting)


def measure(text: str, size: int, bold: bool) -> int:  # noqa: FBT001 - as in QFont
    """Give the width of words in a size."""
    return QFontMetrics(font(size, bold=bold)).horizontalAdvance(text)
