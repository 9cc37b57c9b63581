"""How answers come in while a vote is open: quiet words above the sheet, one of them chosen."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.facilitator.carrying import keep_chosen
from ui.facilitator.choices import ALONG
from ui.facilitator.pieces import keeps, label, row
from ui.theme import TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _
from workshop.scene import Scene

HIGH, LINE = 26, 2
PHONES, HANDS, SLIPS, TABLES, PASSED = "phone", "counts", "slips", "table", "pass-around"


def way_choices() -> Mapping[str, str]:
    """Give what each way is called where it is chosen."""
    return {
        PHONES: _("Phones"),
        HANDS: _("Hands"),
        SLIPS: _("Slips"),
        TABLES: _("Tables"),
        PASSED: _("Pass the laptop"),
    }


class WayButton(QAbstractButton):
    """One way; the arrows are its own, so that they do not turn the agenda's page."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, words: str) -> None:
        """Offer a way called `words`."""
        super().__init__()
        self._theme = theme
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        # One of several: a screen reader says so.
        self.setAutoExclusive(True)
        keep_chosen(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._stop)
        self._stop(on=False)

    def _stop(self, on: bool) -> None:  # noqa: FBT001 - Qt hands it on like this
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the words in bold, so that nothing moves when another is chosen."""
        wide = QFontMetrics(font(TEXT, bold=True)).horizontalAdvance(self.text())
        return QSize(wide + 8, HIGH)

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from the window."""
        return keeps(event, lambda key: key.key() in ALONG) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go along with the arrows, choose with Enter or Space."""
        if event.key() in ALONG:
            self.stepped.emit(ALONG[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the words; the chosen way is bold ink over an accent line."""
        painter, t, on = QPainter(self), self._theme, self.isChecked()
        painter.setFont(font(TEXT, bold=on))
        painter.setPen(QColor(t.ink if on else t.accent))
        box = QRectF(self.rect()).adjusted(4, 0, -4, -4)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        wide = painter.fontMetrics().horizontalAdvance(self.text())
        if on:
            painter.fillRect(QRectF(4, HIGH - LINE - 1, wide, LINE), QColor(t.accent))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(t.accent))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class WayBar(QWidget):
    """All ways beside each other; phones only while the room is open for them."""

    SPOKEN = QAccessible.Role.Grouping

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Begin with none chosen."""
        super().__init__()
        self.buttons = {key: WayButton(theme, words) for key, words in way_choices().items()}
        self._remembered: dict[str, str] = {}
        self._workshop = ""
        self.key = HANDS
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, way=key: self.choose(way))
            button.stepped.connect(partial(self._step, key))
        words = label(_("Answers by"), "soft")
        words.setContentsMargins(0, 0, 0, 3)
        row(words, 10, *self.buttons.values(), 0, spacing=8, parent=self)
        self.setAccessibleName(_("How answers come in"))

    def show_scene(self, scene: Scene) -> None:
        """Show the ways of a scene; without a choice of the facilitator's phones come first, then hands."""
        self._workshop = scene.workshop.id if scene.workshop else ""
        phones = scene.phones is not None
        self.buttons[PHONES].setVisible(phones)
        wanted = self._remembered.get(self._workshop, PHONES if phones else HANDS)
        self._show(HANDS if wanted == PHONES and not phones else wanted)

    def _show(self, key: str) -> None:
        self.key = key
        for way, button in self.buttons.items():
            button.setChecked(way == key)

    def choose(self, key: str) -> None:
        """Choose a way; it is remembered for the workshop."""
        self._remembered[self._workshop] = key
        self._show(key)
        self.chosen.emit(key)

    def _step(self, key: str, by: int) -> None:
        shown = [way for way, button in self.buttons.items() if not button.isHidden()]
        at = shown.index(key) + by
        if 0 <= at < len(shown):
            self.buttons[shown[at]].setFocus()

    def begin(self) -> None:
        """Stand at the chosen way."""
        self.buttons[self.key].setFocus()
