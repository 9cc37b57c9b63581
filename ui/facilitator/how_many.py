"""The line beside the next step that asks how many are in the room, until somebody has said it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from ui.facilitator.actions import Action
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Line, label, row
from ui.facilitator.presence import MOST_PEOPLE
from workshop.activities import KINDS
from workshop.language import _
from workshop.scene import Scene

WIDE = 56


def asked(scene: Scene) -> bool:
    """Tell whether the day has begun, a vote is to come, and nobody is written down as present.

    While a vote is open the number stands among its counts.
    """
    workshop = scene.workshop
    if workshop is None or workshop.began is None or workshop.present or scene.state == "open":
        return False
    first = scene.number if scene.state == "ready" else scene.number + 1
    coming = (a for n, a in enumerate(scene.agenda, 1) if n >= first and not a.passed_over)
    return not scene.read_only and any(KINDS[a.kind].votes for a in coming)


class HowMany(QWidget):
    """“How many are in the room?”, a number, and what it is for; nothing waits for it."""

    # The number was entered, and the keys are free again.
    given = Signal()

    def __init__(self, lectern: Lectern) -> None:
        """Begin hidden."""
        super().__init__()
        self._lectern = lectern
        words, why = _("How many are in the room?"), _("Votes are told out of this number, such as 9 of 14.")
        self.edit = Line()
        self.edit.setValidator(QIntValidator(1, MOST_PEOPLE, self.edit))
        self.edit.setFixedWidth(WIDE)
        self.edit.setAccessibleName(words)
        self.edit.setAccessibleDescription(why)
        self.edit.editingFinished.connect(self._finish)
        reason = label(why, "soft", wrap=True)
        inside = row(label(words, "strong"), 12, self.edit, 16, reason, parent=self)
        inside.setStretchFactor(reason, 1)
        inside.setContentsMargins(0, 0, 0, 16)
        self.hide()

    def show_scene(self, scene: Scene) -> None:
        """Ask, unless it was said already."""
        shown = asked(scene)
        if not shown:
            self.edit.clear()
        self.setVisible(shown)

    def _finish(self) -> None:
        entered = self.edit.hasFocus()
        if self.flush() and entered:
            self.given.emit()

    def flush(self) -> bool:
        """Write down what was typed; tells whether there was something."""
        text = self.edit.text()
        if not (text and self.edit.isModified() and not self.isHidden()):
            return False
        self.edit.setModified(False)
        return self._lectern.do(partial(self._lectern.session.engagement.set_people, present=int(text)))

    def can_do(self, lead: Callable[[Callable[[], object]], Callable[[], object]]) -> tuple[Action, ...]:
        """Go to the number while it is asked for; `lead` does it with the tab Lead open."""
        if self.isHidden():
            return ()
        return (Action("people.present", _("Say how many are in the room"), lead(self.edit.setFocus)),)
