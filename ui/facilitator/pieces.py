"""The small parts every page of the facilitator's window is put together from."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from ui.facilitator.layouts import ColumnLayout, RowLayout
from ui.theme import RADIUS, TEXT, UNIT, Theme
from ui.widgets.fonts import font

STEP_HEIGHT, STEP_PADDING = 40, 24
RING = 2


def label(text: str = "", role: str = "text", *, wrap: bool = False) -> QLabel:
    """Make a label that shows what it is given and never reads it as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def set_role(shown: QWidget, role: str, name: str = "role") -> None:
    """Change what a piece looks like after it was made."""
    if shown.property(name) == role:
        return
    shown.setProperty(name, role)
    # What was never seen is polished when it is.
    if shown.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        shown.style().unpolish(shown)
        shown.style().polish(shown)


def tip(text: str) -> str:
    """Make a tool tip of words that somebody typed."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def show_tip(shown: QWidget, text: str) -> None:
    """Show a tool tip of words that somebody typed; a screen reader gets the words without markup."""
    shown.setToolTip(tip(text))
    shown.setAccessibleDescription(text)


class Button(QPushButton):
    """A button that Enter presses like Space: outside a dialog not every desktop does so by itself."""

    enters = True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press with Enter, once however long it is held."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self.enters and not event.isAutoRepeat():
            self.click()


def action(text: str, slot: Callable[[], object], keys: str = "") -> QPushButton:
    """Make a second-rank action: accent text."""
    made = Button(text)
    made.setProperty("look", "action")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(text)
    made.setToolTip(keys)
    made.clicked.connect(lambda _on=False: slot())
    return made


def rule() -> QFrame:
    """Make a hairline."""
    made = QFrame()
    made.setProperty("pane", "line")
    made.setFixedHeight(1)
    return made


def upright() -> QFrame:
    """Make a vertical hairline."""
    made = QFrame()
    made.setProperty("pane", "line")
    made.setFixedWidth(1)
    return made


def pane(colour: str = "paper", width: int = 0) -> QFrame:
    """Make a coloured part of the window."""
    made = QFrame()
    made.setProperty("pane", colour)
    if width:
        made.setFixedWidth(width)
    return made


def column(
    parent: QWidget | None = None, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 0
) -> ColumnLayout:
    """Make a column of pieces."""
    made = ColumnLayout(parent) if parent is not None else ColumnLayout()
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    return made


def row(*pieces: QWidget | QLayout | int, spacing: int = 0, parent: QWidget | None = None) -> RowLayout:
    """Make a row of pieces; 0 among them is where it stretches, another number is a gap."""
    made = RowLayout(parent) if parent is not None else RowLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for piece in pieces:
        if isinstance(piece, int):
            made.addSpacing(piece) if piece else made.addStretch(1)
        elif isinstance(piece, QLayout):
            made.addLayout(piece)
        else:
            made.addWidget(piece)
    return made


def pile(inside: ColumnLayout, *pieces: QWidget | QLayout | int) -> None:
    """Put pieces below each other; 0 among them is where the column stretches, another number is a gap."""
    for piece in pieces:
        if isinstance(piece, int):
            inside.addSpacing(piece) if piece else inside.addStretch(1)
        elif isinstance(piece, QLayout):
            inside.addLayout(piece)
        else:
            inside.addWidget(piece, int(isinstance(piece, QScrollArea)))


def scrolling(inside: QWidget) -> QScrollArea:
    """Let a piece scroll when it is longer than the window."""
    made = QScrollArea()
    hold(made, inside)
    return made


def hold(area: QScrollArea, inside: QWidget) -> None:
    """Put a piece into an area that scrolls up and down only and is no stop of its own."""
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)


class StepButton(Button):
    """The one filled button: the next step."""

    def __init__(self, theme: Theme, text: str = "") -> None:
        """Draw in the colours of `theme`."""
        super().__init__(text)
        self._theme = theme
        self.setFixedHeight(STEP_HEIGHT)
        self.setMinimumWidth(160)
        self.setFont(font(TEXT, bold=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)

    def say(self, text: str) -> None:
        """Name the next step."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the words and 24 px on both sides."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * STEP_PADDING, STEP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the filled button, and with the focus a ring inside it."""
        t, box = self._theme, self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = QColor(t.accent if self.isEnabled() else t.band)
        painter.setBrush(fill.darker(112) if self.isDown() else fill)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.paper), RING))
            inner = RING + 1
            painter.drawRoundedRect(box.adjusted(inner, inner, -inner, -inner), UNIT, UNIT)
        painter.setPen(QColor(t.on_accent if self.isEnabled() else t.ink_soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


def keeps(event: QEvent, wanted: Callable[[QKeyEvent], object]) -> bool:
    """Keep a key that is `wanted` here from the window; tells whether it was one."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and wanted(event):
        event.accept()
        return True
    return False


class Line(QLineEdit):
    """A line to write on; the program's keys stay the program's where the line has no use for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin the words at the left edge, below their label."""
        super().__init__(parent)
        self.setTextMargins(-2, 0, -2, 0)

    def clear(self) -> None:
        """Empty the line for good: what was in it has become something else."""
        self.setText("")

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window when there is no typing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().event(event)


class Field(QWidget):
    """A line with its label above."""

    def __init__(self, words: str, hint: str = "", edit: QLineEdit | None = None, said: str = "") -> None:
        """Label the line with `words`; `said` names it where they are understood by their place alone."""
        super().__init__()
        self.edit = edit or Line()
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(said or words)
        self.name = label(words, "soft")
        self.name.setBuddy(self.edit)
        inside = column(self, spacing=0)
        inside.addWidget(self.name)
        inside.addWidget(self.edit)

    def text(self) -> str:
        """Give what is written."""
        return self.edit.text()

    def show_text(self, text: str) -> None:
        """Show a text, unless somebody is writing another at this moment."""
        if not (self.edit.hasFocus() and self.edit.isModified()) and self.edit.text() != text:
            self.edit.setText(text)
            self.edit.setCursorPosition(0)
