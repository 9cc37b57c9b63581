"""The pages of a paper as pictures: of the very PDF, so that what is seen is what is printed."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from workshop.language import _

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from workshop.session.paper import Paper

SMALL, RGB = 0.25, 3


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished PDF: its pages' sizes in points, small pictures of them, what is printed by its name."""

    pdf: bytes = b""
    sizes: tuple[tuple[float, float], ...] = ()
    small: tuple[QImage, ...] = ()
    named: str = ""


def drawing(paper: "Paper", size: str) -> Generator[str, None, Drawn]:
    """Draw a paper and its small pages, saying each step before it is done; runs beside the window."""
    yield _("Drawing “{title}”").format(title=paper.title)
    pdf = paper.draw(size)
    with opened(pdf) as document:
        sizes = tuple(document.get_page_size(n) for n in range(len(document)))
        small = []
        for n in range(len(sizes)):
            yield _("Drawing page {page} of {of}").format(page=n + 1, of=len(sizes))
            small.append(picture(document, n, SMALL))
    return Drawn(pdf, sizes, tuple(small), paper.named())


def one_page(pdf: bytes, number: int, scale: float) -> QImage:
    """Give a page of a PDF as a picture, counted from 0; runs beside the window."""
    with opened(pdf) as document:
        return picture(document, number, scale)


@contextmanager
def opened(pdf: bytes) -> Iterator["PdfDocument"]:
    """Open a PDF and close it."""
    import pypdfium2  # noqa: PLC0415 - loads slowly

    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def picture(document: "PdfDocument", number: int, scale: float) -> QImage:
    """Give a page, counted from 0, as a picture; `scale` 1 is 72 dots an inch."""
    page = document[number]
    bitmap = page.render(scale=scale, rev_byteorder=False)
    form = QImage.Format.Format_RGB888 if bitmap.n_channels == RGB else QImage.Format.Format_RGB32
    image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form)
    made = image.rgbSwapped() if form == QImage.Format.Format_RGB888 else image.copy()
    page.close()
    return made
