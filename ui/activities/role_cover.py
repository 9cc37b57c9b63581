"""Role cover: seven roles as tiles, then which skills they share; roles are looked at, not persons."""

from collections.abc import Sequence

from ui.activities.asking import paint_asking
from ui.activities.frame import BASELINE, FACTS, answered, body, facts, joined, page_words, question
from ui.activities.legend import each, entries_width, paint_entries
from ui.activities.skills import matrix_pages, paint_matrix
from ui.activities.statements import paint_statements
from ui.activities.tiles import answers, lay_out, paint_tiles
from ui.activities.view import Moment, View
from ui.activities.voting import vote_number, voting
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.answer_bar import Look
from ui.widgets.canvas import Canvas, Run
from workshop.language import _
from workshop.scene import RoomScene

BESIDE = 28.0


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if not room.roles:
        return paint_statements(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    roles = [standing.role for standing in room.roles if standing.role.skills]
    tiles = lay_out(area, room.roles, {})
    pages = len(tiles) + (matrix_pages(area, roles) if roles else 0)
    page = moment.page % pages
    if page < len(tiles):
        paint_tiles(canvas, area, tiles[page], Look(canvas.theme, moment.growth))
        words = page_words(page, pages, ROOM_SMALL), answered(room, ROOM_SMALL), vote_number(room, ROOM_SMALL)
        _paint_facts(canvas, words)
        return pages
    paint_matrix(canvas, area, roles, page - len(tiles))
    shared = [Run(_("Filled: several roles share this skill"), ROOM_TEXT)]
    facts(canvas, shared, right=page_words(page, pages))
    return pages


def _paint_facts(canvas: Canvas, groups: Sequence[list[Run]]) -> None:
    """Write what the answers mean and, beside it, as much of the facts as there is room for."""
    canvas.rule(FACTS)
    entries = each(answers())
    paint_entries(canvas, answers(), entries, canvas.left, BASELINE)
    free = canvas.inner - entries_width(canvas, entries) - BESIDE
    for most in (3, 2, 1):
        words = joined(*[group for group in groups if group][:most])
        if sum(run.width for run in words) <= free:
            canvas.runs(words, canvas.right, BASELINE, align="right")
            return


VIEW = View(room=voting(_paint, during=paint_asking))
