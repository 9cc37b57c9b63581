"""The run sheet: every activity of the agenda with its clock and its notes, and lines for the real times."""

from functools import cache

import pytest
from papers import sample_box
from papers.printed import outside, overlapping, read

from workshop.activities.cards import written_fields
from workshop.box import Box
from workshop.papers.run_sheet import render
from workshop.timing import planned

PAPERS = ("A4", "Letter")
SAMPLES = ("day", "half_day", "event", "hostile", "blank")


def made(name: str) -> Box:
    box: Box = getattr(sample_box, name)()
    return box


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    return render(made(name), paper)


def tight(text: str) -> str:
    """Take out all white, so that line breaks do not matter."""
    return "".join(text.split())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["day", "half_day", "event"])
def test_every_activity_stands_with_clock_minutes_and_its_notes_in_full(name: str, paper: str) -> None:
    box = made(name)
    text = tight(" ".join(read(printed(name, paper))[1:]))

    for clock, activity in zip(planned(box.workshop, box.agenda), box.agenda, strict=False):
        timebox = f"{activity.minutes}min" if activity.minutes else "before the start"
        assert tight(f"{clock}{timebox}{activity.title}") in text, activity.title
        assert tight(activity.notes)[:60] in text, activity.title
        assert tight(activity.notes)[-30:] in text, activity.title


def test_the_first_page_shows_the_day_and_what_may_shrink() -> None:
    first = read(printed("day"))[0]

    for said in (
        "Run sheet 09:00 to 17:00, 480 minutes.",
        "Sponsor: Ingrid Brandt. Decider: Tomasz Wilk",
        "16 invited",
        "10:40 A4 Problem harvest 40",
        "12:15 B2 Lunch 45",
        "What may shrink",
        "A4 10 min There is less time to write",
        "A7 10 min The training menu is left out",
        "A9 10 min The gate is not filled in",
    ):
        assert said in first, said


def test_an_agenda_without_spare_minutes_says_so() -> None:
    assert "No block of this agenda has minutes to give back." in read(printed("event"))[0]


def test_a_block_that_may_shrink_says_what_is_lost() -> None:
    text = " ".join(read(printed("day"))[1:])

    assert "A4 Problem harvest 40 min; may give back 10 min. Lost: There is less time" in text


def test_a_vote_names_its_ballot_and_a_card_what_is_typed_in() -> None:
    box, text = made("day"), " ".join(read(printed("day"))[1:])

    for vote in box.votes:
        assert f"ithout phones: ballot and tally sheet {vote.number}, or cards" in text
    fields = [field.label for activity in box.agenda for field in written_fields(activity)]
    assert all(label in text for label in fields)
    assert "empty cards and pens" in text


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_leaves_the_sheet_and_nothing_overlaps(name: str, paper: str) -> None:
    assert not outside(printed(name, paper))
    assert not overlapping(printed(name, paper))


def test_hard_names_and_long_words_print_whole() -> None:
    text = tight(" ".join(read(printed("hostile"))))

    for said in ("Ứngdụnghọcmáychokhiếunạicủakháchhàng", "<b>Αθήνα</b>", "東京", "&amp;"):
        assert said in text
    assert "Donaudampfschifffahrtsgesellschaft" * 9 in text


def test_the_same_agenda_gives_the_same_bytes() -> None:
    assert render(made("hostile")) == render(made("hostile"))
