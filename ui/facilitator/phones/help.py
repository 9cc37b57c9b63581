"""What to do when no phone arrives: short texts that fold."""

import tomllib

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.facilitator.marks import chevron
from ui.facilitator.phones.drawing import PICTURES, WayDrawing
from ui.facilitator.pieces import Button, column, label, row
from ui.theme import UNIT, Theme
from workshop.language import _
from workshop.places import RESOURCES


class FoldButton(Button):
    """A title with a small angle before it."""

    def __init__(self, theme: Theme, title: str) -> None:
        """Begin folded."""
        super().__init__(title)
        self._theme, self._open = theme, False
        self.setProperty("look", "fold")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_open(self, *, on: bool) -> None:
        """Say whether what belongs to it is shown."""
        self._open = on
        self.setAccessibleName(f"{self.text()}, {_('open') if on else _('closed')}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the title and the angle."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(UNIT, self.height() / 2)
        chevron(painter, middle, self._theme.accent, is_open=self._open)


class Fold(QWidget):
    """A title that shows its text when it is pressed, and hides it again."""

    def __init__(self, theme: Theme, title: str, text: str, more: QWidget | None = None) -> None:
        """Begin folded; `more` stands below the text."""
        super().__init__()
        self.button = FoldButton(theme, title)
        self.text = label(text, "text", wrap=True)
        self.button.clicked.connect(lambda: self.fold(on=self.text.isHidden()))
        inside = column(self, spacing=4)
        inside.addLayout(row(self.button, 0))
        inside.addWidget(self.text)
        self._more = more
        if more is not None:
            inside.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.fold(on=False)

    def fold(self, *, on: bool) -> None:
        """Show the text, or hide it."""
        self.button.show_open(on=on)
        self.text.setVisible(on)
        if self._more is not None:
            self._more.setVisible(on)


class Help(QWidget):
    """The picture of the way and the texts below it."""

    def __init__(self, theme: Theme) -> None:
        """Read the texts."""
        super().__init__()
        inside = column(self, spacing=6)
        inside.addWidget(label(_("When no phone arrives"), "bold"))
        inside.addWidget(WayDrawing(theme))
        self.folds = [
            Fold(theme, one["title"], one["text"].strip(), _picture(theme, one)) for one in _texts()
        ]
        for fold in self.folds:
            inside.addWidget(fold)


def _picture(theme: Theme, one: dict[str, str]) -> QWidget | None:
    return PICTURES[one["picture"]](theme) if "picture" in one else None


def _texts() -> list[dict[str, str]]:
    path = RESOURCES / "phones" / "help" / "en.toml"
    found: list[dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))["help"]
    return found
