"""The pages of a paper as pictures: of the very PDF, so that what is seen is what is printed."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from workshop.session.paper import Paper

SCALE, RGB = 2.0, 3


def draw(paper: "Paper", size: str) -> tuple[bytes, tuple[QImage, ...]]:
    """Draw a paper as PDF and its pages as pictures; runs beside the window."""
    pdf = paper.draw(size)
    return pdf, pictures(pdf, SCALE)


def pictures(pdf: bytes, scale: float) -> tuple[QImage, ...]:
    """Give each page of a PDF as a picture; `scale` 1 is 72 dots an inch."""
    import pypdfium2  # noqa: PLC0415 - loads slowly

    document = pypdfium2.PdfDocument(pdf)
    try:
        made = []
        for page in document:
            bitmap = page.render(scale=scale, rev_byteorder=False)
            form = QImage.Format.Format_RGB888 if bitmap.n_channels == RGB else QImage.Format.Format_RGB32
            image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form)
            made.append(image.rgbSwapped() if form == QImage.Format.Format_RGB888 else image.copy())
        return tuple(made)
    finally:
        document.close()
