"""The first problem: what it is, how success shows, what the votes said, the risks, and what waits."""

from workshop.language import _
from workshop.model import Evidence, Idea
from workshop.papers import bars, figures, histograms, legends, phrases, tallies
from workshop.papers.marks import Stack, beside, gap, height, write, write_all
from workshop.papers.phases import written
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    HEAD,
    LEAD,
    MM,
    NOTE,
    NOTE_INK,
    NOTE_STRONG,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
    TITLE,
)
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan
from workshop.text import plain_hours

# Characters of a title that is set smaller, and height of a fact that gets the whole width.
LONG = 160
MUCH = 60 * MM


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the page."""
    sheets.part(_("The first problem"))
    _head(sheets, plan)
    _success(sheets, plan)
    _criteria(sheets, plan)
    _trade_off(sheets, plan)
    _risks(sheets, plan)
    _left_out(sheets, plan)


def _head(sheets: Sheets, plan: ActionPlan) -> None:
    grid, idea = sheets.grid, plan.chosen
    title = idea.title if idea else _("Not chosen yet")
    margin = _decided(plan, grid.span(3))
    body = [
        *write(_("The first problem"), LEAD, grid.main_width),
        *write(title, TITLE if len(title) < LONG else HEAD, grid.main_width),
        gap(4 * MM),
    ]
    if idea is None:
        says = _("No problem has been decided on. The ideas and the votes on them are in the record.")
        body += write(says, LEAD, grid.main_width)
    else:
        body += _facts(sheets, idea)
        if idea.hours:
            margin.append(gap(8))
            margin += write(
                phrases.number(plain_hours(idea.hours), plan.engagement.language), TITLE, grid.span(3)
            )
            margin += write(phrases.hours(idea, plan.engagement.language), NOTE, grid.span(3))
    sheets.row((grid.left, margin), (grid.main, body))


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
        gap(6),
        *write([(_("Data that exist: "), TABLE_STRONG), (data, TABLE)], TABLE, grid.main_width),
    ]


def _decided(plan: ActionPlan, width: float) -> Stack:
    decision = plan.decision
    if decision is None:
        return write(_("There is no decision yet."), NOTE, width)
    who = decision.decider or _("the group")
    stack = write(_("Decided by {who}").format(who=who), NOTE_STRONG, width, most=2)
    if decision.reason:
        stack += write(_("“{reason}”").format(reason=decision.reason), NOTE, width, most=6)
    if decision.vote:
        stack += write(_("The vote: {words}").format(words=decision.vote), NOTE, width, most=6)
    return stack


def _criteria(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    if not plan.criteria:
        sheets.section(_("The four criteria"))
        sheets.row((grid.main, write(_("Not asked for this problem."), LEAD, grid.main_width)))
        return
    aside = legends.column(legends.levels(), grid.span(3))
    answers = sorted({e.tally.answered for e in plan.criteria})
    numbers = str(answers[0]) if len(answers) == 1 else f"{answers[0]}–{answers[-1]}"
    says = _("{answers} of {present} answered.").format(answers=numbers, present=plan.criteria[0].present)
    aside += [gap(2), *write(says, NOTE, grid.span(3))]
    aside += _again(plan, grid.span(3))
    sheets.section(_("The four criteria"), aside, least=150)
    columns = (
        Column(grid.main, grid.span(3)),
        Column(grid.at(6), grid.span(4) - 2 * MM),
        Column(grid.at(10), grid.span(2)),
    )
    with Table(sheets, columns, grid.main).open() as table:
        for each in plan.criteria:
            table.row(
                write(each.tally.question.text, TABLE_STRONG, columns[0].width),
                [bars.bar(bars.parts_of(each.tally), columns[1].width, high=3.4 * MM)],
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
        sheets.section(_("Feasibility, time and value"))
        sheets.row((grid.main, write(_("Not asked for this problem."), LEAD, grid.main_width)))
        return
    first = plan.trade_off[0]
    aside = write(
        _("Separate answers, never one sum. The right end is the better one. {answered}").format(
            answered=phrases.answered(first.tally.answered, first.present)
        ),
        NOTE,
        grid.span(3),
    )
    sheets.section(_("Feasibility, time and value"), aside, least=150)
    highest = max(max(e.tally.counts) for e in plan.trade_off)
    for start in range(0, len(plan.trade_off), 3):
        shown = plan.trade_off[start : start + 3]
        sheets.row(
            *(
                (x, histograms.histogram(e.tally, grid.span(3), highest))
                for x, e in zip(grid.thirds, shown, strict=False)
            ),
            after=6,
        )


def _success(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    wrong = written(plan, "wrong-answer", _("When it is wrong"))
    said = (
        (_("What we count: "), plan.success_number or _("not named")),
        (_("Today: "), plan.success_today or _("not known")),
        (_("Wanted: "), plan.success_wanted or _("not named")),
        (_("When it is wrong: "), wrong or _("not asked")),
    )
    body = [*write(_("Success number"), HEAD, grid.main_width), gap(4)]
    for name, text in said:
        body += [*write([(name, TABLE_STRONG), (text, TABLE)], TABLE, grid.main_width), gap(2)]
    sheets.settle()
    sheets.y += grid.section
    sheets.row((grid.left, _figure(plan, grid.span(3))), (grid.main, body))


def _figure(plan: ActionPlan, width: float) -> Stack:
    today, wanted = phrases.figure_of(plan.success_today)[0], phrases.figure_of(plan.success_wanted)[0]
    return write(f"{today} → {wanted}", TITLE, width, most=1) if today and wanted else []


def _risks(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    if not plan.risks:
        sheets.section(_("Risk check"))
        sheets.row((grid.main, write(_("Not asked in this workshop."), LEAD, grid.main_width)))
        return
    aside = legends.column(bars.parts_of(plan.risks[0].tally), grid.span(3))
    aside += [gap(2), *write(figures.said_by(plan.risks[0]), NOTE, grid.span(3))]
    for number, line in enumerate(figures.ordered(plan), 1):
        if line.stop:
            says = _("Stop sign: line {n}, {what}").format(n=number, what=line.what)
            aside += [gap(3), *figures.with_stop(says, NOTE_INK, grid.span(3), stop=True, most=3)]
    sheets.section(_("Risk check"), aside, least=120)
    columns = (
        Column(grid.main, grid.span(4) - 2),
        Column(grid.at(7), grid.span(3) - 2 * MM),
        Column(grid.at(10), grid.span(2)),
    )
    with Table(sheets, columns, grid.main).open() as table:
        for each in plan.risks:
            table.row(
                write(each.tally.question.text, TABLE, columns[0].width),
                [bars.bar(bars.parts_of(each.tally), columns[1].width)],
                _most(each, columns[2].width),
            )


def _most(evidence: Evidence, width: float) -> Stack:
    """Say the answer most gave, with its count; both where two are level."""
    tally = evidence.tally
    top = max(tally.counts, default=0)
    says = [
        _("{n} {answer}").format(n=n, answer=o.text.lower())
        for o, n in zip(tally.question.options, tally.counts, strict=True)
        if n == top and n
    ]
    return write(", ".join(says) or _("nobody answered"), TABLE_STRONG, width)


def _left_out(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    aside: Stack = []
    if plan.reserve:
        aside = write(_("In reserve"), NOTE_STRONG, grid.span(3))
        aside += write(plan.reserve.title, NOTE, grid.span(3), most=5)
    sheets.section(_("Deliberately not pursued"), aside)
    written_down = written(plan, "not-pursued", _("Deliberately left out"))
    if written_down:
        sheets.row((grid.main, write_all(written_down, TABLE, grid.main_width)), after=6)
    if not plan.set_aside:
        if not written_down:
            sheets.row((grid.main, write(_("Nothing was set aside with a reason."), LEAD, grid.main_width)))
        return
    columns = (Column(grid.main, grid.span(4) - 2 * MM), Column(grid.at(7), grid.span(5)))
    with Table(sheets, columns, grid.main).open() as table:
        for left in plan.set_aside:
            table.row(
                write(left.idea.title, TABLE, columns[0].width),
                write(left.reason, TABLE_SOFT, columns[1].width),
            )
