"""Whom each part of the windows belongs to, as the binding keeps it for itself beside Qt.

What belongs to somebody is taken for gone when that one goes, and some of Qt's calls name a wrong owner.
"""

import gc
import re

from PySide6.QtCore import QEvent, QMetaObject, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from shiboken6 import Shiboken, dump, isValid

OWNER = re.compile(r"^parent\.+ <.* at 0x([0-9a-f]+)>", re.MULTILINE)


def astray() -> list[str]:
    """Name every widget and action that the binding has given to something in which it does not stand."""
    found = []
    for piece in gc.get_objects():
        if not issubclass(type(piece), QWidget | QAction) or not isValid(piece):
            continue
        owner = OWNER.search(dump(piece))
        if owner is not None and int(owner[1], 16) not in set(_around(piece)):
            found.append(f"{type(piece).__name__}: {owner[0]}")
    return found


def _around(piece: QObject) -> list[int]:
    found, at = [], piece.parent()
    while at is not None:
        found.append(id(at))
        at = at.parent()
    return found


def lent() -> set[str]:
    """Name the kinds of what the binding holds and Qt may throw away without a word to it.

    What is made next in the same place of memory is taken for both and is freed twice: sooner or later the
    program crashes.
    """
    held = Shiboken.getAllValidWrappers()
    unheard = (one for one in held if not isinstance(one, QObject | QMetaObject))
    return {
        type(one).__name__
        for one in unheard
        if not Shiboken.ownedByPython(one) and not Shiboken.createdByPython(one)
    }


class Flashes(QObject):
    """Name each piece that is shown before it lies in a window: it is a window of its own for a moment."""

    WINDOWS = ("FacilitatorWindow", "ProjectorWindow")

    def __init__(self) -> None:
        """Watch from now on, until it is thrown away."""
        super().__init__()
        self.seen: set[str] = set()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See what becomes a window; the filter lets everything pass."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            name = type(watched).__name__
            if name not in self.WINDOWS and not isinstance(watched, QDialog | QMenu):
                self.seen.add(name)
        return False


def thrown_away() -> None:
    """Let what was thrown away be gone."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
