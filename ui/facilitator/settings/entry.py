"""One setting: what it is called, what it does, and below that the place where it is chosen."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QLayout, QWidget

from ui.facilitator.choices import Answers
from ui.facilitator.pieces import action, column, label, pile, row
from workshop.language import _
from workshop.model import Option


class Entry(QWidget):
    """A setting with its words."""

    def __init__(self, words: str, more: str, *pieces: QWidget | QLayout) -> None:
        """Call it `words`; `more` says what it does."""
        super().__init__()
        self._inside = column(self, spacing=4)
        self._inside.addWidget(label(words, "bold", wrap=True))
        if more:
            self._inside.addWidget(label(more, "soft", wrap=True))
        pile(self._inside, *pieces)

    def add(self, *pieces: QWidget | QLayout) -> None:
        """Put more below it."""
        pile(self._inside, *pieces)


class OneOf(Entry):
    """One of a few words; one of them always holds."""

    def __init__(
        self,
        words: tuple[str, str],
        options: Iterable[tuple[str, str]],
        chosen: Callable[[str], object],
    ) -> None:
        """Offer `options` (key, text); `chosen` is told the key of another one that is chosen."""
        self._key, self._chosen = "", chosen
        # An empty key is what a choice that was taken back has; the desktop's own has another name here.
        self.answers = Answers(tuple(Option(key, text) for key, text in options), self._take)
        self.answers.setAccessibleName(words[0])
        for button in self.answers.buttons:
            button.setAccessibleName(f"{words[0]}: {button.text()}")
            # One always holds: a screen reader says that it is one of several.
            button.setAutoExclusive(True)
        super().__init__(*words, self.answers)

    def _take(self, key: str) -> None:
        # Choosing again what holds takes nothing back: something has to hold.
        before, self._key = self._key, key or self._key
        self.answers.show_key(self._key)
        if self._key != before:
            self._chosen(self._key)

    def show_key(self, key: str) -> None:
        """Show which one holds."""
        self._key = key
        self.answers.show_key(key)

    def key(self) -> str:
        """Give which one holds."""
        return self._key


class Reset(QWidget):
    """A step back to the beginning that asks once more before it is done."""

    def __init__(self, words: str, asks: str, reset: Callable[[], object]) -> None:
        """Offer `words`; then `asks`, and only after a yes do `reset`."""
        super().__init__()
        self._reset = reset
        self.offer = action(words, self.ask)
        self.question = label(asks, "amber", wrap=True)
        self.yes, self.no = action(_("Yes, reset"), self._do), action(_("No, keep"), self.forget)
        self._sure = QWidget()
        inside = column(self._sure, spacing=4)
        inside.addWidget(self.question)
        inside.addLayout(row(self.yes, 24, self.no, 0))
        whole = column(self)
        whole.addLayout(row(self.offer, 0))
        whole.addWidget(self._sure)
        self._sure.hide()

    def ask(self) -> None:
        """Ask whether it is meant; the harmless answer has the focus."""
        self.offer.hide()
        self._sure.show()
        self.no.setFocus()

    @property
    def asking(self) -> bool:
        """Tell whether an answer is waited for."""
        return not self._sure.isHidden()

    def forget(self) -> None:
        """Leave everything as it is."""
        self._sure.hide()
        self.offer.show()
        self.offer.setFocus()

    def _do(self) -> None:
        self.forget()
        self._reset()
