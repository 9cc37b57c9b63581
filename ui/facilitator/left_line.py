"""The line that says what was left: where the agenda goes on, or a vote that is still open there."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import action, label, row, set_role
from workshop.language import _
from workshop.scene import Scene
from workshop.timing import left_off

TITLE = 44


class LeftLine(QWidget):
    """“You came from “Blockers”.” and the way back."""

    def __init__(self, lectern: Lectern) -> None:
        """Begin hidden."""
        super().__init__()
        self._lectern = lectern
        self.number = 0
        self.words = label("", "note")
        self.back = action(_("Go back there"), self.go_back, _("Backspace"))
        row(self.words, 16, self.back, 10, label(_("Backspace"), "soft"), 0, parent=self)
        self.layout().setContentsMargins(0, 0, 0, 8)  # type: ignore[union-attr]
        self.hide()

    def show_scene(self, scene: Scene) -> None:
        """Say what was left, the place where the agenda goes on before any open vote."""
        elsewhere = (n for n, a in enumerate(scene.agenda, 1) if a.id in scene.open_elsewhere)
        waits = left_off(scene.agenda, scene.number)
        self.number = waits or next(elsewhere, 0)
        self.setVisible(bool(self.number) and not scene.read_only)
        if not self.number:
            return
        left = scene.agenda[self.number - 1]
        title = left.title if len(left.title) <= TITLE else left.title[: TITLE - 1] + "…"
        if left.id not in scene.open_elsewhere:
            words = _("You came from “{title}”.")
        elif waits:
            words = _("You came from “{title}”. Its vote is still open.")
        else:
            words = _("The vote in “{title}” is still open.")
        set_role(self.words, "note" if left.id in scene.open_elsewhere else "soft")
        self.words.setText(words.format(title=title))

    def go_back(self) -> None:
        """Go to what was left; its time and its vote are as they were."""
        if self.number:
            self._lectern.do(self._lectern.session.agenda.goto, self.number)
        else:
            self._lectern.do(self._lectern.session.agenda.come_back)
