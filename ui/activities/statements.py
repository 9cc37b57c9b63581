"""Lists of statements: how many gave the first answer, the bar, and a word where the room should talk."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from ui.activities.asking import grouped, paint_asking
from ui.activities.frame import AIR, FACTS, answered, body, joined, page_words, pages_of, question
from ui.activities.grid import BESIDE, paint_facts
from ui.activities.legend import each, entries_width, named_width, paint_swatch, short
from ui.activities.view import Moment, View
from ui.activities.voting import voting
from ui.theme import ROOM_COUNT, ROOM_SMALL, ROOM_TEXT
from ui.widgets.answer_bar import Look, answer_bar
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, fitted, width_of
from workshop.language import _
from workshop.model import Question, QuestionTally
from workshop.readings import divided_word, read
from workshop.scene import RoomScene

HEAD, GROUP = 64.0, 72.0
ROW, PAD, MOST_MORE = 74.0, 8.0, 36.0
EARLIER, THIN = 44.0, 14.0
GAP, BAR, BAR_HIGH, WORD_PAD = 28.0, 0.25, 28.0, 24.0
SWATCH = 20.0
LINES = 3
# A longer legend leaves no room for how many have answered.
LEGEND = 0.82


@dataclass(frozen=True, slots=True)
class Columns:
    """Where figures (a slot for each answer), bar and word stand, and how wide the label is."""

    label: float
    slots: tuple[tuple[float, float], ...]
    bar: float
    bar_wide: float
    end: float


@dataclass(frozen=True, slots=True)
class Row:
    """One statement with its tally, the one of the earlier round, its word and the name of its group."""

    tally: QuestionTally
    earlier: QuestionTally | None
    word: str
    label: Block
    title: str
    head: str = ""
    more: float = 0.0

    @property
    def above(self) -> float:
        """Give the height of the name of the group above it."""
        return GROUP if self.head else 0.0

    @property
    def main(self) -> float:
        """Give the height of the line of this round."""
        return max(ROW, self.label.height + 2 * PAD) + self.more

    @property
    def height(self) -> float:
        """Give its height with everything."""
        return self.above + self.main + (EARLIER if self.earlier else 0.0)


def paint_statements(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint the revealed statements, the groups of a checklist on pages of their own."""
    tallies = room.tally.questions if room.tally else ()
    if room.tally is None or not tallies:
        question(canvas, room.prompt)
        return 1
    area = body(canvas, question(canvas, room.prompt)).adjusted(0, HEAD, 0, AIR)
    words = [_word(tally, room) for tally in tallies]
    columns = _columns(canvas, tallies, words)
    pages = _pages(room, tallies, words, columns, area.height())
    page = moment.page % len(pages)
    _paint_head(canvas, pages[page][0], columns, area.top() - HEAD)
    options = tallies[0].question.options
    entries = each(options) if named_width(canvas, options) <= canvas.inner * LEGEND else short(options)
    people = answered(room, ROOM_SMALL)
    below = entries_width(canvas, entries) + BESIDE + sum(run.width for run in people) <= canvas.inner
    said = joined(page_words(page, len(pages), ROOM_SMALL), [] if below else people)
    canvas.runs(said, canvas.right, area.top() - HEAD + 1.02 * ROOM_TEXT, align="right")
    y = _paint_rows(canvas, _spread(pages[page], area.height()), columns, area.top(), moment.growth)
    if y < FACTS - AIR:
        canvas.rule(FACTS)
    paint_facts(canvas, room, 0, 1, entries)
    return len(pages)


def _word(tally: QuestionTally, room: RoomScene) -> str:
    reading = read(tally, room.thresholds)
    # Whether answers without order are spread out is no news to talk about.
    return "" if reading.word == "scattered" and not tally.question.ordered else divided_word(reading)


def _before(tally: QuestionTally, room: RoomScene) -> QuestionTally | None:
    """Give the earlier round of a statement, which may have been asked in another activity."""
    key = tally.question.key
    if room.earlier:
        return room.earlier.of(key)
    item = room.readiness.item(key) if room.readiness else None
    found = item.evidence if item else None
    # Not where the round that is shown is the first itself.
    return found.first if found and found.tally == tally else None


def _columns(canvas: Canvas, tallies: Sequence[QuestionTally], words: Sequence[str]) -> Columns:
    slots = max(len(t.question.options) for t in tallies)
    most = str(max(10, *(n for t in tallies for n in t.counts)))
    digits = "0" * len(most)
    first, other = width_of(digits, ROOM_COUNT, bold=True) + 24, width_of(digits, ROOM_TEXT, bold=True) + 32
    word = max((width_of(w, ROOM_SMALL, bold=True) + 2 * WORD_PAD for w in words if w), default=0.0)
    bar_wide = canvas.inner * BAR
    figures = first + other * (slots - 1)
    label = canvas.inner - word - GAP - bar_wide - GAP - figures
    start = canvas.left + label
    lefts = [start + (first + other * (n - 1) if n else 0.0) for n in range(slots)]
    wides = [first, *[other] * (slots - 1)]
    bar = start + figures + GAP
    return Columns(label - GAP, tuple(zip(lefts, wides, strict=True)), bar, bar_wide, bar + bar_wide)


def _pages(
    room: RoomScene, tallies: Sequence[QuestionTally], words: Sequence[str], columns: Columns, height: float
) -> list[list[Row]]:
    """Divide the statements into pages; short labels where whole statements would take more of them."""
    made: list[list[Row]] = []
    by_key = {t.question.key: (t, word) for t, word in zip(tallies, words, strict=True)}
    shorts = (False, True) if all(t.question.short for t in tallies) else (False,)
    for brief in shorts:
        groups = [
            [_row(room, *by_key[q.key], (columns.label, title), short=brief) for q in members]
            for title, members in _groups(room)
        ]
        made = [
            [group[n] for n in part]
            for group in groups
            for part in pages_of([row.height for row in group], height)
        ]
        if len(made) == len(groups):
            break
    return made


def _groups(room: RoomScene) -> list[tuple[str, tuple[Question, ...]]]:
    """Give the groups that stand on pages of their own: a checklist's columns do, learning steps do not."""
    if room.tally is None:
        return []
    return grouped([t.question for t in room.tally.questions], room.tally.form.columns)


def _row(room: RoomScene, tally: QuestionTally, word: str, place: tuple[float, str], *, short: bool) -> Row:
    asked, (width, title) = tally.question, place
    text = asked.short if short else asked.text
    label = fitted(text, (ROOM_TEXT, ROOM_SMALL), width, 1 if short else LINES)
    if label.cut:
        label = block(text, ROOM_SMALL, width, lines=LINES)
    return Row(tally, _before(tally, room), word, label, title, "" if title else _head(room, asked))


def _head(room: RoomScene, asked: Question) -> str:
    """Give the name of the step above the first of its statements."""
    form = room.tally.form if room.tally else None
    first = next((q for q in form.questions if q.row == asked.row), None) if form else None
    rows = form.rows if form and first is not None and first.key == asked.key else ()
    return next((o.text for o in rows if o.key == asked.row), "")


def _spread(rows: list[Row], height: float) -> list[Row]:
    """Make the rows of a page higher, as far as they have room."""
    free = height - sum(row.height for row in rows)
    more = max(0.0, min(MOST_MORE, free / max(1, len(rows))))
    return [replace(row, more=more) for row in rows]


def _paint_head(canvas: Canvas, first: Row, columns: Columns, y: float) -> None:
    if first.title and not first.head:
        made = block(first.title, ROOM_TEXT, columns.label, lines=1, bold=True)
        canvas.put(made, canvas.left, y)
    options = first.tally.question.options
    for number, (left, wide) in enumerate(columns.slots[: len(options)]):
        paint_swatch(canvas, options, number, QRectF(left + 8, y + 28, wide - 16, SWATCH))


def _paint_rows(canvas: Canvas, rows: list[Row], columns: Columns, y: float, growth: float) -> float:
    tops = [y + sum(row.height for row in rows[:number]) for number in range(len(rows) + 1)]
    # All lines come first, so that none is drawn over a frame.
    for row, top in zip(rows, tops, strict=False):
        canvas.rule(top + row.above)
    canvas.rule(tops[-1])
    for row, top in zip(rows, tops, strict=False):
        _paint_row(canvas, row, columns, top, Look(canvas.theme, growth))
    return tops[-1]


def _paint_row(canvas: Canvas, row: Row, columns: Columns, y: float, look: Look) -> None:
    if row.head:
        made = block(row.head, ROOM_TEXT, columns.label, lines=1, bold=True)
        canvas.put(made, canvas.left, y + GROUP - made.height - PAD)
    top = y + row.above
    middle = top + row.main / 2
    canvas.put(row.label, canvas.left, middle - row.label.height / 2)
    _paint_counts(canvas, row.tally, columns, middle)
    bar = QRectF(columns.bar, middle - BAR_HIGH / 2, columns.bar_wide, BAR_HIGH)
    answer_bar(canvas.painter, bar, row.tally, row.tally.answered, look)
    if row.word:
        run = Run(row.word, ROOM_SMALL, bold=True)
        canvas.runs([run], columns.end + GAP, middle + 0.36 * ROOM_SMALL)
        left = columns.slots[0][0] - 8
        canvas.frame(QRectF(left, top - 2, canvas.right - left, row.height - row.above + 4))
    if row.earlier:
        _paint_earlier(canvas, row.earlier, columns, top + row.main, look)


def _paint_counts(canvas: Canvas, tally: QuestionTally, columns: Columns, middle: float) -> None:
    most = max(tally.counts, default=0)
    for number, (n, (left, wide)) in enumerate(zip(tally.counts, columns.slots, strict=False)):
        size = ROOM_TEXT if number else ROOM_COUNT
        strong = n == most and n > 0
        run = Run(str(n), size, strong, canvas.theme.ink if strong else canvas.theme.ink_soft)
        canvas.runs([run], left + wide / 2, middle + 0.36 * ROOM_COUNT, align="centre")


def _paint_earlier(canvas: Canvas, tally: QuestionTally, columns: Columns, top: float, look: Look) -> None:
    """Write the earlier round small and quiet below."""
    baseline, soft = top + 0.72 * ROOM_SMALL, canvas.theme.ink_soft
    run = Run(_("round 1"), ROOM_SMALL, colour=soft)
    canvas.runs([run], columns.slots[0][0] - GAP, baseline, align="right")
    for n, (left, wide) in zip(tally.counts, columns.slots, strict=False):
        canvas.runs([Run(str(n), ROOM_SMALL, colour=soft)], left + wide / 2, baseline, align="centre")
    bar = QRectF(columns.bar, top + 6, columns.bar_wide, THIN)
    answer_bar(canvas.painter, bar, tally, tally.answered, look)


VIEW = View(room=voting(paint_statements, during=paint_asking))
