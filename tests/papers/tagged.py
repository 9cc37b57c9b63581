"""A tagged PDF as a reader for the blind meets it: the tree, and what of each page it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader

PAINTING = {"Tj", "TJ", "f", "S", "Do", "B", "sh", "EI"}
# What may stand directly in what; "" is text or lines of a page (PDF 1.7, 14.8.4).
BLOCKS = {"Sect", "H1", "H2", "H3", "P", "L", "Table", "Figure"}
LEGAL = {
    "Document": BLOCKS,
    "Sect": BLOCKS,
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "TH": {"P", "Figure", ""},
    "TD": {"P", "Figure", "L", ""},
    "L": {"LI"},
    "LI": {"LBody"},
    "LBody": {"P", "Figure", ""},
    "H1": {""},
    "H2": {""},
    "H3": {""},
    "P": {""},
    "Figure": {""},
}

# A string, what a mark says of itself, or a word.
TOKEN = re.compile(rb"(\((?:[^()\\]|\\.)*\)|<<.*?>>(?=\s)|[^\s()]+)", re.DOTALL)


@dataclass
class Kid:
    """One element of the tree; `kids` are elements and (page, number) of marked content."""

    role: str
    alt: str = ""
    scope: str = ""
    span: int = 1
    box: tuple[float, ...] = ()
    parent: "Kid | None" = None
    kids: "list[Kid | tuple[int, int]]" = field(default_factory=list)

    def walk(self) -> "Iterator[Kid]":
        yield self
        for kid in self.kids:
            if isinstance(kid, Kid):
                yield from kid.walk()

    def pieces(self) -> Iterator[tuple[int, int]]:
        for kid in self.kids:
            if isinstance(kid, Kid):
                yield from kid.pieces()
            else:
                yield kid


@dataclass
class Tagged:
    """A whole file: its tree, the text of each piece in the order of the page, and what is outside."""

    root: Kid
    pieces: list[dict[int, str]]
    artifacts: list[str]
    bare: list[str]
    owners: list[list[Kid]]
    catalog: Any

    def read(self) -> str:
        """Read the whole tree aloud: figures in their own words."""
        return " ".join(said for said in self._said(self.root) if said)

    def _said(self, kid: Kid) -> Iterator[str]:
        if kid.role == "Figure":
            yield kid.alt
            return
        for each in kid.kids:
            if isinstance(each, Kid):
                yield from self._said(each)
            else:
                yield " ".join(self.pieces[each[0]][each[1]].split())

    def text(self, kid: Kid) -> str:
        return " ".join(" ".join(self.pieces[page][number].split()) for page, number in kid.pieces())

    def all(self, role: str) -> list[Kid]:
        return [kid for kid in self.root.walk() if kid.role == role]


def tagged(pdf: bytes) -> Tagged:
    document = PdfReader(BytesIO(pdf))
    catalog = document.trailer["/Root"].get_object()
    tree = catalog["/StructTreeRoot"]
    pages = {page.indirect_reference.idnum: n for n, page in enumerate(document.pages)}
    made: dict[int, Kid] = {}
    (first,) = tree["/K"] if isinstance(tree["/K"], list) else [tree.raw_get("/K")]
    root = _kid(first, None, pages, made)
    numbers = tree["/ParentTree"]["/Nums"]
    owners = {numbers[n]: [made[ref.idnum] for ref in numbers[n + 1]] for n in range(0, len(numbers), 2)}
    pieces, artifacts, bare = zip(*map(_content, document.pages), strict=True)
    in_order = [owners[page["/StructParents"]] for page in document.pages]
    return Tagged(root, list(pieces), list(artifacts), list(bare), in_order, catalog)


def _kid(ref: Any, parent: Kid | None, pages: dict[int, int], made: dict[int, Kid]) -> Kid:
    element = ref.get_object()
    own = element.get("/A", {})
    alt = str(element.get("/Alt", ""))
    box = tuple(float(side) for side in own.get("/BBox", ()))
    scope = str(own.get("/Scope", ""))[1:]
    kid = Kid(str(element["/S"])[1:], alt, scope, int(own.get("/ColSpan", 1)), box, parent)
    above = element.raw_get("/P").idnum
    assert parent is None or made[above] is parent
    made[ref.idnum] = kid
    held = element["/K"]
    for each in held if isinstance(held, list) else [held]:
        if isinstance(each, int):
            kid.kids.append((pages[element.raw_get("/Pg").idnum], int(each)))
        elif "/MCID" in each.get_object():
            kid.kids.append((pages[each.raw_get("/Pg").idnum], int(each["/MCID"])))
        else:
            kid.kids.append(_kid(each, kid, pages, made))
    return kid


def _content(page: PageObject) -> tuple[dict[int, str], str, str]:
    """Give the text of each numbered piece, of artifacts, and the operators outside of both."""
    letters = {name: meanings(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    pieces: dict[int, str] = {}
    artifacts, bare, face = "", "", {}
    open_: list[int | None] = []
    for name, operands in _operations(page.get_contents().get_data()):
        if name in {"BDC", "BMC"}:
            _begin(operands, open_, pieces)
        elif name == "EMC":
            open_.pop()
        elif name == "Tf":
            face = letters[operands[0].decode()]
        said = "\n" if name == "Tm" else ""
        if name == "Tj":
            said = "".join(face.get(code, "\ufffd") for code in _said(operands[0]))
        if not open_:
            bare += name if name in PAINTING else ""
        elif open_[-1] is None:
            artifacts += said
        else:
            pieces[open_[-1]] += said
    assert not open_
    return pieces, artifacts, bare


def _operations(content: bytes) -> Iterator[tuple[str, list[bytes]]]:
    """Give each operator with what stands before it; pypdf takes ten times as long to make objects of it."""
    operands: list[bytes] = []
    for word in TOKEN.findall(content):
        if word[:1].isalpha():
            yield word.decode(), operands
            operands = []
        else:
            operands.append(word)


def _said(written: bytes) -> bytes:
    """Read a string as it stands between brackets."""
    return re.sub(rb"\\([0-7]{3}|.)", _letter, written[1:-1], flags=re.DOTALL)


def _letter(escaped: re.Match[bytes]) -> bytes:
    word = escaped[1]
    return bytes([int(word, 8)]) if len(word) == 3 else {b"r": b"\r", b"n": b"\n"}.get(word, word)


def _begin(operands: list[bytes], open_: list[int | None], pieces: dict[int, str]) -> None:
    found = re.search(rb"/MCID (\d+)", operands[1]) if len(operands) > 1 else None
    number = int(found[1]) if found else None
    # A span says how letters are spoken; it belongs to what it stands in.
    inside = operands[0] == b"/Span"
    assert inside == bool(open_), "marked content inside marked content"
    open_.append(open_[-1] if inside else number)
    if number is not None:
        assert number not in pieces
        pieces[number] = ""


def meanings(font: Any) -> dict[int, str]:
    """Read a face's own table of what its codes mean."""
    table = font["/ToUnicode"].get_data().decode("latin-1")
    found: dict[int, str] = {}
    for first, last, many in re.findall(r"<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]", table):
        codes = range(int(first, 16), int(last, 16) + 1)
        found |= dict(zip(codes, map(_utf16, re.findall(r"<(\w+)>", many)), strict=True))
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        found |= {int(code, 16): _utf16(text) for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block)}
    return found


def _utf16(text: str) -> str:
    return bytes.fromhex(text).decode("utf-16-be")
