"""The statements on which the room differed most: both votes as bars, and both views in words."""

from workshop.disagreement import DIVIDED, queue
from workshop.language import _
from workshop.model import Evidence
from workshop.papers import bars, figures, phrases
from workshop.papers.marks import Slab, Stack, beside, gap, height, write
from workshop.papers.sheet import Sheets
from workshop.papers.style import LEAD, MM, NOTE, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.plan import ActionPlan
from workshop.readiness import UNREAD, Readiness
from workshop.readings import read

LABEL = 13.5 * MM
# Lines of a view that stand on the page; the rest follows at the end.
MOST = 2


def draw(sheets: Sheets, plan: ActionPlan, readiness: Readiness) -> None:
    """Draw the most divided statements of the first vote, which the room talked about."""
    grid, found = sheets.grid, divided(plan, readiness)
    sheets.section(_heading(len(found)), least=90)
    if not found:
        says = _("No statement divided the room: none was split or scattered.")
        if all(item.state in UNREAD for column in readiness.columns for item in column.items):
            says = _("Too few answered to say what divides the room.")
        sheets.row((grid.main, write(says, LEAD, grid.main_width)))
        return
    for evidence in found:
        stack = _row(sheets, plan, evidence)
        sheets.need(stack.height + 8)
        sheets.rule(grid.left, grid.right)
        sheets.y += 2 + 2 * sheets.squeeze
        sheets.row((grid.left, [stack]), after=1 + 2 * sheets.squeeze)


def divided(plan: ActionPlan, readiness: Readiness) -> tuple[Evidence, ...]:
    """Give what was most divided when it was first asked, the most divided first."""
    asked = {
        item.question.key: item.evidence
        for column in readiness.columns
        for item in column.items
        if item.evidence
    }
    talked = queue([e.first or e.tally for e in asked.values()], plan.thresholds)
    return tuple(asked[t.question.key] for t in talked if t.reason in DIVIDED)


def _heading(n: int) -> str:
    names = {1: _("The most divided statement"), 2: _("The two most divided statements")}
    names |= {0: _("Where we differ"), 3: _("The three most divided statements")}
    return names.get(n, _("The most divided statements"))


def _row(sheets: Sheets, plan: ActionPlan, evidence: Evidence) -> Slab:
    grid, question = sheets.grid, evidence.tally.question
    left = [
        *write(question.short or question.text, TABLE_STRONG, grid.span(3), most=2),
        *write(_after(plan, evidence), NOTE, grid.span(3)),
        *write(_taken_up(plan, question.key), NOTE, grid.span(3), most=2),
    ]
    at = grid.at(8) - 2 * MM
    both = _bars(evidence, at - grid.main - 5 * MM, sheets.squeeze)
    views = _views(sheets, plan, question.key, grid.right - at)
    return beside((0, left), (grid.main - grid.left, both), (at - grid.left, views))


def _bars(evidence: Evidence, width: float, squeeze: float) -> Stack:
    votes = [(_("vote"), evidence.tally)]
    if evidence.first is not None:
        votes = [(_("first"), evidence.first), (_("re-vote"), evidence.tally)]
    stack: Stack = []
    for says, tally in votes:
        bar = bars.bar(bars.parts_of(tally), width - LABEL, high=(2.0 + 1.4 * squeeze) * MM)
        stack += [beside((0, write(says, NOTE, LABEL)), (LABEL, [gap(1), bar])), gap(squeeze)]
    return stack


def _after(plan: ActionPlan, evidence: Evidence) -> str:
    reading = read(evidence.tally, plan.thresholds)
    word = phrases.reading_word(reading)
    if evidence.first is None:
        return _("{word}; not voted on again").format(word=word.capitalize())
    return _("{word} after the re-vote").format(word=word.capitalize())


def _taken_up(plan: ActionPlan, key: str) -> str:
    """Name the line of the plan that follows from a statement."""
    for number, line in enumerate(figures.ordered(plan), 1):
        if any(r.rule == key for r in line.reasons):
            return _("{owner}, line {n}").format(owner=line.owner, n=number)
    if any(r.rule == key for line in plan.unowned for r in line.reasons):
        return _("Not yet owned")
    return ""


def _views(sheets: Sheets, plan: ActionPlan, key: str, width: float) -> Stack:
    views = ((_("Done: "), f"done-{key}"), (_("Not done: "), f"open-{key}"))
    stack: Stack = []
    for name, field in views:
        said = plan.written.get(field, "").strip()
        if said:
            sheets.told.add(field)
            lines = write([(name, TABLE_STRONG), (said, TABLE)], TABLE, width)
            if len(lines) > MOST:
                sheets.shortened.append((name.strip(" :"), said))
                lines = write([(name, TABLE_STRONG), (said, TABLE)], TABLE, width, most=MOST)
            stack += [*lines, gap(2)]
    return stack if height(stack) else write(_("The views were not written down."), TABLE_SOFT, width)
