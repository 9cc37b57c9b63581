"""The file around the pages: reportlab's objects and the tags, packed into streams as PDF 1.5 allows.

reportlab writes each object as plain text with twenty bytes in a table for it. A paper has thousands of tags,
which packed take a tenth of that.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from reportlab.pdfbase import pdfdoc

VERSION = (1, 7)
TOGETHER = 400
# Tags are much alike: a higher level takes twice the time and saves next to nothing.
LEVEL = 4
# An entry in the table of objects: its kind, place and number, in so many bytes.
ENTRY, WIDTHS = struct.Struct(">BIH"), (1, 4, 2)


class Packed(pdfdoc.PDFDocument):
    """A document that is written in packed form; the same objects give the same bytes."""

    Catalog: Any
    info: Any

    def __init__(self, language: str) -> None:
        """Begin an empty document; `language` is a code such as "en"."""
        super().__init__(compression=1, invariant=1, pdfVersion=VERSION, lang=language)
        self._plain: dict[int, bytes] = {}

    def reserve(self, many: int) -> int:
        """Keep numbers free for objects that are given as they are written; gives the first."""
        first = int(self.objectcounter) + 1
        self.objectcounter = first - 1 + many
        return first

    def put(self, number: int, body: bytes) -> None:
        """Give the object of a number that was kept free."""
        self._plain[number] = body

    def number_of(self, page: int) -> int:
        """Give the object's number of a page, counted from 0."""
        number, _generation = self.idToObjectNumberAndVersion[f"Page{page + 1}"]
        return int(number)

    def know(self, page: int) -> None:
        """Tell a page under which number the tree knows it; reportlab's pages have no word for it."""
        written: Any = self.idToObject[f"Page{page + 1}"]
        written.__NoDefault__ = [*written.__NoDefault__, "StructParents"]
        written.StructParents = page

    def format(self) -> bytes:
        """Write the file."""
        file = _File()
        for number, body in self._bodies():
            # A stream cannot be in another one.
            if body.endswith(b"endstream"):
                file.add(number, body)
            else:
                file.pack(number, body)
        root, info = (self._reference(each) for each in (self.Catalog, self.info))
        return file.end(int(self.objectcounter), root, info)

    def _reference(self, given: Any) -> bytes:
        number, generation = self.idToObjectNumberAndVersion[given.__InternalName__]
        return b"%d %d R" % (number, generation)

    def _bodies(self) -> Iterator[tuple[int, bytes]]:
        """Give each object; more may come while they are written."""
        number = 0
        while (number := number + 1) <= self.objectcounter:
            if number in self._plain:
                yield number, self._plain[number]
                continue
            given = self.idToObject[self.numberToId[number]]
            yield number, pdfdoc.format(given, self, toplevel=1).rstrip(b"\n")


class _File:
    """The bytes so far, and where each object stands in them."""

    def __init__(self) -> None:
        self._bytes = bytearray(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % VERSION)
        self._entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 0xFFFF)}
        self._packed: list[tuple[int, bytes]] = []

    def add(self, number: int, body: bytes) -> None:
        """Write one object that stands by itself."""
        self._entries[number] = (1, len(self._bytes), 0)
        self._bytes += b"%d 0 obj\n%s\nendobj\n" % (number, body)

    def pack(self, number: int, body: bytes) -> None:
        """Keep one object to be written together with others."""
        self._packed.append((number, body))

    def end(self, last: int, root: bytes, info: bytes) -> bytes:
        """Write what was kept, then the table of all objects; gives the whole file."""
        for start in range(0, len(self._packed), TOGETHER):
            last += 1
            self._together(last, self._packed[start : start + TOGETHER])
        last += 1
        at = len(self._bytes)
        self._entries[last] = (1, at, 0)
        rows = b"".join(ENTRY.pack(*self._entries[number]) for number in range(last + 1))
        mark = hashlib.sha256(self._bytes).hexdigest()[:32].encode()
        keys = b"/Type/XRef/Size %d/W[%d %d %d]/Root %s/Info %s/ID[<%s><%s>]"
        self.add(last, _stream(keys % (last + 1, *WIDTHS, root, info, mark, mark), rows))
        self._bytes += b"startxref\n%d\n%%%%EOF\n" % at
        return bytes(self._bytes)

    def _together(self, number: int, objects: list[tuple[int, bytes]]) -> None:
        heads, bodies, at = [], [], 0
        for place, (own, body) in enumerate(objects):
            self._entries[own] = (2, number, place)
            heads.append(b"%d %d" % (own, at))
            bodies.append(body)
            at += len(body) + 1
        head = b" ".join(heads) + b"\n"
        keys = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head))
        self.add(number, _stream(keys, head + b"\n".join(bodies)))


def _stream(keys: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content, LEVEL)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (keys, len(packed), packed)
