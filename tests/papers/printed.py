"""What is printed, read back."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pypdfium2


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a file in memory."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def read(pdf: bytes) -> list[str]:
    """Give the text of each page, its white evened out."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(" ".join(text.get_text_range().split()))
            text.close()
            page.close()
        return found
    finally:
        document.close()


Box = tuple[float, float, float, float, str]
# How wide a blank is, in parts of the height of a line's letters.
BLANK = 0.2


@cache
def boxes(pdf: bytes) -> list[list[Box]]:
    """Give each different page's pieces of text with where they stand: left, bottom, right, top in points."""
    document = pypdfium2.PdfDocument(pdf)
    seen: set[str] = set()
    try:
        found = []
        for page in document:
            text = page.get_textpage()
            whole = text.get_text_range()
            if whole not in seen:
                seen.add(whole)
                rects = [text.get_rect(n) for n in range(text.count_rects())]
                found.append([_seen(rect, text.get_text_bounded(*rect)) for rect in rects])
            text.close()
            page.close()
        return found
    finally:
        document.close()


def _seen(rect: tuple[float, float, float, float], said: str) -> Box:
    """Leave out the white at the end of a line, of which nothing is seen."""
    left, bottom, right, top = rect
    return left, bottom, right - (BLANK * (top - bottom) if said.endswith(" ") else 0), top, said


def size(pdf: bytes) -> tuple[float, float]:
    """Give width and height of the pages, which are all alike."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        (found,) = {page.get_size() for page in document}
        return found
    finally:
        document.close()


def overlapping(pdf: bytes) -> list[tuple[str, str]]:
    """Give pieces of text that stand on each other, by more than a point each way."""
    return [
        (one[4], other[4])
        for page in boxes(pdf)
        for n, one in enumerate(page)
        for other in page[n + 1 :]
        if min(one[2], other[2]) - max(one[0], other[0]) > 1
        and min(one[3], other[3]) - max(one[1], other[1]) > 1
    ]


def outside(pdf: bytes, side: float = 48.0, end: float = 12.0) -> list[str]:
    """Give pieces of text that leave the type area: `side` at the left and right, `end` at head and foot."""
    width, height = size(pdf)
    return [
        said
        for page in boxes(pdf)
        for left, bottom, right, top, said in page
        if left < side or right > width - side or bottom < end or top > height - end
    ]
