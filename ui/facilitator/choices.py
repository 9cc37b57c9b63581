"""One of a few answers as a row of words: arrows go along, Space or a digit chooses, again takes back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.facilitator.pieces import keeps
from ui.facilitator.place import Place
from ui.theme import TEXT
from ui.widgets.fonts import font
from workshop.model import Option

HIGH, GAP = 28, 24
ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Choice(QRadioButton):
    """One answer; the arrows are its own, so that they do not turn the agenda's page."""

    stepped = Signal(int)
    digit = Signal(int)

    def __init__(self, option: Option, parent: QWidget) -> None:
        """Offer `option`."""
        super().__init__(option.text, parent)
        self.key = option.key
        self.setAutoExclusive(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(option.text)
        self.setFont(font(TEXT))

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from the window."""
        return keeps(event, lambda key: key.key() in ALONG) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go along with the arrows, choose with Space, Enter or a digit."""
        if event.key() in ALONG:
            self.stepped.emit(ALONG[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.text().isdecimal():
            self.digit.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class Answers(QWidget):
    """The answers beside each other, on as many lines as they need."""

    SPOKEN = QAccessible.Role.Grouping

    def __init__(self, options: tuple[Option, ...], chosen: Callable[[str], None]) -> None:
        """Offer `options`; `chosen` is told the key, empty when it was taken back."""
        super().__init__()
        self._chosen = chosen
        self.buttons = [Choice(option, self) for option in options]
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda on, n=number: self._click(n, on=on))
            button.stepped.connect(lambda by, n=number: self._step(n + by))
            button.digit.connect(self._digit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._widths = [self._width(button) for button in self.buttons]
        self._stop_at(0)
        self._arrange()

    def _width(self, button: Choice) -> int:
        return button.sizeHint().width() + button.fontMetrics().horizontalAdvance(button.text()) // 8 + 4

    def _click(self, number: int, *, on: bool) -> None:
        key = self.buttons[number].key if on else ""
        self.show_key(key)
        self._chosen(key)

    def _digit(self, number: int) -> None:
        if 1 <= number <= len(self.buttons):
            self._stop_at(number - 1)
            self.buttons[number - 1].setFocus()
            self.buttons[number - 1].click()

    def _step(self, number: int) -> None:
        if 0 <= number < len(self.buttons):
            self._stop_at(number)
            self.buttons[number].setFocus()

    def _stop_at(self, number: int) -> None:
        for place, button in enumerate(self.buttons):
            stop = Qt.FocusPolicy.StrongFocus if place == number else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stop)

    def show_key(self, key: str) -> None:
        """Show which one it is."""
        for number, button in enumerate(self.buttons):
            button.setChecked(button.key == key)
            if button.key == key and not any(b.hasFocus() for b in self.buttons):
                self._stop_at(number)

    def key(self) -> str:
        """Give the key of the chosen one, empty where there is none."""
        return next((b.key for b in self.buttons if b.isChecked()), "")

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the answers anew."""
        self._arrange()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the lines."""
        return QSize(200, self.height())

    def _arrange(self) -> None:
        left = top = 0
        for button, wide in zip(self.buttons, self._widths, strict=True):
            if left and left + wide > self.width():
                left, top = 0, top + HIGH
            button.setGeometry(left, top, min(wide, max(self.width(), 1)), HIGH)
            left += wide + GAP
        self.setFixedHeight(top + HIGH)


class Choices(Place):
    """A labelled row of answers, saved when one is chosen."""

    def __init__(self, words: str, options: tuple[Option, ...]) -> None:
        """Offer `options` under the label `words`."""
        super().__init__(words)
        self.answers = Answers(options, self.saved.emit)
        self.answers.setAccessibleName(words)
        self._inside.addWidget(self.answers)

    def show_text(self, text: str) -> None:
        """Show the chosen answer by its key."""
        if self.answers.key() != text:
            self.answers.show_key(text)

    def flush(self) -> str:
        """Do nothing: a choice is saved at once."""
        return ""

    def lock(self, *, on: bool) -> None:
        """Let nobody choose, or let them again."""
        self.answers.setEnabled(not on)

    def begin(self) -> None:
        """Stand at the chosen answer, or the first."""
        at = next((b for b in self.answers.buttons if b.isChecked()), self.answers.buttons[0])
        at.setFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """Give the answers."""
        return tuple(self.answers.buttons)
