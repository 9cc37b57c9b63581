"""A place for a whole number or a day; days are written as people write them and kept as ISO."""

from PySide6.QtCore import QRegularExpression, QTimer
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from ui.facilitator.dates import day, read_day
from ui.facilitator.pieces import Line, label, set_role
from ui.facilitator.place import Place
from ui.facilitator.writing import AFTER_LAST_KEY
from workshop.problems import Refusal

NARROWEST, WIDEST, SAVED = 112, 250, 40
DIGITS = QRegularExpression("[0-9]{0,9}")


class Figure(Place):
    """A short line that takes digits alone."""

    def __init__(self, words: str, hint: str = "") -> None:
        """Label the line with `words`."""
        super().__init__(words)
        self.edit = Line()
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(words)
        self.name.setBuddy(self.edit)
        self.sentence = label("", "warm", wrap=True)
        self.sentence.hide()
        self._inside.addWidget(self.edit)
        self._inside.addWidget(self.sentence)
        self._soon = QTimer(self, singleShot=True, interval=AFTER_LAST_KEY)
        self._soon.timeout.connect(self.flush)
        self.edit.editingFinished.connect(self.flush)
        self.edit.textEdited.connect(self._edited)
        self._restrict()
        self.setFixedWidth(self._wide(words, hint))

    def _wide(self, words: str, hint: str) -> int:
        """Give the width in which label and hint can be read."""
        said = self.fontMetrics().horizontalAdvance
        return min(WIDEST, max(NARROWEST, said(words) + SAVED, said(hint) + 8))

    def _restrict(self) -> None:
        self.edit.setValidator(QRegularExpressionValidator(DIGITS, self.edit))

    def _edited(self) -> None:
        self.state.setText("")
        self._soon.start()

    def _read(self, text: str) -> str:
        return text

    def _said(self, kept: str) -> str:
        return kept

    def flush(self) -> str:
        """Save now what is not saved yet; gives the sentence of what cannot be taken."""
        self._soon.stop()
        if not self.edit.isModified():
            return ""
        try:
            kept = self._read(self.edit.text())
        except Refusal as refused:
            self._refuse(refused.sentence)
            return refused.sentence
        self._refuse("")
        self.edit.setModified(False)
        self.saved.emit(kept)
        return ""

    def _refuse(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        set_role(self.edit, "true" if sentence else "false", "wrong")

    def say_saved(self, *, done: bool) -> None:
        """Say that it is saved, or that it is not: then it still waits."""
        self.edit.setModified(not done)
        super().say_saved(done=done)

    def show_text(self, text: str) -> None:
        """Show what is in the file, unless somebody is writing here."""
        said = self._said(text)
        if not self.edit.isModified() and self.edit.text() != said:
            self.edit.setText(said)
            self.edit.setCursorPosition(0)

    def lock(self, *, on: bool) -> None:
        """Let nobody write here, or let them again."""
        self.edit.setReadOnly(on)

    def begin(self) -> None:
        """Stand in the line, so that typing writes over what is there."""
        self.edit.setFocus()
        self.edit.selectAll()

    def stops(self) -> tuple[QWidget, ...]:
        """Give the line."""
        return (self.edit,)


class Day(Figure):
    """A short line for a day; without a year it is the next one after the workshop."""

    def __init__(self, words: str, hint: str = "", near: str = "") -> None:
        """Label the line with `words`; `near` is an ISO date."""
        self._near = near
        super().__init__(words, hint)

    def _restrict(self) -> None:
        """Take any words: they are read when the line is left, not in the middle of writing them."""

    def _edited(self) -> None:
        self.state.setText("")
        self._refuse("")

    def _read(self, text: str) -> str:
        return read_day(text, self._near)

    def _said(self, kept: str) -> str:
        return day(kept, "d MMMM yyyy")
