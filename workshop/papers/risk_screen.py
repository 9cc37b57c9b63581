"""The risk screen: five questions about the first problem with their counts, and its stop signs."""

from workshop.language import _
from workshop.model import Evidence
from workshop.papers import figures
from workshop.papers.marks import Slab, Stack, Strokes, beside, gap, height, write
from workshop.papers.sheet import Sheets
from workshop.papers.style import HAIR, HEAD, LEAD, LINE, MM, NOTE, NOTE_STRONG, TABLE
from workshop.papers.text import clean
from workshop.papers.text import width as width_of
from workshop.plan import ActionPlan


def stack(sheets: Sheets, plan: ActionPlan, width: float) -> Stack:
    """Give the screen as a stack of rows."""
    made = [*write(_("Risk screen"), HEAD, width, role="H2"), gap(3)]
    if not plan.risks:
        return [*made, *write(_("Not asked in this workshop."), LEAD, width)]
    for evidence in plan.risks:
        made += [_row(evidence, width), gap(1 + 2 * sheets.squeeze)]
    says = _("{answered}; the screen is an extension").format(answered=figures.said_by(plan.risks[0]))
    signs = [str(n) for n, line in enumerate(figures.ordered(plan), 1) if line.stop]
    if signs:
        says = _("Stop sign: line {n}. {words}").format(n=", ".join(signs), words=says)
    return [*made, *figures.with_stop(says, NOTE, width, stop=bool(signs))]


def _row(evidence: Evidence, width: float) -> Slab:
    """Set one question with all its counts, a hairline below."""
    question = evidence.tally.question
    says = _counts(evidence)
    wide = min(width_of(clean(says), NOTE_STRONG) + 1, width * 0.6)
    name = write(question.short or question.text, TABLE, width - wide - 1.5 * MM)
    counts = write(says, NOTE_STRONG, wide, right=True)
    row = beside((0, name), (width - wide, counts))
    line = Strokes([(0.0, row.height + 2, width, row.height + 2)], LINE, HAIR)
    return Slab(height([row]) + 2, [*row.marks, line], row.base)


def _counts(evidence: Evidence) -> str:
    """Say every count, nothing for zero: "12 yes, 1 no, 1 not sure"."""
    said = [
        _("{n} {answer}").format(n=n, answer=o.text.lower())
        for o, n in zip(evidence.tally.question.options, evidence.tally.counts, strict=True)
        if n
    ]
    return ", ".join(said) or _("nobody answered")
