"""The points, questions and answers of an activity, each on a line that can be reworded and moved."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.facilitator.layouts import RowLayout, empty
from ui.facilitator.pieces import action, column, keeps, label, row
from ui.facilitator.writing import Writing
from workshop.language import _
from workshop.text import one_line
from workshop.wording import Wording, grown, may_shrink, reworded, shifted, shrunk, wordings

Spec = Mapping[str, Any]
LONG, TOLD = 46, 64
SHIFTS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class WordLine(Writing):
    """One entry's words, folded where they are long; Alt with an arrow moves it."""

    shift = Signal(int)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(single=True)

    def stand(self) -> None:
        """Take the focus; a line that was just made is shown first, or it would not get it."""
        self.show()
        self.setFocus()

    def text(self) -> str:
        """Give the words."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show words, unless somebody is writing others."""
        if self.text() != text and not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(text)

    def event(self, event: QEvent) -> bool:
        """Keep Alt with an arrow from the agenda."""
        return keeps(
            event, lambda key: key.key() in SHIFTS and key.modifiers() & Qt.KeyboardModifier.AltModifier
        ) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the entry with Alt and an arrow."""
        by = SHIFTS.get(Qt.Key(event.key()), 0)
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
        # What explains an entry would push everything else out of sight.
        self.fully = False
        self.lines: dict[tuple[object, ...], WordLine] = {}
        self._inside = column(self)

    def show_spec(self, of: str, spec: Spec, *, locked: bool) -> None:
        """Show the lists of the activity `of`; nothing can be changed while it is `locked`."""
        self._spec = spec
        shape = (of, locked, self.fully, tuple((w.path, w.grows, _shape(w)) for w in wordings(spec)))
        if shape != self._of:
            self._of = shape
            self._build(of, locked=locked)
        for wording in wordings(spec):
            for number, entry in enumerate(wording.entries):
                self.lines[(*wording.path, number)].show_text(entry.text)
                for name, text in entry.further if self.fully else ():
                    self.lines[(*wording.path, number, name)].show_text(text)

    def _build(self, of: str, *, locked: bool) -> None:
        at = next((place for place, line in self.lines.items() if line.hasFocus()), None)
        self.lines = {}
        empty(self._inside)
        for wording in wordings(self._spec):
            self._inside.addWidget(label(self._heading(wording), "soft", wrap=True))
            self._inside.addSpacing(2)
            for number in range(len(wording.entries)):
                self._inside.addLayout(self._line(wording, number, locked=locked))
                for name, _text in wording.entries[number].further if self.fully else ():
                    self._inside.addLayout(self._further(wording, number, name, locked=locked))
            if wording.grows and not locked:
                add = _("Add a question") if wording.name == "questions" else _("Add an answer")
                self._inside.addLayout(row(action(add, partial(self._add, wording)), 0))
            self._inside.addSpacing(14)
        if any(entry.further for wording in wordings(self._spec) for entry in wording.entries):
            words = _("Hide the explanations") if self.fully else _("Show what explains them")
            self._inside.addLayout(row(action(words, partial(self._turn, of, locked=locked)), 0))
            self._inside.addSpacing(14)
        if at in self.lines:
            self.lines[at].stand()

    def _turn(self, of: str, *, locked: bool) -> None:
        self.flush()
        self.fully = not self.fully
        self.show_spec(of, self._spec, locked=locked)

    def _line(self, wording: Wording, number: int, *, locked: bool) -> RowLayout:
        place = (*wording.path, number)
        line = WordLine()
        line.setReadOnly(locked)
        line.setAccessibleName(_("{list}, {n}").format(list=self._heading(wording), n=number + 1))
        line.setToolTip(_("Alt+↑ and Alt+↓ move it.") if wording.moves else "")
        line.left.connect(partial(self._type, wording, number))
        line.shift.connect(partial(self._shift, wording, number))
        self.lines[place] = line
        lift = self._small("↑", _("Move up"), partial(self._shift, wording, number, -1))
        # Only hiding: what has no parent yet and is shown would be a window of its own.
        if locked or not number or not wording.moves:
            lift.hide()
        out = self._small("×", _("Take out"), partial(self._take, wording, number))
        if locked or not may_shrink(self._spec, wording.path):
            out.hide()
        return row(line, 8, lift, 8, out) if wording.grows else row(line, 8, lift)

    def _further(self, wording: Wording, number: int, name: str, *, locked: bool) -> RowLayout:
        """Make the line for what else is said of an entry."""
        words = {"hint": _("explained"), "short": _("on paper"), "word": _("in a word")}[name]
        line = WordLine()
        line.setReadOnly(locked)
        line.setAccessibleName(
            _("{list}, {n}, {what}").format(list=self._heading(wording), n=number + 1, what=words)
        )
        line.left.connect(partial(self._type, wording, number, name))
        self.lines[(*wording.path, number, name)] = line
        told = label(words, "soft")
        told.setFixedWidth(TOLD)
        return row(told, line)

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
        if wording.of:
            asked = wording.of
            return _("Answers to “{question}”").format(
                question=asked if len(asked) <= LONG else asked[: LONG - 1].rstrip() + "…"
            )
        names = {
            "questions": _("Questions"),
            "options": _("Answers"),
            "columns": _("Columns") if "statements" in self._spec else _("What is asked of each"),
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

    def _type(self, wording: Wording, number: int, further: str = "") -> None:
        place = (*wording.path, number, *((further,) if further else ()))
        line, entry = self.lines.get(place), wording.entries[number]
        before = dict(entry.further).get(further, "") if further else entry.text
        if line is None or not line.document().isModified():
            return
        line.document().setModified(False)
        text = one_line(line.text())
        if text and text != before:
            self.typed.emit(reworded(self._spec, wording.path, number, text, further))
        elif not text:
            line.show_text(before)

    def _shift(self, wording: Wording, number: int, by: int) -> None:
        self.flush()
        if wording.moves and 0 <= number + by < len(wording.entries):
            line = self.lines.get((*wording.path, number + by))
            self.changed.emit(shifted(self._spec, wording.path, number, by))
            if line is not None:
                self.lines[(*wording.path, number + by)].stand()

    def _add(self, wording: Wording) -> None:
        self.flush()
        words = _("New question") if wording.name == "questions" else _("New answer")
        self.changed.emit(grown(self._spec, wording.path, words))
        line = self.lines.get((*wording.path, len(wording.entries)))
        if line is not None:
            line.stand()
            line.selectAll()

    def _take(self, wording: Wording, number: int) -> None:
        self.flush()
        self.changed.emit(shrunk(self._spec, wording.path, number))

    def flush(self) -> None:
        """Save what is being written."""
        for wording in wordings(self._spec):
            for number, entry in enumerate(wording.entries):
                for name in ("", *(name for name, _text in entry.further)):
                    self._type(wording, number, name)


def _shape(wording: Wording) -> tuple[object, ...]:
    return tuple((e.key, tuple(name for name, _text in e.further)) for e in wording.entries)
