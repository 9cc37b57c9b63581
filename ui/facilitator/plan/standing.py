"""What still keeps the plan a proposal, in words."""

from workshop.language import _, ngettext
from workshop.plan import ActionPlan

DECIDES = "decide"


def open_words(plan: ActionPlan, *, accepted: bool) -> str:
    """Say what the plan still needs to count as decided; empty where it counts."""
    if plan.status == "decided":
        return ""
    parts = []
    n = len(plan.stop_signs)
    if n:
        parts.append(
            ngettext("{n} stop sign without an answer", "{n} stop signs without an answer", n).format(n=n)
        )
    if plan.chosen is None:
        parts.append(_("no problem chosen"))
    if not accepted:
        parts.append(_("no line accepted"))
    asked = plan.stances
    few = min(plan.thresholds.few, plan.workshop.present or plan.thresholds.few)
    if asked is not None and asked.answered >= max(1, few) and not asked.count(DECIDES):
        parts.append(_("nobody here decides"))
    return _("Still a proposal: {reasons}.").format(reasons=", ".join(parts)) if parts else ""
