"""The first problem: what it is, how it was chosen, what the votes said, how success shows, what waits."""

from workshop.language import _
from workshop.model import Idea
from workshop.papers import bars, choosing, histograms, legends, not_pursued, phrases, risk_screen, tallies
from workshop.papers.marks import Stack, beside, gap, height, one, write, write_all
from workshop.papers.phases import written
from workshop.papers.sheet import Sheets
from workshop.papers.style import HEAD, LEAD, MM, NOTE, NOTE_STRONG, TABLE, TABLE_SOFT, TABLE_STRONG, TITLE
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan
from workshop.text import plain_hours

# Characters of a title that is set smaller, and height of a fact that gets the whole width.
LONG = 160
MUCH = 60 * MM
SUCCESS_LINES = 4


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the page; it keeps less white where that makes it one page."""
    sheets.fit(lambda: _draw(sheets, plan))


def _draw(sheets: Sheets, plan: ActionPlan) -> None:
    sheets.part(_("The first problem"))
    _head(sheets, plan)
    choosing.draw(sheets, plan)
    _criteria(sheets, plan)
    _trade_off(sheets, plan)
    _success(sheets, plan)
    not_pursued.draw(sheets, plan)


def _head(sheets: Sheets, plan: ActionPlan) -> None:
    grid, idea = sheets.grid, plan.chosen
    title = idea.title if idea else _("Not chosen yet")
    margin = _decided(sheets, plan, grid.span(3))
    name = write(title, TITLE, grid.main_width, role="H1")
    if len(title) > LONG or (sheets.tight and len(name) > 1):
        name = write(title, HEAD, grid.main_width, role="H1")
    body = [
        *write(_("The first problem"), LEAD, grid.main_width),
        *name,
        gap(5 * sheets.squeeze + 3),
    ]
    if idea is None:
        says = _("No problem has been decided on. The ideas and the votes on them are in the record.")
        body += write(says, LEAD, grid.main_width)
    else:
        body += _facts(sheets, idea)
        if idea.hours and not sheets.tight:
            margin.append(gap(6))
            margin += write(
                phrases.number(plain_hours(idea.hours), plan.engagement.language), TITLE, grid.span(3)
            )
            margin += write(phrases.hours(idea, plan.engagement.language), NOTE, grid.span(3))
    sheets.row((grid.left, margin), (grid.main, body), aside=True)


def _facts(sheets: Sheets, idea: Idea) -> Stack:
    grid, width = sheets.grid, sheets.grid.span(3)
    facts = ((_("The trouble"), idea.today), (_("Who has it"), idea.who), (_("What changes"), idea.change))
    nothing = write(_("not written down"), TABLE_SOFT, width)
    stacks = [
        [*write(name, TABLE_STRONG, width), *(write_all(said, TABLE, width) or nothing)]
        for name, said in facts
    ]
    if max(height(stack) for stack in stacks) < MUCH:
        shown = [beside(*((x - grid.main, stack) for x, stack in zip(grid.thirds, stacks, strict=True)))]
    else:
        shown = [
            slab
            for name, said in facts
            for slab in (
                *write(name, TABLE_STRONG, width),
                *(write_all(said, TABLE, grid.main_width) or nothing),
            )
        ]
    data = idea.data or _("not written down")
    return [
        *shown,
        gap(4),
        *write([(_("Data that exist: "), TABLE_STRONG), (data, TABLE)], TABLE, grid.main_width),
    ]


def _decided(sheets: Sheets, plan: ActionPlan, width: float) -> Stack:
    decision = plan.decision
    if decision is None:
        return write(_("There is no decision yet."), NOTE, width)
    who = _("Decided by {who}").format(who=decision.decider or _("the group"))
    stack = write(who, NOTE_STRONG, width, most=2)
    if decision.reason:
        quoted = _("“{reason}”").format(reason=decision.reason)
        stack += sheets.clip(_("The reason for the decision"), quoted, NOTE, width, 6)
    return stack


def _criteria(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    if not plan.criteria:
        sheets.section(_("The four criteria"), least=60)
        sheets.row((grid.main, write(_("Not asked for this problem."), LEAD, grid.main_width)))
        return
    aside = legends.column(legends.levels(), grid.span(3))
    answers = phrases.span([e.tally.answered for e in plan.criteria])
    says = _("{answers} of {present} answered.").format(answers=answers, present=plan.criteria[0].present)
    aside += [gap(2), *write(says, NOTE, grid.span(3)), *_again(plan, grid.span(3))]
    sheets.section(_("The four criteria"), aside, least=120)
    columns = (
        Column(grid.main, grid.span(3)),
        Column(grid.at(6), grid.span(4) - 2 * MM),
        Column(grid.at(10), grid.span(2)),
    )
    padding, high = (0.5 + 0.9 * sheets.squeeze) * MM, (2.0 + 1.4 * sheets.squeeze) * MM
    with Table(sheets, columns, grid.main, padding).open() as table:
        for each in plan.criteria:
            table.row(
                write(each.tally.question.text, TABLE_STRONG, columns[0].width),
                [bars.bar(bars.parts_of(each.tally), columns[1].width, high=high)],
                tallies.reading(each.tally, plan.thresholds, columns[2].width),
            )


def _again(plan: ActionPlan, width: float) -> Stack:
    """Say what a repeated vote changed; the bars show the second one."""
    twice = [e for e in plan.criteria if e.first is not None]
    changed = [(e, e.first) for e in twice if e.first is not None and e.first.counts != e.tally.counts]
    stack: Stack = []
    for each, first in changed:
        says = _("“{criterion}” was voted on twice; the first time {counts}")
        stack += write(
            says.format(criterion=each.tally.question.text, counts=phrases.counts(first)), NOTE, width
        )
    if twice and not changed:
        stack = write(_("Voted on twice, with the same counts."), NOTE, width)
    return stack


def _trade_off(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    if not plan.trade_off:
        sheets.section(_("Feasibility, time and value"), least=60)
        sheets.row((grid.main, write(_("Not asked for this problem."), LEAD, grid.main_width)))
        return
    first = plan.trade_off[0]
    says = _("Three answers, never one sum. The right end is always the better one. {answered}").format(
        answered=phrases.answered(first.tally.answered, first.present)
    )
    if any(e.tally.unknown for e in plan.trade_off):
        says = _("{words}. Dotted: don’t know").format(words=says.rstrip("."))
    sheets.section(_("Feasibility, time and value"), write(says, NOTE, grid.span(3)), least=110)
    highest = max(max(e.tally.counts) for e in plan.trade_off)
    high = (7 + 6 * sheets.squeeze) * MM
    for start in range(0, len(plan.trade_off), 3):
        shown = plan.trade_off[start : start + 3]
        sheets.row(
            *(
                (x, histograms.histogram(e.tally, grid.span(3), highest, high))
                for x, e in zip(grid.thirds, shown, strict=False)
            )
        )


def _success(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the success number and, beside it, the risk screen."""
    grid = sheets.grid
    sheets.told |= {"success-number", "success-today", "success-wanted", "wrong-answer"}
    at = grid.at(7)
    width = at - grid.main - 4 * MM
    screen = risk_screen.stack(sheets, plan, grid.right - at)
    sheets.section("", _figure(sheets, plan, grid.span(3)), least=60)
    body = [*write(_("Success number"), HEAD, width, role="H2"), gap(3), *_said(sheets, plan, width)]
    if height(screen) < MUCH:
        screen = [one(screen)]
    sheets.row((grid.main, body), (at, screen))


def _said(sheets: Sheets, plan: ActionPlan, width: float) -> Stack:
    wrong = written(plan, "wrong-answer", _("When it is wrong"))
    said = (
        (_("What we count"), plan.success_number or _("not named")),
        (_("When it is wrong"), wrong or _("not asked")),
        (_("Why not by a rule"), _by_rule(plan)),
    )
    body: Stack = []
    for name, says in said:
        lines = write([(f"{name}: ", TABLE_STRONG), (says, TABLE)], TABLE, width)
        body += [*sheets.short(name, says, lines, SUCCESS_LINES), gap(1 + sheets.squeeze)]
    return body


def _by_rule(plan: ActionPlan) -> str:
    """Say how the room sees whether rules would do: the counts of that criterion."""
    asked = next((e for e in plan.criteria if e.tally.question.column == "no-rule"), None)
    if asked is None:
        return _("not asked")
    return _("“{point}”: {counts}").format(
        point=asked.tally.question.text, counts=phrases.counts(asked.tally)
    )


def _figure(sheets: Sheets, plan: ActionPlan, width: float) -> Stack:
    today, wanted = phrases.figure_of(plan.success_today)[0], phrases.figure_of(plan.success_wanted)[0]
    stack = write(f"{today} → {wanted}", TITLE, width, most=1) if today and wanted else []
    for name, says in ((_("Today"), plan.success_today), (_("Wanted"), plan.success_wanted)):
        said = _("{name}: {words}").format(name=name, words=says or _("not named"))
        stack += sheets.clip(name, said, NOTE, width, 3)
    return stack
