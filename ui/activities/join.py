"""The join card: the square to scan, the address to type, and who is in."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from ui.activities.frame import FACTS, emphasised, facts, question
from ui.theme import ROOM_CODE, ROOM_NUMBER, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import block, fitted, width_of
from ui.widgets.qr import paint_qr
from ui.widgets.squares import squares
from workshop.language import _
from workshop.model import Phones
from workshop.scene import RoomScene

TOP, SIDE, GAP = 200.0, 748.0, 64.0
SPREAD = 0.16
SQUARE = 52.0
LOWEST = 60
BAND = 60.0


def paint_join(canvas: Canvas, room: RoomScene, phones: Phones) -> int:
    """Paint how to join, in place of everything else."""
    # The quiet zone of the code reaches into the margins, so that the code itself stands at the edge.
    inside = paint_qr(canvas.painter, QRectF(0, TOP - canvas.left, SIDE, SIDE), phones.join_url)
    question(canvas, _("Join with your phone"))
    _words(canvas, room, phones, QRectF(inside.right() + GAP + 32, TOP, 0, 0).left())
    left = emphasised(_("Wi-Fi: {name}"), name=phones.wifi) if phones.wifi else []
    facts(
        canvas, left, right=[Run(_("No app, no account, no name"), ROOM_TEXT, colour=canvas.theme.ink_soft)]
    )
    return 1


def _words(canvas: Canvas, room: RoomScene, phones: Phones, x: float) -> None:
    width = canvas.right - x
    soft = canvas.theme.ink_soft
    canvas.write(_("Scan the square, or open"), x, TOP + 4, ROOM_TEXT, colour=soft)
    address = fitted(phones.address, (ROOM_NUMBER, LOWEST), width, 1, bold=True)
    y = canvas.put(address, x, TOP + 60)
    if phones.name:
        second = fitted(_("or {name}").format(name=phones.name), (ROOM_TEXT, ROOM_SMALL), width, 1)
        y = canvas.put(second, x, y, colour=soft)
    y = max(y + 12, TOP + 212)
    canvas.write(_("and type the code"), x, y, ROOM_TEXT, colour=soft)
    _code(canvas, phones.code, x, y + 44)
    if phones.moved:
        _moved(canvas, x, y + 236, width)
        return
    _people(canvas, room, x, y + 236, width)


def _code(canvas: Canvas, code: str, x: float, y: float) -> None:
    """Write the code with air between its characters."""
    for character in code:
        canvas.put(block(character, ROOM_CODE, 400, lines=1, bold=True), x, y)
        x += width_of(character, ROOM_CODE, bold=True) + SPREAD * ROOM_CODE


def _people(canvas: Canvas, room: RoomScene, x: float, y: float, width: float) -> None:
    count = _("{joined} of {present}") if room.present else "{joined}"
    number = count.format(joined=room.joined, present=room.present)
    canvas.runs(emphasised(_("{number} joined"), number=number), x, y + 44)
    area = QRectF(x, y + 68, width, FACTS - y - 100)
    squares(canvas.painter, area, room.joined, max(room.present, room.joined), canvas.theme, SQUARE)


def _moved(canvas: Canvas, x: float, y: float, width: float) -> None:
    words = _(
        "The address is new. Had you joined? Type it on the page you have open: your answers stay yours."
    )
    canvas.put(block(words, ROOM_TEXT, width, lines=4), x, y)


def paint_new_address(canvas: Canvas, phones: Phones) -> None:
    """Say in the margin above everything else where phones are to go now."""
    canvas.painter.fillRect(QRectF(0, 0, canvas.width, BAND), QColor(canvas.theme.accent_soft))
    words = emphasised(
        _("New address for phones: {address} · Code {code}"),
        ROOM_SMALL,
        address=phones.address,
        code=phones.code,
    )
    canvas.runs(words, canvas.left, BAND - 16)


def where(room: RoomScene, *, narrow: bool = False) -> list[Run]:
    """Say how to join while something else is shown: the address and the code, or the code alone."""
    if room.phones is None:
        return []
    if narrow and not room.phones.moved:
        return emphasised(_("Code {code}"), code=room.phones.code)
    return emphasised(_("{address} · Code {code}"), address=room.phones.address, code=room.phones.code)
