"""Make the pictures of docs/guide/box.md and papers.md: `python tests/paper_pictures.py [FOLDER]`.

The first are from the sample; the others are all different pages of all papers that the demo leaves.
"""

import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import pypdfium2  # noqa: E402 - the places above must be set first
from papers import sample_box, sample_plan  # noqa: E402
from PIL import Image  # noqa: E402

from ui.demo import Order, play  # noqa: E402
from workshop.papers import (  # noqa: E402
    ballots,
    card_guide,
    invitation,
    owner_slips,
    run_sheet,
    style,
    tally_sheets,
    wall_sheet,
)

GUIDE = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "guide"
SCALE = 1.3
DAY = date(2026, 11, 24)
# Dots an inch, white between pages, and how many stand on one picture: two where they are read closely.
DPI, BETWEEN, MOST = 64, 10, 3
CHARTS = (2, 3, 4)
CLOSELY = {"action-plan": 2}
# The inks of the papers, and what lies between them and white at the edges of letters.
INKS = (
    *(
        style.PAPER,
        style.INK,
        style.SOFT,
        style.LINE,
        style.ACCENT,
        style.PARTLY,
        style.ACCENT_SOFT,
        style.NOT,
    ),
    *(style.WARM, *style.STRENGTHS[1:], (0.75, 0.78, 0.81), (0.44, 0.49, 0.54), (0.92, 0.93, 0.95)),
)


def picture(pdf: bytes, says: str, name: str, scale: float = SCALE) -> None:
    """Save the first page on which something is said."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        if says in " ".join(page.get_textpage().get_text_range().split()):
            image = page.render(scale=scale).to_pil()
            # Few inks: a palette keeps the picture small.
            image.quantize(64).save(GUIDE / name, optimize=True)
            return
    raise LookupError(says)


def every_page(folder: Path, before: str) -> None:
    """Save all different pages of the papers in a demo's folder, a few on each picture."""
    for pdf in (*sorted(folder.glob("*.pdf")), *sorted((folder / "box").glob("*.pdf"))):
        name = pdf.stem.lstrip("0123456789-")
        pages, most = list(_different(pdf)), CLOSELY.get(name, MOST)
        for number, first in enumerate(range(0, len(pages), most), 1):
            whole = f"{before * (not name.startswith(before))}{name}-{number:02}.png"
            _beside(pages[first : first + most]).save(GUIDE / "papers" / whole, optimize=True)


def _different(pdf: Path) -> Iterator[Image.Image]:
    """Give each page once: copies of a ballot or a card are all alike."""
    seen: set[bytes] = set()
    for page in pypdfium2.PdfDocument(pdf):
        wide, high = page.get_size()
        image = page.render(scale=DPI / 72 * (0.7 if wide > high else 1.0)).to_pil().convert("RGB")
        # The number of the page is no difference.
        inside = image.crop((0, 0, image.width, round(image.height * 0.955))).tobytes()
        if inside not in seen:
            seen.add(inside)
            yield image


def without_colour(pdf: Path) -> None:
    """Save the pages of the plan that have charts as a printer without colour prints them."""
    pages = list(_different(pdf))
    charts = _joined([pages[number - 1] for number in CHARTS])
    charts.convert("L").quantize(16).save(GUIDE / "papers" / "without-colour.png", optimize=True)


def _beside(pages: list[Image.Image]) -> Image.Image:
    inks = Image.new("P", (1, 1))
    inks.putpalette([round(255 * part) for ink in INKS for part in ink])
    return _joined(pages).quantize(palette=inks, dither=Image.Dither.NONE)


def _joined(pages: list[Image.Image]) -> Image.Image:
    wide = sum(page.width + BETWEEN for page in pages) + BETWEEN
    sheet = Image.new("RGB", (wide, max(page.height for page in pages) + 2 * BETWEEN), "#D5DCE3")
    x = BETWEEN
    for page in pages:
        sheet.paste(page, (x, BETWEEN))
        x += page.width + BETWEEN
    return sheet


def papers() -> None:
    """Play a day and an event, and keep every page of what they leave."""
    (GUIDE / "papers").mkdir(parents=True, exist_ok=True)
    for old in (GUIDE / "papers").glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as made:
        day, event = Path(made) / "day", Path(made) / "event"
        list(play(Order(day, DAY, scenes=False)))
        list(play(Order(event, DAY, kind="event", participants=38, scenes=False)))
        every_page(day, "")
        without_colour(day / "action-plan.pdf")
        every_page(event, "event-")


def main() -> None:
    """Make all of them."""
    papers()
    day, plan = sample_box.day(), sample_plan.plan()
    picture(invitation.render(day), "Before the day", "box-invitation.png")
    picture(run_sheet.render(day), "Problem selection 55 min", "box-run-sheet.png")
    picture(ballots.render(day), "Ballot 7 of", "box-ballot.png")
    picture(tally_sheets.render(day), "Tally sheet 4 of", "box-tally-sheet.png")
    picture(card_guide.render(sample_box.event()), "Which card means what", "box-card-guide.png")
    picture(owner_slips.render(plan), "Slip 1 of", "owner-slips.png")
    picture(wall_sheet.render(plan), "Within 30 days", "wall-sheet.png", 1.0)


if __name__ == "__main__":
    main()
