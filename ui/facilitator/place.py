"""A labelled place for something that is written down: its label, and beside it whether it is saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.pieces import column, label, row, set_role
from workshop.language import _


class Place(QWidget):
    """One place to write; `saved` asks to keep what stands in it."""

    saved = Signal(str)

    def __init__(self, words: str) -> None:
        """Label the place with `words`."""
        super().__init__()
        self.name = label(words, "soft", wrap=True)
        self.state = label("", "good")
        self._inside = column(self)
        head = row(self.name, self.state)
        head.setStretchFactor(self.name, 1)
        self._inside.addLayout(head)

    def say_saved(self, *, done: bool) -> None:
        """Say that it is saved, or that it is not."""
        set_role(self.state, "good" if done else "warm")
        self.state.setText(_("Saved") if done else _("Not saved"))

    def show_text(self, text: str) -> None:
        """Show what is in the file, unless somebody is writing here."""
        raise NotImplementedError

    def flush(self) -> str:
        """Save now what is not saved yet; gives the sentence of what cannot be taken, empty when all was."""
        raise NotImplementedError

    def lock(self, *, on: bool) -> None:
        """Let nobody write here, or let them again."""
        raise NotImplementedError

    def begin(self) -> None:
        """Stand in the place."""
        raise NotImplementedError

    def stops(self) -> tuple[QWidget, ...]:
        """Give what the Tab key stops at."""
        raise NotImplementedError
