"""The tree of what is read as PDF objects: each element with its parents, its words and its place."""

from collections.abc import Sequence

from workshop.papers import fonts
from workshop.papers.marks import Area, Leaf, Picture, Shape, Strokes, Words
from workshop.papers.packing import Packed
from workshop.papers.structure import Drawn, Element, Piece, Reading

Box = tuple[float, float, float, float]
# Height of letters above and below a baseline, in parts of their size.
ABOVE, BELOW = 0.8, 0.25
ATTRIBUTED = frozenset({"TH", "Figure"})
_ESCAPED = str.maketrans({c: f"\\{c}" for c in "\\()"} | {"\r": "\\r"})


def put(document: Packed, reading: Reading, height: float) -> str:
    """Write the tree into a document whose pages are `height` points high; gives the root's reference."""
    root = document.reserve(len(reading.elements) + 2)
    pages = [f"/Pg {document.number_of(page)} 0 R" for page in range(len(reading.pieces))]
    for number, element in enumerate(reading.elements, root + 2):
        element.number = number
    for element in reading.elements:
        above = element.parent.number if element.parent else root
        attributes = _attributes(element, height) if element.tag.role in ATTRIBUTED else ""
        kids = _kids(element.parts, pages)
        body = f"<</S/{element.tag.role}/P {above} 0 R{attributes}{kids}>>"
        document.put(element.number, body.encode("latin-1"))
    document.put(root + 1, _pages(reading))
    keys = "<</Type/StructTreeRoot/K {} 0 R/ParentTree {} 0 R/ParentTreeNextKey {}>>"
    document.put(root, keys.format(root + 2, root + 1, len(pages)).encode())
    return f"{root} 0 R"


def _kids(parts: Sequence[Element | Piece], pages: Sequence[str]) -> str:
    """Name the parts of an element: other elements, and numbers on the page of the first piece."""
    if len(parts) == 1 and isinstance(parts[0], Piece):
        return f"{pages[parts[0].page]}/K {parts[0].number}"
    kids, first = [], -1
    for part in parts:
        if isinstance(part, Element):
            kids.append(f"{part.number} 0 R")
        elif part.page == first or first < 0:
            first = part.page
            kids.append(str(part.number))
        else:
            kids.append(f"<</Type/MCR{pages[part.page]}/MCID {part.number}>>")
    return f"{pages[first] if first >= 0 else ''}/K[{' '.join(kids)}]"


def _attributes(element: Element, height: float) -> str:
    tag = element.tag
    if tag.role == "TH":
        span = f"/ColSpan {tag.span}" if tag.span > 1 else ""
        return f"/A<</O/Table/Scope/{tag.scope or 'Column'}{span}>>"
    if tag.role == "Figure":
        box = " ".join(f"{side:.1f}" for side in _box(element, height))
        return f"/Alt{_text(tag.alt)}/A<</O/Layout/Placement/Block/BBox[{box}]>>"
    return ""


def _text(said: str) -> str:
    """Write a text in the letters that PDF has by itself, else in UTF-16."""
    try:
        plain = said.encode("pdfdoc").decode("latin-1")
    except UnicodeEncodeError:
        return f"<FEFF{said.encode('utf-16-be').hex()}>"
    return f"({plain.translate(_ESCAPED)})"


def _box(element: Element, height: float) -> Box:
    """Give what a figure covers, up from the foot of the sheet."""
    boxes = [_extent(d) for part in element.parts if isinstance(part, Piece) for d in part.marks]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), height - max(bottoms), max(rights), height - min(tops)


def _extent(drawn: Drawn) -> Box:
    x, y, mark = drawn
    left, top, right, bottom = _own(mark)
    return x + left, y + top, x + right, y + bottom


def _own(mark: Leaf) -> Box:
    if isinstance(mark, Words):
        shaped = mark.shaped.width * mark.size if mark.shaped else 0.0
        wide = shaped or fonts.named(mark.face).stringWidth(mark.text, mark.size)
        return mark.x, mark.y - ABOVE * mark.size, mark.x + wide, mark.y + BELOW * mark.size
    if isinstance(mark, Area | Picture):
        return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    ends = [p for a, b, c, d in mark.lines for p in ((a, b), (c, d))] if isinstance(mark, Strokes) else []
    points = mark.points if isinstance(mark, Shape) else ends
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _pages(reading: Reading) -> bytes:
    """Give the tree that leads from a piece of a page to its element."""
    rows = (
        f"{page} [{' '.join(f'{element.number} 0 R' for element, _piece in pieces)}]"
        for page, pieces in enumerate(reading.pieces)
    )
    return f"<</Nums[{' '.join(rows)}]>>".encode()
