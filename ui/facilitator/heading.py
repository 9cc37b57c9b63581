"""The top of the middle while leading: what was left, where one is, the question and its wording."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.actions import LEADING, STEP, Action
from ui.facilitator.blocks import left_out_words, step_words
from ui.facilitator.clipped import Clipped
from ui.facilitator.lectern import Lectern
from ui.facilitator.left_line import LeftLine
from ui.facilitator.left_out_line import LeftOutLine
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
        self.left, self.out = LeftLine(lectern), LeftOutLine(lectern)
        self.wording = Wording(lectern)
        self.wording.closed.connect(self._close)
        self.edit = action(_("Edit wording"), self.edit_wording, "E")
        self.place = Clipped(theme, LABEL, 1, bold=False, colour=theme.ink_soft)
        self.question = Clipped(theme, HEADING, 3)
        inside = column(self)
        inside.addWidget(self.left)
        inside.addWidget(self.out)
        inside.addLayout(row(self.place, 16, self.edit))
        inside.addSpacing(2)
        inside.addWidget(self.question)
        inside.addWidget(self.wording)

    def show_scene(self, scene: Scene) -> None:
        """Show the current activity's question."""
        self._scene, activity = scene, scene.activity
        self.left.show_scene(scene)
        self.out.show_scene(scene)
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

    def go_back(self) -> None:
        """Go back to what was left by a jump or with an open vote, else to what a jump left out."""
        if self.out.numbers and not self.left.number:
            self.out.go_back()
        else:
            self.left.go_back()

    def _close(self) -> None:
        self.question.show()
        self.edit.show()
        self.done.emit()
        self.changed.emit()

    def can_do(
        self, scene: Scene, fixed: str, lead: Callable[[Callable[[], object]], Callable[[], object]]
    ) -> tuple[Action, ...]:
        """Change the wording, go back to what was left; `lead` does it with the tab Lead open."""
        left = left_off(scene.agenda, scene.number) or scene.open_elsewhere
        out = "" if left else left_out_words(scene)
        none = fixed or ("" if left or out else _("You are where the agenda goes on."))
        word, over = _("Edit the wording"), _("Pass over the steps that were left out")
        back = _("Go to the first step that was left out") if out else _("Go back to where you came from")
        return (
            Action("step.word", word, lead(self.edit_wording), ("E",), LEADING, fixed, STEP),
            Action("step.return", back, lead(self.go_back), BACK, LEADING, none, STEP),
            *((Action("over.left", over, lead(self.out.pass_over), refused=fixed),) if out else ()),
        )
