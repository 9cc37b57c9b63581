"""The drawing of who shares which skills: roles across, skills down, shared ones first and marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from ui.activities.frame import pages_of
from ui.activities.table import UNDER_HEAD, paint_heads
from ui.theme import ROOM_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import Block, block, width_of
from workshop.cover import shared_skills
from workshop.subject import Role, skills

NAME, GAP, PAD = 460.0, 14.0, 5.0
DOT = 13.0
NAME_LINES, HEAD_LINES = 2, 4


def matrix_pages(area: QRectF, roles: Sequence[Role]) -> int:
    """Give how many pages the drawing takes."""
    return len(_pages(area, roles))


def paint_matrix(canvas: Canvas, area: QRectF, roles: Sequence[Role], page: int) -> None:
    """Paint one page: a dot where a role needs a skill; a row in soft accent is shared by several roles."""
    across, heads, rows = _pages(area, roles)[page]
    wides = _wides(across)
    lefts = [area.left() + NAME + sum(wides[:n]) for n in range(len(across))]
    below = paint_heads(canvas, area, list(zip(lefts, heads, strict=True)))
    shared, y, theme = shared_skills(), below.top(), canvas.theme
    end = lefts[-1] + wides[-1]
    for key, made in rows:
        high = made.height + 2 * PAD
        if key in shared:
            canvas.fill(QRectF(area.left() - 12, y, end - area.left() + 12, high - 2), theme.accent_soft)
        canvas.rule(y, left=area.left(), right=end)
        canvas.put(made, area.left(), y + PAD)
        for role, left in zip(across, lefts, strict=True):
            if key in role.skills:
                canvas.painter.setPen(QColor(theme.accent))
                canvas.painter.setBrush(QColor(theme.accent if key in shared else theme.paper))
                pen = canvas.painter.pen()
                pen.setWidthF(5)
                canvas.painter.setPen(pen)
                canvas.painter.drawEllipse(QPointF(left + DOT + 4, y + high / 2), DOT, DOT)
        y += high
    canvas.rule(y, left=area.left(), right=end)


Part = tuple[Sequence[Role], list[Block], list[tuple[str, Block]]]


def _pages(area: QRectF, roles: Sequence[Role]) -> list[Part]:
    """Divide roles as far as they stand side by side, then skills as far as they fit below each other."""
    made: list[Part] = []
    for across in _groups(area, roles):
        heads = [
            block(r.name, ROOM_SMALL, w - GAP, lines=HEAD_LINES)
            for r, w in zip(across, _wides(across), strict=True)
        ]
        free = area.height() - max(h.height for h in heads) - UNDER_HEAD
        rows = [(key, block(text, ROOM_SMALL, NAME - GAP, lines=NAME_LINES)) for key, text in _ordered()]
        parts = pages_of([text.height + 2 * PAD for _key, text in rows], free)
        made += [(across, heads, [rows[n] for n in part]) for part in parts]
    return made


def _ordered() -> list[tuple[str, str]]:
    """Give the skills, those that several roles share first."""
    shared = shared_skills()
    return sorted(skills().items(), key=lambda pair: pair[0] not in shared)


def _wides(roles: Sequence[Role]) -> list[float]:
    """Give the width each role needs for the longest word of its name."""
    return [max(width_of(word, ROOM_SMALL) for word in (r.name or "–").split()) + GAP + 4 for r in roles]


def _groups(area: QRectF, roles: Sequence[Role]) -> list[Sequence[Role]]:
    free = max(1.0, area.width() - NAME)
    pages = pages_of([min(w, free) for w in _wides(roles)], free)
    return [[roles[n] for n in part] for part in pages]
