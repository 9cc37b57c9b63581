"""In the facilitator's window: what happens when the laptop is passed around, and the start of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.passing.window import PassedWindow
from ui.facilitator.pieces import action, column, label, pile, row
from ui.theme import Theme
from workshop.language import _, ngettext
from workshop.scene import Scene
from workshop.session import Session


class PassPage(QWidget):
    """Tells how to come back before the window is covered."""

    returned = Signal()

    def __init__(self, theme: Theme, session: Session) -> None:
        """Pass the laptop on which `session` is led."""
        super().__init__()
        self._theme, self._session = theme, session
        self._scene: Scene | None = None
        self.passed: PassedWindow | None = None
        self.back = label(
            _("To come back, press Ctrl+Shift+L. Nothing else says so later."), "bold", wrap=True
        )
        self.counted = label("", "soft")
        self.begin_ = action(_("Cover this window and pass the laptop"), self.start)
        told = _(
            "This laptop becomes a private ballot over the whole screen, and it locks between people. What"
            " somebody answered cannot be seen or changed by the next one. The room’s screen does not change."
        )
        ends = _("It also comes back by itself when the vote closes or another activity begins.")
        inside = column(self)
        pile(inside, label(told, "text", wrap=True), 12, self.back, 4, label(ends, "soft", wrap=True))
        pile(inside, 20, row(self.begin_, 0), 12, self.counted, 0)

    def show_scene(self, scene: Scene) -> None:
        """Take in the round; the laptop comes back when it is not open any more."""
        self._scene = scene
        n = scene.tally.ways.get("pass-around", 0) if scene.tally else 0
        words = ngettext("{n} answer so far on this laptop", "{n} answers so far on this laptop", n)
        self.counted.setText(words.format(n=n) if n else "")
        current = scene.round
        if self.passed is not None and (
            current is None or scene.state != "open" or current.id != self.passed.round.id
        ):
            self.stop()

    def start(self) -> None:
        """Cover the facilitator's window."""
        scene = self._scene
        if scene is None or scene.round is None or scene.state != "open" or self.passed is not None:
            return
        activity, cards = scene.activity, scene.presence.seats > 0
        question = (activity.prompt or activity.title) if activity else ""
        self.passed = PassedWindow(self._theme, self._session, scene.round, question, cards=cards)
        self.passed.left.connect(self._come_back)
        self.passed.cover(self.window())

    def stop(self) -> None:
        """Take the laptop back."""
        if self.passed is not None:
            self.passed.leave()

    def _come_back(self) -> None:
        self.passed = None
        self.returned.emit()

    def begin(self) -> None:
        """Stand at the start."""
        self.begin_.setFocus()
