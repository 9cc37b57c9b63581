"""Changing the words of the current step while the room looks at them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Field, action, column, label, row
from workshop.language import _
from workshop.scene import Scene


class Wording(QWidget):
    """Title and question in two lines; Enter lets the room see them."""

    closed = Signal()

    def __init__(self, lectern: Lectern) -> None:
        """Begin hidden."""
        super().__init__()
        self._lectern = lectern
        self._scene: Scene | None = None
        self.title = Field(_("Title, as the agenda has it"))
        self.prompt = Field(_("Question, as the room reads it"))
        self.note = label("", "note", wrap=True)
        self.done = action(_("Let the room see it"), self.keep, _("Enter"))
        self.cancel = action(_("Leave it as it was"), self.put_away, "Esc")
        inside = column(self, (0, 8, 0, 8), spacing=8)
        for field in (self.prompt, self.title):
            field.edit.returnPressed.connect(self.keep)
            inside.addWidget(field)
        inside.addWidget(self.note)
        inside.addLayout(row(self.done, 24, self.cancel, 0))
        self.hide()

    def lay(self, scene: Scene) -> None:
        """Begin with the words of the current activity."""
        activity = scene.activity
        if activity is None or scene.read_only:
            return
        self._scene = scene
        self.title.edit.setText(activity.title)
        self.prompt.edit.setText(activity.prompt)
        self.prompt.edit.setPlaceholderText(activity.title)
        open_ = scene.state == "open"
        self.note.setText(
            _("The vote is open. It keeps the words it was opened with; only the heading above it changes.")
            if open_
            else ""
        )
        self.note.setVisible(open_)
        self.show()
        self.prompt.edit.setFocus()
        self.prompt.edit.end(False)  # noqa: FBT003 - as Qt has it

    def keep(self) -> None:
        """Save the words; the room sees them at once."""
        activity = self._scene.activity if self._scene is not None else None
        if activity is None:
            return
        words = {"title": self.title.text(), "prompt": self.prompt.text()}
        changed = {name: text for name, text in words.items() if text != getattr(activity, name)}
        change = self._lectern.session.planning.change
        if not changed or self._lectern.do(change, activity.id, **changed):
            self.put_away()

    def flush(self) -> bool:
        """Save words that are half written when one goes on; tells whether one may."""
        if not self.isHidden():
            self.keep()
        return self.isHidden()

    def put_away(self) -> None:
        """Go without a change."""
        self._scene = None
        self.hide()
        self.closed.emit()

    def show_scene(self, scene: Scene) -> None:
        """Go when another activity has begun."""
        if self._scene is not None and scene.number != self._scene.number:
            self.put_away()
