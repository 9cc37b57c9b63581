"""What the laptop has shown to work is kept with the workshop: phones arrived, the projector was seen."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize

from ui.facilitator.lectern import Lectern

if TYPE_CHECKING:
    from workshop.scene import Scene


class Tried(QObject):
    """Watches what happens anyway; the facilitator has nothing to do for it."""

    def __init__(self, lectern: Lectern, *, rehearsed: bool = False) -> None:
        """Keep it at `lectern`; in a rehearsal nothing is: its people are made up, and its file is a copy."""
        super().__init__(lectern)
        self._lectern, self._rehearsed = lectern, rehearsed
        self._size = ""
        self._scene: Scene | None = None

    def see_scene(self, scene: "Scene") -> None:
        """Keep how many phones have reached the laptop, when there are more of them or it is another day."""
        if self._rehearsed:
            return
        self._scene = scene
        n = scene.phones.arrived if scene.phones else 0
        known = self._known("phones")
        if n and (known is None or n > int(known)):
            self._lectern.do(self._lectern.session.trials.record, "phones", str(n))
        self._keep_projector()

    def see_projector(self, name: str, size: QSize, ratio: float) -> None:
        """Keep that the room's screen is there, with its size in its own dots."""
        dots = f"{round(size.width() * ratio)} × {round(size.height() * ratio)}"
        self._size = dots if name else ""
        self._keep_projector()

    def _keep_projector(self) -> None:
        if self._size and self._scene is not None and self._known("projector") != self._size:
            size, self._size = self._size, ""
            self._lectern.do(self._lectern.session.trials.record, "projector", size)

    def _known(self, what: str) -> str | None:
        """Give what was found the last time, None where that was not today."""
        today = datetime.fromtimestamp(self._lectern.now()).date()  # noqa: DTZ006 - the day at this place
        for trial in self._scene.trials if self._scene else ():
            day = datetime.fromtimestamp(trial.at).date()  # noqa: DTZ006 - as above
            if trial.what == what and day == today:
                return trial.found
        return None
