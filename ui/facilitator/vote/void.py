"""Declaring a vote void: the reason is written in one line; what is void already is told above it."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.actions import LEAD, STEP, Action
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Line, column, label
from workshop.language import _
from workshop.scene import Scene


class VoidRow(QWidget):
    """What was declared void here and why, and the line for another reason."""

    def __init__(self, lectern: Lectern) -> None:
        """Work at `lectern`; nothing is seen until something is void or is to be."""
        super().__init__()
        self._lectern = lectern
        self._of = ""
        self.told = label("", "soft", wrap=True)
        self.line = Line()
        self.line.setPlaceholderText(_("Why is this vote void? Enter declares it, Escape leaves it."))
        self.line.setAccessibleName(_("Why this vote is void"))
        self.line.returnPressed.connect(self._declare)
        inside = column(self, (0, 0, 0, 10), spacing=6)
        inside.addWidget(self.told)
        inside.addWidget(self.line)
        self.line.hide()
        self.hide()

    def show_scene(self, scene: Scene) -> None:
        """Tell what is void in the current activity."""
        # Without a number: above, rounds are counted without those that are void.
        words = _("An earlier vote was declared void: {reason}")
        self.told.setText("\n".join(words.format(reason=round_.void) for round_ in scene.void))
        self.told.setVisible(bool(scene.void))
        of = scene.round.id if scene.round else ""
        if of != self._of:
            self._of = of
            self.line.setText("")
            self.line.hide()
        self._fit()

    def _fit(self) -> None:
        self.setVisible(not (self.told.isHidden() and self.line.isHidden()))

    def ask(self) -> None:
        """Ask for the reason."""
        self.line.show()
        self._fit()
        self.line.setFocus()

    def leave(self) -> None:
        """Leave the vote as it is."""
        self.line.hide()
        self._fit()

    def can_do(self) -> tuple[Action, ...]:
        """Give the way out of the line."""
        asked = "" if self.line.isVisible() else _("No vote is being declared void.")
        words = _("Leave the vote as it is")
        return (Action("void.leave", words, self.leave, ("Esc",), LEAD, asked, STEP),)

    def _declare(self) -> None:
        if self._lectern.do(self._lectern.session.rounds.void, self.line.text()):
            self._lectern.say(_("The vote was declared void. Undo takes that back."))
