"""Turn finished sheets into a PDF file."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from workshop.language import _
from workshop.papers import text
from workshop.papers.marks import Area, Mark, Shape, Strokes, Words, words
from workshop.papers.sheet import Page, Sheets
from workshop.papers.style import NOTE, Colour, Grid


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself, and the line at the foot of each page."""

    title: str
    author: str
    subject: str
    language: str
    foot: str


class _Text:
    """A run of words, written as one text object; says face and colour only where they change."""

    def __init__(self, canvas: Canvas, first: Words) -> None:
        self.canvas = canvas
        self.heavy = first.heavy
        if first.heavy:
            canvas.setStrokeColorRGB(*first.colour)
            canvas.setLineWidth(first.size * 0.03)
            canvas.setDash([])
        self.object = canvas.beginText()
        if first.heavy:
            self.object.setTextRenderMode(2)
        self.face: tuple[str, float] = ("", 0)
        self.colour: Colour | None = None

    def add(self, mark: Words, x: float, y: float) -> None:
        out = self.object
        if self.face != (mark.face, mark.size):
            self.face = (mark.face, mark.size)
            out.setFont(mark.face, mark.size)
        if self.colour != mark.colour:
            self.colour = mark.colour
            out.setFillColorRGB(*mark.colour)
        out.setTextOrigin(x, y)
        out.textOut(mark.text)

    def end(self) -> None:
        if self.heavy:
            self.object.setTextRenderMode(0)
        self.canvas.drawText(self.object)


def paint(sheets: Sheets, about: About) -> bytes:
    """Write the file; the same sheets give the same bytes."""
    grid = sheets.grid
    file = BytesIO()
    canvas = Canvas(file, pagesize=(grid.width, grid.height), invariant=1, pageCompression=1, lang=about.language)
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator("Readyroom")
    canvas.setProducer("Readyroom")
    for number, page in enumerate(sheets.pages, 1):
        _bookmark(canvas, grid, page, number)
        foot = _foot(grid, about.foot, _("Page {page} of {pages}").format(page=number, pages=len(sheets.pages)))
        _page(canvas, grid, [*page.placed, (0.0, 0.0, foot)])
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


def _foot(grid: Grid, says: str, page: str) -> list[Mark]:
    y = grid.height - grid.foot
    right = text.width(page, NOTE)
    room = grid.right - grid.left - right - 12
    lines = text.shorten(text.wrap(says, NOTE, room), NOTE, room, 1)
    line = "".join(run.text for run in lines[0].runs) if lines else ""
    return [*words(grid.left, y, line, NOTE), *words(grid.right - right, y, page, NOTE)]


def _page(canvas: Canvas, grid: Grid, placed: Sequence[tuple[float, float, Sequence[Mark]]]) -> None:
    writing: _Text | None = None
    for x, y, marks in placed:
        for mark in marks:
            if isinstance(mark, Words):
                if writing and (writing.heavy or mark.heavy):
                    writing.end()
                    writing = None
                writing = writing or _Text(canvas, mark)
                writing.add(mark, x + mark.x, grid.height - y - mark.y)
                continue
            if writing:
                writing.end()
                writing = None
            _draw(canvas, mark, x, grid.height - y)
    if writing:
        writing.end()


def _draw(canvas: Canvas, mark: Area | Strokes | Shape, x: float, top: float) -> None:
    match mark:
        case Area():
            canvas.setFillColorRGB(*mark.fill)
            canvas.rect(x + mark.x, top - mark.y - mark.height, mark.width, mark.height, stroke=0, fill=1)
        case Strokes():
            canvas.setStrokeColorRGB(*mark.colour)
            canvas.setLineWidth(mark.width)
            canvas.setDash(list(mark.dash))
            canvas.lines([(x + a, top - b, x + c, top - d) for a, b, c, d in mark.lines])
        case Shape():
            canvas.setFillColorRGB(*mark.fill)
            path = canvas.beginPath()
            (a, b), *rest = mark.points
            path.moveTo(x + a, top - b)
            for c, d in rest:
                path.lineTo(x + c, top - d)
            path.close()
            canvas.drawPath(path, stroke=0, fill=1)
