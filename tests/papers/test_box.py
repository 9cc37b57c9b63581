"""Print the box: every paper that is wanted before the day, in order, and what a file must be."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from papers import sample_box, sample_plan
from pypdf import PdfReader

from workshop.box import Box
from workshop.papers import owner_slips, vote_record, wall_sheet
from workshop.papers.box import Printed, contents, printed

LARGEST = 400_000
# The sheets that are cut have a foot in each part, not one a page.
CUT = {"Owner slips", "Personal cards", "Ballots", "Letter cards"}
SIZES = {"A4": (595, 842), "Letter": (612, 792)}
WALLS = {"A4": (1191, 842), "Letter": (1224, 792)}


def large() -> Box:
    """Give the day for sixty people."""
    box = sample_box.day()
    return replace(box, seats=tuple(f"{n}-K4MA" for n in range(1, 61)))


SAMPLES: dict[str, Callable[[], Box]] = {
    "day": sample_box.day,
    "event": sample_box.event,
    "hostile": sample_box.hostile,
    "blank": sample_box.blank,
    "large": large,
}


@cache
def papers(name: str, paper: str) -> tuple[Printed, ...]:
    """Print all of a box, and for the whole day what comes after it."""
    plan = sample_plan.plan()
    after = (
        Printed("owner-slips.pdf", "Owner slips", owner_slips.render(plan, paper)),
        Printed("wall-sheet.pdf", "Wall sheet", wall_sheet.render(plan, paper)),
        Printed("vote-record.pdf", "Vote record", vote_record.render(plan, paper)),
    )
    return (*printed(SAMPLES[name](), paper), *(after if name == "day" else ()))


def test_the_box_holds_every_paper_in_order() -> None:
    found = papers("day", "A4")[:7]

    assert [(paper.file, paper.title) for paper in found] == [
        ("1-invitation.pdf", "Invitation"),
        ("2-run-sheet.pdf", "Run sheet"),
        ("3-personal-cards.pdf", "Personal cards"),
        ("4-ballots.pdf", "Ballots"),
        ("5-tally-sheets.pdf", "Tally sheets"),
        ("6-card-guide.pdf", "Card guide"),
        ("7-letter-cards.pdf", "Letter cards"),
    ]


def test_without_personal_cards_there_is_one_paper_less() -> None:
    assert [paper.file for paper in contents(sample_box.blank())][2:4] == [
        "3-ballots.pdf",
        "4-tally-sheets.pdf",
    ]


def test_the_box_is_printed_on_the_engagements_paper() -> None:
    box = sample_box.event()
    letter = replace(box, engagement=replace(box.engagement, paper="Letter"))
    first = next(printed(letter))

    assert round(float(PdfReader(BytesIO(first.pdf)).pages[0].mediabox.width)) == 612


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_is_small_says_what_it_is_and_carries_its_faces(name: str, paper: str) -> None:
    for each in papers(name, paper):
        document = PdfReader(BytesIO(each.pdf))
        assert len(each.pdf) <= LARGEST, (each.title, len(each.pdf))
        assert document.metadata is not None
        title, author = document.metadata.title or "", document.metadata.author or ""
        assert each.title in title
        assert author
        assert title.startswith(author)
        assert document.root_object["/Lang"] == "en"
        assert document.outline
        resources = [page["/Resources"]["/Font"] for page in document.pages[:20]]  # type: ignore[index]
        faces = {font.get_object()["/BaseFont"] for fonts in resources for font in fonts.values()}
        assert all("+" in face or face == "/Helvetica" for face in faces), faces


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("name", ["day", "event", "blank"])
def test_pages_have_their_size_and_are_numbered(name: str, paper: str) -> None:
    for each in papers(name, paper):
        document = PdfReader(BytesIO(each.pdf))
        wanted = WALLS if each.title == "Wall sheet" else SIZES
        assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in document.pages} == {
            wanted[paper]
        }
        if each.title not in CUT:
            last = " ".join(document.pages[-1].extract_text().split())
            assert f"Page {len(document.pages)} of {len(document.pages)}" in last, each.title


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@pytest.mark.parametrize("name", SAMPLES)
def test_qpdf_finds_nothing_wrong(name: str, tmp_path: Path) -> None:
    for each in papers(name, "A4"):
        file = tmp_path / each.file
        file.write_bytes(each.pdf)
        done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_papers_are_drawn_one_by_one_so_that_it_can_be_stopped() -> None:
    left = printed(sample_box.event())

    assert next(left).file == "1-invitation.pdf"
    left.close()
