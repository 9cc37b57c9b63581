"""The action plan while leading: the board to look at; the lines are settled on the tab Plan."""

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.pieces import column, label, scrolling
from ui.facilitator.plan.board import Board, plan_words, proposed_words
from ui.theme import Theme
from workshop.language import _
from workshop.scene import Scene


class PlanPanel(Panel):
    """The plan board, for looking; a click opens the line on the tab Plan."""

    stretches = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self._scene: Scene | None = None
        self._tried = ""
        self.board = Board(theme)
        self.board.chosen.connect(lambda _key: self.open_tab("plan"))
        self.nothing = label(
            _("There is no line yet. The rules propose some from the votes."), "quiet", wrap=True
        )
        inside = column(self)
        inside.addWidget(self.nothing)
        inside.addWidget(scrolling(self.board), 1)

    def show_scene(self, scene: Scene) -> None:
        """Show the board."""
        self._scene = scene
        self.nothing.setVisible(not scene.lines)
        self.board.show_lines(scene)

    def standing(self, scene: Scene) -> Standing:
        """Say how many lines are accepted."""
        return Standing(plan_words(scene), more=scene.activity.purpose if scene.activity else "")

    def step(self, scene: Scene) -> Step:
        """Start, propose lines, settle them, next."""
        if scene.activity is None or scene.activity.state == "ahead":
            return super().step(scene)
        if not scene.lines and self._tried != scene.activity.id:
            return Step(_("Propose lines"), self._propose)
        if any(line.state == "proposed" for line in scene.lines):
            return Step(_("Settle the lines"), lambda: self.open_tab("plan"))
        return super().step(scene)

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer to let the rules propose again, and the group's own lines."""
        again = bool(scene.lines) or self._tried
        return (Step(_("Propose lines again"), self._propose),) if again else ()

    def _propose(self) -> None:
        made: list[int] = []
        if not self.lectern.do(lambda: made.append(self.lectern.session.lines.propose())):
            return
        if self._scene is not None and self._scene.activity is not None:
            self._tried = self._scene.activity.id
        self.lectern.say(proposed_words(made[0]))
        if made[0]:
            self.open_tab("plan")
        self.changed.emit()
