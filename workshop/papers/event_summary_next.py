"""What happens next, at the foot of the event summary: the date, who decides, what nobody should expect."""

from workshop.event_summary import EventSummary
from workshop.language import _
from workshop.papers import phrases
from workshop.papers.event_summary_room import Band, Room, lowered
from workshop.papers.marks import Stack, gap, write
from workshop.papers.style import LEAD, NOTE, STRONG, TABLE, TABLE_STRONG, TEXT, Grid, Style

ABOVE = 9.0
ENDS = tuple(".!?…。！？")
Pieces = tuple[tuple[str, Style], ...]


def next_step(summary: EventSummary, grid: Grid, room: Room) -> Band:
    """Give the last part of the page; its rule stands on its upper edge."""
    said = summary.next
    width = grid.span(3)
    anything = said.date or said.decider or said.will_not
    margin = write(_("As it was said at the end of the event"), NOTE, width) if anything else []
    if said.signed_up:
        margin += write(_("Signed up to help: {said}").format(said=said.signed_up), NOTE, width, most=2)
    text = _said(summary, grid.main_width, room)
    return Band([gap(ABOVE), *lowered(margin, text[0].base)], [gap(ABOVE), *text])


def _said(summary: EventSummary, width: float, room: Room) -> Stack:
    """Run the three on as one text where it is short; else each has its own lines and is cut there."""
    parts = _parts(summary)
    joined: list[tuple[str, Style]] = []
    for says, style in parts:
        joined += [(" ", style), (says, style)] if joined else [(says, style)]
    short = write(joined, TEXT, width)
    if len(short) <= room.lines + 1:
        return short
    small = {STRONG: TABLE_STRONG}
    return [
        line for says, style in parts for line in write(says, small.get(style, TABLE), width, most=room.lines)
    ]


def _parts(summary: EventSummary) -> Pieces:
    said = summary.next
    date = phrases.full(said.date, summary.language)
    first = _("Next: accelerator workshop, {date}").format(date=date) if date else ""
    who = _("{name} decides there.").format(name=said.decider.rstrip(" .")) if said.decider else ""
    return (
        (_ended(first), STRONG)
        if first
        else (_("Next: no date for the accelerator workshop was set."), STRONG),
        (who, TEXT) if who else (_("Who decides there was not said."), LEAD),
        (_ended(said.will_not), TEXT)
        if said.will_not
        else (_("What nobody should expect was not said."), LEAD),
    )


def _ended(says: str) -> str:
    return says if says.rstrip().endswith(ENDS) else f"{says.rstrip()}."
