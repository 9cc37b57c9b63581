"""Pictures made of words: the question, what the room should know, what was written in large type."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.activities.frame import body, facts, foot, page_words, pages_of, question, time_left
from ui.activities.view import Moment
from ui.theme import ROOM_CODE, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import Block, block, filling
from workshop.language import _
from workshop.scene import RoomScene

# Sizes tried for (written in large type, room text) until all of it fits.
SIZES = ((96, 56), (80, 56), (72, 48), (64, 48), (56, 44), (48, 44), (ROOM_TEXT, ROOM_TEXT))
BAR, INDENT = 8.0, 40.0
GAP = 40.0
TITLE_HIGH = 640.0
LOWER, LOWEST = 0.3, 140.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of text; `written` marks what the facilitator wrote down."""

    block: Block
    written: bool


def paint_title(canvas: Canvas, room: RoomScene, _moment: Moment) -> int:
    """Paint the card that shows only whose workshop this is."""
    made = filling(room.client or room.title, (ROOM_CODE, ROOM_TEXT), canvas.inner, TITLE_HIGH, bold=True)
    if made.height > TITLE_HIGH:
        made = block(made.text, made.size, canvas.inner, lines=11, bold=True)
    canvas.put(made, canvas.left, (canvas.height - made.height) / 2 - 40)
    return 1


def paint_words(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint the question and the room's text, then what was written down."""
    return _paint(canvas, room, moment, written_first=False)


def paint_words_and_rule(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint the question and the room's text, and below them how the group will decide."""
    return paint_words_over(canvas, room, moment, _("How we decide"), room.rule)


def paint_words_over(canvas: Canvas, room: RoomScene, moment: Moment, label: str, below: str) -> int:
    """Paint the question and the room's text over one more sentence with its label."""
    return _paint(canvas, room, moment, written_first=False, below=(label, below))


def paint_statement(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint what was written down in the largest type, then the room's text."""
    if not room.prompt:
        return paint_title(canvas, room, moment)
    return _paint(canvas, room, moment, written_first=True)


def _paint(
    canvas: Canvas,
    room: RoomScene,
    moment: Moment,
    *,
    written_first: bool,
    below: tuple[str, str] = ("", ""),
) -> int:
    area = foot(canvas, body(canvas, question(canvas, room.prompt)), *below)
    pages = lay_words(room, area, written_first=written_first)
    page = moment.page % len(pages)
    show_words(canvas, pages[page], area)
    facts(canvas, time_left(room, moment.now), right=page_words(page, len(pages)))
    return len(pages)


def lay_words(room: RoomScene, area: QRectF, *, written_first: bool = False) -> list[list[Piece]]:
    """Set the room's text and what was written down in the largest type that fits; give the pages."""
    texts = [(t, True) for t in room.large] if written_first else []
    texts += [(room.text, False)] if room.text.strip() else []
    texts += [] if written_first else [(t, True) for t in room.large]
    return _pages(_pieces(texts, area), area)


def _pieces(texts: list[tuple[str, bool]], area: QRectF) -> list[Piece]:
    made: list[Piece] = []
    for large, small in SIZES:
        made = [
            Piece(
                block(text, large if written else small, area.width() - (INDENT if written else 0)), written
            )
            for text, written in texts
        ]
        if height_of(made) <= area.height():
            break
    return made


def height_of(pieces: list[Piece]) -> float:
    """Give the height of one page of words."""
    return sum(p.block.height for p in pieces) + GAP * max(0, len(pieces) - 1)


def _pages(pieces: list[Piece], area: QRectF) -> list[list[Piece]]:
    if height_of(pieces) <= area.height():
        return [pieces]
    lines = [Piece(p.block.part(n, n + 1), p.written) for p in pieces for n in range(len(p.block.lines))]
    shown = pages_of([p.block.line_height for p in lines], area.height() - GAP * len(pieces))
    return [_together([lines[n] for n in page]) for page in shown]


def _together(lines: list[Piece]) -> list[Piece]:
    made: list[Piece] = []
    for piece in lines:
        last = made[-1] if made else None
        if last and last.written == piece.written and last.block.size == piece.block.size:
            texts = (*last.block.lines, *piece.block.lines)
            width = max(last.block.width, piece.block.width)
            made[-1] = Piece(
                Block("\n".join(texts), texts, piece.block.size, piece.block.bold, width), piece.written
            )
        else:
            made.append(piece)
    return made


def show_words(canvas: Canvas, pieces: list[Piece], area: QRectF) -> None:
    """Write one page of words in an area, a little above its middle."""
    free = max(0.0, area.height() - height_of(pieces))
    y = area.top() + min(LOWEST, free * LOWER)
    for piece in pieces:
        x = area.left()
        if piece.written:
            canvas.fill(QRectF(x, y + 6, BAR, piece.block.height - 12), canvas.theme.accent)
            x += INDENT
        y = canvas.put(piece.block, x, y) + GAP
