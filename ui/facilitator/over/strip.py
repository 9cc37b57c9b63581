"""One line at the bottom of any tab, to keep a point for later without leaving what one is doing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Line, column, label, row, rule
from ui.theme import EDGE
from workshop.language import _

# As high as the next step's button and the room below it.
HEIGHT = 80


class Strip(QFrame):
    """The line: Enter keeps the point, Escape does not, and the focus goes back either way."""

    shown = Signal()

    def __init__(self, lectern: Lectern, over: QWidget) -> None:
        """Lie at the bottom of `over`, hidden until it is asked for."""
        super().__init__(over)
        self.setProperty("pane", "canvas")
        self._lectern, self._over = lectern, over
        self._before: QWidget | None = None
        self.line = Line()
        self.line.setPlaceholderText(_("What should be talked about later?"))
        self.line.setAccessibleName(_("Keep a point for later"))
        self.line.returnPressed.connect(self._keep)
        inside = column(self)
        inside.addWidget(rule())
        words = row(label(_("Keep a point for later"), "strong"), 24, self.line)
        words.addSpacing(24)
        words.addWidget(label(_("Enter keeps it · Esc does not"), "soft"))
        words.setStretchFactor(self.line, 1)
        words.setContentsMargins(EDGE, 0, EDGE, 0)
        inside.addLayout(words, 1)
        self.hide()

    def fit(self) -> None:
        """Lie at the bottom, as wide as the page."""
        self.setGeometry(0, self._over.height() - HEIGHT, self._over.width(), HEIGHT)

    def lay(self) -> None:
        """Ask for a point."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.fit()
        self.show()
        self.raise_()
        self.line.setFocus()
        self.shown.emit()

    def put_away(self) -> None:
        """Go without keeping anything; what was typed stays for the next time."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus()
        self.shown.emit()

    def _keep(self) -> None:
        text = self.line.text()
        if not text.strip():
            self.put_away()
        elif self._lectern.do(self._lectern.session.agenda.park, text):
            self.line.clear()
            self.put_away()
            self._lectern.say(_("Kept for later."))
