"""What painted pieces are to a screen reader: Qt knows only its own widgets."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

# A stack of pages is nothing to be told of: one page is there, the others are not.
QT: Mapping[str, QAccessible.Role] = MappingProxyType({"QStackedWidget": QAccessible.Role.Section})


@cache
def take_roles() -> None:
    """Give every class that names its role in `SPOKEN` that role, from now on."""
    QAccessible.installFactory(_made)


def _made(kind: str, piece: QObject) -> QAccessibleInterface | None:
    role: QAccessible.Role | None = getattr(type(piece), "SPOKEN", QT.get(kind))
    return QAccessibleWidget(piece, role) if role is not None and isinstance(piece, QWidget) else None
