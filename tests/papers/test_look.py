"""The client's own look: one colour in the place of the program's, the logo once, at the top of page 1."""

import re
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from papers import sample_event, sample_plan
from papers.tagged import tagged
from PIL import Image, ImageDraw
from pypdf import PdfReader

from workshop.exchange.logo import make_logo
from workshop.model import Logo
from workshop.papers.action_plan import render
from workshop.papers.event_summary import render as render_summary
from workshop.papers.style import ACCENT, ACCENT_SOFT, PARTLY, tones

MM = 72 / 25.4
CLIENT = "#8A1538"
LARGEST = 400_000


def logo(width: int, height: int, kind: str = "PNG") -> Logo:
    picture = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(picture).rectangle((0, 0, width // 2, height), fill=CLIENT)
    file = BytesIO()
    picture.save(file, kind)
    return make_logo(file.getvalue(), "logo")


def with_look(given: Logo | None, accent: str = CLIENT, paper: str = "A4") -> bytes:
    plan = sample_plan.plan()
    return render(replace(plan, logo=given, engagement=replace(plan.engagement, accent=accent)), paper)


def summary_with_look(given: Logo | None, accent: str = CLIENT) -> bytes:
    return render_summary(replace(sample_event.event(), logo=given, accent=accent))


def pictures(pdf: bytes) -> list[tuple[int, float, float, float, float]]:
    """Give page, left, top (both from the top left), width and height of each picture, in mm."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document, 1):
        for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
            left, bottom, right, top = each.get_bounds()
            high = page.get_height()
            found.append((number, left / MM, (high - top) / MM, (right - left) / MM, (top - bottom) / MM))
    document.close()
    return found


def filled(pdf: bytes, page: int = 0) -> list[str]:
    """Give the colours of areas, lines and letters on a page, in order."""
    contents = PdfReader(BytesIO(pdf)).pages[page].get_contents()
    assert contents is not None
    return re.findall(r"([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)\b", contents.get_data().decode("latin-1"))


def as_written(colour: tuple[float, float, float]) -> str:
    return " ".join(f"{part:.4g}" for part in colour)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("size", [(1200, 300), (300, 300), (120, 900), (40, 10), (5000, 100)])
def test_the_logo_stands_once_in_the_margin_of_page_1_and_keeps_its_shape(
    size: tuple[int, int], paper: str
) -> None:
    ((page, left, top, width, height),) = pictures(with_look(logo(*size), paper=paper))

    assert page == 1
    assert top == pytest.approx(18, abs=0.1)
    assert height <= 12.01
    assert left >= 17.99
    assert left + width == pytest.approx(18 + 3 * 10.8333 + 2 * (4 if paper == "A4" else 4.54), abs=0.2)
    assert width / height == pytest.approx(size[0] / size[1], rel=0.04)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_the_logo_is_really_painted(kind: str) -> None:
    document = pypdfium2.PdfDocument(with_look(logo(900, 300, kind)))
    bitmap = document[0].render(scale=2).to_pil().convert("RGB")
    document.close()
    red, green, blue = bitmap.getpixel((round(25 * MM * 2), round(24 * MM * 2)))

    assert abs(red - 0x8A) < 9
    assert abs(green - 0x15) < 9
    assert abs(blue - 0x38) < 9


def test_the_summary_carries_it_too_on_its_one_page() -> None:
    pdf = summary_with_look(logo(1200, 300))
    ((page, _left, _top, _width, height),) = pictures(pdf)

    assert page == 1
    assert height <= 12.01
    assert len(PdfReader(BytesIO(pdf)).pages) == 1


def test_page_1_stays_one_page_and_the_file_small_with_the_heaviest_logo() -> None:
    noise = Image.effect_noise((600, 180), 90).convert("RGB")
    file = BytesIO()
    noise.save(file, "PNG")
    pdf = with_look(make_logo(file.getvalue(), "noise"))

    assert len(pdf) < LARGEST
    assert "Where we stand" in PdfReader(BytesIO(pdf)).pages[1].extract_text()


def test_the_logo_has_words_for_those_who_do_not_see_it() -> None:
    paper = tagged(with_look(logo(1200, 300)))
    (kid,) = (kid for kid in paper.all("Figure") if kid.alt == "Logo of Brindlemoor Parcel")

    assert kid.box[3] - kid.box[1] <= 12.01 * MM


def test_the_clients_colour_takes_the_place_of_the_programs_own_everywhere() -> None:
    own = {as_written(colour) for colour in (ACCENT, PARTLY, ACCENT_SOFT)}
    client = {as_written(colour) for colour in tones(CLIENT).values()}
    for pdf in (with_look(None), summary_with_look(None)):
        pages = range(len(PdfReader(BytesIO(pdf)).pages))
        used = {colour for page in pages for colour in filled(pdf, page)}
        assert not used & own
        assert used & client


def test_page_1_shows_the_colour_exactly_twice() -> None:
    for accent, colour in ((CLIENT, tones(CLIENT)[ACCENT]), ("", ACCENT)):
        assert filled(with_look(logo(900, 300), accent)).count(as_written(colour)) == 2


def test_without_a_look_the_bytes_are_as_before() -> None:
    plan = sample_plan.plan()

    assert with_look(None, "") == render(plan)
    assert with_look(logo(900, 300)) == with_look(logo(900, 300))
