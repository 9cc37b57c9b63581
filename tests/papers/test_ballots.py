"""Ballots: what the phone asks, in the same order, a box for each answer, cut from full sheets."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from papers import sample_box
from papers.printed import boxes, outside, overlapping, read
from papers.sample_questions import ideas
from pypdf import PdfReader

from workshop.activities import KINDS
from workshop.box import Box
from workshop.model import Decision, Form, Material, Option, Question
from workshop.paper_votes import paper_votes
from workshop.papers.ballot_blocks import Way, blocks
from workshop.papers.ballot_boxes import BOX
from workshop.papers.ballots import render
from workshop.papers.marks import Strokes
from workshop.papers.style import GRIDS, MM

PAPERS = ("A4", "Letter")
SAMPLES = ("day", "half_day", "event", "hostile", "blank")
WAYS = (Way(367.0), Way(367.0, roomy=True), Way(379.0, hints=False))


def made(name: str) -> Box:
    box: Box = getattr(sample_box, name)()
    return box


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    return render(made(name), paper)


@cache
def pages(name: str, paper: str = "A4") -> list[str]:
    return read(printed(name, paper))


@cache
def ballot(name: str, number: int) -> str:
    """Give the text of one ballot: all of its sheets, the parts of a page among them."""
    return " ".join(page for page in pages(name) if f"Ballot {number} of " in page)


def drawn(form: Form, way: Way) -> tuple[int, int]:
    """Give how many boxes a form gets on paper, and how many of them are dotted."""
    found = [
        mark
        for block in blocks(form, way)
        for row in block.rows
        for mark in row.marks
        if isinstance(mark, Strokes) and len(mark.lines) == 4
    ]
    assert {round(m.lines[0][2] - m.lines[0][0], 3) for m in found} == {round(7 * MM, 3)}
    return len(found), sum(1 for mark in found if mark.dash)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_answer_has_a_box_of_seven_millimetres_and_dont_know_a_dotted_one(name: str, way: Way) -> None:
    for vote in made(name).votes:
        form = vote.form
        if form.shape == "dots":
            wanted = len(form.questions[0].options) * min(form.most, form.dots), 0
        else:
            options = [option for question in form.questions for option in question.options]
            wanted = len(options), sum(option.level == "unknown" for option in options)
        assert drawn(form, way) == wanted, vote.activity.title


@pytest.mark.parametrize("name", ["day", "half_day", "event"])
def test_a_ballot_asks_what_the_phone_asks_in_the_same_order(name: str) -> None:
    box = made(name)
    for vote in box.votes:
        text, at = "".join(ballot(name, vote.number).split()), 0
        asked = [row.text for row in vote.form.rows] if vote.form.shape == "grid" else []
        if vote.form.shape in {"choice", "list"} and len(vote.form.questions) > 1:
            asked = [question.text for question in vote.form.questions]
        for said in asked:
            place = text.find("".join(said.split()), at)
            assert place >= 0, (vote.activity.title, said)
            at = place
        for question in vote.form.questions:
            assert all("".join(option.text.split()) in text for option in question.options)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["day", "event", "blank"])
def test_everybody_gets_one_and_sheets_are_full(name: str, paper: str) -> None:
    box = made(name)
    votes = box.votes
    for vote in votes:
        wanted = box.tables if vote.form.shape == "labels" else box.people
        mine = [page for page in pages(name, paper) if f"Ballot {vote.number} of {len(votes)}" in page]
        first = [page for page in mine if "Sheet 2 of" not in page]
        parts = {page.count(f"Ballot {vote.number} of") for page in first}
        assert len(parts) == 1
        assert wanted <= sum(page.count(f"Ballot {vote.number} of") for page in first) < wanted + parts.pop()


def test_a_short_ballot_takes_a_third_and_a_long_one_a_page_or_goes_on() -> None:
    def parts(number: int) -> set[int]:
        return {page.count(f"Ballot {number} of") for page in pages("day")} - {0}

    assert parts(3) == {3}
    assert parts(2) == {2}
    assert parts(4) == {1}
    assert any("Ballot 7 of 16 Sheet 2 of 2" in page for page in pages("day"))
    assert not any("Ballot 4 of 16 Sheet" in page for page in pages("day"))


def test_the_number_of_a_card_is_asked_only_where_there_are_cards() -> None:
    assert "Number of your card no name, please" in ballot("day", 1)
    assert "Number of your card" not in ballot("blank", 1)
    assert "no name, please" in ballot("blank", 1)


def test_what_dots_decide_later_is_left_to_write_in() -> None:
    titles = [idea.title for idea in ideas()]

    assert all(title in ballot("day", 6) for title in titles)
    assert all(f" {n}" in ballot("day", 6) for n in (13, 14, 15, 16))
    assert not any(title in ballot("day", 7) for title in titles)
    assert "6 of 6" in ballot("day", 7)
    assert "Empty lines: write what is on the wall." in ballot("day", 7)
    assert all(title in ballot("half_day", 6) for title in titles[:7])


def test_once_the_dots_are_counted_the_leading_problems_are_printed() -> None:
    box = made("day")
    favourites = tuple(f"i{n}" for n in (9, 2, 5, 1, 12, 7))
    known = replace(box.material, favourites=favourites)
    forms = {v.activity.kind: v.form for v in paper_votes(box.agenda, known)}

    assert [row.key for row in forms["criteria-vote"].rows] == list(favourites)
    assert [row.key for row in forms["trade-off"].rows] == list(favourites[:3])
    assert all(option.text for option in forms["dot-vote"].questions[0].options)


def test_after_the_decision_only_the_sources_that_matter_are_asked_about() -> None:
    box = made("day")
    sources = tuple(replace(s, uses=("i2",) if n == 1 else ()) for n, s in enumerate(box.material.sources))
    known = replace(box.material, sources=sources, decision=Decision("a", "i2"))
    forms = {v.activity.kind: v.form for v in paper_votes(box.agenda, known)}

    assert [row.text for row in forms["source-facts"].rows] == [sources[1].name]


def test_statements_asked_again_are_numbered_lines_before_anybody_knows_which() -> None:
    form = next(v.form for v in made("day").votes if "repeats" in v.activity.spec)

    assert [question.text for question in form.questions] == [""] * 6
    assert [option.text for option in form.questions[0].options][-1] == "Don’t know"


def test_every_vote_of_an_agenda_is_printed_but_the_second_attempt_with_the_same_cards() -> None:
    for name in ("day", "half_day", "event"):
        box = made(name)
        votes = [a.kind for a in box.agenda if KINDS[a.kind].votes and a.kind != "relabelling"]
        assert [vote.activity.kind for vote in box.votes] == votes
        assert [vote.number for vote in box.votes] == list(range(1, len(votes) + 1))


def test_labels_get_lettered_cards_for_each_table_and_no_ballot() -> None:
    text = ballot("event", 4)

    for said in ("A IT help", "B People & pay", "C Building", "D Customer orders", "? I can’t tell"):
        assert said in text, said
    assert "No ballot here: hold your card up when a message is read." in text


def test_dots_and_several_crosses_are_explained() -> None:
    assert "You have 3 dots: a cross is a dot. At most 2 on one line." in ballot("event", 5)
    assert "At most" not in ballot("day", 6)
    assert "Several crosses are fine." in ballot("event", 7)
    assert "Not sure? “Can’t say yet” counts and helps." in ballot("day", 16)


def test_many_answers_and_many_dots_still_have_a_place() -> None:
    options = tuple(Option(f"o{n}", f"Answer number {n}") for n in range(12))
    many = Form("list", tuple(Question(f"q{n}", f"Statement {n}", options) for n in range(3)))
    heaps = Form("dots", (Question("dots", "Which?", options),), dots=20, most=20)

    assert drawn(many, WAYS[0]) == (36, 0)
    assert drawn(heaps, WAYS[0]) == (12, 0)
    assert round(BOX / MM) == 7


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_leaves_its_part_and_nothing_overlaps(name: str, paper: str) -> None:
    pdf = printed(name, paper)
    high = GRIDS[paper].height

    assert not outside(pdf)
    assert not overlapping(pdf)
    for page in boxes(pdf):
        parts = sum(said.startswith(("Fold once", "Stays on")) for *_place, said in page)
        for _left, bottom, _right, top, said in page:
            assert int(bottom // (high / parts)) == int(top // (high / parts)), said


def test_an_agenda_without_votes_says_so() -> None:
    box = made("day")
    text = " ".join(read(render(replace(box, agenda=box.agenda[:2], material=Material()))))

    assert "Nothing is voted on in this agenda." in text


def test_the_same_box_gives_the_same_bytes() -> None:
    assert render(made("hostile")) == render(made("hostile"))


def test_the_outline_names_each_vote_once() -> None:
    outline = PdfReader(BytesIO(printed("day"))).outline
    titles = [str(entry["/Title"]) for entry in outline if not isinstance(entry, list)]

    assert titles == [f"{v.activity.code} {v.activity.title}" for v in made("day").votes]
