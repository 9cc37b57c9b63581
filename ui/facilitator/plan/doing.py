"""What can be done with the plan, before the board itself is loaded."""

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING

from ui.facilitator.actions import STEP, Action, read_only_words, told_apart
from workshop.language import _
from workshop.scene import Scene

if TYPE_CHECKING:
    from ui.facilitator.plan.page import PlanPage

TAB = ("plan",)


def plan_actions(scene: Scene, page: "Callable[[], PlanPage]") -> tuple[Action, ...]:
    """Settle the chosen line, let the rules propose, write an own line, open any; `page` opens the board."""
    fixed = read_only_words(read_only=scene.read_only)
    none = fixed or ("" if scene.workshop else _("There is no workshop in this file yet."))
    bare = none or ("" if scene.lines else _("There is no line yet. Let the rules propose some first."))
    propose = _("Propose lines from the votes")
    step = _("Accept this line and go on") if scene.lines else propose
    words = [_("Open plan line “{what}”").format(what=p.what) for p in scene.lines]
    drop, park = (_press(page, "editor", name) for name in ("drop", "park"))
    return (
        Action("plan.next", step, lambda: page().go_on(), ("PgDown", "Right"), TAB, none, STEP),
        Action("plan.drop", _("Drop this line"), drop, ("Ctrl+Del",), TAB, bare, STEP),
        Action("plan.park", _("Park this line"), park, (), TAB, bare, STEP),
        # Without a line it is the next step, which stands here already.
        *((Action("plan.propose", propose, _press(page, "propose"), refused=none),) if scene.lines else ()),
        Action("plan.own", _("Write an own plan line"), _press(page, "own"), ("Ctrl+N",), TAB, none),
        Action("plan.stand", _("To the board"), lambda: page().stand(), ("Esc",), TAB),
        *(
            Action(f"line.{p.id}", name, _opened(page, p.id))
            for name, p in zip(told_apart(words, [p.owner for p in scene.lines]), scene.lines, strict=True)
        ),
    )


def _press(page: "Callable[[], PlanPage]", *button: str) -> Callable[[], None]:
    return lambda: attrgetter(".".join(button))(page()).click()


def _opened(page: "Callable[[], PlanPage]", key: str) -> Callable[[], None]:
    return lambda: page().open_line(key)
