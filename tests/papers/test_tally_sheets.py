"""Tally sheets: a field for each count that the window takes, in its order."""

from functools import cache

import pytest
from papers import sample_box
from papers.printed import outside, overlapping, read

from workshop.box import Box
from workshop.model import Form
from workshop.papers.marks import Strokes
from workshop.papers.sheet import Sheets
from workshop.papers.style import GRIDS
from workshop.papers.tally_sheets import SHAPES, render

PAPERS = ("A4", "Letter")
SAMPLES = ("day", "half_day", "event", "hostile", "blank")


def made(name: str) -> Box:
    box: Box = getattr(sample_box, name)()
    return box


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    return render(made(name), paper)


@cache
def sheet(name: str, number: int) -> str:
    """Give the text of the pages of one vote."""
    pages = read(printed(name))
    starts = [n for n, page in enumerate(pages) if "Tally sheet " in page]
    ends = [*starts[1:], len(pages)]
    return " ".join(pages[starts[number - 1] : ends[number - 1]])


def fields(box: Box, form: Form) -> list[Strokes]:
    """Draw the fields of a form and give their frames."""
    sheets = Sheets(GRIDS["A4"])
    sheets.part("x")
    SHAPES[form.shape](sheets, box, form)
    return [
        mark
        for page in sheets.pages
        for _x, _y, marks, *_where in page.placed
        for mark in marks
        if isinstance(mark, Strokes) and len(mark.lines) == 4
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_count_has_a_field_and_dont_know_a_dotted_one(name: str) -> None:
    box = made(name)
    for vote in box.votes:
        frames = fields(box, vote.form)
        options = [option for question in vote.form.questions for option in question.options]
        if vote.form.shape == "labels":
            assert len(frames) == 40 * box.tables
        else:
            assert len(frames) == len(options)
            assert sum(bool(f.dash) for f in frames) == sum(o.level == "unknown" for o in options)


@pytest.mark.parametrize("name", ["day", "half_day", "event"])
def test_rows_and_answers_stand_in_the_order_of_the_window(name: str) -> None:
    box = made(name)
    for vote in box.votes:
        form, at = vote.form, 0
        text = "".join(sheet(name, vote.number).split())
        asked = [row.text for row in form.rows] if form.shape == "grid" else []
        if form.shape == "list":
            asked = [question.short or question.text for question in form.questions]
        if form.shape == "choice":
            asked = [word for q in form.questions for word in (q.text, *(o.text for o in q.options))]
        if form.shape == "dots":
            asked = [option.text for option in form.questions[0].options]
        for said in asked:
            place = text.find("".join(said.split()), at)
            assert place >= 0, (vote.activity.title, said)
            at = place


def test_each_vote_has_its_own_sheet_numbered_as_the_ballot_is() -> None:
    box, text = made("day"), " ".join(read(printed("day")))

    for vote in box.votes:
        assert f"{vote.activity.code} · Tally sheet {vote.number} of {len(box.votes)}" in text
        assert f"{vote.activity.title} " in sheet("day", vote.number)
    assert "Ballots counted: ______ of 16" in text


def test_the_22_statements_fit_on_one_page() -> None:
    assert "continued" not in sheet("day", 4)
    assert "22 Experiments go on" in sheet("day", 4)


def test_messages_get_a_letter_for_each_table() -> None:
    text = sheet("event", 4)

    assert "1 2 3 4" in text
    assert " 40" in text
    assert "? for the white one" in text
    assert "Ballots counted" not in text


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_leaves_the_sheet_and_nothing_overlaps(name: str, paper: str) -> None:
    assert not outside(printed(name, paper))
    assert not overlapping(printed(name, paper))


def test_the_same_box_gives_the_same_bytes() -> None:
    assert render(made("hostile")) == render(made("hostile"))
