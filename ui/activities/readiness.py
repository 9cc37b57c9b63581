"""Readiness: where each column stands, in the room's view: a place in the picture, never a score."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from ui.activities.frame import BASELINE, body, emphasised, facts, page_words, question, time_left
from ui.activities.journey_grid import Spread, paint_grid, spreads
from ui.activities.legend import Entry, entries_width, paint_entries
from ui.activities.notes import paint_notes
from ui.activities.view import Moment, View
from ui.activities.words import paint_words_over
from ui.theme import ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.answer_bar import Look
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import block, fitted
from workshop.language import _, ngettext
from workshop.model import Option
from workshop.readiness import Item, Readiness, State, mismatch_words, stand_words, state_name
from workshop.scene import RoomScene

TOP, UNDER = 64.0, 16.0
SENTENCE, SENTENCE_HIGH, BAR, INDENT = 876.0, 52.0, 8.0, 32.0
SENTENCE_SIZES = (48, 44, 40, ROOM_SMALL)
SENTENCE_LINES = 2
BESIDE = 28.0
# So many statements of one state are named one by one.
NAMED = 8
STATES: tuple[State, ...] = ("split", "not known", "too few", "not asked")


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    picture = room.readiness
    if picture is None or not picture.asked:
        nothing = _("No result of the statements has been shown yet.")
        return paint_words_over(canvas, room, moment, "", nothing)
    shown = spreads(canvas, picture)
    notes = _notes(picture)
    pages = len(shown) + bool(notes)
    page = moment.page % pages
    if page < len(shown):
        _paint_picture(canvas, room, picture, shown[page], Look(canvas.theme, moment.growth))
        words = page_words(page, pages, ROOM_SMALL)
        canvas.runs(words, canvas.left, _top(canvas, room) + UNDER + ROOM_SMALL)
        return pages
    paint_notes(canvas, notes, body(canvas, question(canvas, room.prompt)))
    facts(canvas, time_left(room, moment.now), right=page_words(page, pages))
    return pages


def _top(canvas: Canvas, room: RoomScene) -> float:
    return TOP + fitted(room.prompt, (ROOM_QUESTION, ROOM_TEXT), canvas.inner, 1, bold=True).line_height


def _paint_picture(canvas: Canvas, room: RoomScene, picture: Readiness, spread: Spread, look: Look) -> None:
    canvas.put(fitted(room.prompt, (ROOM_QUESTION, ROOM_TEXT), canvas.inner, 1, bold=True), canvas.left, TOP)
    paint_grid(canvas, picture, spread, _top(canvas, room) + UNDER, look)
    _paint_sentence(canvas, picture)
    asked = [i.evidence for c in picture.columns for i in c.items if i.evidence]
    most = max(e.tally.answered for e in asked)
    entries = _legend(most)
    paint_entries(canvas, _looks(), entries, canvas.left, BASELINE)
    both = _("{answered} of {present}").format(answered=most, present=max(e.present for e in asked))
    words = emphasised(_("{number} answered"), ROOM_SMALL, number=both)
    free = canvas.inner - entries_width(canvas, entries) - BESIDE
    if sum(run.width for run in words) <= free:
        canvas.runs(words, canvas.right, BASELINE, align="right")


def _paint_sentence(canvas: Canvas, picture: Readiness) -> None:
    """Say below the picture where the columns stand, the least advanced in bold."""
    whole = stand_words(picture)
    phases = [c.phase for c in picture.columns if c.phase]
    least = tuple(c for c in picture.columns if c.phase and c.phase == min(phases))
    strong = stand_words(replace(picture, columns=least)) if least else ""
    strong = strong if strong in whole else ""
    before, _same, after = whole.partition(strong) if strong else (whole, "", "")
    x, free = canvas.left + INDENT, canvas.inner - INDENT
    high = SENTENCE_HIGH
    for size in SENTENCE_SIZES:
        runs = [Run(before, size), Run(strong, size, bold=True), Run(after, size)]
        if sum(run.width for run in runs) <= free:
            canvas.runs([run for run in runs if run.text], x, SENTENCE + 0.78 * SENTENCE_HIGH)
            break
    else:
        made = block(whole, ROOM_SMALL, free, lines=SENTENCE_LINES)
        canvas.put(made, x, SENTENCE - UNDER)
        high = made.height
    top = SENTENCE if high == SENTENCE_HIGH else SENTENCE - UNDER
    canvas.fill(QRectF(canvas.left, top, BAR, high), canvas.theme.accent)


def _looks() -> tuple[Option, ...]:
    """Give the four answers in the short words of the picture."""
    return (
        Option("done", _("done"), "met"),
        Option("started", _("started"), "partly"),
        Option("not-started", _("not started"), "not"),
        Option("unknown", _("don’t know"), "unknown"),
    )


def _legend(people: int) -> list[Entry]:
    done, *rest = _looks()
    figure = _(" (the figure, of {number})").format(number=people)
    first = Entry((0,), (Run(done.text, ROOM_SMALL, bold=True), Run(figure, ROOM_SMALL)))
    return [first, *(Entry((n,), (Run(o.text, ROOM_SMALL),)) for n, o in enumerate(rest, 1))]


def _notes(picture: Readiness) -> list[tuple[str, str]]:
    """Give what the picture has no room for: the fact beside it, gaps, and which statements stand apart."""
    gaps = mismatch_words(picture)
    notes = [(_("A gap"), "\n".join(gaps))] if gaps else [(_("A fact"), picture.fact_text)]
    items = [i for c in picture.columns for i in c.items]
    notes += [(state_name(state), _named([i for i in items if i.state == state])) for state in STATES]
    return [(label, text) for label, text in notes if text]


def _named(items: list[Item]) -> str:
    if len(items) > NAMED:
        return ngettext("{number} statement", "{number} statements", len(items)).format(number=len(items))
    return " · ".join(i.question.short or i.question.word or i.question.text for i in items)


VIEW = View(room=_paint)
