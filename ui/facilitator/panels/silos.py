"""Silos: the room guesses first, then sees what one table alone and all together reach."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.panels.fields import FieldsPanel
from ui.facilitator.panels.panel import Standing, Step
from ui.facilitator.panels.reached import score_words
from ui.facilitator.pieces import label
from ui.facilitator.seeing import room_words
from workshop.language import _, ngettext
from workshop.scene import Scene

SHOWN = "shown"


class SilosPanel(FieldsPanel):
    """The figures, private until they are shown."""

    def above(self) -> QWidget:
        """Make the figures."""
        self.figures = label("", "text", wrap=True)
        return self.figures

    def show_scene(self, scene: Scene) -> None:
        """Show the figures."""
        super().show_scene(scene)
        self.figures.setText(_figures(scene))

    def standing(self, scene: Scene) -> Standing:
        """Say whether the room sees the figures."""
        if scene.line == SHOWN:
            usual = _("The room sees the figures; tables have no names there.")
            return Standing(_("Shown"), "tick", room_words(scene, self.frozen, usual))
        return Standing(more=_("Ask for a guess first. Only you see the figures."))

    def step(self, scene: Scene) -> Step:
        """Show the figures, then go on."""
        begun = scene.activity is not None and scene.activity.state != "ahead"
        if begun and scene.line != SHOWN and not scene.read_only:
            show = self.lectern.session.lines.show
            return Step(_("Show the figures"), lambda: self.lectern.do(show, SHOWN))
        return super().step(scene)


def _figures(scene: Scene) -> str:
    taught, pack = scene.material.taught, scene.material.pack
    recording = pack.recording if pack else None
    if taught and len(taught.tables) > 1 and not taught.recorded and taught.together:
        tables, together = taught.tables, taught.together
        said = []
    elif recording:
        tables, together = recording.tables, recording.together
        said = [_("From a recorded run, not from this room: say so.")]
    else:
        return _("Too few tables have labelled, and these messages have no recorded run. Tell it in words.")
    n = len(tables)
    alone = ngettext("{n} table alone: {rights} right", "{n} tables, each alone: {rights} right", n)
    rights = ", ".join(str(score.right) for score in tables)
    said.append(alone.format(n=n, rights=rights))
    said.append(_("All together: {score}").format(score=score_words(together)))
    return "\n".join(said)
