"""Where we stand: the journey’s statements with every count, a fact, and what divided the room."""

from workshop.language import _, ngettext
from workshop.model import Evidence
from workshop.papers import divided, journey, legends, phrases
from workshop.papers.marks import gap, write
from workshop.papers.phases import column_name
from workshop.papers.sheet import Sheets
from workshop.papers.style import LEAD, MM, NOTE, STRONG, TABLE, TABLE_STRONG, TEXT, TITLE, Style
from workshop.plan import ActionPlan
from workshop.readiness import Readiness, phase_names

Pieces = list[tuple[str, Style]]


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the page; it keeps less white where that makes it one page."""
    sheets.fit(lambda: _draw(sheets, plan))


def _draw(sheets: Sheets, plan: ActionPlan) -> None:
    sheets.part(_("Where we stand"))
    grid, readiness = sheets.grid, plan.readiness
    title = write(_("Where we stand"), TITLE, grid.main_width, role="H1")
    if readiness is None or not readiness.asked:
        says = _("Not asked in this workshop. How far strategy, data and culture are is not known.")
        sheets.row((grid.main, [*title, gap(4), *write(says, LEAD, grid.main_width)]), after=6 * MM)
    else:
        legend = legends.column(legends.answers(_asked(readiness)[0].tally), grid.span(3))
        intro = write(_intro(plan, readiness), TEXT, grid.main_width)
        after = (3 + 4 * sheets.squeeze) * MM
        sheets.row((grid.left, legend), (grid.main, [*title, gap(2), *intro]), after=after, aside=True)
        journey.draw(sheets, readiness)
    _fact(sheets, plan)
    if readiness is not None and readiness.asked:
        divided.draw(sheets, plan, readiness)
    _not_asked(sheets, plan)


def _asked(readiness: Readiness) -> list[Evidence]:
    return [i.evidence for c in readiness.columns for i in c.items if i.evidence]


def _intro(plan: ActionPlan, readiness: Readiness) -> str:
    asked = _asked(readiness)
    first = [e.first or e.tally for e in asked]
    ways = {
        way: n
        for vote in plan.votes
        for way, n in vote.tally.ways.items()
        if vote.activity in {e.activity for e in asked}
    }
    heads = phrases.span([t.answered for t in first])
    says = ngettext("{n} statement", "{n} statements", len(asked)).format(n=len(asked))
    by = f", {phrases.ways(ways)}" if ways else ""
    return _(
        "{statements}, answered by {answers} of {present} people{ways}. "
        "Nothing is averaged: a heavy rule marks where each column stands."
    ).format(statements=says, answers=heads, present=asked[0].present, ways=by)


def _fact(sheets: Sheets, plan: ActionPlan) -> None:
    grid, readiness = sheets.grid, plan.readiness
    says = _fact_words(readiness)
    if readiness is not None:
        says += [*_behind(readiness), *_not_known(plan, readiness)]
    name = write(_("A fact"), STRONG, grid.span(3))
    name += sheets.clip(_("A fact"), _who(readiness), NOTE, grid.span(3), 3)
    sheets.told |= {"models-fact", "models-said-by"}
    sheets.y += 3 + 3 * sheets.squeeze
    sheets.row((grid.left, name), (grid.main, write(says, TABLE, grid.main_width)), after=2)


def _who(readiness: Readiness | None) -> str:
    if readiness is None or not readiness.fact:
        return ""
    if readiness.said_by:
        return _("says {who}").format(who=readiness.said_by)
    return _("as the room sees it")


def _fact_words(readiness: Readiness | None) -> Pieces:
    if readiness is None or not readiness.fact_text:
        return [(_("How many models are in daily use was not asked. "), TABLE)]
    if not readiness.fact:
        return [(f"{readiness.fact_text}. ", TABLE)]
    label = phase_names()[readiness.fact - 1].lower()
    return [(readiness.fact_text, TABLE_STRONG), (_(": {phase}. ").format(phase=label), TABLE)]


def _behind(readiness: Readiness) -> Pieces:
    """Name the columns that stand behind what the fact speaks for."""
    behind = [
        _("{column} (phase {n})").format(column=column_name(c.column).lower(), n=c.phase)
        for c in readiness.columns
        if 0 < c.phase < readiness.fact
    ]
    return [(_("Behind that: {columns}. ").format(columns=", ".join(behind)), TABLE)] if behind else []


def _not_known(plan: ActionPlan, readiness: Readiness) -> Pieces:
    """Name what a third or more did not know, with counts."""
    items = [i for c in readiness.columns for i in c.items if i.evidence and i.state == "not known"]
    said = ", ".join(
        f"{(i.question.short or i.question.text)} ({i.evidence.tally.unknown})" for i in items if i.evidence
    )
    if not said:
        return []
    share = phrases.share(plan.thresholds.unknown)
    return [(_("Not known to {share} or more: ").format(share=share), TABLE_STRONG), (f"{said}.", TABLE)]


def _not_asked(sheets: Sheets, plan: ActionPlan) -> None:
    if not plan.not_asked:
        return
    grid = sheets.grid
    sheets.settle()
    sheets.begin()
    sheets.y += 2 + 4 * sheets.squeeze
    sheets.rule(grid.left, grid.right)
    sheets.y += 3 + sheets.squeeze
    name = write(_("Not asked"), TABLE_STRONG, grid.span(3))
    says = _("On the agenda, but not voted on in this workshop: {titles}").format(
        titles="; ".join(plan.not_asked)
    )
    body = write(says, TABLE, grid.main_width)
    sheets.row((grid.left, name), (grid.main, sheets.short(_("Not asked"), says, body, 3)))
