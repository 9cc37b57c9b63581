"""The event summary: one page whatever was written, what was not asked, and how the record makes it."""

from dataclasses import replace
from functools import cache

import pypdfium2
import pytest
from papers import sample_event
from papers.printed import read
from papers.sample_event import SAMPLES

from workshop.event_summary import EventSummary, Interest, Pulse
from workshop.papers.event_summary import lay, render
from workshop.papers.sheet import Sheets
from workshop.papers.style import GRIDS

PAPERS = ("A4", "Letter")
LEAST = 2.0


@cache
def shown(name: str, paper: str = "A4") -> str:
    (page,) = read(render(SAMPLES[name], paper))
    return page


def told(summary: EventSummary) -> str:
    (page,) = read(render(summary))
    return page


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_it_is_one_page_on_which_nothing_overlaps(name: str, paper: str) -> None:
    sheets = Sheets(GRIDS[paper])
    sheets.part("Event summary")

    assert lay(sheets, SAMPLES[name]) >= LEAST
    assert shown(name, paper).endswith("Page 1 of 1")


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_leaves_the_sheet(paper: str) -> None:
    for name, made in SAMPLES.items():
        document = pypdfium2.PdfDocument(render(made, paper))
        page = document[0]
        bitmap = page.render(scale=1)
        width, height, ink = bitmap.width, bitmap.height, bytes(bitmap.buffer)
        channels, stride = bitmap.n_channels, bitmap.stride
        rows = (ink[y * stride : y * stride + width * channels] for y in range(height))
        edge = (width - 44) * channels
        assert all(set(row[edge:]) <= {255} for row in rows), name
        page.close()
        document.close()


def test_the_same_value_gives_the_same_bytes() -> None:
    assert render(sample_event.event()) == render(sample_event.event())


def test_a_whole_event_says_all_that_came_out_of_it() -> None:
    page = shown("event")

    for said in (
        "Brindlemoor Parcel",
        "Excitement event, 100 min",
        "Thursday, 26 February 2026",
        "38 people in the room",
        "Not in the room: Research",
        "We want to know what a machine can learn from us before we choose.",
        "We taught a machine",
        "28 right by our own keyword rules, likely range 21 to 35",
        "34–44 right by one table alone",
        "51 right by all tables together, likely range 44 to 55",
        "of 60 hidden messages, right",
        "the room’s rules, 28",
        "140 of 140 messages labelled, 266 labels. Taught again: 52, no clear change.",
        "On 12 messages we ourselves disagreed.",
        "What we learned: one desk’s mails teach little",
        "36 answered before, 36 after. Mood on one day, no measurement.",
        "Mails reach the wrong desk 19 27",
        "and 2 more ideas",
        "36 people, 3 dots each, at most 2 on one idea. Interest, not a decision.",
        "fear for jobs 11",
        "other kinds 6",
        "After more than a year 3 Don’t know 5",
        "Next: accelerator workshop, 12 March. The managing director decides there.",
        "shift plans will not be the first trial.",
        "Signed up to help: 9",
    ):
        assert said in page, said


@pytest.mark.parametrize("name", SAMPLES)
def test_there_is_never_a_percentage(name: str) -> None:
    assert "%" not in shown(name)


def test_what_was_not_asked_is_said() -> None:
    page = shown("empty")

    for said in (
        "The sponsor’s why was not written down.",
        "What the room said",
        "No machine was taught at this event",
        "no sentence was written down.",
        "How people stood before and after was not asked.",
        "No ideas were written down.",
        "No worries were counted.",
        "This was not asked.",
        "no date for the accelerator workshop was set.",
        "Who decides there was not said.",
        "What nobody should expect was not said.",
        "Nobody counted the people",
    ):
        assert said in page, said
    assert page.count("not measured") == 3
    assert "0 people" not in page


def test_a_pulse_asked_once_leaves_the_other_bar_out() -> None:
    made = sample_event.event()
    once = replace(made, pulse=tuple(Pulse(p.before, None) for p in made.pulse))
    page = told(once)

    assert "36 answered before; after it was not asked." in page
    assert page.count("after not asked") == 3


def test_a_pulse_in_other_words_is_not_passed_off_as_the_same() -> None:
    made = sample_event.event()
    first = made.pulse[0]
    assert first.before is not None
    other = replace(first.before, question=replace(first.before.question, text="I get it", version=2))

    assert "asked in other words before" not in shown("event")
    assert "asked in other words before" in told(replace(made, pulse=(Pulse(other, first.after),)))


def test_numbers_written_by_hand_stand_as_they_were_written() -> None:
    page = shown("by hand")

    assert "40 right by one table alone, recorded" in " ".join(page.split()) or "40" in page
    assert "There is no learning curve: the program got no labels from this room." in page
    assert "of 60 right by our own keyword rules" in page
    assert "recorded" in page
    assert "on 12 of 40 messages the tables differed" in page
    assert "mostly jobs, a few about time" in page
    assert "We taught a machine" not in page


def test_a_stored_run_is_marked_wherever_its_numbers_stand() -> None:
    page = shown("recorded")

    assert "right by one table alone, from a recorded run" in page
    assert "right by all tables together, from a recorded run" in page
    assert page.count("recorded") == 4
    assert "We taught a machine" not in page


def test_a_second_try_that_is_worse_is_shown_as_worse() -> None:
    page = told(replace(sample_event.event(), again=sample_event.score(40)))

    assert "Taught again: 40, clearly worse." in page


def test_what_was_typed_is_text_and_never_markup() -> None:
    made = replace(
        sample_event.event(),
        client="<b>Acme</b> & Söhne",
        why="</para><font size=90>why</font>",
        ideas=(Interest("<script>x</script>", 1, 2),),
    )
    page = told(made)

    for said in ("<b>Acme</b> & Söhne", "</para><font size=90>why</font>", "<script>x</script>"):
        assert said in page


def test_a_long_text_ends_with_an_ellipsis() -> None:
    assert "Long words & <b>tags</b>" in shown("500 characters")
    assert shown("500 characters").count("…") >= 12


def test_hopes_that_were_voted_on_are_counts() -> None:
    page = told(replace(sample_event.event(), hoped=(("quicker answers", 9), ("less copying", 4))))

    assert "Hopes: quicker answers 9, less copying 4" in page


def test_an_agenda_that_has_its_length_in_its_name_says_it_once() -> None:
    made = sample_event.event()

    assert "Excitement event, 100 min" in shown("event")
    assert told(replace(made, title="Excitement event, 100 minutes")).count("100 min") == 1


def test_a_stored_curve_is_not_the_rooms() -> None:
    page = told(replace(sample_event.event(), recorded=True, labels=0, labelled=0, again=None))

    assert "messages labelled in a recorded run" in page
    assert "We taught a machine" not in page
    assert "right by all tables together, from a recorded run" in page


def test_a_curve_of_one_point_is_printed() -> None:
    whole = sample_event.event()

    assert "messages labelled by the room" in told(replace(whole, curve=whole.curve[-1:]))


@pytest.mark.parametrize(("labels", "says"), [(0, "got no labels from this room"), (9, "got too few labels")])
def test_why_there_is_no_curve_is_said(labels: int, says: str) -> None:
    assert says in told(replace(sample_event.recorded(), labels=labels))


def test_questions_of_the_pulse_share_one_size() -> None:
    document = pypdfium2.PdfDocument(render(sample_event.event()))
    page = document[0]
    text = page.get_textpage()
    found = [text.search(says).get_next() for says in ("I could tell", "It could help", "When I think")]
    boxes = [text.get_charbox(at[0]) for at in found if at]
    for opened in (text, page, document):
        opened.close()

    assert len(boxes) == 3
    assert len({round(top - bottom, 1) for _left, bottom, _right, top in boxes}) == 1


def test_vietnamese_is_printed_letter_by_letter() -> None:
    page = shown("vietnamese")

    for said in ("Công ty Chuyển phát Đồng bằng Cửu", "Khiếu nại phải chờ lâu – 20", "sợ mất việc 11"):
        assert said in page
