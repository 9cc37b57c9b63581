"""Owner slips: each person's lines and nobody else's, a third of a page each, on either paper."""

from dataclasses import replace
from functools import cache

import pytest
from papers import sample_plan
from papers.printed import boxes, outside, overlapping, read

from workshop.papers import action_plan
from workshop.papers.owner_slips import owners, render
from workshop.plan import ActionPlan, Note

PAPERS = ("A4", "Letter")
SAMPLES = ("plan", "hostile", "overfull", "empty")


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    made: ActionPlan = getattr(sample_plan, name)()
    return render(made, paper)


def whole(pdf: bytes) -> str:
    return " ".join(read(pdf))


def slip_of(name: str) -> str:
    """Give the text of one person's slip in the sample."""
    text = whole(printed("plan"))
    start = text.index(name)
    return text[start : text.index("Slip ", start)]


def test_everybody_who_holds_a_line_gets_a_slip_of_a_third_of_a_page() -> None:
    text, made = whole(printed("plan")), sample_plan.plan()
    people = {line.owner for line in (*made.lines, *made.unowned) if line.owner}

    assert {owner.name for owner in owners(made)} == people
    assert all(f"Slip {n} of {len(people)}" in text for n in range(1, len(people) + 1))
    assert len(read(printed("plan"))) == -(-len(people) // 3)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_slip_says_what_first_step_done_due_with_whom_and_why(paper: str) -> None:
    text = whole(printed("plan", paper))

    for line in sample_plan.plan().lines:
        for said in (line.what, line.first_step, f"With {line.others}.", line.reasons[0].text):
            assert said in text, said
        assert f"Done: {line.done_when}" in text
        assert f"({line.reasons[0].rule})" in text


def test_the_owner_is_not_named_as_who_helps() -> None:
    made = sample_plan.plan()
    first, *rest = made.lines
    alone = replace(made, lines=(replace(first, others=f" {first.owner.upper()}"), *rest))

    assert first.owner.upper() not in whole(render(alone))
    assert f"with {first.owner.upper()}" not in " ".join(read(action_plan.render(alone)))


def test_nobody_gets_the_lines_of_somebody_else() -> None:
    made = sample_plan.plan()
    for owner in owners(made):
        theirs = {line.id for _number, line in owner.lines}
        slip = slip_of(owner.name)
        assert all((line.what in slip) == (line.id in theirs) for line in made.lines), owner.name


def test_a_line_without_a_date_stands_on_its_owners_slip() -> None:
    slip = slip_of("D. Brackwater")

    assert "Your three lines of the action plan" in slip
    assert "Train depot leads to read their own data" in slip
    assert "no date yet" in slip


def test_the_30_day_check_and_what_was_said_stand_on_the_slip() -> None:
    slip = slip_of("A. Quillbank")

    assert "30-day check 13 April Monday, 10:00, same room." in slip
    assert "line 3 “Yes, if depot IT gets an account by Friday” · line 5 “Yes”" in slip


def test_a_condition_written_with_its_own_if_says_if_once() -> None:
    made = sample_plan.plan()
    line = replace(made.lines[0], id="x", owner="Q. Solo")
    notes = tuple(
        Note("A11", "", "", "", text, f"{field}-x")
        for field, text in (("answer", "yes, if"), ("condition", "If the lab has room"))
    )
    text = whole(render(replace(made, lines=(line,), unowned=(), notes=notes, written={})))

    assert "You said: “Yes, if the lab has room”" in text


def test_more_lines_than_fit_go_on_a_further_slip_of_the_same_person() -> None:
    made = sample_plan.plan()
    lines = tuple(replace(line, owner="Q. Busy") for line in made.lines)
    text = whole(render(replace(made, lines=lines, unowned=())))

    assert "1 of 5" in text
    assert "5 of 5" in text
    assert "Your 12 lines of the action plan, continued" in text
    assert all(line.what in text for line in lines)


def test_a_plan_without_names_says_that_there_is_no_slip() -> None:
    assert "No line of the plan has a name yet" in whole(printed("empty"))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_leaves_its_slip_and_nothing_overlaps(name: str, paper: str) -> None:
    pdf = printed(name, paper)
    third = (842 if paper == "A4" else 792) / 3

    assert not outside(pdf)
    assert not overlapping(pdf)
    for page in boxes(pdf):
        for _left, bottom, _right, top, said in page:
            assert int(bottom // third) == int(top // third), said


@pytest.mark.parametrize("name", ["Łódź", "Nguyễn", "<b>Αθήνα</b>", "東京", "&amp;"])
def test_any_name_prints(name: str) -> None:
    assert name in whole(printed("hostile"))


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert render(sample_plan.hostile()) == render(sample_plan.hostile())
