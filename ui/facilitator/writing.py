"""A place to write several lines: grows with its text, saves as one types."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.facilitator.clipped import fold
from ui.facilitator.place import Place
from workshop.text import one_line, paragraph

AFTER_LAST_KEY = 800
MOST_LINES = 8
PAGES = {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class Writing(QPlainTextEdit):
    """Several lines; Tab moves on, and the presenter's page keys stay the window's.

    With `single` it is one line, which folds where it is long; Enter moves on. With `fills` it takes all the
    room there is.
    """

    left = Signal()

    def __init__(self, *, single: bool = False, fills: bool = False) -> None:
        """Begin with one line."""
        super().__init__()
        self._single, self._fills, self._hint = single, fills, ""
        self._soon_fit = QTimer(self, singleShot=True, interval=0)
        self._soon_fit.timeout.connect(self._fit)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        high = QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, high)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move on with Enter where there is only one line."""
        if self._single and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextPrevChild(True)  # noqa: FBT003 - as Qt has it
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the place was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Grow when the words need another line."""
        super().resizeEvent(event)
        # Qt does not lay the inside out anew where a height is changed while a resize is under way.
        self._soon_fit.start()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the lines."""
        return QSize(200, self.height())

    def show_hint(self, text: str) -> None:
        """Show a hint while it is empty: all of it, where Qt's own shows no more than fits in two lines."""
        self._hint = text
        self.setAccessibleDescription(text)
        self._fit()

    def _hints(self) -> list[str]:
        if not self._hint or not self.document().isEmpty():
            return []
        wide = self.viewport().width() - 2
        return fold(self._hint, wide, MOST_LINES, self.fontMetrics().horizontalAdvance)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the text, or the hint while there is none."""
        super().paintEvent(event)
        hints = self._hints()
        if hints:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            metrics = self.fontMetrics()
            for number, text in enumerate(hints):
                painter.drawText(0, metrics.ascent() + number * metrics.lineSpacing(), text)

    def _fit(self) -> None:
        if self._fills:
            return
        needed = max(1, int(self.document().size().height()), len(self._hints()))
        lines = min(MOST_LINES, needed)
        # A bar that comes and goes would fold the words anew each time.
        bar = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn if needed > lines else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 12)
        self.viewport().update()


class Written(Place):
    """A labelled place to write that saves 800 ms after the last key and when it is left, and says so."""

    def __init__(self, words: str, hint: str = "", look: str = "", *, single: bool = False) -> None:
        """Label the place with `words`."""
        super().__init__(words)
        self.edit = Writing(single=single)
        self.edit.show_hint(hint)
        self.edit.setAccessibleName(words)
        if look:
            self.edit.setProperty("look", look)
        self.name.setBuddy(self.edit)
        self._clean = one_line if single else paragraph
        self._inside.addWidget(self.edit)
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

    def flush(self) -> str:
        """Save now what is not saved yet."""
        self._soon.stop()
        if self.text() != self._kept:
            self._before, self._kept = self._kept, self.text()
            self.saved.emit(self._kept)
        return ""

    def say_saved(self, *, done: bool) -> None:
        """Say that it is saved, or that it is not: then it still waits, and is tried again.

        What may not be empty comes back when it is left so: nothing that was typed is lost by it.
        """
        if not done:
            self._kept = self._before
            if not self.text() and not self.edit.hasFocus():
                self.edit.setPlainText(self._kept)
                return
        super().say_saved(done=done)

    def show_text(self, text: str) -> None:
        """Show what is in the file, unless somebody is writing here."""
        waiting = self.text() != self._kept
        if (
            not waiting
            and text != self._kept
            and not (self.edit.hasFocus() and self._clean(self.text()) == text)
        ):
            self._kept = text
            self.edit.setPlainText(text)

    def lock(self, *, on: bool) -> None:
        """Let nobody write here, or let them again."""
        self.edit.setReadOnly(on)

    def begin(self) -> None:
        """Stand in the place."""
        self.edit.setFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """Give the lines."""
        return (self.edit,)
