"""The gate between the trial and larger money: four checks, who makes them and when, what waits behind it."""

from workshop.language import _
from workshop.papers import phrases
from workshop.papers.answers import told, words
from workshop.papers.marks import Stack, write, write_all
from workshop.papers.outcomes import not_written, pairs
from workshop.papers.sheet import Sheets
from workshop.papers.style import NOTE, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan
from workshop.subject import taken

WANTED = "yes"


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the four checks, then the second department and the purchases that wait."""
    grid = sheets.grid
    checks = taken("gate")["checks"]
    fields = [f"gate-{c['id']}{part}" for c in checks for part in ("", "-who", "-when")]
    aside = write(
        _("Larger money comes after these four checks. Not passing is no failure: stop, or try again."),
        NOTE,
        grid.span(3),
    )
    sheets.section(_("The gate before growing"), aside, least=110)
    if any(words(plan, field) for field in fields):
        _checks(sheets, plan)
    else:
        not_written(sheets)
    others = ("gate-next-department", "purchase-before-gate", "gate-purchase")
    if any(words(plan, field) for field in (*fields, *others)):
        pairs(sheets, _behind(sheets, plan))


def _checks(sheets: Sheets, plan: ActionPlan) -> None:
    grid, language = sheets.grid, plan.engagement.language
    columns = (
        Column(grid.main, grid.span(4) - 2, _("Check")),
        Column(grid.at(7), grid.span(1) + grid.gutter + 2, _("Result")),
        Column(grid.at(8) + 6, grid.span(2) - 8, _("Who checks")),
        Column(grid.at(10), grid.span(2), _("When"), right=True),
    )
    with Table(sheets, columns, grid.main).open() as table:
        for check in taken("gate")["checks"]:
            name = f"gate-{check['id']}"
            result, who, when = (told(sheets, plan, f"{name}{part}") for part in ("", "-who", "-when"))
            date = phrases.near(when, "MMMMd", plan.workshop.date, language)
            table.row(
                [
                    *write(str(check["text"]), TABLE_STRONG, columns[0].width),
                    *write(str(check["hint"]), NOTE, columns[0].width),
                ],
                _said(result, _("open"), columns[1].width),
                _said(who, _("nobody yet"), columns[2].width),
                write(
                    date or _("no date"), TABLE_STRONG if date else TABLE_SOFT, columns[3].width, right=True
                ),
            )


def _said(text: str, missing: str, width: float) -> Stack:
    return write_all(text, TABLE, width) or write(missing, TABLE_SOFT, width)


def _behind(sheets: Sheets, plan: ActionPlan) -> list[tuple[str, str]]:
    wanted, what = told(sheets, plan, "purchase-before-gate"), told(sheets, plan, "gate-purchase")
    behind = "\n".join(part for part in (wanted, what) if part)
    if what or plan.written.get("purchase-before-gate") == WANTED:
        behind = "\n".join((what or wanted, _("It waits until the gate has been passed.")))
    return [
        (_("Who could follow"), told(sheets, plan, "gate-next-department")),
        (_("Purchases wanted before the gate"), behind),
    ]
