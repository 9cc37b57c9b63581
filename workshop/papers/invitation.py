"""The invitation: when, why, who should come and what happens with what they say; then the pre-work."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from workshop.box import Box
from workshop.language import _
from workshop.papers import phrases, prework_page
from workshop.papers.ballot_boxes import to_write
from workshop.papers.invitation_texts import functions, texts
from workshop.papers.marks import Slab, Stack, Strokes, beside, gap, height, moved, write
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    GRIDS,
    HAIR,
    HEAD,
    LEAD,
    LINE,
    MM,
    NOTE,
    NOTE_STRONG,
    STRONG,
    TABLE,
    TABLE_STRONG,
    TEXT,
    TITLE,
    Style,
)
from workshop.papers.text import clean
from workshop.timing import planned

CLOCK, DASH = 14 * MM, 4 * MM
WHY_LINES = 5
TITLE_LINES, LONG = 2, Style(20, 25, bold=True)
# White in a row of the glance; the first with which the page holds everything.
WHITES = (4.5, 3.2, 2.2, 1.4, 0.6)
# Of the main area: what the day and the hours take.
FACTS = (0.45, 0.25)


def render(box: Box, paper: str = "A4") -> bytes:
    """Print the invitation, and for an accelerator workshop the pre-work behind it, on "A4" or "Letter".

    The same box gives the same bytes.
    """
    sheets = Sheets(GRIDS[paper])
    told = texts(box)
    sheets.part(_("Invitation"))
    _head(sheets, box)
    _why(sheets, box)
    sheets.row((sheets.grid.main, write(told["lead"], TEXT, sheets.grid.main_width)), after=7 * MM)
    _columns(sheets, box, told)
    if "before" in told:
        prework_page.draw(sheets, box, told["before"])
    return paint(sheets, _about(box))


def _head(sheets: Sheets, box: Box) -> None:
    grid, workshop = sheets.grid, box.workshop
    width = grid.span(3) - 2 * MM
    sponsor = box.engagement.sponsor
    above = _("{sponsor} invites you").format(sponsor=sponsor) if sponsor else _("Invitation")
    margin = write(box.engagement.client, NOTE_STRONG, width, most=4)
    body = [
        *write(above, LEAD, grid.main_width, most=2),
        *_title(workshop.title, grid.main_width),
    ]
    sheets.row((grid.left, margin), (grid.main, body), after=5 * MM, aside=True)
    clock = planned(workshop, box.agenda)
    when = phrases.weekday(workshop.date, box.engagement.language)
    hours = _("{start} to {end}").format(start=clock[0], end=clock[-1])
    day, time = (grid.main_width * share - 4 * MM for share in FACTS)
    rest = grid.main_width - day - time - 8 * MM
    sheets.row(
        (grid.main, _fact(_("Day"), write(when, STRONG, day), day)),
        (grid.main + day + 4 * MM, _fact(_("From, to"), write(hours, STRONG, time), time)),
        (grid.right - rest, _fact(_("Place"), [], rest)),
        after=7 * MM,
    )


def _title(says: str, width: float) -> Stack:
    """Set the title large where two lines hold it, else smaller on three."""
    large = write(says, TITLE, width, role="H1")
    return large if len(large) <= TITLE_LINES else write(says, LONG, width, most=TITLE_LINES + 1, role="H1")


def _fact(name: str, said: Stack, width: float) -> Stack:
    """Give a fact below its name, or a line to write it on."""
    return [*write(name, NOTE, width), *([gap(2), *said] if said else to_write(width))]


def _why(sheets: Sheets, box: Box) -> None:
    """Give the sponsor's sentence, or lines to write it on."""
    grid = sheets.grid
    why = str(box.material.written.get("why", "")).strip()
    body = write(_("Why we do this"), HEAD, grid.main_width, role="H2")
    if why:
        body += [gap(3), *write(why, TEXT, grid.main_width, most=WHY_LINES)]
        aside = _("In the words of {sponsor}").format(sponsor=box.engagement.sponsor or _("the sponsor"))
    else:
        body += [*to_write(grid.main_width), *to_write(grid.main_width)]
        aside = _("One sentence by {sponsor}, before this goes out").format(
            sponsor=box.engagement.sponsor or _("the sponsor")
        )
    note = [gap(HEAD.base - 4 - NOTE.base), *write(aside, NOTE, grid.span(3) - 2 * MM, most=4)]
    sheets.begin()
    sheets.row((grid.left, note), (grid.main, body), after=6 * MM, aside=True)


def _columns(sheets: Sheets, box: Box, told: Mapping[str, Any]) -> None:
    """Put the agenda at a glance beside who should come and what happens with what they say."""
    grid = sheets.grid
    half = (grid.main_width - 6 * MM) / 2
    room = grid.bottom - sheets.y
    right = _right(box, told, half)
    glances = [_glance(box, told, half, white) for white in WHITES]
    left = next((stack for stack in glances if height(stack) <= room), glances[-1])
    sheets.place(grid.main, sheets.y, left)
    sheets.place(grid.main + half + 6 * MM, sheets.y, right)
    sheets.begin()
    bring = write(str(told["bring"]), NOTE, grid.span(3) - 2 * MM)
    sheets.place(grid.left, sheets.y + HEAD.base - 4 - NOTE.base, bring)


def _glance(box: Box, told: Mapping[str, Any], width: float, white: float) -> Stack:
    """Give the blocks of the day with their planned times; what takes no time is left out."""
    timed = zip(planned(box.workshop, box.agenda), box.agenda, strict=False)
    blocks = [list(block) for _key, block in groupby(timed, lambda pair: (pair[1].code, pair[1].block))]
    rows = [(block[0][0], block[0][1].block) for block in blocks if any(a.takes for _at, a in block)]
    rows.append((planned(box.workshop, box.agenda)[-1], _("End")))
    stack: Stack = [*write(str(told["glance"]), HEAD, width, role="H2"), gap(4)]
    for clock, name in rows:
        line = beside(
            (0, write(clock, TABLE_STRONG, CLOCK)), (CLOCK, write(name, TABLE, width - CLOCK, most=2))
        )
        tall = line.height + 2 * white
        hair = Strokes([(0, tall, width, tall)], LINE, HAIR)
        stack.append(Slab(tall, [*moved(line.marks, 0, white), hair]))
    return stack


def _right(box: Box, told: Mapping[str, Any], width: float) -> Stack:
    named = ", ".join(functions(box))
    come = [says.format(functions=named) for says in told["come"] if named or "{functions}" not in says]
    stack = _listed(_("Who should come"), come, width)
    return [*stack, gap(7 * MM), *_listed(_("What happens with what you say"), told["said"], width)]


def _listed(title: str, sentences: Sequence[str], width: float) -> Stack:
    stack: Stack = [*write(title, HEAD, width, role="H2"), gap(3)]
    for sentence in sentences:
        said = (DASH, write(sentence, TABLE, width - DASH))
        stack += [gap(3), beside((0, write("–", TABLE, DASH)), said)]
    return stack


def _about(box: Box) -> About:
    client, name, language = clean(box.engagement.client), _("Invitation"), box.engagement.language
    day = phrases.full(box.workshop.date, language)
    foot = " · ".join(part for part in (name, clean(box.workshop.title), day) if part)
    return About(f"{client} · {name}", client, clean(box.workshop.title), language or "en", client, foot)
