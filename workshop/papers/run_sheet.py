"""The facilitator's run sheet: the clock, each activity with its notes, and room for the real time."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from workshop.activities import KINDS
from workshop.activities.cards import written_fields
from workshop.box import Box
from workshop.language import _, ngettext
from workshop.model import Activity
from workshop.papers import phrases
from workshop.papers.marks import Slab, Stack, Strokes, gap, write, write_all
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    GRIDS,
    HAIR,
    HEAD,
    MM,
    NOTE,
    NOTE_INK,
    NOTE_STRONG,
    SOFT,
    STRONG,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
    TEXT,
    TITLE,
    Grid,
)
from workshop.papers.tables import Column, Table
from workshop.papers.text import clean
from workshop.timing import planned

Timed = tuple[str, Activity]
PADDING = 2 * MM


def render(box: Box, paper: str = "A4") -> bytes:
    """Print the run sheet on "A4" or "Letter"; the same box gives the same bytes."""
    sheets = Sheets(GRIDS[paper])
    clock = planned(box.workshop, box.agenda)
    timed = list(zip(clock, box.agenda, strict=False))
    blocks = [list(group) for _code, group in groupby(timed, lambda pair: (pair[1].code, pair[1].block))]
    sheets.part(_("The day at a glance"))
    _head(sheets, box, clock)
    _glance(sheets, blocks)
    _shrinking(sheets, blocks)
    sheets.part(_("Step by step"))
    ballots = {vote.activity.id or vote.activity.key: vote.number for vote in box.votes}
    grid = sheets.grid
    title = write(_("Step by step"), HEAD, grid.main_width, role="H2")
    sheets.row((grid.main, title), after=3 * MM)
    columns = (
        Column(grid.left, 17 * MM, _("Planned")),
        Column(grid.left + 19 * MM, 18 * MM, _("Real")),
        Column(grid.main, grid.main_width, _("What to do")),
    )
    with Table(sheets, columns, grid.left, PADDING).open() as table:
        for block in blocks:
            _block(table, block, ballots)
    return paint(sheets, _about(box))


def _head(sheets: Sheets, box: Box, clock: Sequence[str]) -> None:
    grid, engagement, workshop = sheets.grid, box.engagement, box.workshop
    width = grid.span(3) - 2 * MM
    people = [
        _("{n} invited").format(n=workshop.invited) if workshop.invited else "",
        _("{n} present").format(n=workshop.present) if workshop.present else "",
    ]
    margin: Stack = [
        *write(engagement.client, NOTE_STRONG, width, most=3),
        *write(workshop.title, NOTE, width, most=3),
        *write(phrases.weekday(workshop.date, engagement.language), NOTE, width),
        *write(", ".join(filter(None, people)), NOTE, width),
    ]
    minutes = sum(activity.takes for activity in box.agenda)
    says = ngettext(
        "{start} to {end}, {n} minute. Planned times stand left of the lines on which you write the real "
        "ones.",
        "{start} to {end}, {n} minutes. Planned times stand left of the lines on which you write the real "
        "ones.",
        minutes,
    ).format(start=clock[0], end=clock[-1], n=minutes)
    roles = [
        (_("Sponsor: {name}"), engagement.sponsor),
        (_("Decider: {name}"), engagement.decider),
    ]
    named = ". ".join(text.format(name=name) for text, name in roles if name)
    body = [
        *write(_("Run sheet"), TITLE, grid.main_width, role="H1"),
        gap(4),
        *write(says, TEXT, grid.main_width),
        *write(named, TEXT, grid.main_width, most=3),
    ]
    sheets.row((grid.left, margin), (grid.main, body), after=6 * MM, aside=True)


def _glance(sheets: Sheets, blocks: Sequence[Sequence[Timed]]) -> None:
    """List the blocks with their times, and lines for the real ones."""
    grid = sheets.grid
    columns = (
        Column(grid.left, 16 * MM, _("Planned")),
        Column(grid.left + 19 * MM, 18 * MM, _("Real")),
        Column(grid.main, 16 * MM, _("Block")),
        Column(grid.main + 17 * MM, grid.main_width - 37 * MM),
        Column(grid.right - 20 * MM, 20 * MM, _("Minutes"), right=True),
    )
    with Table(sheets, columns, grid.left).open() as table:
        for block in blocks:
            start, first = block[0]
            table.row(
                write(start, TABLE_STRONG, columns[0].width),
                [_line(columns[1].width)],
                write(first.code, TABLE_SOFT, columns[2].width),
                write(first.block, TABLE_STRONG, columns[3].width),
                write(_at_a_glance(block), TABLE, columns[4].width, right=True),
            )


def _at_a_glance(block: Sequence[Timed]) -> str:
    if all(activity.passed_over for _start, activity in block):
        return _over()
    return str(_minutes(block) or "–")


def _shrinking(sheets: Sheets, blocks: Sequence[Sequence[Timed]]) -> None:
    """Say which blocks may give time back, and what is lost with it."""
    grid = sheets.grid
    able = [(block[0][1].code, *_spare(block)) for block in blocks if _spare(block)[0] and _minutes(block)]
    aside = write(_("Only if you are behind, and say aloud what is left out"), NOTE, grid.span(3) - 2 * MM)
    sheets.section(_("What may shrink"), aside)
    if not able:
        says = _("No block of this agenda has minutes to give back.")
        sheets.row((grid.main, write(says, TEXT, grid.main_width)))
        return
    columns = (
        Column(grid.main, 16 * MM, _("Block")),
        Column(grid.main + 17 * MM, 20 * MM, _("Gives back")),
        Column(grid.main + 39 * MM, grid.main_width - 39 * MM, _("What is lost")),
    )
    with Table(sheets, columns, grid.main).open() as table:
        for code, minutes, lost in able:
            table.row(
                write(code, TABLE_STRONG, columns[0].width),
                write(_("{n} min").format(n=minutes), TABLE, columns[1].width),
                write_all(lost, TABLE, columns[2].width),
            )


def _spare(block: Sequence[Timed]) -> tuple[int, str]:
    """Give the minutes that a block may give back, and what is lost."""
    lost = " ".join(activity.lost for _start, activity in block if activity.lost)
    return sum(activity.gives_back for _start, activity in block), lost


def _minutes(block: Sequence[Timed]) -> int:
    return sum(activity.takes for _start, activity in block)


def _block(table: Table, block: Sequence[Timed], ballots: Mapping[str, int]) -> None:
    """Print a block: its name and minutes, what may shrink, then each of its activities."""
    grid, (_start, first) = table.sheets.grid, block[0]
    over = all(activity.passed_over for _start, activity in block)
    says = _over() if over else _timebox(_minutes(block))
    back, lost = _spare(block)
    if back and not over:
        says = _("{all}; may give back {n} min. Lost: {lost}").format(all=says, n=back, lost=lost).strip()
    name = f"{first.code}  {first.block}".strip()
    heading = [
        *write(name, HEAD, grid.main_width, most=3),
        *write_all(says, TABLE_SOFT, grid.main_width),
    ]
    table.group(heading, after=3, white=5 * MM, entry=name)
    for timed in block:
        table.row(*_activity(grid, timed, ballots))


def _over() -> str:
    return _("passed over")


def _timebox(minutes: int) -> str:
    """Say how long something takes; what takes no time of the agenda happens before it begins."""
    return _("{n} min").format(n=minutes) if minutes else _("before the start")


def _activity(grid: Grid, timed: Timed, ballots: Mapping[str, int]) -> tuple[Stack, Stack, Stack]:
    """Give the clock, the line for the real time, and what to do."""
    start, activity = timed
    clock = [
        *write(start, STRONG, 17 * MM),
        *write(_over() if activity.passed_over else _timebox(activity.minutes), NOTE, 17 * MM),
    ]
    body = write(activity.title, STRONG, grid.main_width)
    body += write(_material(activity, ballots), NOTE_INK, grid.main_width)
    if activity.prompt and activity.prompt != activity.title:
        wall = _("On the wall: “{prompt}”").format(prompt=activity.prompt)
        body += write(wall, TABLE_SOFT, grid.main_width)
    body += [gap(3), *write_all(activity.notes or activity.purpose, TEXT, grid.main_width)]
    return clock, [_line(18 * MM)], body


def _material(activity: Activity, ballots: Mapping[str, int]) -> str:
    """Say how the room takes part and what has to lie ready or be typed in."""
    kind = KINDS[activity.kind]
    number = ballots.get(activity.id or activity.key, 0)
    parts = [kind.label()[:1].upper() + kind.label()[1:]]
    if parts[0] == activity.title:
        parts = []
    if number:
        parts.append(_("without phones: ballot and tally sheet {n}, or cards").format(n=number))
    if kind.gathers:
        parts.append(_("empty cards and pens"))
    fields = [field.label for field in written_fields(activity)]
    if fields:
        parts.append(_("type in: {fields}").format(fields=", ".join(fields)))
    says = " · ".join(parts)
    return says[:1].upper() + says[1:]


def _line(width: float) -> Slab:
    """Give a line to write a time on; its baseline is where a time would stand."""
    base = TABLE_STRONG.base
    return Slab(TABLE_STRONG.leading, [Strokes([(0, base + 2, width, base + 2)], SOFT, HAIR)], base)


def _about(box: Box) -> About:
    client, name, language = clean(box.engagement.client), _("Run sheet"), box.engagement.language
    day = phrases.full(box.workshop.date, language)
    foot = _("{name} · {title} · {date}").format(name=name, title=clean(box.workshop.title), date=day)
    return About(f"{client} · {name}", client, clean(box.workshop.title), language or "en", client, foot)
