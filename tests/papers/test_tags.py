"""The papers read aloud: structure, order, words for figures; nothing on a page is left out or read twice."""

import os
import re
import shutil
import subprocess
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from papers import sample_event, sample_plan
from papers.samples_printed import printed
from papers.tagged import LEGAL, Kid, Tagged, tagged

from workshop.papers.action_plan import render
from workshop.papers.event_summary import render as render_summary
from workshop.papers.marks import written

PAPERS = {
    **{name: (lambda n=name: printed(n)) for name in ("plan", "empty", "hostile", "overfull", "forty")},
    "letter": lambda: printed("plan", "Letter"),
    **{
        f"summary: {name}": (lambda s=summary: render_summary(s))
        for name, summary in sample_event.SAMPLES.items()
    },
}
every_paper = pytest.mark.parametrize("name", PAPERS)


@cache
def read(name: str) -> Tagged:
    return tagged(PAPERS[name]())


@every_paper
def test_everything_on_a_page_is_read_once_or_marked_as_decoration(name: str) -> None:
    paper = read(name)
    held = [piece for kid in paper.root.walk() for piece in kid.kids if not isinstance(piece, Kid)]

    assert not any(paper.bare)
    assert sorted(held) == [(page, n) for page, pieces in enumerate(paper.pieces) for n in sorted(pieces)]
    for page, owners in enumerate(paper.owners):
        assert [(page, n) in owner.kids for n, owner in enumerate(owners)] == [True] * len(paper.pieces[page])


@every_paper
def test_the_order_of_reading_is_the_order_of_the_page(name: str) -> None:
    paper = read(name)
    in_tree: dict[int, list[int]] = {}
    for page, number in paper.root.pieces():
        in_tree.setdefault(page, []).append(number)

    for page, pieces in enumerate(paper.pieces):
        assert in_tree.get(page, []) == list(pieces) == sorted(pieces)


@every_paper
def test_elements_stand_where_they_may(name: str) -> None:
    for kid in read(name).root.walk():
        assert {each.role if isinstance(each, Kid) else "" for each in kid.kids} <= LEGAL[kid.role], kid.role
        assert kid.kids or kid.role in {"TH", "TD"}


@every_paper
def test_headings_skip_no_level_and_tables_have_heads_and_equal_rows(name: str) -> None:
    paper = read(name)
    levels = [int(kid.role[1]) for kid in paper.root.walk() if re.fullmatch(r"H\d", kid.role)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for table in paper.all("Table"):
        assert len({sum(cell.span for cell in row.kids) for row in table.kids}) == 1
        heads = [cell for row in table.kids for cell in row.kids if cell.role == "TH"]
        assert heads
        assert {head.scope for head in heads} <= {"Row", "Column"}


@every_paper
def test_every_figure_says_what_it_shows_and_where_it_stands(name: str) -> None:
    for kid in read(name).all("Figure"):
        left, bottom, right, top = kid.box
        assert kid.alt.strip(), kid
        assert 0 < left < right < 613, kid.alt
        assert 0 < bottom < top < 843, kid.alt


@every_paper
def test_the_file_says_its_language_title_and_that_it_is_tagged(name: str) -> None:
    catalog = read(name).catalog
    said = catalog["/Metadata"].get_data().decode()

    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "en"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in said
    assert re.search(r"<dc:title>.*\w.*</dc:title>", said)


def test_bars_are_said_with_their_counts_in_words() -> None:
    figures = [kid.alt for kid in read("plan").all("Figure")]

    assert "6 met, 2 partly, 4 not, 2 don’t know" in figures
    assert "Done, I could show it: 9; Started: 4; Not started: 1" in figures
    assert "None: 2; 1 to 3: 9; Don’t know: 3" in figures
    assert any(alt.startswith("The 92 days after the workshop: line 1 on 27 March") for alt in figures)
    assert any("check after 30 days on 13 April" in alt for alt in figures)
    assert "Technology: 8,000 to 12,000, on an axis from 0 to 20,000" in figures


def test_the_skills_are_said_with_the_roles_that_bring_them() -> None:
    (said,) = (kid.alt for kid in read("plan").all("Figure") if kid.alt.count(";") > 12)

    assert len(said.split("; ")) == 17
    assert "Business leader" in said


def test_the_curve_is_said_step_by_step_and_beside_it_each_column() -> None:
    (said,) = (kid.alt for kid in read("summary: event").all("Figure") if "learning curve" in kid.alt)

    assert said.startswith("Of 60 hidden messages, right, with the likely range: learning curve: ")
    assert "rules: 28 (21 to 35)" in said
    assert "all: 51 (44 to 55)" in said


def test_notes_in_the_margin_are_read_after_their_section() -> None:
    said = read("plan").read()

    assert said.index("Customer mails reach the wrong desk") < said.index("Version 1 · decided")
    assert said.index("Approve one managed service") < said.index("Open stop signs, then what we wait for")
    assert said.index("In the room: 14 of 16") < said.index("22 statements, answered by 14 of 14")
    assert said.index("Next step, within 14 days") < said.index("In the room: 14 of 16")
    summary = read("summary: event").read()
    assert summary.index("We taught a machine") < summary.index("38 people in the room")


def test_what_is_said_again_after_a_page_turn_is_read_once() -> None:
    paper = read("overfull")
    heads = [paper.text(kid) for kid in paper.all("TH")]

    assert sum("What, and when it is done" in text for text in paper.artifacts) > 3
    assert heads.count("What, and when it is done") == 1
    assert "continued" not in paper.read()


def test_a_text_that_goes_on_over_the_page_is_one_paragraph() -> None:
    paper = read("overfull")
    over = [
        kid
        for kid in paper.root.walk()
        if len({each[0] for each in kid.kids if not isinstance(each, Kid)}) > 1
    ]

    assert over
    assert {kid.role for kid in over} <= {"P", "TD", "TH", "LBody"}


def test_words_are_kept_apart_at_the_ends_of_lines() -> None:
    said = read("plan").read()

    assert "Our customers wait because their mail travels from desk to desk; that is where we want" in said
    assert "A. Quillbank · line 5: Check this plan with the research team" in said


def test_foot_and_page_numbers_are_not_read() -> None:
    paper = read("plan")

    assert "Page 1 of" not in paper.read()
    assert "Page 1 of" in " ".join(paper.artifacts[0].split())


def test_the_same_value_gives_the_same_bytes_also_when_nothing_is_remembered() -> None:
    first = render(sample_plan.plan())
    written.cache_clear()

    assert render(sample_plan.plan()) == first


@every_paper
def test_qpdf_finds_nothing_wrong_with_the_file(name: str, tmp_path: Path) -> None:
    program = shutil.which("qpdf")
    if program is None:
        assert "CI" not in os.environ, "run.py test installs qpdf"
        pytest.skip("no qpdf here: the file's form is not checked")
    file = tmp_path / "paper.pdf"
    file.write_bytes(PAPERS[name]())

    checked = subprocess.run([program, "--check", file], capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert not checked.stderr
