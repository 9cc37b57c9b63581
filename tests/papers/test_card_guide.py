"""The card guide and the letter cards: what a letter means in each vote, and cards to cut for everybody."""

from dataclasses import replace
from functools import cache

import pypdfium2
import pytest
from papers import sample_box
from papers.printed import outside, overlapping, read

from workshop.box import Box
from workshop.model import Team
from workshop.papers import card_guide, letter_cards
from workshop.papers.card_meanings import meanings

PAPERS = ("A4", "Letter")
SAMPLES = ("day", "half_day", "event", "hostile", "blank")


def made(name: str) -> Box:
    box: Box = getattr(sample_box, name)()
    return box


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    return card_guide.render(made(name), paper)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_there_is_one_page_for_each_table_and_nothing_overlaps(name: str, paper: str) -> None:
    pages = read(printed(name, paper))

    assert len(pages) == made(name).tables
    assert all(page.endswith(f"Page {n} of {len(pages)}") for n, page in enumerate(pages, 1))
    assert not outside(printed(name, paper))
    assert not overlapping(printed(name, paper))


def test_letters_of_a_vote_are_its_answers_in_order() -> None:
    page = read(printed("day"))[0]

    for said in (
        "green met, done, yes",
        "yellow partly, started",
        "red not, not started, no",
        "white don’t know",
        "None 1 to 3 4 or more Don’t know",
        "A5 Four points for each problem met partly not don’t know",
        "A3 Journey check Done Started Not started Don’t know",
        "A6 In one place / Open yes no don’t know",
    ):
        assert said in page, said


def test_votes_that_need_more_letters_or_several_crosses_are_left_to_ballots() -> None:
    found = [m for vote in made("day").votes for m in meanings(vote)]
    says = " ".join(meaning.says for meaning in found)

    assert "Which part of the house" not in says
    assert "Apart from software" not in says
    assert "This plan, taken as a whole" not in says
    assert "closer look" not in says


def test_an_event_says_which_team_a_letter_is() -> None:
    page = read(printed("event"))[0]

    for said in ("A IT help", "B People & pay", "C Building", "D Customer orders", "? I can’t tell"):
        assert said in page
    assert "E2 Guess: is it learning? Yes No Don’t know" in page


def test_votes_that_have_no_room_are_said_to_be_on_the_wall() -> None:
    box = made("day")
    many = tuple(replace(a, id=f"{n}-{a.id}") for n in range(4) for a in box.agenda)
    pages = read(card_guide.render(replace(box, agenda=many)))

    assert len(pages) == box.tables
    assert "Further votes: look at the wall." in pages[0]


@pytest.mark.parametrize("paper", PAPERS)
def test_everybody_gets_a_set_of_letters_and_a_card_for_dont_know(paper: str) -> None:
    box = made("day")
    pages = read(letter_cards.render(box, paper))

    assert pages.count("A B C D") == box.people
    assert pages.count("? ? ? ?") == box.people / 4
    assert len(pages) == box.people * 5 / 4


def test_more_teams_get_more_letters() -> None:
    box = made("event")
    pack = box.material.pack
    assert pack is not None
    six = replace(pack, id="six", teams=(*pack.teams, Team("e", "Legal"), Team("f", "Sales")))
    pages = read(letter_cards.render(replace(box, material=replace(box.material, pack=six))))

    assert pages.count("E F") == box.people


def test_a_letter_fills_its_quarter_and_stays_inside() -> None:
    document = pypdfium2.PdfDocument(letter_cards.render(made("day")))
    page = document[0]
    text = page.get_textpage()
    found = [text.get_charbox(n) for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]
    quarter = (page.get_width() / 2, page.get_height() / 2)

    assert len(found) == 4
    for left, bottom, right, top in found:
        assert int(left // quarter[0]) == int(right // quarter[0])
        assert int(bottom // quarter[1]) == int(top // quarter[1])
        assert top - bottom > quarter[1] * 0.4
    text.close()
    page.close()
    document.close()


def test_the_same_box_gives_the_same_bytes() -> None:
    for paper in (card_guide, letter_cards):
        assert paper.render(made("hostile")) == paper.render(made("hostile"))
