"""What the pictures of the machine share: its score in words, its letters, and what comes from elsewhere."""

from PySide6.QtCore import QRectF

from ui.activities.frame import AIR, emphasised
from ui.theme import ROOM_TEXT
from ui.widgets.badge import HIGH, paint_badge
from ui.widgets.canvas import Canvas, Run
from workshop.language import _, ngettext
from workshop.model import Pack, Recording, Score, Taught
from workshop.scene import RoomScene

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter(number: int) -> str:
    """Give the letter of a card or a bar by its place; after the last letter they begin anew with a 2."""
    turn, place = divmod(number, len(ALPHABET))
    return ALPHABET[place] + (str(turn + 1) if turn else "")


def score_runs(score: Score, size: int, words: int = ROOM_TEXT) -> list[Run]:
    """Say how many are right, of how many."""
    # The words stand a little off a large figure.
    gap = " " if size <= words else "  "
    return [
        Run(str(score.right), size, bold=True),
        Run(gap + _("of {total} right").format(total=score.total), words),
    ]


def likely(score: Score) -> str:
    """Say in which range the true number probably lies."""
    return _("likely between {low} and {high}").format(low=score.low, high=score.high)


def labelled_words(taught: Taught | None, pack: Pack) -> list[Run]:
    """Say how many messages have a label."""
    labelled, messages = taught.labelled if taught else 0, len(pack.train)
    both = _("{labelled} of {messages}").format(labelled=labelled, messages=messages)
    return emphasised(_("{number} labelled"), number=both)


def disagreed_words(taught: Taught | None) -> str:
    """Say on how many messages people differ, nothing where they do not."""
    number = taught.divided if taught else 0
    if not number:
        return ""
    return ngettext("On {number} message we disagreed", "On {number} messages we disagreed", number).format(
        number=number
    )


def own(room: RoomScene) -> Taught | None:
    """Give what this room has taught, None where it gave no label that can be learned from."""
    return room.taught if room.taught and room.taught.curve else None


def recording(room: RoomScene) -> Recording | None:
    """Give the run that was made beforehand, where there is one."""
    return room.pack.recording if room.pack else None


def paint_recorded(canvas: Canvas, area: QRectF) -> QRectF:
    """Mark at the top of an area that what follows was not made here; give what is left below."""
    place = QRectF(area.left(), area.top(), area.width(), HIGH)
    paint_badge(canvas, _("Recorded run, not from this room"), place, "unknown")
    return area.adjusted(0, HIGH + AIR, 0, 0)
