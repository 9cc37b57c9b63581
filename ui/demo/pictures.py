"""Pictures of what the room sees."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from ui.projector.picture import HEIGHT, WIDTH, pages, paint
from ui.theme import LIGHT
from workshop.language import _
from workshop.problems import Refusal
from workshop.scene import Scene, room

WRITERS, WAITING = 2, 8  # threads that write; pictures of 8 MB each that may wait for them


class Pictures:
    """A folder of numbered pictures, painted here and written beside; none are taken without a folder."""

    def __init__(self, folder: Path | None, writers: ThreadPoolExecutor) -> None:
        """Put the pictures in `folder`, which is made; raises Refusal when it cannot be."""
        self._folder, self._writers = folder, writers
        self._under_way: list[Future[None]] = []
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
            image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            try:
                paint(painter, seen, WIDTH, HEIGHT, LIGHT, now, page=page)
            finally:
                painter.end()
            path = self._folder / (f"{name}-page-{page + 1}.png" if page else f"{name}.png")
            self._under_way.append(self._writers.submit(_write, image, path))
            self.taken += 1
        self.finish(WAITING)

    def finish(self, but: int = 0) -> None:
        """Wait until all pictures `but` so many are written; raises Refusal when one cannot be."""
        while len(self._under_way) > but:
            self._under_way.pop(0).result()


def _write(image: QImage, path: Path) -> None:
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise Refusal(_("The picture {path} could not be written. Choose another folder.").format(path=path))


@contextmanager
def pictures_in(folder: Path | None) -> Iterator[Pictures]:
    """Take pictures into a folder; all are written at the end."""
    with ThreadPoolExecutor(WRITERS, thread_name_prefix="pictures") as writers:
        made = Pictures(folder, writers)
        yield made
        made.finish()
