"""Passing over steps: what is left out, where one goes on, what undo brings back, what the papers say."""

import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from tests.papers.printed import read
from tests.room import Room, agenda_of
from tests.session.test_leading import states, step, waits
from ui.console.console import Console
from workshop.papers import event_summary, run_sheet
from workshop.path import coming
from workshop.plan import every_vote
from workshop.problems import Refusal
from workshop.templates import shipped
from workshop.timing import is_over, minutes_behind, planned


def over(room: Room) -> bool:
    scene = room.session.scene()
    assert (scene.workshop.id in room.session.outline().ended) == is_over(
        scene.agenda, scene.workshop.current
    )
    return is_over(scene.agenda, scene.workshop.current)


def read_all(pdf: bytes) -> str:
    return " ".join(" ".join(read(pdf)).split())


@pytest.fixture
def led(tmp_path: Path) -> Room:
    steps = (step("One"), step("Two"), step("Three"), step("Four", 20, 5), step("Five", 15, 10), step("Six"))
    made = Room(tmp_path / "a.readyroom", agenda_of(*steps))
    made.session.agenda.next()
    made.session.agenda.next()
    return made


def test_the_current_step_is_passed_over_and_undo_leads_it_on(led: Room) -> None:
    led.clock.passes(4)
    assert led.session.path.pass_over() == 10
    assert (led.session.scene().number, states(led)[:3]) == (3, ["done", "skipped", "running"])
    assert led.session.scene().undo == "passing over “Two”"

    led.clock.passes(7)
    led.comes_back()
    assert led.session.undo() == "passing over “Two”"
    scene = led.session.scene()
    assert (scene.number, states(led)[:3]) == (2, ["done", "running", "ahead"])
    assert scene.clock.elapsed(led.clock()) == pytest.approx(240)

    led.clock.passes(1)
    led.comes_back()
    assert led.session.redo() == "passing over “Two”"
    scene = led.session.scene()
    assert (scene.number, scene.agenda[1].state, scene.agenda[1].spent) == (3, "skipped", pytest.approx(300))
    led.session.close()


def test_undo_does_not_pull_the_room_back_once_one_has_gone_further(led: Room) -> None:
    led.session.path.pass_over()
    led.session.agenda.next()
    led.session.undo()
    assert (led.session.scene().number, waits(led)) == (4, 2)
    assert states(led)[:4] == ["done", "paused", "done", "running"]
    led.session.agenda.come_back()
    assert led.session.scene().number == 2

    led.session.path.pass_over()
    led.session.agenda.goto(6)
    led.session.undo()
    assert (led.session.scene().number, waits(led), states(led)[1]) == (6, 3, "ahead")


def test_a_step_ahead_is_only_marked_and_one_goes_past_it_both_ways(led: Room) -> None:
    led.session.path.pass_over(3)
    assert (led.session.scene().number, states(led)[1:4]) == (2, ["running", "skipped", "ahead"])
    led.session.agenda.next()
    assert (led.session.scene().number, states(led)[:4]) == (4, ["done", "done", "skipped", "running"])
    led.session.agenda.back()
    assert led.session.scene().number == 2
    assert led.session.undo() == "passing over “Three”"
    assert states(led)[2] == "ahead"
    led.session.redo()
    led.session.path.take_up(3)
    assert (states(led)[2], led.session.scene().undo) == ("ahead", "taking up “Three” again")
    led.session.undo()
    assert states(led)[2] == "skipped"
    with pytest.raises(Refusal, match="“Four” is not passed over"):
        led.session.path.take_up(4)


def test_a_jump_takes_it_up_and_it_cannot_be_undone_under_ones_feet(led: Room) -> None:
    led.session.path.pass_over(5)
    led.session.agenda.goto(5)
    assert states(led)[4] == "running"
    with pytest.raises(Refusal, match="“passing over “Five”” was used since"):
        led.session.undo()
    assert (led.session.scene().number, states(led)[4], led.session.scene().undo) == (5, "running", "")


def test_its_minutes_are_won_back(led: Room) -> None:
    led.clock.passes(5)
    before = led.session.scene()
    assert led.session.path.pass_over(4, 5) == 35
    scene = led.session.scene()
    times = planned(scene.workshop, scene.agenda)
    assert (planned(before.workshop, before.agenda)[-1], times) == (
        "10:15",
        ("09:00", "09:10", "09:20", "09:30", "09:30", "09:30", "09:40"),
    )
    late = minutes_behind(scene.clock, led.clock())
    led.session.agenda.next()
    led.session.agenda.next()
    scene = led.session.scene()
    assert scene.number == 6
    # Two and Three were left at once: only the minutes of those that count are there to be ahead of.
    assert minutes_behind(scene.clock, led.clock()) == late - 5 - 10


def test_what_was_left_by_a_jump_can_be_passed_over_and_an_excursion_comes_back(led: Room) -> None:
    led.session.agenda.goto(4)
    assert waits(led) == 2
    led.session.path.pass_over()
    assert (led.session.scene().number, states(led)[1:4]) == (2, ["running", "ahead", "skipped"])
    led.session.undo()
    assert (led.session.scene().number, states(led)[3]) == (2, "ahead")
    led.session.agenda.goto(4)
    led.session.path.pass_over(2)
    assert (led.session.scene().number, states(led)[1], waits(led)) == (4, "skipped", 0)
    led.session.undo()
    assert waits(led) == 2


def test_a_workshop_whose_rest_is_passed_over_is_over(led: Room) -> None:
    led.session.path.pass_over(4, 5, 6)
    led.session.agenda.next()
    assert not over(led)
    led.session.path.pass_over()
    assert (led.session.scene().number, over(led)) == (2, True)
    with pytest.raises(Refusal, match="This was the last activity"):
        led.session.agenda.next()
    led.session.undo()
    assert (led.session.scene().number, states(led)[2]) == (3, "running")
    led.session.agenda.next()
    assert over(led)
    led.session.path.take_up(5)
    assert not over(led)
    led.session.agenda.next()
    assert led.session.scene().number == 5


def test_what_makes_no_sense_is_refused_in_a_sentence(tmp_path: Path) -> None:
    pulse = step("Mood", kind="pulse")
    questions = [{"id": "q", "text": "How?", "options": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]}]
    room = Room(
        tmp_path / "b.readyroom", agenda_of(replace(pulse, spec={"questions": questions}), step("Talk"))
    )
    path = room.session.path
    with pytest.raises(Refusal, match="Nothing of the agenda would be left"):
        path.pass_over(1, 2)
    with pytest.raises(Refusal, match="numbers 1 to 2"):
        path.pass_over(3)
    path.pass_over(1)
    assert room.session.scene().number == 2
    with pytest.raises(Refusal, match="“Mood” is passed over already"):
        path.pass_over(1)
    room.session.undo()
    assert room.session.scene().number == 1

    room.session.agenda.next()
    room.session.rounds.open()
    for numbers in ((), (1, 2)):
        with pytest.raises(Refusal, match="The vote in “Mood” is still open"):
            path.pass_over(*numbers)
    room.facilitator.counts(a=3)
    room.session.rounds.close()
    with pytest.raises(Refusal, match="“Mood” is done and stays in the record"):
        path.pass_over()
    room.session.rounds.void("Wrong question")
    path.pass_over()
    assert room.session.plan().not_asked == ("Mood (passed over)",)
    assert [vote.title for vote in every_vote(room.session.plan())] == ["Mood"]


def test_blocks_to_pass_over_say_what_is_lost(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.session.agenda.next()
    agenda = room.session.scene().agenda
    found = coming(agenda, 1)
    first = agenda[0].code
    assert found
    assert all(agenda[n - 1].code != first for block in found for n in block.numbers)
    asked = next(b for b in found if b.lost.startswith("Not asked"))
    assert room.session.path.win_back((), asked.numbers) == asked.minutes
    assert room.session.scene().undo == "winning time back"
    assert asked not in coming(room.session.scene().agenda, 1)
    title = next(a.title for n in asked.numbers if (a := agenda[n - 1]).title in asked.lost)
    assert f"{title} (passed over)" in room.session.plan().not_asked


def test_every_paper_says_that_it_was_passed_over(tmp_path: Path) -> None:
    event = next(t for t in shipped() if t.id == "excitement-120")
    room = Room(tmp_path / "c.readyroom", event)
    room.session.agenda.next()
    agenda = room.session.scene().agenda
    numbers = [n for n, a in enumerate(agenda, 1) if a.key in {"pulse-start", "pulse-end"}]
    assert len(numbers) == 2
    room.session.path.pass_over(*numbers)
    said = read_all(event_summary.render(room.session.summary()))
    assert "How people stood before and after was not asked: passed over." in said
    printed = read_all(run_sheet.render(room.session.box()))
    assert printed.count("passed over") >= len(numbers)
    room.session.path.take_up(*numbers)
    assert "passed over" not in read_all(run_sheet.render(room.session.box()))
    assert "passed over" not in read_all(event_summary.render(room.session.summary()))


def test_the_console_passes_over_and_takes_up(led: Room) -> None:
    out = StringIO()
    Console(led.session, out).run(["over", "over 5", "agenda", "over 2", "up 5", "undo", "quit"])
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    agenda = next(t for t in told if t.get("answer") == "agenda")
    assert [a["state"] for a in agenda["agenda"]] == [
        "done",
        "passed over",
        "running",
        "ahead",
        "passed over",
        "ahead",
    ]
    assert {"error": "“Two” is passed over already. Go there to take it up again."} in told
    assert next(t for t in told if t.get("answer") == "undo")["undone"] == "taking up “Five” again"
