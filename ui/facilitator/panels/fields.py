"""Present, guided steps and breaks: what the room is told, and places to write what came out of it."""

from functools import partial

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.panel import Panel
from ui.facilitator.pieces import column, empty, label
from ui.facilitator.writing import Written
from ui.theme import Theme
from workshop.language import _
from workshop.scene import Scene

WIDEST = 720


class FieldsPanel(Panel):
    """The activity's words for the room and its fields."""

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self.setMaximumWidth(WIDEST)
        self._of = ""
        self.fields: dict[str, Written] = {}
        self._inside = column(self, spacing=18)

    def show_scene(self, scene: Scene) -> None:
        """Show the fields of the current activity with what is written in them."""
        activity = scene.activity
        if activity is None:
            return
        if activity.id != self._of:
            self._of = activity.id
            self._build(scene)
        for key, place in self.fields.items():
            place.show_text(scene.fields.get(key, ""))
            place.edit.setReadOnly(scene.read_only)

    def _build(self, scene: Scene) -> None:
        empty(self._inside)
        self.fields = {}
        activity = scene.activity
        if activity is None:
            return
        if activity.room:
            self._inside.addWidget(label(activity.room, "text", wrap=True))
        given = activity.spec.get("fields", ())
        if given:
            self._inside.addSpacing(2)
        for field in given:
            place = Written(field.get("label", field["id"]), field.get("hint", ""))
            place.saved.connect(partial(self._write, field["id"]))
            self.fields[field["id"]] = place
            self._inside.addWidget(place)
        if any(f.get("print") for f in given):
            self._inside.addWidget(
                label(_("Saved as you type; what you write here is printed in the plan."), "soft")
            )
        elif given:
            self._inside.addWidget(label(_("Saved as you type."), "soft"))
        self._inside.addStretch(1)

    def _write(self, key: str, text: str) -> None:
        done = self.lectern.do(self.lectern.session.agenda.write, key, text)
        self.fields[key].say_saved(done=done)

    def flush(self) -> bool:
        """Save what is being written."""
        for place in self.fields.values():
            place.flush()
        return True

    def begin(self) -> None:
        """Stand in the first field."""
        if self.fields:
            next(iter(self.fields.values())).edit.setFocus()
