"""What the room would see of an activity before the day: the projector's own painting, in a window."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.activities import Moment
from ui.projector.picture import draw
from ui.theme import LIGHT
from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Activity, Round
from workshop.scene import RoomScene, Scene, room

WIDTH, HEIGHT = 960, 540


def as_room(scene: Scene, activity: Activity) -> RoomScene:
    """Give what the room would see when the activity begins; a vote is shown open, as far as it can be."""
    number = scene.agenda.index(activity) + 1
    kind = KINDS.get(activity.kind, KINDS["guided"])
    present = scene.workshop.present if scene.workshop else 0
    form = None
    if kind.votes and not kind.missing(activity, scene.material):
        form = kind.form(activity, scene.material)
    rounds = (Round("", activity.id, 1, "open", form, present, 0.0),) if form is not None else ()
    there = replace(
        scene,
        number=number,
        clock=None,
        rounds=rounds,
        tallies=(),
        cards=kind.cards(activity, scene.material),
        line="",
        blank=False,
        joining=False,
        hidden=False,
        before=None,
        signed=(),
        held=(),
    )
    return replace(room(there), clock=None)


class Preview(QWidget):
    """A small window with the room's picture; Page Down turns it, Escape closes it."""

    SPOKEN = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget) -> None:
        """Belong to `parent`, which stays usable."""
        # A tool window would leave its keys to the window it belongs to.
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setFixedSize(WIDTH, HEIGHT)
        self._room: RoomScene | None = None
        self._page = 0
        self.texts: tuple[str, ...] = ()

    def show_room(self, seen: RoomScene) -> None:
        """Show a picture of the room."""
        if seen == self._room:
            return
        self._room, self._page = seen, 0
        self.setWindowTitle(_("As the room sees it: {title}").format(title=seen.title))
        self.setAccessibleName(self.windowTitle())
        self._paint()
        self.update()

    def _paint(self) -> QImage:
        scale = self.devicePixelRatioF()
        image = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(1)
        if self._room is not None:
            painter = QPainter(image)
            try:
                size = (image.width(), image.height())
                canvas, _pages = draw(painter, self._room, size, LIGHT, Moment(0.0, page=self._page))
                self.texts = canvas.texts
            finally:
                painter.end()
        image.setDevicePixelRatio(scale)
        return image

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Turn the page, or close."""
        turn = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif turn:
            self._page += turn
            self.update()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture."""
        painter = QPainter(self)
        painter.drawImage(0, 0, self._paint())
        painter.end()
