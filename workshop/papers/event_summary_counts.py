"""Ideas with their interest, worries by kind, and when people expect a benefit: counts, never shares."""

from collections.abc import Sequence

from workshop.event_summary import EventSummary, Interest
from workshop.language import _, ngettext
from workshop.papers import tables
from workshop.papers.bars import Part, pattern
from workshop.papers.event_summary_room import Band, Room, cut
from workshop.papers.marks import (
    Area,
    Mark,
    Slab,
    Stack,
    Strokes,
    Tag,
    beside,
    cells,
    gap,
    moved,
    tagged,
    words,
    write,
)
from workshop.papers.style import (
    HAIR,
    HEAD,
    INK,
    LEAD,
    LINE,
    MM,
    NOTE,
    NOTE_INK,
    RULE,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
    Grid,
)
from workshop.papers.text import width as wide
from workshop.summing_up import BENEFIT

NUMBER, PADDING = 32.0, 2.9
HIGH = 2.2 * MM
Row = tuple[str, int, bool]


def counts(summary: EventSummary, grid: Grid, room: Room) -> Band:
    """Give the third part of the page."""
    left, right = grid.span(5), grid.span(4)
    ideas = _ideas(summary, left, room)
    others = [*_worries(summary, right, room), gap(room.white / 2), *_expectations(summary, right, room)]
    main = beside((0, ideas), (grid.at(8) - grid.main, others))
    return Band(_notes(summary, grid.span(3)), [main], 4)


def _notes(summary: EventSummary, width: float) -> Stack:
    said = []
    if summary.dots:
        people = ngettext("{n} person", "{n} people", summary.voters).format(n=summary.voters)
        dots = ngettext("{n} dot each", "{n} dots each", summary.dots).format(n=summary.dots)
        says = _("{people}, {dots}, at most {most} on one idea. Interest, not a decision.")
        said.append(says.format(people=people, dots=dots, most=summary.most))
    worries = sum(count for _kind, count in summary.worries)
    if worries:
        says = ngettext(
            "Worries: {n} in all, counted by kind, no quotes.",
            "Worries: {n} in all, counted by kind, no quotes.",
            worries,
        )
        said.append(says.format(n=worries))
    if summary.expectations:
        n = summary.expectations.answered
        says = ngettext("First benefit: {n} person answered.", "First benefit: {n} people answered.", n)
        said.append(says.format(n=n))
    stack: Stack = []
    for each in said:
        stack += [*([gap(8)] if stack else []), *write(each, NOTE, width, most=5)]
    return stack


def _ideas(summary: EventSummary, width: float, room: Room) -> Stack:
    voted = bool(summary.dots)
    heading = _("Ideas with most interest") if voted else _("Ideas")
    stack = [*write(heading, HEAD, width, role="H2"), gap(3)]
    if not summary.ideas:
        return [*stack, *write(_("No ideas were written down."), LEAD, width)]
    columns = 2 if voted else 0
    names = width - columns * NUMBER - (4 if voted else 0)
    rows: Stack = [_head(width), gap(2)]
    if not voted:
        says = _("Nobody gave dots to them; they stand as they came.")
        stack += write(says, NOTE, width)
        rows = [_line(width, ink=True)]
    shown = summary.ideas[: room.ideas]
    for idea in shown:
        rows += [_idea(idea, names, width, room, voted=voted), _line(width)]
    stack.append(tagged(rows, Tag("Table" if voted else "L")))
    more = len(summary.ideas) - len(shown)
    if more:
        says = ngettext("and {n} more idea", "and {n} more ideas", more).format(n=more)
        stack += [gap(PADDING), *write(says, NOTE, width)]
    hopes = ", ".join(f"{kind} {count}" for kind, count in summary.hoped) or summary.hopes
    if hopes:
        says = _("Hopes: {said}").format(said=hopes)
        stack += [gap(PADDING), *write(says, NOTE_INK, width, most=2 * room.lines - 1)]
    return stack


def _head(width: float) -> Slab:
    people, dots = (write(says, NOTE, NUMBER, right=True) for says in (_("people"), _("dots")))
    head = cells(
        (0, (), tables.HEAD),
        (width - 2 * NUMBER, people, tables.HEAD),
        (width - NUMBER, dots, tables.HEAD),
    )
    return Slab(14, [*head.marks, Strokes([(0, 14, width, 14)], INK, RULE)], head.base)


def _line(width: float, *, ink: bool = False) -> Slab:
    colour, thick = (INK, RULE) if ink else (LINE, HAIR)
    return Slab(PADDING, [Strokes([(0, PADDING, width, PADDING)], colour, thick)])


def _idea(idea: Interest, names: float, width: float, room: Room, *, voted: bool) -> Slab:
    name = [gap(PADDING), *write(idea.title, TABLE, names, most=room.names or room.lines)]
    if not voted:
        return cells((0, name, Tag("LBody")))
    people = "–" if idea.people is None else str(idea.people)
    dots = "–" if idea.dots is None else str(idea.dots)
    return cells(
        (0, name, tables.NAME),
        (width - 2 * NUMBER, [gap(PADDING), *write(people, TABLE_STRONG, NUMBER, right=True)], tables.CELL),
        (width - NUMBER, [gap(PADDING), *write(dots, TABLE_SOFT, NUMBER, right=True)], tables.CELL),
    )


def _worries(summary: EventSummary, width: float, room: Room) -> Stack:
    stack = [*write(_("Worries by kind"), HEAD, width, role="H2"), gap(5)]
    if summary.worries:
        rows = [(kind, count, False) for kind, count in summary.worries]
        return [*stack, *_lanes(rows, width, room.kinds, _("other kinds"))]
    if summary.worries_said:
        return [*stack, *write(summary.worries_said, TABLE, width, most=room.lines + 2)]
    says = _("No worries were counted.")
    if "worries" in summary.passed_over:
        says = _("This was not asked: passed over.")
    return [*stack, *write(says, LEAD, width)]


def _not_asked(summary: EventSummary) -> str:
    over = BENEFIT in summary.passed_over
    return _("This was not asked: passed over.") if over else _("This was not asked.")


def _expectations(summary: EventSummary, width: float, room: Room) -> Stack:
    stack = write(_("First benefit"), HEAD, width, role="H2")
    tally = summary.expectations
    if tally is None:
        return [*stack, gap(5), *write(_not_asked(summary), LEAD, width)]
    pairs = list(zip(tally.question.options, tally.counts, strict=True))
    known = [(option.text, count, False) for option, count in pairs if option.level != "unknown"]
    unknown = [(option.text, count, True) for option, count in pairs if option.level == "unknown"]
    if not tally.answered:
        return [*stack, gap(5), *write(_("nobody answered"), LEAD, width)]
    lanes = _lanes([*known, *unknown], width, max(room.kinds, len(unknown) + 4), _("other answers"))
    return [*stack, gap(5), *lanes]


def _lanes(rows: Sequence[Row], width: float, most: int, rest: str) -> Stack:
    """Draw one bar a row, don't know with a dotted outline; what has no row is summed in the last."""
    known, unknown = [r for r in rows if not r[2]], [r for r in rows if r[2]]
    fit = most - len(unknown)
    if len(known) > fit:
        known = [*known[: fit - 1], (rest, sum(count for _says, count, _u in known[fit - 1 :]), False)]
    shown = [*known, *unknown]
    highest = max((count for _says, count, _u in shown), default=1)
    return [_lane(row, highest, width) for row in shown]


def _lane(row: Row, highest: int, width: float) -> Slab:
    says, count, unknown = row
    names, end, bars = width * 0.58, width * 0.70, width * 0.74
    style = NOTE if unknown else NOTE_INK
    number = str(count)
    marks: list[Mark] = [
        *words(0, 8.6, cut(says, style, names), style),
        *words(end - wide(number, TABLE_STRONG), 8.8, number, TABLE_STRONG),
    ]
    long = (width - bars) * count / max(highest, 1)
    if count and unknown:
        marks += moved(pattern(Part("unknown", count), 0, long, HIGH), bars, 3)
    elif count:
        marks.append(Area(bars, 3, long, HIGH, INK))
    return Slab(12, marks, 8.6)
