"""Single choice: each answer with its count, its bar and its words; "don't know" last and apart."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from ui.activities.frame import answered, body, facts, joined, page_words, pages_of, question, time_left
from ui.activities.view import Moment, View
from ui.activities.voting import vote_number, voting
from ui.theme import ROOM_COUNT, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, fitted, width_of
from ui.widgets.patterns import paint_option
from workshop.language import _
from workshop.model import QuestionTally
from workshop.readings import divided_word, read
from workshop.scene import RoomScene

TALL, LOW = 132.0, 85.0
WORD = 56.0
APART, BETWEEN, UNDER = 20.0, 32.0, 8.0
BAR = 0.4
# Rows at least this high have words of the larger size.
ROOMY, ROOMY_TEXT = 108.0, 52
FIGURE_GAP, WORDS_GAP = 28.0, 32.0


@dataclass(frozen=True, slots=True)
class Section:
    """Some rows of one question, the words above them, and how high each row is."""

    tally: QuestionTally
    earlier: QuestionTally | None
    head: Block | None
    word: str
    rows: range
    row: float

    @property
    def above(self) -> float:
        """Give the height of what stands above the rows."""
        if not self.head and not self.word:
            return 0.0
        return max(self.head.height if self.head else 0.0, WORD) + UNDER

    @property
    def height(self) -> float:
        """Give the height of the words and the rows."""
        apart = APART if any(self.tally.question.options[n].level == "unknown" for n in self.rows) else 0
        return self.above + len(self.rows) * self.row + apart


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    area = body(canvas, question(canvas, room.prompt))
    sections = _sections(canvas, room, area)
    pages = pages_of([s.height for s in sections], area.height(), BETWEEN)
    page = moment.page % len(pages)
    y = area.top()
    for section in _spread([sections[n] for n in pages[page]], area.height()):
        y = _paint_section(canvas, section, y, moment.growth) + BETWEEN
    words = joined(page_words(page, len(pages)), vote_number(room), answered(room))
    facts(canvas, time_left(room, moment.now), right=words)
    return len(pages)


def _sections(canvas: Canvas, room: RoomScene, area: QRectF) -> list[Section]:
    made = []
    for tally in room.tally.questions if room.tally else ():
        asked = tally.question.text
        alone = room.tally is not None and len(room.tally.questions) == 1 and asked == room.prompt
        head = None if alone else fitted(asked, (ROOM_TEXT, ROOM_SMALL), canvas.inner - 320, 2, bold=True)
        earlier = room.earlier.of(tally.question.key) if room.earlier else None
        # Whether categories without order are spread out is no news to talk about.
        word = divided_word(read(tally, room.thresholds)) if tally.question.ordered else ""
        whole = Section(tally, earlier, head, word, range(len(tally.question.options)), LOW)
        made += [whole] if whole.height <= area.height() else _cut(whole, area.height())
    return made


def _spread(sections: list[Section], height: float) -> list[Section]:
    """Make the rows of a page higher, as far as they have room."""
    used = sum(s.height for s in sections) + BETWEEN * (len(sections) - 1)
    rows = sum(len(s.rows) for s in sections)
    more = max(0.0, min(TALL - LOW, (height - used) / max(1, rows)))
    return [replace(s, row=LOW + more) for s in sections]


def _cut(section: Section, height: float) -> list[Section]:
    most = max(1, int((height - section.above - APART) // section.row))
    return [replace(section, rows=section.rows[n : n + most]) for n in range(0, len(section.rows), most)]


def _paint_section(canvas: Canvas, section: Section, y: float, growth: float) -> float:
    if section.word:
        wide = width_of(section.word, ROOM_SMALL, bold=True)
        canvas.frame(QRectF(canvas.right - wide - 40, y, wide + 40, WORD))
        canvas.runs([Run(section.word, ROOM_SMALL, bold=True)], canvas.right - 20, y + 41, align="right")
    if section.head:
        canvas.put(section.head, canvas.left, y)
    y += section.above
    for number in section.rows:
        if section.tally.question.options[number].level == "unknown":
            y += APART
        _paint_row(canvas, section, number, y, growth)
        y += section.row
    return y


def _paint_row(canvas: Canvas, section: Section, number: int, y: float, growth: float) -> None:
    tally, theme = section.tally, canvas.theme
    option, n = tally.question.options[number], tally.counts[number]
    most = n == max(tally.counts) and n > 0
    figure = max(width_of(str(c), ROOM_COUNT, bold=True) for c in (*tally.counts, 10))
    middle = y + section.row / 2
    canvas.runs(
        [Run(str(n), ROOM_COUNT, most, theme.ink if most else theme.ink_soft)],
        canvas.left + figure,
        middle + 0.36 * ROOM_COUNT,
        align="right",
    )
    words = canvas.left + figure + FIGURE_GAP
    bar = canvas.left + figure + FIGURE_GAP + canvas.inner * 0.36
    made = fitted(
        option.text,
        (ROOMY_TEXT if section.row >= ROOMY else ROOM_TEXT, ROOM_SMALL),
        bar - words - WORDS_GAP,
        2,
    )
    canvas.put(made, words, middle - made.height / 2)
    end = canvas.right
    if section.earlier:
        before = _("round 1: {count}").format(count=section.earlier.count(option.key))
        end -= width_of(_("round 1: {count}").format(count=100), ROOM_SMALL) + WORDS_GAP
        canvas.put(
            block(before, ROOM_SMALL, 400, lines=1),
            canvas.right,
            middle - 21,
            colour=theme.ink_soft,
            align="right",
        )
    people = max(tally.answered, *tally.counts, 1)
    canvas.fill(QRectF(bar - 6, y + 8, 2, section.row - 16), theme.line)
    high = section.row * BAR
    area = QRectF(bar, middle - high / 2, (end - bar) * n / people * growth, high)
    paint_option(canvas.painter, area, option, 1, theme)


VIEW = View(room=voting(_paint))
