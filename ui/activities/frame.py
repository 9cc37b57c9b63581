"""What every picture of the room has: the question above, the facts below, pages where there is much."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF

from ui.theme import ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.clock import minutes_seconds
from ui.widgets.lettering import block, fitted
from workshop.language import _
from workshop.scene import RoomScene

TOP, FACTS, BASELINE = 64.0, 928.0, 997.0
AIR = 24.0
ONE_LINE, QUESTION_SMALL = 56, 44
LINES, LINES_SMALL = 2, 3
FOOT_SHARE, FOOT_LINES = 0.3, 2


def question(canvas: Canvas, text: str) -> float:
    """Write the question at the top left and give where it ends; a very long one is smaller, then cut."""
    made = fitted(text, (ROOM_QUESTION, ONE_LINE), canvas.inner, 1, bold=True)
    if made.cut:
        made = block(text, ROOM_QUESTION, canvas.inner, lines=LINES, bold=True)
    if made.cut:
        made = fitted(text, (ONE_LINE, QUESTION_SMALL), canvas.inner, LINES_SMALL, bold=True)
    return canvas.put(made, canvas.left, TOP)


def body(canvas: Canvas, top: float) -> QRectF:
    """Give the area between the question and the facts."""
    return QRectF(canvas.left, top + AIR, canvas.inner, FACTS - AIR - top - AIR)


def foot(canvas: Canvas, area: QRectF, label: str, text: str) -> QRectF:
    """Write one labelled sentence at the foot of an area; give what is left above it."""
    if not text.strip():
        return area
    name = block(label, ROOM_SMALL, area.width() * FOOT_SHARE, lines=2)
    left = name.width + AIR if label else 0.0
    made = fitted(text, (ROOM_TEXT, ROOM_SMALL), area.width() - left, FOOT_LINES)
    high = max(made.height, name.height)
    top = area.bottom() - high
    canvas.put(made, area.left() + left, top)
    # Both first lines stand on one baseline.
    down = (made.line_height - name.line_height) / 2 + (made.size - name.size) * 0.35
    canvas.put(name, area.left(), top + max(0.0, down), colour=canvas.theme.ink_soft)
    return area.adjusted(0, 0, 0, -high - AIR)


def deciding(canvas: Canvas, area: QRectF, rule: str) -> QRectF:
    """Say at the foot of an area how the group decides; give what is left above it."""
    return foot(canvas, area, _("How we decide"), rule)


def emphasised(sentence: str, size: int = ROOM_TEXT, colour: str = "", **values: object) -> list[Run]:
    """Fill the {places} of a sentence with values in bold."""
    parts = re.split(r"\{(\w+)\}", sentence)
    runs = [Run(str(values[p]) if n % 2 else p, size, bool(n % 2), colour) for n, p in enumerate(parts)]
    return [run for run in runs if run.text]


def time_left(room: RoomScene, now: float) -> list[Run]:
    """Say how much time is left, nothing where no timer runs."""
    clock = room.clock
    if clock is None or not clock.minutes:
        return []
    left = clock.left(now)
    if left <= 0:
        return [Run(_("Time is up"), ROOM_TEXT)]
    sentence = _("{time} left, paused") if clock.paused else _("{time} left")
    return emphasised(sentence, time=minutes_seconds(left))


def answered(room: RoomScene, size: int = ROOM_TEXT) -> list[Run]:
    """Say how many have answered, of how many where that is known."""
    if room.present > 0:
        # One emphasised piece: the two numbers belong together.
        both = _("{answered} of {present}").format(answered=room.answered, present=room.present)
        return emphasised(_("{number} answered"), size, number=both)
    return emphasised(_("{number} answered"), size, number=room.answered)


def page_words(page: int, pages: int, size: int = ROOM_TEXT) -> list[Run]:
    """Say which page this is, nothing where there is only one."""
    if pages <= 1:
        return []
    return emphasised(_("Page {page} of {pages}"), size, page=page + 1, pages=pages)


def joined(*groups: list[Run]) -> list[Run]:
    """Set groups of words beside each other, apart."""
    made: list[Run] = []
    for group in groups:
        if group:
            made += [Run("   ", group[0].size), *group] if made else group
    return made


def facts(canvas: Canvas, left: list[Run], middle: str = "", right: Sequence[Run] = ()) -> None:
    """Write the line of facts below a hairline; nothing at all where there are none."""
    if not (left or middle or right):
        return
    canvas.rule(FACTS)
    start = canvas.runs(left, canvas.left, BASELINE).right() if left else canvas.left
    end = canvas.runs(right, canvas.right, BASELINE, align="right").left() if right else canvas.right
    free = end - start - 2 * 48
    if middle and free > 0:
        made = fitted(middle, (ROOM_TEXT, ROOM_SMALL), free, 1)
        half = made.width / 2
        centre = min(max(canvas.width / 2, start + 48 + half), end - 48 - half)
        canvas.put(made, centre, BASELINE - 1.01 * made.size, colour=canvas.theme.ink_soft, align="centre")


def pages_of(heights: Sequence[float], room: float, gap: float = 0) -> list[range]:
    """Divide things of these heights into as few pages as they need, as evenly as they allow."""
    if not heights:
        return [range(0)]
    full = _filled(heights, room, gap)
    each = -(-len(heights) // len(full))
    even = [range(n, min(n + each, len(heights))) for n in range(0, len(heights), each)]
    if all(sum(heights[n] for n in page) + gap * (len(page) - 1) <= room for page in even):
        return even
    return full


def _filled(heights: Sequence[float], room: float, gap: float) -> list[range]:
    pages, first, used = [], 0, 0.0
    for number, height in enumerate(heights):
        if number > first and used + gap + height > room:
            pages.append(range(first, number))
            first, used = number, 0.0
        used += height + (gap if number > first else 0)
    return [*pages, range(first, len(heights))]
