"""The parking lot: what becomes of a point that was kept for later."""

from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Idea, PlanLine
from workshop.problems import Refusal
from workshop.session.desk import Desk
from workshop.session.ideas import IdeaVerbs
from workshop.session.lines import LineVerbs
from workshop.store.journal import editing


class ParkingVerbs:
    """What the facilitator makes of points in the parking lot; each is one edit."""

    def __init__(self, desk: Desk, ideas: IdeaVerbs, lines: LineVerbs) -> None:
        """Work at `desk`."""
        self._desk, self._ideas, self._lines = desk, ideas, lines

    def into_plan(self, key: str) -> str:
        """Make a point the group's own plan line and give the line's id; it is no longer parked."""
        what = self._text(key)
        with editing(self._desk.store, _("point made a plan line")) as edit:
            made = self._lines.add(PlanLine("", "", "strategy", "30", what, "", "", ""))
            edit.remove("parked", key)
        return made

    def into_idea(self, key: str) -> None:
        """Make a point an idea where the current activity gathers ideas; it is no longer parked."""
        what = self._text(key)
        if KINDS[self._desk.current().kind].gathers != "ideas":
            raise Refusal(_("Ideas are not being gathered now. Go to the step that gathers them first."))
        with editing(self._desk.store, _("point made an idea")) as edit:
            if not self._ideas.add([Idea("", what, origin="room")]):
                raise Refusal(_("That idea is there already. Remove the point instead."))
            edit.remove("parked", key)

    def _text(self, key: str) -> str:
        rows = self._desk.store.rows("parked", "id = ?", [key])
        if not rows:
            raise Refusal(_("That point is not there any more. Nothing was changed."))
        return str(rows[0]["text"])
