"""What still keeps the plan a proposal, in words."""

from typing import TYPE_CHECKING

from workshop.language import _, ngettext

if TYPE_CHECKING:
    from workshop.plan import ActionPlan


def open_words(plan: "ActionPlan") -> str:
    """Say what the plan still needs to count as decided; empty where it counts."""
    n = len(plan.stop_signs)
    says = {
        "problem": _("no problem chosen"),
        "answer": ngettext("{n} stop sign without an answer", "{n} stop signs without an answer", n).format(
            n=n
        ),
        "line": _("no line accepted"),
        "decider": _("nobody here decides"),
    }
    reasons = ", ".join(says[lack] for lack in plan.lacks)
    return _("Still a proposal: {reasons}.").format(reasons=reasons) if reasons else ""
