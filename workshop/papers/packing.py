"""The file around the pages: reportlab's objects and the tags, packed into streams as PDF 1.5 allows.

reportlab writes each object as plain text with twenty bytes in a table for it. A paper has thousands of tags,
which packed take a tenth of that.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate
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
        self._blocks: dict[int, Sequence[str]] = {}

    def reserve(self, many: int) -> int:
        """Keep numbers free for objects that are given as they are written; gives the first."""
        first = int(self.objectcounter) + 1
        self.objectcounter = first - 1 + many
        return first

    def put(self, first: int, bodies: Sequence[str]) -> None:
        """Give the objects of the numbers that were kept free, in Latin-1."""
        self._blocks[first] = bodies

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
        """Write the file; more objects may come while others are written."""
        file = _File()
        number = 1
        while number <= self.objectcounter:
            if number in self._blocks:
                bodies = self._blocks[number]
                file.pack(range(number, number + len(bodies)), [body.encode("latin-1") for body in bodies])
                number += len(bodies)
                continue
            given = self.idToObject[self.numberToId[number]]
            body: bytes = pdfdoc.format(given, self, toplevel=1).rstrip(b"\n")
            # A stream cannot be in another one.
            if body.endswith(b"endstream"):
                file.add(number, body)
            else:
                file.pack([number], [body])
            number += 1
        root, info = (self._reference(each) for each in (self.Catalog, self.info))
        return file.end(number, root, info)

    def _reference(self, given: Any) -> bytes:
        number, generation = self.idToObjectNumberAndVersion[given.__InternalName__]
        return b"%d %d R" % (number, generation)


class _File:
    """The bytes so far, and where each object stands in them."""

    def __init__(self) -> None:
        self._bytes = bytearray(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % VERSION)
        self._rows: dict[int, bytes] = {0: ENTRY.pack(0, 0, 0xFFFF)}
        self._numbers: list[int] = []
        self._bodies: list[bytes] = []

    def add(self, number: int, body: bytes) -> None:
        """Write one object that stands by itself."""
        self._rows[number] = ENTRY.pack(1, len(self._bytes), 0)
        self._bytes += b"%d 0 obj\n%s\nendobj\n" % (number, body)

    def pack(self, numbers: Iterable[int], bodies: Iterable[bytes]) -> None:
        """Keep objects to be written together with others."""
        self._numbers += numbers
        self._bodies += bodies

    def end(self, free: int, root: bytes, info: bytes) -> bytes:
        """Write what was kept, then the table of all objects; numbers from `free` on are not taken yet.

        Gives the whole file.
        """
        for start in range(0, len(self._numbers), TOGETHER):
            self._together(free, self._numbers[start : start + TOGETHER], self._bodies[start:])
            free += 1
        at = len(self._bytes)
        self._rows[free] = ENTRY.pack(1, at, 0)
        rows = b"".join(self._rows[number] for number in range(free + 1))
        mark = hashlib.sha256(self._bytes).hexdigest()[:32].encode()
        keys = b"/Type/XRef/Size %d/W[%d %d %d]/Root %s/Info %s/ID[<%s><%s>]"
        self.add(free, _stream(keys % (free + 1, *WIDTHS, root, info, mark, mark), rows))
        self._bytes += b"startxref\n%d\n%%%%EOF\n" % at
        return bytes(self._bytes)

    def _together(self, number: int, numbers: Sequence[int], bodies: Sequence[bytes]) -> None:
        kept = bodies[: len(numbers)]
        starts = accumulate((len(body) + 1 for body in kept), initial=0)
        head = " ".join(f"{own} {at}" for own, at in zip(numbers, starts, strict=False)).encode() + b"\n"
        self._rows.update((own, ENTRY.pack(2, number, place)) for place, own in enumerate(numbers))
        keys = b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head))
        self.add(number, _stream(keys, head + b"\n".join(kept)))


def _stream(keys: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content, LEVEL)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (keys, len(packed), packed)
