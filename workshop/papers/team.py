"""The team: seven roles with the way each gap is closed, the skills behind them, learning and training."""

from collections.abc import Sequence
from itertools import groupby

from workshop.cover import RoleStanding, state_name
from workshop.language import _
from workshop.model import Evidence
from workshop.papers import bars, legends, phrases, skills, tallies
from workshop.papers.answers import rest, told, words
from workshop.papers.marks import Stack, gap, write
from workshop.papers.outcomes import not_asked, not_written, outcomes
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, NOTE, NOTE_INK, NOTE_STRONG, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.papers.tables import PADDING, Column, Table
from workshop.plan import ActionPlan
from workshop.subject import taken

# Lines of one text in a narrow cell; what is longer stands in full at the end.
MOST = 4
# How much of its padding the training keeps on a full page.
LOOSE = 0.4
FORMATS = ("formal", "informal", "hours")


def draw_roles(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the seven roles, each with its counts and the way its gap is closed."""
    _roles(sheets, plan)


def draw_learning(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the skills, where learning stands, the training agreed on, and what else was said."""
    skills.draw(sheets, plan)
    _learning(sheets, plan)
    _training(sheets, plan)
    others = rest(sheets, plan, "A7")
    if others:
        outcomes(sheets, _("What else was said about the team"), others)


def _roles(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    asked = [s.evidence for s in plan.roles if s.evidence]
    aside: Stack = []
    if asked:
        aside = legends.column(legends.answers(asked[0].tally), grid.span(3))
        aside += [gap(2), *write(_answered(asked), NOTE, grid.span(3))]
    sheets.section(_("Seven roles"), aside, least=150)
    if not asked:
        not_asked(sheets)
        return
    columns = (
        Column(grid.main, 5 * MM),
        Column(grid.main + 5 * MM, grid.at(6) - grid.main - 3 * MM, _("Role, and where it stands")),
        Column(grid.at(6) + 4 * MM, grid.span(2), _("Answers")),
        Column(grid.at(8) + 7 * MM, grid.right - grid.at(8) - 7 * MM, _("How we close it")),
    )
    with Table(sheets, columns, grid.main, PADDING * sheets.squeeze).open() as table:
        for number, standing in enumerate(plan.roles, 1):
            table.row(*_role(sheets, plan, number, standing, columns))


def _answered(asked: Sequence[Evidence]) -> str:
    says = _("{answers} of {present} answered; roles are looked at, not persons")
    return says.format(answers=phrases.span([e.tally.answered for e in asked]), present=asked[0].present)


def _role(
    sheets: Sheets, plan: ActionPlan, number: int, standing: RoleStanding, columns: tuple[Column, ...]
) -> list[Stack]:
    bar: Stack = write(_("not asked"), TABLE_SOFT, columns[2].width)
    if standing.evidence:
        bar = [bars.bar(bars.parts_of(standing.evidence.tally), columns[2].width)]
    covered = standing.state == "covered"
    return [
        write(str(number), TABLE_STRONG, columns[0].width),
        [
            *write(standing.role.name, TABLE_STRONG, columns[1].width),
            *write(state_name(standing.state), NOTE if covered else NOTE_STRONG, columns[1].width),
        ],
        bar,
        _way(sheets, plan, standing, columns[3].width),
    ]


def _way(sheets: Sheets, plan: ActionPlan, standing: RoleStanding, width: float) -> Stack:
    """Say the way chosen, the name offered and what has to be learned."""
    key = standing.role.key.removeprefix("role-")
    route, name, topics = (told(sheets, plan, f"{field}-{key}") for field in ("route", "name", "topics"))
    stack: Stack = []
    if route:
        stack += sheets.clip(standing.role.name, route, TABLE, width, MOST)
    if name:
        stack += sheets.clip(standing.role.name, name, NOTE_STRONG, width, MOST)
    if topics:
        says = _("to learn: {topics}").format(topics=topics)
        stack += sheets.clip(standing.role.name, says, NOTE_INK, width, MOST)
    if stack or standing.state == "covered":
        return stack
    return write(_("no way chosen yet"), TABLE_SOFT, width)


def _learning(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw a row for each learning step, its statements beside each other."""
    grid = sheets.grid
    if not plan.learning:
        sheets.section(_("Learning"))
        not_asked(sheets)
        return
    sheets.section(_("Learning"), least=130)
    sheets.settle()
    names = {r["id"]: str(r["text"]) for r in taken("learning")["rows"]}
    legend = legends.column(legends.answers(plan.learning[0].tally), grid.span(3))
    for step, group in groupby(plan.learning, lambda e: e.tally.question.row):
        each = list(group)
        for place in range(0, len(each), len(grid.thirds)):
            head = write(names.get(step, ""), TABLE_STRONG, grid.span(3)) if not place else []
            cells = [_statement(plan, e, grid.span(3)) for e in each[place : place + len(grid.thirds)]]
            sheets.rule(grid.left, grid.right)
            sheets.y += 4
            margin = [*head, gap(3), *legend] if legend else head
            sheets.row((grid.left, margin), *zip(grid.thirds, cells, strict=False), after=4)
            legend = []


def _statement(plan: ActionPlan, evidence: Evidence, width: float) -> Stack:
    tally = evidence.tally
    return [
        *write(tally.question.text, TABLE, width),
        gap(2),
        bars.bar(bars.parts_of(tally), width, high=3 * MM),
        *tallies.reading_note(tally, plan.thresholds, width),
    ]


def _training(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    sheets.section(_("Training"), least=90)
    groups = taken("training")["groups"]
    fields = [f"training-{g['id']}-{name}" for g in groups for name in FORMATS]
    if not any(words(plan, field) for field in fields):
        not_written(sheets)
        return
    columns = (
        Column(grid.main, grid.span(3) - 2, _("For")),
        Column(grid.at(6), grid.span(2) + 2 * MM, _("Formal")),
        Column(grid.at(9) - 8 * MM, grid.span(2) + 12 * MM, _("Informal")),
        Column(grid.at(11), grid.span(1), _("Hours"), right=True),
    )
    with Table(sheets, columns, grid.main, PADDING * max(sheets.squeeze, LOOSE)).open() as table:
        for group in groups:
            said = [told(sheets, plan, f"training-{group['id']}-{name}") for name in FORMATS]
            table.row(
                write(str(group["text"]), TABLE_STRONG, columns[0].width),
                *(
                    write(text or "–", TABLE if text else TABLE_SOFT, column.width, right=column.right)
                    for text, column in zip(said, columns[1:], strict=True)
                ),
            )
