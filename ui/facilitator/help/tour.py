"""The first tour: five cards over the window, gone with Escape and back from the guide."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from ui.facilitator.help.figures import Figure
from ui.facilitator.pieces import StepButton, action, column, label, row
from ui.facilitator.voice import aloud
from ui.theme import EDGE, Theme
from workshop.language import _

WIDTH, HEIGHT, MARGIN, DOT, GAP = 560, 470, 40, 8, 16
SHADE = 110


def cards() -> tuple[tuple[str, str], ...]:
    """Give the cards: a heading and two or three sentences each."""
    return (
        (
            _("One client, one file"),
            _(
                "Everything about one client lies in one file on this laptop: events, workshops, votes, the "
                "plan. It is saved as you go, also when the power fails. Nothing needs the internet."
            ),
        ),
        (
            _("Prepare in an evening"),
            _(
                "Begin from a ready agenda and change what you like: times follow by themselves. Bring in "
                "the client’s own problems and data sources, print the box, and rehearse with made-up people."
            ),
        ),
        (
            _("You see more than the room"),
            _(
                "The room’s picture goes to the projector, and yours stays on the laptop. Counts are only "
                "yours until you show them. One filled button is always the next step; Page Down presses it."
            ),
        ),
        (
            _("Everybody can answer"),
            _(
                "Phones over the room’s own Wi-Fi, raised hands, paper slips, one answer for each table, or "
                "this laptop passed around. All of it counts in the same vote."
            ),
        ),
        (
            _("From votes to a plan"),
            _(
                "Readyroom proposes lines and says which counts they come from. The group gives each a name "
                "and a date. You print the plan before people leave."
            ),
        ),
    )


class Dots(QWidget):
    """Where one is among the cards."""

    def __init__(self, theme: Theme, number: int) -> None:
        """Show so many dots."""
        super().__init__()
        self._theme, self._number, self._at = theme, number, 0
        self.setFixedSize(number * GAP, GAP)

    def show_at(self, at: int) -> None:
        """Fill one dot."""
        self._at = at
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for n in range(self._number):
            painter.setBrush(QColor(self._theme.accent if n == self._at else self._theme.line))
            painter.drawEllipse(QRectF(n * GAP, (GAP - DOT) / 2, DOT, DOT))
        painter.end()


class Tour(QWidget):
    """The cards in the middle of the window, over a shade."""

    SPOKEN = QAccessible.Role.Dialog

    over = Signal()
    sample_wanted = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        """Cover `window` with the first card."""
        super().__init__(window)
        self._cards, self.at = cards(), 0
        self._window, self._over = window, False
        self._before = QApplication.focusWidget()
        self.figure = Figure(theme)
        self.title, self.text = label("", "heading"), label("", "text", wrap=True)
        self.dots = Dots(theme, len(self._cards))
        self.next = StepButton(theme, _("Next"))
        self.next.clicked.connect(lambda _on=False: self.go(1))
        self.before = action(_("Back"), lambda: self.go(-1), "Left")
        self.skip = action(_("Skip the tour"), self.end, "Escape")
        self.sample = action(_("Look around in a sample"), self._try)
        self.card = QFrame(self)
        self.card.setProperty("pane", "paper")
        self.card.setFixedSize(WIDTH, HEIGHT)
        inside = column(self.card, (MARGIN, EDGE, MARGIN, EDGE), spacing=12)
        inside.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self.title)
        inside.addWidget(self.text)
        inside.addStretch(1)
        inside.addLayout(row(self.dots, 0, self.sample, self.before, 20, self.next))
        inside.addLayout(row(self.skip, 0))
        for button in (self.next, self.before, self.skip, self.sample):
            button.installEventFilter(self)
        window.installEventFilter(self)
        self._cover()
        self.go(0)
        self.show()
        self.raise_()
        self.next.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Cover the window also when it grows; arrows turn the cards where a button has the keys."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._cover()
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        ):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        whole = self._window.rect()
        self.setGeometry(whole)
        self.card.move((whole.width() - WIDTH) // 2, (whole.height() - HEIGHT) // 2)

    def go(self, by: int) -> None:
        """Show another card; after the last one the tour is over."""
        if self.at + by >= len(self._cards):
            self.end()
            return
        self.at = max(0, self.at + by)
        title, text = self._cards[self.at]
        last = self.at == len(self._cards) - 1
        self.title.setText(title)
        self.text.setText(text)
        place = _("Card {n} of {all}").format(n=self.at + 1, all=len(self._cards))
        self.setAccessibleName(f"{place}. {title}. {text}")
        self.figure.setAccessibleName(title)
        self.figure.show_figure(self.at)
        self.dots.show_at(self.at)
        self.before.setVisible(self.at > 0 and not last)
        self.sample.setVisible(last)
        self.skip.setVisible(not last)
        self.next.say(_("Begin") if last else _("Next"))
        if by:
            aloud(self, self.accessibleName())

    def _try(self) -> None:
        self.end()
        self.sample_wanted.emit()

    def end(self) -> None:
        """Take the cards away."""
        if self._over:
            return
        self._over = True
        self._window.removeEventFilter(self)
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.hide()
        self.over.emit()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Keep every key here while the cards are shown: what lies below does not act."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, on: bool) -> bool:  # noqa: FBT001, N802 - Qt's name and parameter
        """Let Tab go round among the card's own buttons."""
        buttons = (self.sample, self.before, self.next, self.skip)
        stops = [button for button in buttons if button.isVisible()]
        if self._over or not stops:
            # While the cards go, Qt itself looks for who has the keys next.
            return super().focusNextPrevChild(on)
        at = next((n for n, button in enumerate(stops) if button.hasFocus()), 0)
        stops[(at + (1 if on else -1)) % len(stops)].setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows turn the cards, Escape ends the tour."""
        ways = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Return: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_PageUp: -1,
        }
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in ways:
            self.go(ways[Qt.Key(event.key())])

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Shade the window."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, SHADE))
        painter.end()
