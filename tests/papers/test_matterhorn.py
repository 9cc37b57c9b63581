"""What PDF/UA-1 asks of a file and a program can see: the Matterhorn Protocol's points, beside test_tags.py.

The numbers are the protocol's failure conditions. Whether an alternative text says the right thing, or a
heading is one, only a person can tell.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from fontTools.ttLib import TTFont
from papers.tagged import Tagged, meanings
from papers.test_tags import PAPERS, read

# Everything that a tree may be made of without a role map (ISO 32000-1, 14.8.4), as far as it is used.
STANDARD = {
    *("Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "Figure")
}
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# What may not stand for a letter: nothing at all, or a mark of byte order.
SYMBOLIC = 4
NO_LETTERS = ("\x00", "\ufeff", "\ufffe")


def pages(node: Any) -> Iterator[Any]:
    for kid in node["/Kids"]:
        found = kid.get_object()
        yield from pages(found) if found["/Type"] == "/Pages" else (found,)


def fonts(paper: Tagged) -> dict[int, Any]:
    """Give the faces of a file, each once, by the numbers of their objects."""
    found = {}
    for page in pages(paper.catalog["/Pages"]):
        for ref in page["/Resources"]["/Font"].values():
            found[ref.idnum] = ref.get_object()
    return found


@pytest.mark.parametrize("name", PAPERS)
def test_the_file_fails_none_of_the_points_that_a_program_can_see(name: str) -> None:
    paper = read(name)
    catalog = paper.catalog

    # 01-003 to 01-005 are in test_tags.py; 02-001, 02-003: no role is mapped, all are standard ones.
    assert "/RoleMap" not in catalog["/StructTreeRoot"]
    assert {kid.role for kid in paper.root.walk()} <= STANDARD
    # 02-004: nothing says that its tags may be wrong.
    assert not catalog["/MarkInfo"].get("/Suspects", False)
    # 06-001 to 06-004, 07-001, 07-002: what it is, for whom, and that its title is shown.
    packet = fromstring(catalog["/Metadata"].get_data())
    (title,) = packet.iter(TITLE)
    assert "".join(title.itertext()).strip()
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    # 11-006: the language is one.
    assert LANGUAGE.fullmatch(catalog["/Lang"])
    # 25-001, 28, 29: nothing to fill in, to click or to run.
    assert not {"/AcroForm", "/OpenAction", "/AA", "/OCProperties"} & set(catalog)
    assert not any("/Annots" in page or "/AA" in page for page in pages(catalog["/Pages"]))
    # 10-001: every code that is drawn has a meaning.
    assert not any("\ufffd" in said for page in paper.pieces for said in page.values())
    # 13-004: a figure without words for it.
    assert all(kid.alt.strip() for kid in paper.all("Figure"))


@pytest.mark.parametrize("name", PAPERS)
def test_every_face_is_in_the_file_and_every_code_means_a_letter(name: str) -> None:
    for font in fonts(read(name)).values():
        assert font["/Subtype"] == "/TrueType"
        described = font["/FontDescriptor"]
        face = TTFont(BytesIO(described["/FontFile2"].get_data()))

        # 31-009: embedded, in part; 31-027 to 31-029: each code has a meaning, and none stands for nothing.
        assert "+" in font["/BaseFont"]
        said = meanings(font)
        assert said
        assert not [text for text in said.values() if not text or text.startswith(NO_LETTERS)]
        # 31-019 to 31-025: a face with codes of its own says so, names no other and has one table of them.
        assert described["/Flags"] & SYMBOLIC
        assert "/Encoding" not in font
        (codes,) = face["cmap"].tables
        # 31-016, 31-030: each letter is drawn by the face, and as wide as the file says.
        scale = 1000 / face["head"].unitsPerEm
        for code, glyph in codes.cmap.items():
            wide = font["/Widths"][code - font["/FirstChar"]] if code <= font["/LastChar"] else None
            if code in said and wide is not None:
                assert glyph != ".notdef" or not said[code].strip()
                assert abs(wide - face["hmtx"][glyph][0] * scale) <= 1.0, (font["/BaseFont"], said[code])
