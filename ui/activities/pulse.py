"""Pulse: each question with its counts before and after, one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.activities.counted import (
    ROW,
    SWATCH,
    Columns,
    columns,
    head_height,
    heads,
    paint_counts,
    paint_heads,
    paint_slots,
)
from ui.activities.frame import body, emphasised, facts, joined, page_words, pages_of, question
from ui.activities.view import Moment, View
from ui.activities.voting import vote_number, voting
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.answer_bar import Look
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, fitted
from workshop.event_summary import Pulse
from workshop.language import _
from workshop.model import QuestionTally
from workshop.scene import RoomScene

LABEL, GAP, APART, MOST_APART = 0.225, 28.0, 24.0, 72.0
WHEN = 124.0
LINES = 4


@dataclass(frozen=True, slots=True)
class Section:
    """One question: its words, the words of its answers, its rows, and a sentence where one is left out."""

    label: Block
    heads: tuple[Block, ...]
    rows: tuple[tuple[str, QuestionTally], ...]
    aside: Block | None = None

    @property
    def height(self) -> float:
        """Give its height."""
        beside = head_height(self.heads) + len(self.rows) * ROW + (self.aside.height if self.aside else 0)
        return max(self.label.height, beside)


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    pulses = _pulses(room)
    told = room.before is not None
    area = body(canvas, question(canvas, room.prompt))
    label = canvas.inner * LABEL
    at = _columns(pulses, canvas.left + label + (WHEN if told else 0), canvas.right)
    sections = [_section(pulse, label, at, told=told) for pulse in pulses]
    pages = pages_of([s.height for s in sections], area.height(), APART)
    page = moment.page % len(pages)
    shown = [sections[n] for n in pages[page]]
    people = max((t.answered for p in pulses for t in (p.before, p.after) if t), default=1)
    free = area.height() - sum(s.height for s in shown)
    gap = min(MOST_APART, free / max(1, len(shown) - 1)) if len(shown) > 1 else 0.0
    y = area.top()
    for number, section in enumerate(shown):
        if number:
            canvas.rule(y - gap / 2)
        _paint_section(canvas, section, at, y, people, Look(canvas.theme, moment.growth))
        y += section.height + gap
    _paint_facts(canvas, room, page, len(pages))
    return len(pages)


def _pulses(room: RoomScene) -> list[Pulse]:
    before = {q.question.key: q for q in room.before.questions} if room.before else {}
    return [Pulse(before.get(q.question.key), q) for q in (room.tally.questions if room.tally else ())]


def _columns(pulses: Sequence[Pulse], left: float, end: float) -> Columns:
    """Make columns that all questions share: a person is equally wide in every bar."""
    made = [columns(pulse.question.options, left, end) for pulse in pulses]
    return max(made, key=lambda at: at.bar) if made else columns((), left, end)


def _section(pulse: Pulse, label: float, at: Columns, *, told: bool) -> Section:
    asked = pulse.question
    words = fitted(asked.text, (ROOM_TEXT - 4, ROOM_SMALL), label - GAP, LINES, bold=True)
    before = [(_("before"), pulse.before)] if pulse.before and pulse.comparable else []
    after = [(_("after") if told else "", pulse.after)]
    rows = tuple((when, tally) for when, tally in (*before, *after) if tally)
    aside = None
    if told and not before:
        says = (
            _("At the start it was asked in other words, so that is not laid beside it.")
            if pulse.before
            else _("At the start this was not asked.")
        )
        aside = block(says, ROOM_SMALL, at.end - at.left - 8, lines=2)
    return Section(words, tuple(heads(asked.options, at)), rows, aside)


def _paint_section(canvas: Canvas, section: Section, at: Columns, y: float, people: int, look: Look) -> None:
    canvas.put(section.label, canvas.left, y)
    paint_heads(canvas, section.heads, at, y)
    y += head_height(section.heads)
    if section.rows:
        paint_slots(canvas, section.rows[0][1].question.options, at, y - SWATCH)
    for when, tally in section.rows:
        made = block(when, ROOM_SMALL, WHEN, lines=1)
        canvas.put(made, at.left - WHEN, y + (ROW - made.height) / 2, colour=canvas.theme.ink_soft)
        paint_counts(canvas, tally, at, y, people, look)
        y += ROW
    if section.aside:
        canvas.put(section.aside, at.left + 8, y, colour=canvas.theme.ink_soft)


def _paint_facts(canvas: Canvas, room: RoomScene, page: int, pages: int) -> None:
    """Say what it is, which page, and how many answered as far as there is room for it."""
    says = _("Mood on one day, no measurement")
    for most in (3, 2, 1):
        for size in (ROOM_TEXT, ROOM_SMALL):
            groups = (page_words(page, pages, size), _answered(room, size), vote_number(room, size))
            right = joined(*[group for group in groups if group][:most])
            left = [Run(says, size)]
            if sum(run.width for run in (*left, *right)) + 2 * GAP <= canvas.inner:
                facts(canvas, left, right=right)
                return


def _answered(room: RoomScene, size: int) -> list[Run]:
    after = room.tally.answered if room.tally else 0
    if room.before is None:
        return emphasised(_("{number} answered"), size, number=after)
    return emphasised(
        _("{before} answered before, {after} after"), size, before=room.before.answered, after=after
    )


VIEW = View(room=voting(_paint))
