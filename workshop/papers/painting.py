"""Turn finished sheets into a PDF file."""

from collections import Counter
from collections.abc import Iterable, Mapping
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
# Of the foot's width; the rest belongs to the client's name.
LONGEST_FOOT = 0.8


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself, and the line at the foot of each page.

    `foot` is empty where pages are cut, so that each part has a foot of its own.
    """

    title: str
    author: str
    subject: str
    language: str
    client: str
    foot: str = ""


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
    repeated = _repeated(canvas, sheets, encode)
    for number, page in enumerate(sheets.pages, 1):
        _bookmark(canvas, grid, page, number)
        foot = _foot(grid, about, _("Page {page} of {pages}").format(page=number, pages=len(sheets.pages)))
        placed = page.placed
        if id(placed) in repeated:
            canvas.doForm(repeated[id(placed)])
            placed = []
        if placed or foot:
            canvas.addLiteral(ink.page([*placed, (0.0, 0.0, foot)], grid.height, encode))
        canvas.showPage()
    canvas.showOutline()
    canvas.save()
    return file.getvalue()


def _repeated(canvas: Canvas, sheets: Sheets, encode: ink.Encoder) -> Mapping[int, str]:
    """Write what stands on several pages once, as a form; gives the form's name by what is placed."""
    often = Counter(id(page.placed) for page in sheets.pages)
    names: dict[int, str] = {}
    for page in sheets.pages:
        key = id(page.placed)
        if often[key] > 1 and key not in names:
            names[key] = f"repeated-{len(names) + 1}"
            canvas.beginForm(names[key])
            canvas.addLiteral(ink.page(page.placed, sheets.grid.height, encode))
            canvas.endForm()
    return names


def _bookmark(canvas: Canvas, grid: Grid, page: Page, number: int) -> None:
    if page.title:
        canvas.bookmarkPage(f"page-{number}")
        canvas.addOutlineEntry(page.title, f"page-{number}", level=0, closed=True)
    for place, (title, y) in enumerate(page.entries, 1):
        canvas.bookmarkPage(f"page-{number}-{place}", fit="XYZ", left=0, top=grid.height - y + 8)
        canvas.addOutlineEntry(title, f"page-{number}-{place}", level=1)


def _foot(grid: Grid, about: About, page: str) -> list[Mark]:
    """Write the foot; a client's name that is too long is what gets shortened, then the rest."""
    if not about.foot:
        return []
    y = grid.height - grid.foot
    right = text.width(page, NOTE)
    room = grid.right - grid.left - right - 12
    rest = " · " + text.one_line(about.foot, NOTE, room * LONGEST_FOOT)
    line = text.one_line(about.client, NOTE, room - text.width(rest, NOTE))
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
