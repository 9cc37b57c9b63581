"""Why a line stands in the plan: each reason with the vote it rests on; and what answers a stop sign."""

from workshop.language import _
from workshop.model import PlanLine, Reason
from workshop.papers import bars, citations
from workshop.papers.marks import Stack, gap, write
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, NOTE, NOTE_INK, NOTE_STRONG
from workshop.plan import ActionPlan

# Reasons that stand in a line's row; what more there are follows in full at the end.
SHOWN = 2


def answer(line: PlanLine, width: float) -> Stack:
    """Say what was answered to a stop sign, or that nothing was."""
    if not line.stop:
        return []
    if line.unanswered:
        return write(_("Not answered yet"), NOTE_STRONG, width)
    return write([(_("Answer: "), NOTE_STRONG), (line.answer, NOTE_INK)], NOTE_INK, width)


def why(sheets: Sheets, plan: ActionPlan, line: PlanLine, width: float) -> Stack:
    """Give the reasons of a line with the votes they rest on; the counts of the first as a bar."""
    if not line.reasons:
        return write(_("the group’s own line"), NOTE, width)
    stack: Stack = []
    for place, reason in enumerate(line.reasons[:SHOWN]):
        says = citations.cited(plan, reason)
        style, most = (NOTE, 3) if place else (NOTE_INK, 5)
        stack += sheets.clip(line.what, says, style, width, most)
    more = line.reasons[SHOWN:]
    if more:
        says = _("and {rules}, in full on the last pages").format(rules=", ".join(r.rule for r in more))
        stack += write(says, NOTE, width)
        sheets.shortened += [(line.what, citations.cited(plan, reason)) for reason in more]
    counted = next((r for r in line.reasons if any(r.counts) and r.levels and all(r.levels)), None)
    if counted:
        stack += [gap(2.5), bars.bar(_parts(counted), width - 4 * MM, high=2.2 * MM, counts=False)]
    return stack


def brief(sheets: Sheets, plan: ActionPlan, line: PlanLine, width: float) -> Stack:
    """Give the reasons of a line in running text."""
    says = "; ".join(citations.cited(plan, r) for r in line.reasons) or _("the group’s own line")
    return sheets.clip(line.what, says, NOTE, width, 2)


def _parts(reason: Reason) -> list[bars.Part]:
    """Give the parts of the bar behind a reason: met first, don't know last.

    Only answers with levels are drawn: the others would need a legend of their own in every row.
    """
    pairs = sorted(
        zip(reason.levels, reason.counts, strict=False), key=lambda pair: bars.ORDER.index(pair[0])
    )
    return [bars.Part(level, n, place, len(pairs)) for place, (level, n) in enumerate(pairs)]
