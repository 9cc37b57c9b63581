"""The page of settings: this laptop's, and below them those of the open file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.facilitator.actions import Action
from ui.facilitator.doing import edits
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import action, column, label, pile, row, rule, scrolling
from ui.facilitator.settings.client import Client
from ui.facilitator.settings.laptop import Laptop
from ui.theme import EDGE
from workshop.language import _
from workshop.scene import Scene

WIDEST = 720


class SettingsPage(QFrame):
    """Everything that can be chosen; each choice holds at once and is kept."""

    changed = Signal(object)
    again_wanted = Signal()
    left = Signal()

    def __init__(self, size: int, lectern: Lectern | None) -> None:
        """Show the laptop's settings, and with a `lectern` those of its file; `size` is the windows' own."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.tab, self._lectern = "settings", lectern
        self._scene: Scene | None = None
        self.laptop = Laptop(size)
        self.laptop.changed.connect(self.changed)
        self.laptop.again_wanted.connect(self.again_wanted)
        self.client = Client(lectern) if lectern is not None else None
        self.back = action(_("Back"), self.leave, "Esc")
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        inside = column(body, (EDGE, 22, EDGE, 32))
        words = column(spacing=4)
        words.addWidget(label(_("Settings"), "heading"))
        words.addWidget(label(_("Every choice holds at once and is kept."), "soft", wrap=True))
        top = row(words, 24, self.back)
        top.setStretchFactor(words, 1)
        top.setAlignment(self.back, Qt.AlignmentFlag.AlignTop)
        pile(inside, top, 24, self.laptop)
        if self.client is not None:
            pile(inside, 32, rule(), 24, self.client)
        inside.addStretch(1)
        self.scroller = scrolling(body)
        column(self).addWidget(self.scroller)

    def can_do(self) -> tuple[Action, ...]:
        """Give what can be done here: leave, and take a change of the file back."""
        leave = Action("settings.leave", _("Back from the settings"), self._escape, ("Esc", "Ctrl+,"))
        scene, lectern = self._scene, self._lectern
        return (leave, *(edits(lectern, scene) if lectern is not None and scene is not None else ()))

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Give no keys but those of the actions."""
        return ()

    def _escape(self) -> None:
        """Take back a question that waits for its answer, or else leave."""
        asking = [part.reset for part in (self.laptop, self.client) if part is not None and part.reset.asking]
        if asking:
            asking[0].forget()
        else:
            self.leave()

    def leave(self) -> None:
        """Keep everything and go back to where one was."""
        self.flush()
        self.left.emit()

    def begin(self) -> None:
        """Stand at the first choice."""
        self.back.setFocus()

    def show_scene(self, scene: Scene) -> None:
        """Show the file's settings."""
        self._scene = scene
        if self.client is not None:
            self.client.show_scene(scene)

    def flush(self) -> None:
        """Save what is being written."""
        if self.client is not None:
            self.client.flush()
