"""The points, questions and answers of an activity, each on a line that can be reworded and moved."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.facilitator.pieces import action, column, empty, label, row
from ui.facilitator.writing import Writing
from workshop.language import _
from workshop.text import one_line
from workshop.wording import Wording, grown, may_shrink, reworded, shifted, shrunk, wordings

Spec = Mapping[str, Any]
LONG = 46


class WordLine(Writing):
    """One entry's words, folded where they are long; Alt with an arrow moves it."""

    shift = Signal(int)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(single=True)

    def text(self) -> str:
        """Give the words."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show words, unless somebody is writing others."""
        if self.text() != text and not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the entry with Alt and an arrow."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift.emit(by)
        else:
            super().keyPressEvent(event)


class Wordings(QWidget):
    """Every list of a spec; `changed` gives the spec as it should be, `typed` where only words differ."""

    changed = Signal(object)
    typed = Signal(object)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._spec: Spec = {}
        self._of: tuple[object, ...] = ()
        self.lines: dict[tuple[object, ...], WordLine] = {}
        self._inside = column(self)

    def show_spec(self, of: str, spec: Spec, *, locked: bool) -> None:
        """Show the lists of the activity `of`; nothing can be changed while it is `locked`."""
        self._spec = spec
        shape = (of, locked, tuple((w.path, tuple(e.key for e in w.entries)) for w in wordings(spec)))
        if shape != self._of:
            self._of = shape
            self._build(locked=locked)
        for wording in wordings(spec):
            for number, entry in enumerate(wording.entries):
                self.lines[(*wording.path, number)].show_text(entry.text)

    def _build(self, *, locked: bool) -> None:
        at = next((place for place, line in self.lines.items() if line.hasFocus()), None)
        self.lines = {}
        empty(self._inside)
        for wording in wordings(self._spec):
            self._inside.addWidget(label(self._heading(wording), "soft", wrap=True))
            self._inside.addSpacing(2)
            for number in range(len(wording.entries)):
                self._inside.addLayout(self._line(wording, number, locked=locked))
            if wording.grows and not locked:
                add = _("Add a question") if wording.name == "questions" else _("Add an answer")
                self._inside.addLayout(row(action(add, partial(self._add, wording)), 0))
            self._inside.addSpacing(14)
        if at in self.lines:
            self.lines[at].setFocus()

    def _line(self, wording: Wording, number: int, *, locked: bool) -> QHBoxLayout:
        place = (*wording.path, number)
        line = WordLine()
        line.setReadOnly(locked)
        line.setAccessibleName(_("{list}, {n}").format(list=self._heading(wording), n=number + 1))
        line.setToolTip(_("Alt+↑ and Alt+↓ move it."))
        line.left.connect(partial(self._type, wording, number))
        line.shift.connect(partial(self._shift, wording, number))
        self.lines[place] = line
        lift = self._small("↑", _("Move up"), partial(self._shift, wording, number, -1))
        lift.setVisible(number > 0 and not locked)
        out = self._small("×", _("Take out"), partial(self._take, wording, number))
        out.setVisible(may_shrink(self._spec, wording.path) and not locked)
        return row(line, 8, lift, 8, out) if wording.grows else row(line, 8, lift)

    def _small(self, sign: str, words: str, slot: Callable[[], None]) -> QWidget:
        made = action(sign, slot, words)
        made.setAccessibleName(words)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setFixedSize(12, 24)
        kept = made.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        made.setSizePolicy(kept)
        return made

    def _heading(self, wording: Wording) -> str:
        if len(wording.path) > 1:
            asked = self._spec[str(wording.path[0])][wording.path[1]]["text"]
            return _("Answers to “{question}”").format(
                question=asked if len(asked) <= LONG else asked[: LONG - 1].rstrip() + "…"
            )
        names = {
            "questions": _("Questions"),
            "options": _("Answers"),
            "columns": _("What is asked of each"),
            "statements": _("Statements"),
            "rows": _("Groups of statements"),
            "fields": _("Places to write"),
            "checks": _("Checks"),
            "routes": _("Ways to close a gap"),
            "groups": _("Groups of people"),
            "formal": _("Taught"),
            "informal": _("Learned on one’s own"),
        }
        return names.get(wording.name, _("Words"))

    def _type(self, wording: Wording, number: int) -> None:
        line = self.lines.get((*wording.path, number))
        if line is None or not line.document().isModified():
            return
        line.document().setModified(False)
        text = one_line(line.text())
        if text and text != wording.entries[number].text:
            self.typed.emit(reworded(self._spec, wording.path, number, text))
        elif not text:
            line.show_text(wording.entries[number].text)

    def _shift(self, wording: Wording, number: int, by: int) -> None:
        self.flush()
        if 0 <= number + by < len(wording.entries):
            line = self.lines.get((*wording.path, number + by))
            self.changed.emit(shifted(self._spec, wording.path, number, by))
            if line is not None:
                self.lines[(*wording.path, number + by)].setFocus()

    def _add(self, wording: Wording) -> None:
        self.flush()
        words = _("New question") if wording.name == "questions" else _("New answer")
        self.changed.emit(grown(self._spec, wording.path, words))
        line = self.lines.get((*wording.path, len(wording.entries)))
        if line is not None:
            line.setFocus()
            line.selectAll()

    def _take(self, wording: Wording, number: int) -> None:
        self.flush()
        self.changed.emit(shrunk(self._spec, wording.path, number))

    def flush(self) -> None:
        """Save what is being written."""
        for wording in wordings(self._spec):
            for number in range(len(wording.entries)):
                self._type(wording, number)
