"""The action items as a workbook that people keep working in: filters, dates, lists, the counts behind."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from workshop.exchange.cells import put_text
from workshop.exchange.columns import LineColumn, Value, day, line_columns, numbered
from workshop.exchange.names import write_new
from workshop.language import _
from workshop.model import PlanLine, Reason
from workshop.plan import ActionPlan, tally_of, vote_of
from workshop.progress import progress_names
from workshop.text import day_in_words

NAME = "action-items.xlsx"
ORDER = (
    "number",
    "what",
    "owner",
    "owner_role",
    "others",
    "first_step",
    "first_date",
    "done_when",
    "due",
    "progress",
    "column",
    "horizon",
    "id",
)
# Rows below the lines in which the lists of names and words are offered, too.
SPARE = 40
# Excel's papers by number.
PAPERS = {"A4": 9, "Letter": 1}
DAY = "d mmm yyyy"
INK, SOFT, LATE, HEAD = "15202B", "6B7885", "B4502A", "0B6E69"
_WRITTEN_AT = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_xlsx(plan: ActionPlan, folder: Path) -> list[Path]:
    """Write action-items.xlsx into `folder`; raises Refusal when it cannot be written."""
    return [write_new(folder, NAME, workbook(plan))]


def workbook(plan: ActionPlan) -> bytes:
    """Make the workbook: items, the counts behind them, a hidden sheet of lists; same plan, same bytes."""
    book = Workbook()
    items = book.worksheets[0]
    items.title = _("Action items")
    counts = book.create_sheet(_("Counts behind"))
    lists = book.create_sheet("Lists")
    lines = numbered(plan, plan.unowned)
    _fill_items(items, lines)
    _offer_lists(items, lists, plan, len(lines))
    _mark_rows(items, len(lines))
    _fill_counts(counts, plan, lines)
    for sheet in (items, counts):
        _set_up_print(sheet, plan)
    _describe(book, plan)
    file = io.BytesIO()
    book.save(file)
    return _timeless(file.getvalue())


def _fill_items(sheet: Worksheet, lines: Sequence[tuple[PlanLine, int | None]]) -> None:
    columns = [line_columns()[key] for key in ORDER]
    _head(sheet, columns)
    for row, (line, number) in enumerate(lines, 2):
        for at, column in enumerate(columns, 1):
            _put(sheet.cell(row, at), column.value(line, number))
    # Hidden, but not locked: Excel refuses to sort and filter a sheet that has locked cells.
    sheet.column_dimensions[_letter("id")].hidden = True
    sheet.auto_filter.ref = f"A1:{sheet.cell(max(2, len(lines) + 1), len(ORDER)).coordinate}"


def _head(sheet: Worksheet, columns: Sequence[LineColumn]) -> None:
    """Write the row of headings and freeze it."""
    for at, column in enumerate(columns, 1):
        cell = sheet.cell(1, at)
        put_text(cell, column.heading[:1].upper() + column.heading[1:])
        cell.font = Font(name="Calibri", bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=HEAD)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        cell.border = Border(bottom=Side("thin", color=INK))
        sheet.column_dimensions[get_column_letter(at)].width = column.width
    sheet.row_dimensions[1].height = 30
    sheet.freeze_panes = "A2"


def _put(cell: Cell | MergedCell, value: Value) -> None:

    if isinstance(value, str):
        put_text(cell, value)
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = DAY
    cell.alignment = Alignment(vertical="top", wrap_text=True, horizontal="left")


def _letter(key: str) -> str:
    return get_column_letter(ORDER.index(key) + 1)


def _offer_lists(items: Worksheet, lists: Worksheet, plan: ActionPlan, count: int) -> None:
    """Offer the names of the plan, the words for how an item goes, and only dates where dates stand."""
    names = sorted({n for line in (*plan.lines, *plan.unowned) for n in (line.owner, line.others) if n})
    words = list(progress_names().values())
    for at, entries in enumerate((names, words), 1):
        for row, entry in enumerate(entries, 1):
            put_text(lists.cell(row, at), entry)
    lists.sheet_state = "hidden"
    last = count + 1 + SPARE
    if names:
        owners = DataValidation("list", formula1=f"Lists!$A$1:$A${len(names)}", allow_blank=True)
        owners.showErrorMessage = False  # a new name is welcome
        owners.add(f"{_letter('owner')}2:{_letter('owner')}{last}")
        items.add_data_validation(owners)
    status = DataValidation("list", formula1=f"Lists!$B$1:$B${len(words)}", allow_blank=True)
    status.showErrorMessage = True
    status.error = _("Choose one of: {words}").format(words=", ".join(words))
    status.add(f"{_letter('progress')}2:{_letter('progress')}{last}")
    dates = DataValidation("date", operator="greaterThan", formula1="36526", allow_blank=True)
    dates.showErrorMessage = True
    dates.error = _("Write a date as your computer shows dates.")
    for key in ("first_date", "due"):
        dates.add(f"{_letter(key)}2:{_letter(key)}{last}")
    items.add_data_validation(status)
    items.add_data_validation(dates)


def _mark_rows(sheet: Worksheet, count: int) -> None:
    """Let what is done or dropped stand back, and a due date that has passed stand out."""
    if not count:
        return
    status, due = _letter("progress"), _letter("due")
    ended = ",".join(f"${status}2=Lists!$B${n}" for n in (3, 4))
    late = f"AND(ISNUMBER(${due}2),${due}2<TODAY())"
    back = FormulaRule([f"OR({ended})"], font=Font(color=SOFT), stopIfTrue=True)  # type: ignore[no-untyped-call]
    out = FormulaRule([late], font=Font(color=LATE, bold=True))  # type: ignore[no-untyped-call]
    sheet.conditional_formatting.add(f"A2:{_letter('id')}{count + 1}", back)
    sheet.conditional_formatting.add(f"{due}2:{due}{count + 1}", out)


def _fill_counts(sheet: Worksheet, plan: ActionPlan, lines: Sequence[tuple[PlanLine, int | None]]) -> None:
    headings = (
        (_("no."), 6),
        (_("what"), 36),
        (_("rule"), 10),
        (_("as the room said it"), 44),
        (_("vote"), 28),
        (_("round"), 8),
        (_("counts"), 44),
        (_("answered"), 10),
        (_("present"), 10),
    )
    _head(sheet, [LineColumn(name, lambda _line, _n: None, width) for name, width in headings])
    row = 2
    for line, number in lines:
        for reason in line.reasons:
            values = (number, line.what, reason.rule, reason.text, *_counted(plan, reason))
            for at, value in enumerate(values, 1):
                _put(sheet.cell(row, at), value)
            row += 1
    sheet.auto_filter.ref = f"A1:{sheet.cell(max(2, row - 1), len(headings)).coordinate}"


def _counted(plan: ActionPlan, reason: Reason) -> tuple[Value, ...]:
    """Give the vote that a reason rests on: which, its round, its counts in words, how many answered."""
    vote = vote_of(plan, reason)
    if vote is None:
        return (None, None, None, None, None)
    name, tally = f"{vote.code} {vote.title}".strip(), tally_of(vote, reason)
    if tally is None:
        return (name, vote.round, None, vote.tally.answered, vote.tally.present)
    pairs = zip(tally.question.options, tally.counts, strict=True)
    said = ", ".join(f"{option.text} {count}" for option, count in pairs)
    return (name, vote.round, said, tally.answered, vote.tally.present)


def _set_up_print(sheet: Worksheet, plan: ActionPlan) -> None:
    """Print across, as wide as the sheet, the headings on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = PAPERS.get(plan.engagement.paper, PAPERS["A4"])
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, 0.5)
    # An ampersand begins a code there; the whole of it may take 255 letters.
    client = plan.engagement.client[:80].replace("&", "&&")
    held = _("Action plan of {date}").format(date=day_in_words(plan.workshop.date))
    place = _("Page {page} of {pages}").format(page="&P", pages="&N")
    sheet.HeaderFooter.oddHeader = HeaderFooterItem(
        left=_HeaderFooterPart(text=client), right=_HeaderFooterPart(text=held)
    )
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(right=_HeaderFooterPart(text=place))


def _describe(book: Workbook, plan: ActionPlan) -> None:
    held = day(plan.workshop.date) or date(*_EPOCH[:3])
    at = datetime(held.year, held.month, held.day)  # noqa: DTZ001 - a day at this place, not a moment
    book.properties.title = _("Action items")
    book.properties.subject = plan.engagement.client
    book.properties.creator = book.properties.lastModifiedBy = "Readyroom"
    book.properties.identifier = plan.engagement.id
    book.properties.created = at


def _timeless(data: bytes) -> bytes:
    """Give the same workbook without the moment at which it was written."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        created = re.search(rb"<dcterms:created[^>]*>([^<]*)", old.read("docProps/core.xml"))
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "docProps/core.xml" and created:
                content = _WRITTEN_AT.sub(rb"\g<1>" + created[1], content)
            entry = zipfile.ZipInfo(part.filename, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return made.getvalue()
