"""The wall sheet: one large page, read from two metres, that says so where it cannot hold every line."""

import re
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from papers import sample_plan
from papers.printed import outside, overlapping, read
from pypdf import PdfReader

from workshop.papers.wall_sheet import render
from workshop.plan import ActionPlan

PAPERS = ("A4", "Letter")
SAMPLES = ("plan", "hostile", "overfull", "empty")
# What can be read from two metres; the foot alone is smaller.
READABLE, FOOT_Y = 16, 40


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    made: ActionPlan = getattr(sample_plan, name)()
    return render(made, paper)


def sheet(pdf: bytes) -> str:
    (page,) = read(pdf)
    return page


def sizes(pdf: bytes) -> set[float]:
    """Give the sizes of all type above the foot."""
    found: set[float] = set()

    def visit(text: str, _user: Any, matrix: Any, _font: Any, size: float) -> None:
        if text.strip() and matrix[5] > FOOT_Y:
            found.add(size)

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize(("paper", "size"), [("A4", (1191, 842)), ("Letter", (1224, 792))])
def test_it_is_one_large_sheet_lying_down(paper: str, size: tuple[int, int]) -> None:
    for name in SAMPLES:
        (page,) = PdfReader(BytesIO(printed(name, paper))).pages
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size


@pytest.mark.parametrize("paper", PAPERS)
def test_every_line_stands_on_it_with_owner_and_date(paper: str) -> None:
    text, made = sheet(printed("plan", paper)), sample_plan.plan()

    for line in (*made.lines, *made.unowned):
        assert line.what in text
        assert (line.owner or "no owner yet") in text
    for said in ("10 Apr", "13 Apr", "no date yet", "Within 60 days · check on 11 May", "14 lines for 30"):
        assert said in text


def test_it_begins_with_the_problem_and_ends_with_the_next_step() -> None:
    text = sheet(printed("plan"))

    for said in (
        "Customer mails reach the wrong desk",
        "71 today: of 100",
        "90 wanted: of 100, by 10 June 2026",
        "Decisions we need Free two mail readers for four hours a week",
        "the managing director · 10 April",
        "Next step 16 March A. Quillbank: Send six pages",
    ):
        assert said in text.replace("\u00a0", " "), said


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_too_small_to_read_from_two_metres(name: str, paper: str) -> None:
    assert min(sizes(printed(name, paper))) >= READABLE


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_leaves_the_sheet_and_nothing_overlaps(name: str, paper: str) -> None:
    assert not outside(printed(name, paper))
    assert not overlapping(printed(name, paper))


def planned(number: int) -> ActionPlan:
    """Give a plan of so many lines, every tenth a stop sign that is due last."""
    made = sample_plan.plan()
    lines = tuple(
        replace(
            made.lines[n % 12],
            id=f"m{n}",
            what=f"Task {n} of the many that are planned",
            stop=not n % 10,
            due="2026-07-01" if not n % 10 else made.lines[n % 12].due,
        )
        for n in range(number)
    )
    return replace(made, lines=lines, unowned=())


@pytest.mark.parametrize("paper", PAPERS)
def test_lines_that_have_no_room_are_counted_and_stop_signs_are_kept(paper: str) -> None:
    text = sheet(render(planned(60), paper))
    shown = {n for n in range(60) if f"Task {n} of" in text}
    found = re.search(r"and (\d+) more on the plan", text)

    assert found
    assert len(shown) + int(found[1]) == 60
    assert {0, 10, 20, 30, 40, 50} <= shown
    assert "60 lines for 30, 60 and 90 days" in text


def test_type_gets_smaller_before_a_line_is_left_out() -> None:
    many = render(planned(24))

    assert all(f"Task {n} of" in sheet(many) for n in range(24))
    assert "more on the plan" not in sheet(many)


def test_a_workshop_without_a_plan_says_so() -> None:
    text = sheet(printed("empty"))

    for said in ("No problem has been chosen yet", "No line has been accepted yet", "No first step yet"):
        assert said in text


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert render(sample_plan.hostile()) == render(sample_plan.hostile())
