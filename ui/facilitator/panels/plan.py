"""The action plan while leading: the board to look at; the lines are settled on the tab Plan."""

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.pieces import column, label, scrolling
from ui.facilitator.plan.board import Board, plan_words
from ui.theme import Theme
from workshop.language import _
from workshop.scene import Scene


class PlanPanel(Panel):
    """The plan board, for looking; a click opens the line on the tab Plan."""

    stretches = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
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
        self.nothing.setVisible(not scene.lines)
        self.board.show_lines(scene)

    def standing(self, scene: Scene) -> Standing:
        """Say how many lines are accepted."""
        return Standing(plan_words(scene), more=scene.activity.purpose if scene.activity else "")

    def step(self, scene: Scene) -> Step:
        """Start, propose lines, settle them, next."""
        if scene.activity is None or scene.activity.state == "ahead":
            return super().step(scene)
        if not scene.lines:
            return Step(_("Propose lines"), self._propose)
        if any(line.state == "proposed" for line in scene.lines):
            return Step(_("Settle the lines"), lambda: self.open_tab("plan"))
        return super().step(scene)

    def _propose(self) -> None:
        if self.lectern.do(self.lectern.session.lines.propose):
            self.open_tab("plan")
