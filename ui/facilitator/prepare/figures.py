"""Minutes that are typed, and values that follow from others."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from ui.facilitator.pieces import Field, column, label

MOST = 24 * 60


class Figure(Field):
    """A field for whole minutes."""

    settled = Signal(int)

    def __init__(self, words: str, hint: str = "0") -> None:
        """Label the field with `words`; `hint` stands for no minutes."""
        super().__init__(words, hint)
        self.edit.setValidator(QIntValidator(0, MOST, self.edit))
        self.edit.editingFinished.connect(self.flush)

    def flush(self) -> None:
        """Tell the minutes, if they were typed."""
        if self.edit.isModified():
            self.edit.setModified(False)
            self.settled.emit(int(self.edit.text() or 0))

    def show_minutes(self, minutes: int) -> None:
        """Show minutes, nothing for none."""
        self.show_text(str(minutes) if minutes else "")


class Fixed(QWidget):
    """A value that follows from others, under its label."""

    def __init__(self, words: str) -> None:
        """Label the value with `words`."""
        super().__init__()
        self.value = label("", "text")
        self.value.setFixedHeight(29)
        inside = column(self)
        inside.addWidget(label(words, "soft"))
        inside.addWidget(self.value)
        inside.addStretch(1)
