"""Turn finished sheets into a PDF file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from workshop.language import _
from workshop.papers import fonts, ink, structure, tags, text
from workshop.papers.marks import Mark, coloured, leaves, words
from workshop.papers.metadata import packet
from workshop.papers.packing import Packed
from workshop.papers.sheet import Page, Sheets
from workshop.papers.style import NOTE, Colour, Grid, tones

# Streams as they are, not as ASCII text: a fifth smaller, and every reader and printer takes them.
rl_config.useA85 = 0
# Faces that reportlab embeds so that ASCII stays readable in the file.
ASCII = (fonts.REGULAR, fonts.BOLD)


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself, the line at the foot of each page, and the client's colour."""

    title: str
    author: str
    subject: str
    language: str
    client: str
    foot: str
    accent: str = ""


def paint(sheets: Sheets, about: About) -> bytes:
    """Write the file; the same sheets give the same bytes."""
    grid = sheets.grid
    file = BytesIO()
    fonts.named(fonts.REGULAR)
    canvas = Canvas(
        file,
        pagesize=(grid.width, grid.height),
        pageCompression=1,
        # Else each page would begin with a face that is not embedded.
        initialFontName=fonts.REGULAR,  # type: ignore[arg-type]
    )
    # A canvas makes its own document and keeps it to itself; ours is written in packed form.
    document = Packed(about.language)
    canvas._doc = document  # type: ignore[attr-defined]  # noqa: SLF001
    reading = structure.read([page.placed for page in sheets.pages])
    _describe(canvas, document, about, reading)
    encode, pictures = _encoder(document), _pictures(canvas)
    _colour(reading, tones(about.accent))
    for number, page in enumerate(sheets.pages, 1):
        _bookmark(canvas, grid, page, number)
        foot = _foot(grid, about, _("Page {page} of {pages}").format(page=number, pages=len(sheets.pages)))
        pen = ink.Pen(grid.height, encode, pictures)
        pen.decorate(reading.unread[number - 1])
        for element, piece in reading.pieces[number - 1]:
            pen.piece(element.tag.role, piece.number, piece.marks)
        pen.decorate(((0.0, 0.0, mark) for mark in leaves(foot)), "Pagination")
        canvas.addLiteral(pen.code)
        canvas.showPage()
        document.know(number - 1)
    canvas.showOutline()
    document.Catalog.StructTreeRoot = tags.put(document, reading, grid.height)
    canvas.save()
    return file.getvalue()


def _colour(reading: structure.Reading, toned: Mapping[Colour, Colour]) -> None:
    """Put the client's colour in the place of the program's own."""
    if toned:
        stretches = [piece.marks for pieces in reading.pieces for _element, piece in pieces]
        for drawn in (*stretches, *reading.unread):
            drawn[:] = [(x, y, coloured(mark, toned)) for x, y, mark in drawn]


def _describe(canvas: Canvas, document: Packed, about: About, reading: structure.Reading) -> None:
    """Say what the file is, in which language, that it is tagged, and that its title is to be shown."""
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator("Readyroom")
    canvas.setProducer("Readyroom")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    document.Catalog.MarkInfo = "<</Marked true>>"
    said = packet(about.title, about.author, about.subject, about.language, sound=reading.sound)
    document.Catalog.Metadata = pdfdoc.XMP(creator=lambda _document: said)


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


def _pictures(canvas: Canvas) -> ink.Pictures:
    """Give what puts pictures into the file, each once, and names them where they are painted."""

    def paint_it(image: bytes) -> str:
        # The canvas writes the operators itself; what is wanted here is the name it gives the picture.
        code: list[str] = canvas._code  # type: ignore[attr-defined]  # noqa: SLF001
        before = len(code)
        canvas.drawImage(ImageReader(BytesIO(image)), 0, 0, 1, 1)
        drawn = code[before:]
        del code[before:]
        return next(line for line in drawn if line.endswith(" Do"))

    return paint_it


def _encoder(document: Packed) -> ink.Encoder:
    """Give what puts text into the subsets of a face that this document embeds."""
    first: dict[str, str] = {}

    def encode(name: str, says: str) -> Iterable[tuple[str, bytes]]:
        # Most of a paper is ASCII, which the first subset of our own faces has under its own codes.
        if name in ASCII and says.isascii():
            if name not in first:
                first[name] = fonts.named(name).getSubsetInternalName(0, document)
            return ((first[name], says.encode()),)
        font = fonts.named(name)
        parts = font.splitString(says, document)
        return [(font.getSubsetInternalName(subset, document), raw) for subset, raw in parts]

    return encode
