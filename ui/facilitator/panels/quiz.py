"""A quiz: voted on like any other, then its answers go on the wall one by one."""

from ui.activities.quiz import usual
from ui.facilitator.panels.panel import Standing, Step
from ui.facilitator.panels.vote import VotePanel
from ui.facilitator.seeing import room_words
from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Solution
from workshop.scene import Scene


class QuizPanel(VotePanel):
    """The sheet of the vote; the next step leads from answer to answer."""

    _seen = ""

    def show_scene(self, scene: Scene) -> None:
        """Show the sheet, with the answer that is on the wall in sight."""
        super().show_scene(scene)
        if scene.state == "closed" and scene.line != self._seen:
            self._seen = scene.line
            self._stand(self.sheet.box_of(scene.line), scene.line)

    def standing(self, scene: Scene) -> Standing:
        """Say which answer is on the wall."""
        said = super().standing(scene)
        solutions, at = self._place(scene)
        if scene.state != "closed" or at < 0:
            return said
        place = _("On the wall: {place} of {number}. {answer}.").format(
            place=at + 1, number=len(solutions), answer=usual(solutions[at])
        )
        later = _("The others only you see.") if at + 1 < len(solutions) else ""
        later = room_words(scene, self.frozen, later)
        return Standing(said.words, said.mark, f"{place} {later}".strip())

    def step(self, scene: Scene) -> Step:
        """Show the first answer, the next ones, then all of them; what comes after is as for any vote."""
        solutions, at = self._place(scene)
        if scene.state != "closed" or not solutions:
            return super().step(scene)
        if at + 1 == len(solutions):
            return Step(_("Show all answers"), lambda: self.lectern.do(self.lectern.session.rounds.reveal))
        words = _("Next answer") if at >= 0 else _("Show the result")
        return Step(words, lambda: self._show(solutions[at + 1].question))

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer the answer before; another vote only as long as no answer was shown."""
        solutions, at = self._place(scene)
        if scene.state == "revealed":
            return self.void_offer(scene)
        if scene.state != "closed" or at < 0:
            return super().offers(scene)
        before = solutions[at - 1].question if at else ""
        back = (Step(_("Back to the answer before"), lambda: self._show(before)),) if at else ()
        return (*back, *self.void_offer(scene))

    def _show(self, key: str) -> None:
        self.lectern.do(self.lectern.session.lines.show, key)

    def _place(self, scene: Scene) -> tuple[tuple[Solution, ...], int]:
        """Give the solutions, and which of them is on the wall, -1 for none."""
        activity = scene.activity
        solutions = KINDS[activity.kind].solutions(activity) if activity else ()
        keys = [solution.question for solution in solutions]
        return solutions, keys.index(scene.line) if scene.line in keys else -1
