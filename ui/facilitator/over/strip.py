"""One line at the bottom of any tab, to keep a point for later without leaving what one is doing."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.lectern import Lectern
from ui.facilitator.over.laid import Laid
from ui.facilitator.pieces import Line, column, label, row, rule
from ui.theme import EDGE
from workshop.language import _

# As high as the next step's button and the room below it.
HEIGHT = 80


class Strip(Laid):
    """The line: Enter keeps the point, Escape does not, and the focus goes back either way."""

    def __init__(self, lectern: Lectern, over: QWidget) -> None:
        """Lie at the bottom of `over`, hidden until it is asked for."""
        super().__init__(over, "canvas")
        self._lectern = lectern
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
        self.setGeometry(0, self._under.height() - HEIGHT, self._under.width(), HEIGHT)

    def begin(self) -> None:
        """Ask for a point; what was typed and not kept is there still."""
        self.line.setFocus()

    def _keep(self) -> None:
        text = self.line.text()
        if not text.strip():
            self.put_away()
        elif self._lectern.do(self._lectern.session.agenda.park, text):
            self.line.clear()
            self.put_away()
            self._lectern.say(_("Kept for later."))
