"""How to extend the desktop, for this system first."""

import os
import sys
import tomllib

from PySide6.QtWidgets import QWidget

from ui.facilitator.pieces import column, label, row
from ui.facilitator.screens.drawing import ExtendDrawing
from ui.theme import Theme
from workshop.places import RESOURCES

NAME = 76


def this_system() -> str:
    """Give the name of this desktop as the help's texts have it."""
    if sys.platform == "win32":
        return "Windows"
    if sys.platform == "darwin":
        return "macOS"
    return "KDE" if "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "") else "GNOME"


def ways(system: str) -> list[tuple[str, str]]:
    """Give each system with its way, the given one first."""
    path = RESOURCES / "screens" / "en.toml"
    given: list[dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))["help"]
    return sorted(((one["system"], one["text"]) for one in given), key=lambda one: one[0] != system)


class ExtendHelp(QWidget):
    """The drawing, and a line for each system."""

    def __init__(self, theme: Theme) -> None:
        """Read the texts."""
        super().__init__()
        inside = column(self, spacing=8)
        drawing = ExtendDrawing(theme)
        drawing.setMinimumHeight(drawing.sizeHint().height())
        inside.addWidget(drawing)
        for number, (system, text) in enumerate(ways(this_system())):
            name, said = label(system, "soft" if number else "bold"), label(text, wrap=True)
            name.setFixedWidth(NAME)
            line = row(name, said, spacing=8)
            line.setStretchFactor(said, 1)
            inside.addLayout(line)
