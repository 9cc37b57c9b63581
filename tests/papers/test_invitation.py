"""The invitation: two pages with the pre-work for an accelerator workshop, one page for an event."""

from dataclasses import replace
from functools import cache

import pytest
from papers import sample_box
from papers.printed import outside, overlapping, read
from papers.sample_questions import ideas, sources

from workshop.box import Box
from workshop.papers.invitation import render
from workshop.papers.invitation_texts import texts
from workshop.timing import planned

PAPERS = ("A4", "Letter")
SAMPLES = ("day", "half_day", "event", "hostile", "blank")


def made(name: str) -> Box:
    box: Box = getattr(sample_box, name)()
    return box


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    return render(made(name), paper)


@cache
def pages(name: str, paper: str = "A4") -> list[str]:
    return read(printed(name, paper))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_an_accelerator_has_two_pages_and_an_event_one(name: str, paper: str) -> None:
    assert len(pages(name, paper)) == (1 if name == "event" else 2)
    assert not outside(printed(name, paper), end=22)
    assert not overlapping(printed(name, paper))


@pytest.mark.parametrize("name", ["day", "half_day", "event"])
def test_the_first_page_says_who_when_why_and_what(name: str) -> None:
    box, first = made(name), pages(name)[0]
    clock = planned(box.workshop, box.agenda)

    for said in (
        "Ingrid Brandt invites you",
        "Thursday, 12 March 2026",
        f"{clock[0]} to {clock[-1]}",
        "Place",
        box.material.written["why"],
        texts(box)["lead"],
        texts(box)["bring"],
        f"{clock[-1]} End",
        "Research, Software engineering, HR, Business",
        *texts(box)["said"],
    ):
        assert said in first, said


def test_the_agenda_shows_blocks_with_their_times_and_no_codes() -> None:
    first = pages("day")[0]

    for said in ("10:40 Problem harvest", "12:15 Lunch", "16:50 Close and sign"):
        assert said in first
    assert "A4" not in first
    assert "Arrive and join" not in pages("event")[0]


@pytest.mark.parametrize("paper", PAPERS)
def test_what_is_known_of_problems_and_data_is_filled_in(paper: str) -> None:
    second = pages("day", paper)[1]

    for idea in ideas()[:8]:
        assert idea.title in second
        assert idea.who in second
    assert "Delivery address typed wrong at the counter" in second
    assert "3,100 1.5" in second
    assert "4 more are known already." in second
    for source in sources():
        assert f"{source.name} {source.type} {source.owner} {source.place}" in second
    for said in ("by 9 March", "May we use a cloud service?", "Yes, under conditions", "Who says so"):
        assert said in second


def test_before_anything_is_known_there_are_lines_to_write_on() -> None:
    first, second = pages("blank")

    assert "One sentence by the sponsor, before this goes out" in first
    assert "Northmere Water" in first
    assert "1 2 3 4 5 6 7 8" in second
    assert "Where the data is" in second
    assert "by __________" in second


def test_a_language_without_an_invitation_gets_the_english_one() -> None:
    box = made("event")
    foreign = replace(box, engagement=replace(box.engagement, language="../xx"))

    assert texts(foreign) == texts(box)


@pytest.mark.parametrize("name", ["Łódź", "Nguyễn", "<b>Αθήνα</b>", "東京", "Ứng dụng học máy"])
def test_any_name_prints(name: str) -> None:
    assert name in " ".join(pages("hostile"))


def test_the_same_box_gives_the_same_bytes() -> None:
    assert render(made("hostile")) == render(made("hostile"))
