"""The window of the passed laptop: covers the facilitator's screen until the facilitator comes back."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from ui.facilitator.passing.ballot import PassedBallot
from ui.facilitator.passing.filling import Filling
from ui.facilitator.passing.screens import LockScreen, StartScreen, StillThere
from ui.facilitator.pieces import column, row
from ui.theme import Theme
from workshop.model import Round
from workshop.problems import Refusal
from workshop.session import Session
from workshop.ways import way_name

# A ballot that nobody touches asks after a minute, and is wiped half a minute later.
IDLE, WIPE = 60_000, 30_000
WIDEST, EDGE = 780, 32
BACK = "Ctrl+Shift+L"
TOUCHED = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.TouchBegin,
    QEvent.Type.Wheel,
}


class PassedWindow(QFrame):
    """One private ballot after the other on this laptop."""

    SPOKEN = QAccessible.Role.Window

    left = Signal()

    def __init__(self, theme: Theme, session: Session, asked: Round, question: str, *, cards: bool) -> None:
        """Collect ballots of the round `asked`; `cards` tells that personal cards were handed out."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setProperty("pane", "paper")
        self.setWindowTitle("Readyroom")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._theme, self._session, self.round = theme, session, asked
        self._question, self._cards, self._seat = question, cards, ""
        self._over: QWidget | None = None
        self.lock, self.still = LockScreen(theme), StillThere(theme)
        self.lock.wanted.connect(self._start)
        self.still.wanted.connect(self._go_on)
        self.start: StartScreen | None = None
        self.filling: Filling | None = None
        self._build()
        self.idle = QTimer(self, singleShot=True, interval=IDLE)
        self.idle.timeout.connect(self._ask)
        self.wipe = QTimer(self, singleShot=True, interval=WIPE)
        self.wipe.timeout.connect(self._leave_alone)
        QShortcut(QKeySequence(BACK), self, self.leave)
        self.lock.show_first()
        self._show(self.lock)

    def _build(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        self._inside = column(middle)
        self._inside.addWidget(self.lock, 1)
        self._inside.addWidget(self.still, 1)
        whole = row(0, middle, 0, parent=self)
        whole.setStretch(1, 100)
        whole.setContentsMargins(EDGE, EDGE - 8, EDGE, EDGE - 8)

    def cover(self, over: QWidget) -> None:
        """Cover the screen of the facilitator's window, which is taken away meanwhile."""
        self._over = over
        self.setScreen(over.screen())
        self.setGeometry(over.screen().geometry())
        self.showFullScreen()
        self.activateWindow()
        over.hide()
        self._watch(on=True)
        self.lock.begin()

    def leave(self) -> None:
        """Give the laptop back to the facilitator; a ballot that was not sent is wiped."""
        self._wipe()
        self.idle.stop()
        self.wipe.stop()
        self._watch(on=False)
        over, self._over = self._over, None
        if over is not None:
            over.show()
            self.hide()
            over.activateWindow()
            self.left.emit()
        self.deleteLater()

    def _watch(self, *, on: bool) -> None:
        app = QApplication.instance()
        if app is not None and on:
            app.installEventFilter(self)
        elif app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait anew whenever somebody touches the laptop."""
        if event.type() in TOUCHED and self.idle.isActive():
            self.idle.start()
        return False

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Lock instead of closing, whichever way it was asked for."""
        if self._over is not None:
            event.ignore()
            self._lock_again()

    def _lock_again(self) -> None:
        filled = self.filling is not None or self.start is not None
        self._wipe()
        if filled:
            self.lock.show_wiped()
        self._show(self.lock)

    def _leave_alone(self) -> None:
        self._lock_again()

    def _show(self, wanted: QWidget) -> None:
        for part in (self.lock, self.still, self.start, self.filling):
            if part is not None:
                part.setVisible(part is wanted)
        self.wipe.stop()
        if wanted is self.lock:
            self.idle.stop()
        elif wanted is self.still:
            self.wipe.start()
        else:
            self.idle.start()
        if isinstance(wanted, (LockScreen, StillThere, StartScreen, Filling)):
            wanted.begin()

    def _start(self) -> None:
        self._wipe()
        self.start = StartScreen(self._theme, self._question, cards=self._cards)
        self.start.wanted.connect(self._begin)
        self._inside.addWidget(self.start, 1)
        self._show(self.start)

    def _begin(self) -> None:
        if self.start is None:
            return
        code = self.start.take_code()
        try:
            if code.strip():
                self._session.ballots.check_seat(code)
        except Refusal as refused:
            self.start.refuse(refused.sentence)
            return
        self._wipe()
        self._seat = code
        self.filling = Filling(self._theme, PassedBallot(self.round.form))
        self.filling.send.connect(self._send)
        self._inside.addWidget(self.filling, 1)
        self._show(self.filling)

    def _ask(self) -> None:
        if self.filling is None:
            self._leave_alone()
        else:
            self._show(self.still)

    def _go_on(self) -> None:
        if self.filling is not None:
            self._show(self.filling)

    def _send(self) -> None:
        if self.filling is None:
            return
        try:
            receipt = self._session.ballots.passed(self.filling.ballot.raw(), self._seat)
        except Refusal as refused:
            self.filling.refuse(refused.sentence)
            return
        self._wipe()
        self.lock.show_counted(way_name(receipt.replaced) if receipt.replaced else "")
        self._show(self.lock)

    def _wipe(self) -> None:
        """Take away everything that anybody has filled in, with the widgets that showed it."""
        self._seat = ""
        for part in (self.start, self.filling):
            if part is not None:
                part.hide()
                self._inside.removeWidget(part)
                part.setParent(None)
                part.deleteLater()
        self.start = self.filling = None
