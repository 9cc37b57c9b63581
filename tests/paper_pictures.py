"""Make the pictures of docs/guide/box.md from the sample: `python tests/paper_pictures.py [FOLDER]`."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import pypdfium2  # noqa: E402 - the places above must be set first
from papers import sample_box, sample_plan  # noqa: E402

from workshop.papers import (  # noqa: E402
    ballots,
    card_guide,
    invitation,
    owner_slips,
    run_sheet,
    tally_sheets,
    wall_sheet,
)

GUIDE = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "guide"
SCALE = 1.3


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


def main() -> None:
    """Make all of them."""
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
