"""The top of the middle while leading: what was left, where one is, the question and its wording."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.actions import LEADING, STEP, Action
from ui.facilitator.blocks import step_words
from ui.facilitator.clipped import Clipped
from ui.facilitator.lectern import Lectern
from ui.facilitator.left_line import LeftLine
from ui.facilitator.pieces import action, column, row
from ui.facilitator.wording import Wording
from ui.theme import HEADING, LABEL, Theme
from workshop.activities import KINDS
from workshop.language import _
from workshop.scene import Scene
from workshop.timing import left_off

BACK = ("Backspace", "Alt+Left")


class Heading(QWidget):
    """The question; in its place two lines while its wording is changed."""

    changed = Signal()
    done = Signal()

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Work at `lectern`."""
        super().__init__()
        self._scene: Scene | None = None
        self.left = LeftLine(lectern)
        self.wording = Wording(lectern)
        self.wording.closed.connect(self._close)
        self.edit = action(_("Edit wording"), self.edit_wording, "E")
        self.place = Clipped(theme, LABEL, 1, bold=False, colour=theme.ink_soft)
        self.question = Clipped(theme, HEADING, 3)
        inside = column(self)
        inside.addWidget(self.left)
        inside.addLayout(row(self.place, 16, self.edit))
        inside.addSpacing(2)
        inside.addWidget(self.question)
        inside.addWidget(self.wording)

    def show_scene(self, scene: Scene) -> None:
        """Show the current activity's question."""
        self._scene, activity = scene, scene.activity
        self.left.show_scene(scene)
        self.wording.show_scene(scene)
        self.edit.setVisible(activity is not None and not scene.read_only and self.wording.isHidden())
        if activity is None:
            self.question.show_text(_("There is no agenda yet."))
            return
        self.place.show_text(step_words(scene, KINDS[activity.kind].label()))
        self.question.show_text(activity.prompt or activity.title)

    def edit_wording(self) -> None:
        """Change the words of the current step on the spot."""
        if self._scene is not None and self._scene.activity is not None and not self._scene.read_only:
            self.wording.lay(self._scene)
            self.question.hide()
            self.edit.hide()
            self.changed.emit()

    def _close(self) -> None:
        self.question.show()
        self.edit.show()
        self.done.emit()
        self.changed.emit()

    def can_do(
        self, scene: Scene, fixed: str, lead: Callable[[Callable[[], object]], Callable[[], object]]
    ) -> tuple[Action, ...]:
        """Change the wording, and go back to where one came from; `lead` does it with the tab Lead open."""
        left = left_off(scene.agenda, scene.number) or scene.open_elsewhere
        none = fixed or ("" if left else _("You are where the agenda goes on."))
        word, back = _("Edit the wording"), _("Go back to where you came from")
        return (
            Action("step.word", word, lead(self.edit_wording), ("E",), LEADING, fixed, STEP),
            Action("step.return", back, lead(self.left.go_back), BACK, LEADING, none, STEP),
        )
