"""Turn finished sheets into a PDF file."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from workshop.language import _
from workshop.papers import fonts, ink, text
from workshop.papers.marks import Mark, words
from workshop.papers.sheet import Page, Sheets
from workshop.papers.style import NOTE, Grid

# Streams as they are, not as ASCII text: a fifth smaller, and every reader and printer takes them.
rl_config.useA85 = 0


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself, and the line at the foot of each page."""

    title: str
    author: str
    subject: str
    language: str
    client: str
    foot: str


def paint(sheets: Sheets, about: About) -> bytes:
    """Write the file; the same sheets give the same bytes."""
    grid = sheets.grid
    file = BytesIO()
    canvas = Canvas(
        file, pagesize=(grid.width, grid.height), invariant=1, pageCompression=1, lang=about.language
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator("Readyroom")
    canvas.setProducer("Readyroom")
    encode = _encoder(canvas)
    for number, page in enumerate(sheets.pages, 1):
        _bookmark(canvas, grid, page, number)
        foot = _foot(grid, about, _("Page {page} of {pages}").format(page=number, pages=len(sheets.pages)))
        canvas.addLiteral(ink.page([*page.placed, (0.0, 0.0, foot)], grid.height, encode))
        canvas.showPage()
    canvas.showOutline()
    canvas.save()
    return file.getvalue()


def _bookmark(canvas: Canvas, grid: Grid, page: Page, number: int) -> None:
    if page.title:
        canvas.bookmarkPage(f"page-{number}")
        canvas.addOutlineEntry(page.title, f"page-{number}", level=0, closed=True)
    for place, (title, y) in enumerate(page.entries, 1):
        canvas.bookmarkPage(f"page-{number}-{place}", fit="XYZ", left=0, top=grid.height - y + 8)
        canvas.addOutlineEntry(title, f"page-{number}-{place}", level=1)


def _foot(grid: Grid, about: About, page: str) -> list[Mark]:
    """Write the foot; a client's name that is too long is what gets shortened."""
    y = grid.height - grid.foot
    right = text.width(page, NOTE)
    rest = text.clean(f" · {about.foot}")
    room = grid.right - grid.left - right - 12 - text.width(rest, NOTE)
    lines = text.shorten(text.wrap(about.client, NOTE, room), NOTE, room, 1)
    line = lines[0].said if lines else ""
    return [*words(grid.left, y, line + rest, NOTE), *words(grid.right - right, y, page, NOTE)]


def _encoder(canvas: Canvas) -> ink.Encoder:
    """Give what puts text into the subsets of a face that this document embeds."""
    # The subsets of a face belong to a document, which a canvas keeps to itself.
    document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001

    def encode(name: str, says: str) -> Iterable[tuple[str, bytes]]:
        font = fonts.named(name)
        for subset, raw in font.splitString(says, document):
            yield font.getSubsetInternalName(subset, document), raw

    return encode
