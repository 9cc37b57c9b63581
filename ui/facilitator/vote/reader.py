"""The lines of a closed vote, read one by one: arrows go along them, a screen reader says each."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.facilitator.vote.layout import Shown, Slot
from ui.theme import Theme

WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
AROUND = 3
# A place on the sheet, the key of its question and the words.
Line = tuple[QRectF, str, str]


class ReadLine(QWidget):
    """Lies over the counts of one question; a ring is painted where it has the keys."""

    SPOKEN = QAccessible.Role.ListItem
    stepped = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme, sheet: QWidget) -> None:
        """Lie on `sheet`."""
        super().__init__(sheet)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def event(self, event: QEvent) -> bool:
        """Keep the two arrows from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in WAYS)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the question above or below."""
        if event.key() in WAYS:
            self.stepped.emit(WAYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell where one reads."""
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a ring around the counts that are read."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


class Reader(QObject):
    """All lines of a sheet; Tab stops at the one that was read last."""

    # Where one reads: the place on the sheet, and the key of the question.
    stood = Signal(QRect, str)

    def __init__(self, theme: Theme, sheet: QWidget) -> None:
        """Begin without a line."""
        super().__init__(sheet)
        self._theme, self._sheet, self._lines, self._at = theme, sheet, list[Line](), 0
        self.pieces: list[ReadLine] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Read other lines, at the same place of them."""
        self._lines = list(lines)
        while len(self.pieces) < len(lines):
            self._add(len(self.pieces))
        for piece, (box, _question, words) in zip(self.pieces, lines, strict=False):
            piece.setGeometry(box.adjusted(-AROUND, -AROUND, AROUND, AROUND).toAlignedRect())
            piece.setAccessibleName(words)
        for number, piece in enumerate(self.pieces):
            piece.setVisible(number < len(lines))
        self._stop_at(min(self._at, max(0, len(lines) - 1)))

    def _add(self, number: int) -> None:
        made = ReadLine(self._theme, self._sheet)
        made.stepped.connect(lambda by: self.go(number + by))
        made.entered.connect(lambda: self._tell(number))
        self.pieces.append(made)

    def go(self, number: int) -> None:
        """Go to a line, where there is one."""
        if 0 <= number < len(self._lines):
            self._stop_at(number)
            self.pieces[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_at(self, number: int) -> None:
        self._at = number
        for place, piece in enumerate(self.pieces):
            stops = place == number
            piece.setFocusPolicy(Qt.FocusPolicy.TabFocus if stops else Qt.FocusPolicy.NoFocus)

    def _tell(self, number: int) -> None:
        if number < len(self._lines):
            self.stood.emit(self.pieces[number].geometry(), self._lines[number][1])


def lines(shown: Shown, slots: Sequence[Slot]) -> list[Line]:
    """Give each question with its counts in words; where every count has a name of its own, each count."""
    options = {q.key: {o.key: o.text for o in q.options} for q in shown.form.questions}
    found: list[Line] = []
    for question, group in groupby((s for s in slots if s.text), key=lambda s: s.question):
        counted = list(group)
        texts = [options.get(question, {}).get(s.option, "") for s in counted]
        heads = {s.name.removesuffix(t).rstrip(" :") for s, t in zip(counted, texts, strict=True)}
        head = next(iter(heads))
        if len(heads) != 1 or not head:
            found += [(s.box, question, f"{s.name}: {s.text}") for s in counted]
            continue
        box = counted[0].box
        for slot in counted[1:]:
            box = box.united(slot.box)
        each = [f"{t}: {s.text}" for s, t in zip(counted, texts, strict=True)]
        found.append((box, question, f"{head}. {'; '.join(each)}"))
    return found
