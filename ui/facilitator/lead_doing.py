"""What can be done in the current step: on, back, and what else its panel offers."""

from collections.abc import Callable

from ui.facilitator.actions import LEAD, LEADING, STEP, Action, read_only_words
from ui.facilitator.panels.panel import Panel
from workshop.language import _
from workshop.path import before
from workshop.scene import Scene

Do = Callable[[], object]


def step_actions(
    scene: Scene, panel: Panel | None, led: Callable[[Do], Do], go_on: Do, back: Do
) -> tuple[Action, ...]:
    """Give what can be done; `panel` is None while it is at another activity, `led` opens the tab first."""
    fixed = read_only_words(read_only=scene.read_only)
    step = panel.step(scene).words if panel is not None else _("Do the next step")
    first = fixed or ("" if before(scene.agenda, scene.number) else _("This is the first step."))
    offers = panel.offers(scene) if panel is not None and not scene.read_only else ()
    # Undo has its own place in the table.
    undo = _("Undo {name}").format(name=scene.undo)
    others = [offer for offer in offers if offer.words != undo]
    return (
        Action("step.next", step, led(go_on), ("PgDown", "Right"), LEAD, fixed, STEP),
        Action("step.back", _("Back one step"), led(back), ("PgUp", "Left"), LEADING, first, STEP),
        *(Action(f"offer.{o.words}", o.words, led(o.do), group=STEP) for o in others),
        *(panel.can_do(scene) if panel is not None else ()),
    )
