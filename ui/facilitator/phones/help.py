"""What to do when no phone arrives: short texts that fold."""

import tomllib

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.facilitator.phones.drawing import PICTURES, WayDrawing
from ui.facilitator.pieces import column, label, row
from ui.theme import Theme
from workshop.language import _
from workshop.places import RESOURCES


class Fold(QWidget):
    """A title that shows its text when it is pressed, and hides it again."""

    def __init__(self, title: str, text: str, more: QWidget | None = None) -> None:
        """Begin folded; `more` stands below the text."""
        super().__init__()
        self._title = title
        self.button = QPushButton()
        self.button.setProperty("look", "action")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
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
        self.button.setText(("▾ " if on else "▸ ") + self._title)
        self.button.setAccessibleName(f"{self._title}, {_('open') if on else _('closed')}")
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
        self.folds = [Fold(one["title"], one["text"].strip(), _picture(theme, one)) for one in _texts()]
        for fold in self.folds:
            inside.addWidget(fold)


def _picture(theme: Theme, one: dict[str, str]) -> QWidget | None:
    return PICTURES[one["picture"]](theme) if "picture" in one else None


def _texts() -> list[dict[str, str]]:
    path = RESOURCES / "phones" / "help" / "en.toml"
    found: list[dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))["help"]
    return found
