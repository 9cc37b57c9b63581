"""Pictures of what the room sees."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from ui.projector.picture import pages, render_png
from workshop.language import _
from workshop.problems import Refusal
from workshop.scene import Scene, room


class Pictures:
    """A folder of numbered pictures; none are taken without a folder."""

    def __init__(self, folder: Path | None) -> None:
        """Put the pictures in `folder`, which is made; raises Refusal when it cannot be."""
        self._folder = folder
        self.taken = 0
        if folder is None:
            return
        self._application = QGuiApplication.instance() or QGuiApplication([])
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as reason:
            raise Refusal(
                _("{folder} cannot be written. Choose another folder with --out.").format(folder=folder)
            ) from reason

    def take(self, scene: Scene, name: str, now: float) -> None:
        """Keep the projector's picture of this moment as name.png, further pages as name-page-2.png."""
        if self._folder is None:
            return
        seen = room(scene)
        for page in range(pages(seen)):
            path = self._folder / (f"{name}-page-{page + 1}.png" if page else f"{name}.png")
            render_png(seen, path, now=now, page=page)
            self.taken += 1
