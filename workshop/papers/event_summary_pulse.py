"""The pulse before and after as bars of counts; the words of the answers once for all of them."""

from collections.abc import Sequence

from workshop.event_summary import EventSummary, Pulse
from workshop.language import _, ngettext
from workshop.model import Level, QuestionTally
from workshop.papers import bars, legends, phrases, text
from workshop.papers.event_summary_room import Band, Room, cut
from workshop.papers.marks import Mark, Slab, Stack, beside, gap, moved, words, write
from workshop.papers.style import HEAD, LEAD, NOTE, NOTE_INK, NOTE_STRONG, TABLE_STRONG, Grid, Style
from workshop.summing_up import END, START

# Where the words "before" and "after" and the bars begin, in shares of the width.
WHEN, BARS = 0.277, 0.364
LEGEND = 4
SAMPLE, CLOSE = 7.0, 5.0
BETWEEN = 5.0
CLEAR = 7.0


def pulse(summary: EventSummary, grid: Grid, room: Room) -> Band:
    """Give the second part of the page."""
    width = grid.main_width
    main = [*write(_("Before and after"), HEAD, width, role="H2"), gap(5)]
    shown = summary.pulse[: room.pulses]
    if not shown:
        says = _("How people stood before and after was not asked.")
        if {START, END} <= summary.passed_over:
            says = _("How people stood before and after was not asked: passed over.")
        main += write(says, LEAD, width)
        return Band([], main)
    people = max((t.answered for p in shown for t in (p.before, p.after) if t), default=1)
    style = _style(shown, width, room)
    for place, each in enumerate(shown):
        if place:
            main.append(gap(BETWEEN))
        main.append(_question(each, width, people, room, style))
    return Band(_notes(summary, shown, grid.span(3)), main, 4)


def _notes(summary: EventSummary, shown: tuple[Pulse, ...], width: float) -> Stack:
    before = [p.before.answered for p in shown if p.before]
    after = [p.after.answered for p in shown if p.after]
    if before and after:
        says = _("{before} answered before, {after} after.")
    elif after:
        says = _("{after} answered after; before it was not asked.")
        if START in summary.passed_over:
            says = _("{after} answered after; before it was not asked: passed over.")
    else:
        says = _("{before} answered before; after it was not asked.")
        if END in summary.passed_over:
            says = _("{before} answered before; after it was not asked: passed over.")
    says = says.format(before=phrases.span(before), after=phrases.span(after))
    stack = write(f"{says} {_('Mood on one day, no measurement.')}", NOTE, width, most=4)
    more = len(summary.pulse) - len(shown)
    if more:
        says = ngettext("{n} more question has no room here.", "{n} more questions have no room here.", more)
        stack += write(says.format(n=more), NOTE, width)
    return [*stack, gap(4), *legends.column(_levels(shown, width - legends.INDENT), width)]


def _levels(shown: tuple[Pulse, ...], width: float) -> tuple[bars.Part, ...]:
    """Explain each level once, in the words of all questions that have it."""
    found: dict[Level, dict[str, None]] = {}
    for each in shown:
        for part in bars.parts_of(each.after or each.before or _nothing(each)):
            if part.level:
                found.setdefault(part.level, {})[part.says] = None
    return tuple(
        bars.Part(level, 1, says=cut(" / ".join(found[level]), NOTE, width))
        for level in bars.ORDER
        if level in found
    )


def _style(shown: Sequence[Pulse], width: float, room: Room) -> Style:
    """Give the larger type where all questions fit in it, the smaller one for all of them else."""
    label = width * WHEN - CLEAR
    for each in shown:
        says = each.question.short or each.question.text
        if len(write(says, TABLE_STRONG, label)) > (2 if _unlevelled(each) else 3):
            return NOTE_STRONG
    return TABLE_STRONG if room.lines > 1 else NOTE_STRONG


def _question(each: Pulse, width: float, people: int, room: Room, style: Style) -> Slab:
    question, label = each.question, width * WHEN - CLEAR
    parts = _unlevelled(each)
    most = 2 * room.lines if parts else room.lines + 2
    left = write(question.short or question.text, style, label, most=most)
    left += _legend(parts, label)[:LEGEND]
    if not each.comparable:
        left += write(_("asked in other words before"), NOTE, label, most=2)
    right = [
        _row(_("before"), each.before, width * (1 - WHEN), people),
        _row(_("after"), each.after, width * (1 - WHEN), people),
    ]
    return beside((0, left), (width * WHEN, right))


def _unlevelled(each: Pulse) -> list[bars.Part]:
    """Give the answers that the legend of levels does not explain."""
    return [part for part in bars.parts_of(each.after or each.before or _nothing(each)) if not part.level]


def _nothing(each: Pulse) -> QuestionTally:
    return QuestionTally(each.question, (0,) * len(each.question.options), 0)


def _legend(parts: Sequence[bars.Part], width: float) -> Stack:
    """Explain answers without a level, as many on a line as it takes."""
    lines: list[list[Mark]] = []
    x = width + 1
    for part in parts:
        says = cut(part.says, NOTE_INK, width - SAMPLE - 3)
        wide = SAMPLE + 3 + text.width(says, NOTE_INK)
        if x + wide > width:
            lines.append([])
            x = 0.0
        lines[-1] += moved(bars.pattern(part, 0.0, SAMPLE, SAMPLE), x, 2.6)
        lines[-1] += words(x + SAMPLE + 3, NOTE_INK.base, says, NOTE_INK)
        x += wide + CLOSE
    return [Slab(NOTE_INK.leading, marks, NOTE_INK.base) for marks in lines]


def _row(says: str, tally: QuestionTally | None, width: float, people: int) -> Slab:
    """Draw one bar; a person is equally wide in all of them."""
    at = width * (BARS - WHEN) / (1 - WHEN)
    name = write(says, NOTE, at)
    if tally is None:
        return beside((0, name), (at, [*write(_("not asked"), NOTE, width - at), gap(8)]))
    shown = bars.bar(bars.parts_of(tally), width - at, least=people)
    return beside((0, name), (at, [gap(1.5), shown]))
