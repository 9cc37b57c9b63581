"""Whom each part of the windows belongs to, as the binding keeps it for itself beside Qt.

What belongs to somebody is taken for gone when that one goes, and some of Qt's calls name a wrong owner.
"""

import gc
import re

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import dump, isValid

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


def thrown_away() -> None:
    """Let what was thrown away be gone."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
