"""The head of the event summary: who and when, the why, the three numbers, the curve, what was learned."""

from dataclasses import replace

from workshop.event_summary import EventSummary
from workshop.language import _, ngettext
from workshop.model import Score
from workshop.papers import figures, phrases
from workshop.papers.event_summary_curve import AXES, chart, has_scores
from workshop.papers.event_summary_room import Band, Room, fitted
from workshop.papers.marks import Stack, beside, gap, height, write
from workshop.papers.style import (
    ACCENT,
    LEAD,
    MM,
    NOTE,
    NOTE_STRONG,
    STRONG,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
    TEXT,
    TITLE,
    Grid,
    Style,
)

# The curve takes the height that the numbers beside it leave, but no more than this.
TALLEST = 62 * MM
BETWEEN = 4.0


def head(summary: EventSummary, grid: Grid, room: Room) -> Band:
    """Give the first part of the page: numbers beside the curve, or in its place where there is none."""
    wide, width = grid.span(3), grid.main_width
    facts, remarks = _facts(summary, wide, room), _remarks(summary, wide, room)
    top, learned = _top(summary, width, room), _learned(summary, width, room)
    if room.lines == 1:
        learned += _written(summary, width)
    if not has_scores(summary):
        thirds = [third - grid.main for third in grid.thirds]
        numbers = beside(*zip(thirds, _numbers(summary, wide, room), strict=True))
        said = write(_no_curve(summary), TABLE_SOFT, width)
        apart = gap(room.white / 2)
        return Band([*facts, apart, *remarks], [*top, numbers, gap(10), *said, apart, *learned])
    margin = [*facts, gap(room.white / 2)]
    for number in _numbers(summary, wide, room):
        margin += [*number, gap(BETWEEN)]
    below = [gap(room.white / 2), *learned]
    long = [*margin, *remarks] if room.lines == 1 else margin
    spare = height(long) - height(top) - height(below if room.lines == 1 else below[:1]) - AXES
    above = [*top, chart(summary, width, min(max(room.curve, spare), TALLEST))]
    beside_learned = height(above) + room.white / 2 + learned[0].base - NOTE.base - height(margin)
    lower = gap(max(0.0, beside_learned if room.lines > 1 else 0.0))
    return Band([*margin, lower, *remarks], [*above, *below])


def _facts(summary: EventSummary, width: float, room: Room) -> Stack:
    kind = summary.title
    if summary.minutes and f"{summary.minutes} min" not in kind:
        kind = _("{title}, {n} min").format(title=kind, n=summary.minutes)
    people = ngettext("{n} person in the room", "{n} people in the room", summary.people)
    if not summary.people:
        people = _("Nobody counted the people")
    stack = [
        *figures.logo(summary.logo, summary.client, width),
        *write(summary.client, NOTE_STRONG, width, most=room.lines),
        *write(kind, NOTE, width, most=room.lines + 2),
        *write(phrases.weekday(summary.date, summary.language), NOTE, width, most=2),
        *write(people.format(n=summary.people), NOTE, width),
    ]
    if summary.missing:
        says = _("Not in the room: {functions}").format(functions=", ".join(summary.missing))
        stack += write(says, NOTE, width, most=room.lines + 1)
    return stack


def _numbers(summary: EventSummary, width: float, room: Room) -> tuple[Stack, Stack, Stack]:
    by_hand, tables = summary.by_hand, summary.tables
    alone, together = _("right by one table alone"), _("right by all tables together")
    if summary.recorded:
        alone = _("{says}, from a recorded run").format(says=alone)
    if summary.recorded and not summary.taught:
        together = _("{says}, from a recorded run").format(says=together)
    rules = _("right by our own keyword rules")
    if summary.rules and not has_scores(summary):
        rules = _("of {n} right by our own keyword rules").format(n=summary.rules.total)
    if len(tables) > 1:
        rights = phrases.span([score.right for score in tables])
        second = [*write(rights, room.figure, width), *write(alone, NOTE, width, most=2)]
    else:
        second = _figure(tables[0] if tables else None, by_hand.alone, alone, width, room.figure)
    accent = replace(room.figure, colour=ACCENT)
    return (
        _figure(summary.rules_range, by_hand.rules, rules, width, room.figure),
        second,
        _figure(summary.together, by_hand.together, together, width, accent),
    )


def _figure(score: Score | None, written: str, says: str, width: float, style: Style) -> Stack:
    """Show one of the three numbers: measured, else as somebody wrote it, else that there is none."""
    if score:
        told = _("{says}, likely range {low} to {high}").format(says=says, low=score.low, high=score.high)
        return [*write(str(score.right), style, width), *write(told, NOTE, width, most=4)]
    number, rest = phrases.figure_of(written)
    if number:
        told = f"{says}, {rest}" if rest else says
        return [*write(number, style, width, most=1), *write(told, NOTE, width, most=3)]
    if written:
        return [*fitted(written, ((STRONG, 1), (NOTE_STRONG, 2)), width), *write(says, NOTE, width, most=2)]
    return [*write(_("not measured"), TABLE_STRONG, width), *write(says, NOTE, width, most=2)]


def _remarks(summary: EventSummary, width: float, room: Room) -> Stack:
    """Say what else was counted; what only somebody wrote is cut sooner."""
    counted = " ".join(_counted(summary))
    stack = write(counted, NOTE, width, most=5)
    for says in _said(summary) if room.lines > 1 else ():
        stack += write(says, NOTE, width, most=2 * room.lines - 1)
    return stack


def _said(summary: EventSummary) -> list[str]:
    both = (
        (_("Where we disagreed: {said}"), summary.agreed),
        (_("Fooling it: {said}"), summary.fooled),
    )
    return [says.format(said=said) for says, said in both if said]


def _written(summary: EventSummary, width: float) -> Stack:
    """Say it in the main area where the margin is full: a line of it holds three of the margin's."""
    return [slab for says in _said(summary) for slab in write(says, NOTE, width, most=1)]


def _counted(summary: EventSummary) -> list[str]:
    said = []
    if summary.labels:
        labels = ngettext("{n} label", "{n} labels", summary.labels).format(n=summary.labels)
        says = _("{labelled} of {messages} messages labelled, {labels}.")
        said.append(says.format(labelled=summary.labelled, messages=summary.messages, labels=labels))
    if summary.again:
        says = _("Taught again: {right}, {change}.")
        said.append(says.format(right=summary.again.right, change=_change(summary)))
    if summary.divided:
        says = ngettext(
            "On {n} message we ourselves disagreed.",
            "On {n} messages we ourselves disagreed.",
            summary.divided,
        )
        said.append(says.format(n=summary.divided))
    return said


def _change(summary: EventSummary) -> str:
    """Say how the second try went: a difference inside the first one's range says nothing."""
    first, again = summary.together, summary.again
    if first is None or again is None:
        return _("nothing to compare it with")
    if again.right > first.high:
        return _("clearly better")
    return _("clearly worse") if again.right < first.low else _("no clear change")


def _top(summary: EventSummary, width: float, room: Room) -> Stack:
    headline = _("What the room said")
    if summary.taught:
        headline = _("We taught a machine")
    elif has_scores(summary) or summary.by_hand.together:
        headline = _("What a machine can learn")
    why = fitted(summary.why, ((LEAD, 2), (TABLE_SOFT, room.lines + 2)), width)
    above = why or write(_("The sponsor’s why was not written down."), LEAD, width)
    return [*above, *write(headline, TITLE, width, role="H1"), gap(8)]


def _no_curve(summary: EventSummary) -> str:
    if summary.by_hand.together or summary.by_hand.alone:
        return _(
            "There is no learning curve: the program got no labels from this room. "
            "What one table and all tables reached stands as it was written down."
        )
    if summary.rules:
        told = _(
            "Our own keyword rules sent {right} of {total} hidden messages the right way and {wrong} the "
            "wrong way; {unplaced} found no place. No machine was taught, so there is no learning curve."
        )
        rules = summary.rules
        return told.format(right=rules.right, total=rules.total, wrong=rules.wrong, unplaced=rules.unplaced)
    return _("No machine was taught at this event, so there is no learning curve.")


def _learned(summary: EventSummary, width: float, room: Room) -> Stack:
    says = _("What we learned:")
    if not summary.learned:
        return write([(says, STRONG), (" " + _("no sentence was written down."), LEAD)], LEAD, width)
    large = write([(says, STRONG), (f" {summary.learned}", TEXT)], TEXT, width)
    if len(large) <= room.lines + 1:
        return large
    return write([(says, TABLE_STRONG), (f" {summary.learned}", TABLE)], TABLE, width, most=room.lines + 3)
