"""The tree of what is read as PDF objects: each element with its parents, its words and its place."""

from workshop.papers import fonts
from workshop.papers.marks import Area, Leaf, Picture, Shape, Strokes, Words, leaves
from workshop.papers.packing import Packed
from workshop.papers.structure import Element, Reading

Box = tuple[float, float, float, float]
# Height of letters above and below a baseline, in parts of their size.
ABOVE, BELOW = 0.8, 0.25
ATTRIBUTED = frozenset({"TH", "Figure"})
_ESCAPED = str.maketrans({c: f"\\{c}" for c in "\\()"} | {"\r": "\\r"})


def put(document: Packed, reading: Reading, height: float) -> str:
    """Write the tree into a document whose pages are `height` points high; gives the root's reference."""
    elements, first = reading.elements, document.reserve(len(reading.elements) + 2)
    root, parents = first + len(elements), first + len(elements) + 1
    pages = [f"/Pg {document.number_of(page)} 0 R" for page in range(len(reading.pieces))]
    kids: list[list[str]] = [[] for _element in elements]
    for place, element in enumerate(elements[1:], 1):
        kids[element.above].append(f"{first + place} 0 R")
    bodies = []
    for element, below in zip(elements, kids, strict=True):
        role, piece = element.tag.role, element.first
        above = first + element.above if element.above >= 0 else root
        more = _attributes(element, height) if role in ATTRIBUTED else ""
        if piece is None:
            more += f"/K[{' '.join(below)}]"
        elif element.more:
            others = (f"<</Type/MCR{pages[p.page]}/MCID {p.number}>>" for p in element.more)
            more += f"{pages[piece.page]}/K[{piece.number} {' '.join(others)}]"
        else:
            more += f"{pages[piece.page]}/K {piece.number}"
        bodies.append(f"<</S/{role}/P {above} 0 R{more}>>")
    keys = f"/K {first} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(pages)}"
    document.put(first, [*bodies, f"<</Type/StructTreeRoot{keys}>>", _pages(reading, first)])
    return f"{root} 0 R"


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
    boxes = [
        (x + left, y + top, x + right, y + bottom)
        for piece in element.pieces
        for x, y, marks, *_node in piece.chunks
        for left, top, right, bottom in map(_own, leaves(marks))
    ]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), height - max(bottoms), max(rights), height - min(tops)


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


def _pages(reading: Reading, first: int) -> str:
    """Give the tree that leads from a piece of a page to its element."""
    rows = (
        f"{page} [{' '.join(f'{first + piece.owner} 0 R' for piece in pieces)}]"
        for page, pieces in enumerate(reading.pieces)
    )
    return f"<</Nums[{' '.join(rows)}]>>"
