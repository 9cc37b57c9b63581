"""How many are present, and beside it the words of what is counted at this moment."""

from functools import partial

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Line, label, row
from ui.facilitator.presence import MOST_PEOPLE
from ui.theme import LABEL, Theme
from workshop.language import _
from workshop.scene import Scene


class PresentRow(QWidget):
    """The number of people present, which can be corrected while a vote is open."""

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Work at `lectern`."""
        super().__init__()
        self._lectern = lectern
        self.reading = Clipped(theme, LABEL, 2, bold=False, colour=theme.ink_soft)
        self.hint = label("", "soft")
        self.present = Line()
        self.present.setValidator(QIntValidator(0, MOST_PEOPLE, self.present))
        self.present.setFixedWidth(48)
        self.present.setAccessibleName(_("People present"))
        self.present.editingFinished.connect(self._set)
        inside = row(
            label(_("Present"), "soft"), 8, self.present, 16, self.reading, 16, self.hint, parent=self
        )
        inside.setStretchFactor(self.reading, 1)

    def show_scene(self, scene: Scene, hint: str) -> None:
        """Show who is present while the vote is open."""
        self.setVisible(scene.state == "open" and not scene.read_only)
        self.hint.setText(hint)
        if scene.workshop is not None and not self.present.hasFocus():
            self.present.setText(str(scene.workshop.present))

    def _set(self) -> None:
        text = self.present.text()
        if text and self.present.isModified():
            self.present.setModified(False)
            self._lectern.do(partial(self._lectern.session.engagement.set_people, present=int(text)))
