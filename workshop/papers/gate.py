"""The gate between the trial and larger money: four checks, who makes them and when, what waits behind it."""

from collections.abc import Mapping
from typing import Any

from workshop.language import _
from workshop.papers import phrases
from workshop.papers.answers import told, words
from workshop.papers.marks import Stack, write, write_all
from workshop.papers.outcomes import not_written
from workshop.papers.sheet import Sheets
from workshop.papers.style import NOTE, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.papers.tables import PADDING, Column, Table
from workshop.plan import ActionPlan
from workshop.subject import taken

WANTED = "yes"
PARTS = ("", "-who", "-when")
BEHIND = ("gate-next-department", "purchase-before-gate", "gate-purchase")


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the four checks, then the second department and the purchases that wait."""
    sheets.section(_("The gate before growing"), least=110)
    checks = [f"gate-{c['id']}{part}" for c in taken("gate")["checks"] for part in PARTS]
    if not any(words(plan, field) for field in (*checks, *BEHIND)):
        not_written(sheets)
        return
    _checks(sheets, plan)
    _behind(sheets, plan)


def _checks(sheets: Sheets, plan: ActionPlan) -> None:
    grid, language = sheets.grid, plan.engagement.language
    columns = (
        Column(grid.main, grid.span(4) - 2, _("Check, before larger money is spent")),
        Column(grid.at(7), grid.span(1) + grid.gutter + 4, _("Result")),
        Column(grid.at(8) + 8, grid.span(2) - 10, _("Who checks")),
        Column(grid.at(10), grid.span(2), _("When"), right=True),
    )
    with Table(sheets, columns, grid.main, PADDING * sheets.squeeze).open() as table:
        for check in taken("gate")["checks"]:
            result, who, when = (told(sheets, plan, f"gate-{check['id']}{part}") for part in PARTS)
            stored = plan.written.get(f"gate-{check['id']}-when", "")
            date = phrases.near(
                stored if phrases.day(stored) else when, "MMMMd", plan.workshop.date, language
            )
            style = TABLE_STRONG if date else TABLE_SOFT
            table.row(
                _check(check, columns[0].width),
                _said(result, _("open"), columns[1].width),
                _said(who, _("nobody yet"), columns[2].width),
                write(date or _("no date"), style, columns[3].width, right=True),
            )


def _check(check: Mapping[str, Any], width: float) -> Stack:
    """Name a check and what it asks, in one run of text."""
    return write([(f"{check['text']}  ", TABLE_STRONG), (str(check["hint"]), NOTE)], TABLE, width)


def _said(text: str, missing: str, width: float) -> Stack:
    return write_all(text, TABLE, width) or write(missing, TABLE_SOFT, width)


def _behind(sheets: Sheets, plan: ActionPlan) -> None:
    """Name the department that could follow, and what is bought only once the gate has been passed."""
    grid = sheets.grid
    second, wanted, what = (told(sheets, plan, field) for field in BEHIND)
    if what or plan.written.get("purchase-before-gate") == WANTED:
        wanted = "\n".join((what or wanted, _("It waits until the gate has been passed.")))
    width = (grid.main_width - grid.gutter) / 2
    named = ((_("Who could follow"), second), (_("Purchases wanted before the gate"), wanted))
    cells = [
        [*write(name, TABLE_STRONG, width), *_said(said, _("not written down"), width)]
        for name, said in named
    ]
    if sheets.tightest:
        cells = [
            write([(f"{name}: ", TABLE_STRONG), (said or _("not written down"), TABLE)], TABLE, width)
            for name, said in named
        ]
    sheets.y += 4 * sheets.squeeze
    sheets.row((grid.main, cells[0]), (grid.main + width + grid.gutter, cells[1]))
