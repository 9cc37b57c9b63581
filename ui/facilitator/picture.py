"""The live small picture of what the room sees: the projector's own painting, made smaller."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.activities import Moment
from ui.facilitator.seeing import FOLLOWS, Frozen
from ui.projector.picture import draw
from ui.theme import LIGHT, Theme
from workshop.language import _
from workshop.scene import RoomScene, Scene, room

# With its frame it is as wide as the words of the column.
WIDTH, HEIGHT = 270, 152


class RoomPicture(QWidget):
    """270 by 152 pixels of what stands on the projector; knows which page of it is shown."""

    SPOKEN = QAccessible.Role.Graphic

    paged = Signal(int, int)
    shown = Signal(object, int)

    def __init__(self, theme: Theme = LIGHT) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme, self._now = theme, 0.0
        self._page, self._pages, self._begin = 0, 1, 0
        self._image = QImage()
        self._shape = QSize(WIDTH, HEIGHT)
        self._room: RoomScene | None = None
        self._ahead: Scene | None = None
        self._held: RoomScene | None = None
        self.setFixedSize(WIDTH + 2, HEIGHT + 2)
        self._name()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give the picture and its frame."""
        return QSize(WIDTH + 2, HEIGHT + 2)

    def show_scene(self, scene: Scene) -> None:
        """Show the room's part of a scene; another activity or state begins at its first page."""
        self._ahead, seen = scene, room(scene)
        if self._held is not None:
            # To darken the room is always in the facilitator's hand.
            seen = replace(self._held, blank=scene.blank)
        before, self._room = self._room, seen
        if before == self._room:
            return
        same = before is not None and (before.title, before.state) == (self._room.title, self._room.state)
        self._page = self._page if same else self._begin
        self._begin = 0
        self._draw()
        if self._page >= self._pages:
            self._page = 0
            self._draw()
        self._tell()

    def _name(self) -> None:
        """Say in one line what stands on the wall; the reader is not to read the wall's words twice."""
        seen = self._room
        words = "" if seen is None else seen.prompt or seen.title
        if seen is not None and seen.blank:
            words = _("nothing, it is dark")
        elif seen is not None and seen.joining:
            words = _("how to join")
        said = _("The room sees: {what}").format(what=words) if words else _("The room sees nothing yet")
        pages = _("page {page} of {of}").format(page=self._page + 1, of=self._pages)
        parts = [said, pages if self._pages > 1 else "", _("frozen") if self.frozen else ""]
        self.setAccessibleName(", ".join(filter(None, parts)))

    def take_shape(self, size: QSize) -> None:
        """Paint in the shape of the room's screen, on which there may be more pages than on another."""
        shape = size.scaled(WIDTH, HEIGHT, Qt.AspectRatioMode.KeepAspectRatio)
        if shape == self._shape or shape.isEmpty():
            return
        self._shape = shape
        if self._room is not None:
            self._draw()
            self._page = min(self._page, self._pages - 1)
            self._draw()
            self._tell()

    def freeze(self, *, on: bool) -> None:
        """Keep what the room sees while the facilitator goes on alone, or follow again."""
        self._held = self._room if on else None
        if not on and self._ahead is not None:
            self.show_scene(self._ahead)
        self._name()
        self.update()

    @property
    def frozen(self) -> bool:
        """Tell whether the room's picture stands still."""
        return self._held is not None

    @property
    def title(self) -> str:
        """Give the title of what the room sees."""
        return self._room.title if self._room else ""

    def shows(self, scene: Scene) -> bool:
        """Tell whether the room sees that the vote of this scene is open, or what else there is shown."""
        seen = self._room
        return seen is not None and not seen.joining and _place(seen) == _place(room(scene))

    def frozen_at(self, scene: Scene) -> Frozen:
        """Tell what the picture is frozen at while the facilitator is at a scene."""
        return Frozen(self.frozen, self.title, self.shows(scene)) if self.frozen else FOLLOWS

    @property
    def stands(self) -> tuple[int, RoomScene | None]:
        """Give which page the room sees, from 0, and what it is frozen at."""
        return self._page, self._held

    def stand(self, page: int, held: RoomScene | None) -> None:
        """Show the room with the next scene what another picture of it showed before."""
        self._begin, self._held = page, held

    def go_to(self, page: int) -> None:
        """Show the room a page; one that is not there any more is the first."""
        if page != self._page:
            self._page = page if 0 <= page < self._pages else 0
            self._draw()
            self._tell()

    def turn(self) -> None:
        """Show the room the next page, after the last the first."""
        self._page = (self._page + 1) % self._pages
        self._draw()
        self._tell()

    def _tell(self) -> None:
        self._name()
        self.paged.emit(self._page, self._pages)
        self.shown.emit(self._room, self._page)

    def tick(self, now: float) -> None:
        """Move the room's clock on, which goes by whole seconds."""
        before, self._now = self._now, now
        if self._room is not None and self._room.clock is not None and int(now) != int(before):
            self._draw()

    def _draw(self) -> None:
        # On an image of its own, because the room's painting begins at the corner of its surface.
        if self._room is None:
            return
        scale = self.devicePixelRatioF()
        wide, high = round(self._shape.width() * scale), round(self._shape.height() * scale)
        self._image = QImage(wide, high, QImage.Format.Format_RGB32)
        painter = QPainter(self._image)
        try:
            size, moment = (self._image.width(), self._image.height()), Moment(self._now, page=self._page)
            self._pages = draw(painter, self._room, size, self._theme, moment)[1]
        finally:
            painter.end()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture and a hairline around it."""
        painter = QPainter(self)
        place = QRect(QPoint(0, 0), self._shape)
        place.moveCenter(self.rect().center())
        painter.fillRect(self.rect(), QColor(self._theme.band))
        painter.drawImage(place, self._image)
        edge = QColor(self._theme.amber if self.frozen else self._theme.line)
        painter.setPen(QPen(edge, 1))
        painter.drawRect(QRectF(0.5, 0.5, WIDTH + 1, HEIGHT + 1))
        if self.frozen:
            painter.setPen(QPen(edge, 3))
            painter.drawRect(QRectF(1.5, 1.5, WIDTH - 1, HEIGHT - 1))


def _place(seen: RoomScene) -> tuple[object, ...]:
    """Give what distinguishes one thing that is shown from the next, whatever counts or clocks say."""
    return seen.title, seen.state, seen.round_number, seen.item
