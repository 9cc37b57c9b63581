"""What is carried over when a window's parts are made anew: what was typed and chosen, where one stood."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget, QPlainTextEdit, QWidget

CARRIED = "carried"
Place = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Carried:
    """What was typed and not kept yet, what was chosen, the row of each list, and where the focus was."""

    texts: dict[Place, str]
    chosen: frozenset[Place]
    rows: dict[Place, tuple[int, int]]
    focus: Place | None
    cursor: int


def keep_chosen(button: QAbstractButton) -> None:
    """Carry over that a button is chosen, because it stands in no file."""
    button.setProperty(CARRIED, "yes")


def look(root: QWidget) -> Carried:
    """Take in what stands in `root` and is in no file."""
    texts: dict[Place, str] = {}
    rows: dict[Place, tuple[int, int]] = {}
    chosen: set[Place] = set()
    focus, cursor = None, 0
    for place, piece in _places(root):
        if isinstance(piece, QLineEdit) and piece.isModified():
            texts[place] = piece.text()
        elif isinstance(piece, QPlainTextEdit) and piece.document().isModified():
            texts[place] = piece.toPlainText()
        elif isinstance(piece, QListWidget):
            rows[place] = (piece.count(), piece.currentRow())
        elif isinstance(piece, QAbstractButton) and piece.property(CARRIED) and piece.isChecked():
            chosen.add(place)
        if piece.hasFocus():
            focus = place
            cursor = piece.cursorPosition() if isinstance(piece, QLineEdit) else 0
    return Carried(texts, frozenset(chosen), rows, focus, cursor)


def put(root: QWidget, carried: Carried) -> None:
    """Let `root`, which was made anew, stand as the one before it stood."""
    for place, piece in _places(root):
        if place in carried.chosen and isinstance(piece, QAbstractButton) and not piece.isChecked():
            piece.click()
        if isinstance(piece, QListWidget) and place in carried.rows:
            count, number = carried.rows[place]
            if piece.count() == count and piece.currentRow() != number:
                piece.setCurrentRow(number)
        text = carried.texts.get(place)
        if text is not None and isinstance(piece, QLineEdit):
            piece.setText(text)
            piece.setModified(True)
        elif text is not None and isinstance(piece, QPlainTextEdit):
            piece.setPlainText(text)
            piece.document().setModified(True)
        if place == carried.focus:
            piece.setFocus()
            if isinstance(piece, QLineEdit):
                piece.setCursorPosition(carried.cursor)


def _places(root: QWidget) -> Iterator[tuple[Place, QWidget]]:
    """Give every part with its place: what it is, what it is called, the how manieth of those."""
    seen: Counter[tuple[str, str]] = Counter()
    for piece in root.findChildren(QWidget):
        kind = (type(piece).__name__, piece.accessibleName())
        yield (*kind, seen[kind]), piece
        seen[kind] += 1
