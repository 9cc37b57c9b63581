"""A pulse: the one at the start is kept, the one at the end is shown together with it."""

from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.panels.vote import VotePanel
from ui.facilitator.seeing import room_words
from workshop.activities import KINDS
from workshop.language import _
from workshop.scene import Scene


class PulsePanel(VotePanel):
    """The sheet of the vote; a result that is kept is not offered to the room."""

    def standing(self, scene: Scene) -> Standing:
        """Say that the result waits, or that both are on the wall."""
        said = super().standing(scene)
        if scene.state == "closed" and _kept(scene):
            return Standing(said.words, said.mark, _("Kept for the end. Until then only you see it."))
        if scene.state == "closed":
            more = _("Only you see this result. Showing it also shows the one from the start.")
            return Standing(said.words, said.mark, more)
        if scene.state == "revealed" and scene.before is not None:
            more = room_words(scene, self.frozen, _("The room sees both, before and after."))
            return Standing(said.words, said.mark, more)
        return said

    def step(self, scene: Scene) -> Step:
        """Go on once a kept result is closed; else as for any vote."""
        if scene.state == "closed" and _kept(scene):
            return Panel.step(self, scene)
        return super().step(scene)

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer another vote only as long as the room has seen nothing."""
        return self.void_offer(scene) if scene.state == "revealed" else super().offers(scene)


def _kept(scene: Scene) -> bool:
    return scene.activity is not None and KINDS[scene.activity.kind].kept(scene.activity)
