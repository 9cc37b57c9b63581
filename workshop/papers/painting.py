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
# Of the foot's width; the rest belongs to the client's name.
LONGEST_FOOT = 0.8


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself, the line at the foot of each page, and the client's colour.

    `foot` is empty where pages are cut, so that each part has a foot of its own.
    """

    title: str
    author: str
    subject: str
    language: str
    client: str
    foot: str = ""
    accent: str = ""


def paint(sheets: Sheets, about: About) -> bytes:
    """Write the file; the same sheets give the same bytes."""
    grid, toned = sheets.grid, tones(about.accent)
    file = BytesIO()
    canvas, document = _begun(file, grid, about.language)
    copies = _copies(sheets)
    reading = structure.read([[] if n in copies else page.placed for n, page in enumerate(sheets.pages)])
    _describe(canvas, document, about, reading)
    _colour(reading, toned)
    encode, pictures = _encoder(document), _pictures(canvas)
    forms = _forms(canvas, sheets, copies, encode)
    for number, page in enumerate(sheets.pages):
        _bookmark(canvas, grid, page, number + 1)
        if number in copies:
            canvas.addLiteral("/Artifact BMC")
            canvas.doForm(forms[copies[number]])
            canvas.addLiteral("EMC")
        says = _("Page {page} of {pages}").format(page=number + 1, pages=len(sheets.pages))
        pen = ink.Pen(grid.height, encode, pictures)
        pen.decorate(reading.unread[number])
        for element, piece in reading.pieces[number]:
            pen.piece(element.tag.role, piece.number, piece.marks)
        pen.decorate(((0.0, 0.0, mark) for mark in leaves(_foot(grid, about, says))), "Pagination")
        canvas.addLiteral(pen.code)
        canvas.showPage()
        document.know(number)
    canvas.showOutline()
    document.Catalog.StructTreeRoot = tags.put(document, reading, grid.height)
    canvas.save()
    return file.getvalue()


def _begun(file: BytesIO, grid: Grid, language: str) -> tuple[Canvas, Packed]:
    fonts.named(fonts.REGULAR)
    canvas = Canvas(
        file,
        pagesize=(grid.width, grid.height),
        pageCompression=1,
        # Else each page would begin with a face that is not embedded.
        initialFontName=fonts.REGULAR,  # type: ignore[arg-type]
    )
    # A canvas makes its own document and keeps it to itself; ours is written in packed form.
    document = Packed(language)
    canvas._doc = document  # type: ignore[attr-defined]  # noqa: SLF001
    return canvas, document


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


def _copies(sheets: Sheets) -> Mapping[int, int]:
    """Give the pages on which stands what stood on a page before, with the number of that page.

    They are read aloud once, on the first.
    """
    first: dict[int, int] = {}
    return {n: at for n, page in enumerate(sheets.pages) if (at := first.setdefault(id(page.placed), n)) != n}


def _forms(
    canvas: Canvas, sheets: Sheets, copies: Mapping[int, int], encode: ink.Encoder
) -> Mapping[int, str]:
    """Write what stands on several pages once, as a form; gives the form's name by the first page."""
    names = {first: f"repeated-{first + 1}" for first in dict.fromkeys(copies.values())}
    for first, name in names.items():
        canvas.beginForm(name)
        canvas.addLiteral(ink.page(sheets.pages[first].placed, sheets.grid.height, encode))
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
