"""A place to write several lines: grows with its text, saves as one types."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.facilitator.pieces import column, label, row, set_role
from workshop.language import _
from workshop.text import paragraph

AFTER_LAST_KEY = 800
MOST_LINES = 8
PAGES = {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class Writing(QPlainTextEdit):
    """Several lines; Tab moves on, and the presenter's page keys stay the window's."""

    left = Signal()

    def __init__(self) -> None:
        """Begin with one line."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._fit)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave the page keys and an undo without typing to the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in PAGES
        ):
            event.ignore()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the place was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Grow when the words need another line."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the lines."""
        return QSize(200, self.height())

    def _fit(self) -> None:
        lines = max(1, min(MOST_LINES, int(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 12)


class Written(QWidget):
    """A labelled place to write that saves 800 ms after the last key and when it is left, and says so."""

    saved = Signal(str)

    def __init__(self, words: str, hint: str = "", look: str = "") -> None:
        """Label the place with `words`."""
        super().__init__()
        self.edit = Writing()
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(words)
        if look:
            self.edit.setProperty("look", look)
        self.state = label("", "good")
        name = label(words, "soft")
        name.setBuddy(self.edit)
        inside = column(self)
        inside.addLayout(row(name, 0, self.state))
        inside.addWidget(self.edit)
        self._kept = ""
        self._before = ""
        self._soon = QTimer(self, singleShot=True, interval=AFTER_LAST_KEY)
        self._soon.timeout.connect(self.flush)
        self.edit.textChanged.connect(self._changed)
        self.edit.left.connect(self.flush)

    def text(self) -> str:
        """Give what is written."""
        return self.edit.toPlainText()

    def _changed(self) -> None:
        if self.text() != self._kept:
            self.state.setText("")
            self._soon.start()

    def flush(self) -> None:
        """Save now what is not saved yet."""
        self._soon.stop()
        if self.text() != self._kept:
            self._before, self._kept = self._kept, self.text()
            self.saved.emit(self._kept)

    def say_saved(self, *, done: bool) -> None:
        """Say that it is saved, or that it is not: then it still waits, and is tried again."""
        if not done:
            self._kept = self._before
        set_role(self.state, "good" if done else "warm")
        self.state.setText(_("Saved") if done else _("Not saved"))

    def show_text(self, text: str) -> None:
        """Show what is in the file, unless somebody is writing here."""
        waiting = self.text() != self._kept
        if (
            not waiting
            and text != self._kept
            and not (self.edit.hasFocus() and paragraph(self.text()) == text)
        ):
            self._kept = text
            self.edit.setPlainText(text)
