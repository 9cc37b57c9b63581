"""A screen as it is kept for longer than a moment.

PySide gives a screen to the window that was asked for it last, and takes the screen for gone when that window
goes, though Qt still has it. So what is kept is where the screen lies in memory, and it is looked up anew.
"""

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QScreen
from shiboken6 import getCppPointer


@dataclass(frozen=True, slots=True)
class Kept:
    """A screen by its place in memory, 0 for none."""

    at: int = 0

    @property
    def screen(self) -> QScreen | None:
        """Give the screen, None once it is not plugged in any more."""
        return next((s for s in QGuiApplication.screens() if kept(s) == self), None)


def kept(screen: QScreen | None) -> Kept:
    """Keep a screen, also one that is just going."""
    return Kept(int(getCppPointer(screen)[0]) if screen is not None else 0)
