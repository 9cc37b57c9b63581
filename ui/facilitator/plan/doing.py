"""What can be done with the plan, before the board itself is loaded."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.facilitator.actions import STEP, Action, read_only_words
from workshop.language import _
from workshop.model import PlanLine
from workshop.scene import Scene

if TYPE_CHECKING:
    from ui.facilitator.plan.page import PlanPage


def plan_actions(scene: Scene, page: "Callable[[], PlanPage]") -> tuple[Action, ...]:
    """Settle the chosen line, let the rules propose, write an own line, open any; `page` opens the board."""
    fixed = read_only_words(read_only=scene.read_only)
    none = fixed or ("" if scene.workshop else _("There is no workshop in this file yet."))
    bare = none or ("" if scene.lines else _("There is no line yet. Let the rules propose some first."))

    def opened(line: PlanLine) -> Callable[[], None]:
        return lambda: page().open_line(line.id)

    return (
        Action(
            "plan.next",
            _("Accept this line and go on") if scene.lines else _("Propose lines from the votes"),
            lambda: page().go_on(),
            ("PgDown", "Right"),
            ("plan",),
            none,
            STEP,
        ),
        Action("plan.drop", _("Drop this line"), lambda: page().drop(), ("Ctrl+Del",), ("plan",), bare, STEP),
        Action(
            "plan.propose", _("Propose lines from the votes"), lambda: page().propose_lines(), refused=none
        ),
        Action(
            "plan.own", _("Write an own plan line"), lambda: page().add_own(), ("Ctrl+N",), ("plan",), none
        ),
        *(
            Action(f"line.{line.id}", _("Open plan line “{what}”").format(what=line.what), opened(line))
            for line in scene.lines
        ),
    )
