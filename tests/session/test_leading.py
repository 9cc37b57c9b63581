"""Leading: jump and come back, win time back, points kept for later, wording and notes on the spot."""

from dataclasses import replace
from pathlib import Path

import pytest
from room import Room, agenda_of

from workshop.activities import KINDS
from workshop.model import Activity, DataSource, Form
from workshop.problems import Refusal
from workshop.scene import room as room_part
from workshop.templates import shipped
from workshop.timing import left_off, spare


def step(title: str, minutes: int = 10, gives: int = 0, kind: str = "present") -> Activity:
    lost = f"Less of {title}." if gives else ""
    return Activity("", title.lower(), kind, title, minutes, prompt="", gives_back=gives, lost=lost)


@pytest.fixture
def led(tmp_path: Path) -> Room:
    steps = (step("One"), step("Two"), step("Three"), step("Four", 20, 5), step("Five", 15, 10), step("Six"))
    made = Room(tmp_path / "a.readyroom", agenda_of(*steps))
    made.session.agenda.next()
    made.session.agenda.next()
    return made


def states(room: Room) -> list[str]:
    return [a.state for a in room.session.scene().agenda]


def waits(room: Room) -> int:
    scene = room.session.scene()
    return left_off(scene.agenda, scene.number)


def test_what_was_left_by_a_jump_waits_and_is_as_it_was(led: Room) -> None:
    led.clock.passes(4)
    led.session.agenda.goto(4)
    assert (states(led)[1:5], waits(led)) == (["paused", "ahead", "running", "ahead"], 2)
    led.clock.passes(3)
    led.session.agenda.goto(6)
    assert (states(led)[1:], waits(led)) == (
        ["paused", "ahead", "ahead", "ahead", "running"],
        2,
    )
    led.session.agenda.goto(4)
    led.clock.passes(1)
    led.comes_back()
    assert waits(led) == 2

    led.session.agenda.come_back()
    led.clock.passes(2)
    scene = led.session.scene()
    assert (scene.number, waits(led), scene.clock.elapsed(led.clock())) == (2, 0, pytest.approx(360))
    assert states(led)[3] == "ahead"
    with pytest.raises(Refusal, match="nowhere to go back to"):
        led.session.agenda.come_back()
    led.session.close()


def test_going_on_from_a_jump_leaves_the_old_place_for_good(led: Room) -> None:
    led.session.agenda.goto(4)
    led.session.agenda.next()
    assert (states(led), waits(led)) == (
        ["done", "done", "ahead", "done", "running", "ahead"],
        0,
    )


def test_going_back_and_on_again_returns_to_where_one_was(led: Room) -> None:
    led.session.agenda.next()
    led.session.agenda.goto(1)
    led.session.agenda.next()
    assert (led.session.scene().number, waits(led)) == (2, 3)
    led.session.agenda.next()
    assert states(led)[:3] == ["done", "done", "running"]


def test_behind_goes_on_while_one_is_away_and_while_the_timer_stands(led: Room) -> None:
    led.clock.passes(1)
    late = led.session.scene().clock.behind(led.clock())
    led.session.agenda.goto(5)
    clock = led.session.scene().clock
    led.clock.passes(3)
    assert clock.behind(led.clock()) - late == pytest.approx(180)
    assert led.session.scene().clock.behind(led.clock()) - late == pytest.approx(180)

    led.session.agenda.come_back()
    led.session.agenda.pause()
    clock = led.session.scene().clock
    led.clock.passes(2)
    assert clock.behind(led.clock()) - late == pytest.approx(300)


def test_the_time_is_nearly_over_in_the_last_fifth_and_at_most_two_minutes(led: Room) -> None:
    clock = led.session.scene().clock
    began = led.clock()
    assert [clock.stage(began + 60 * m) for m in (0, 7.9, 8, 10, 10.1)] == [
        "good",
        "good",
        "nearly",
        "nearly",
        "over",
    ]
    led.session.agenda.add_minutes(-5)
    short = led.session.scene().clock
    assert [short.stage(began + 60 * m) for m in (3.9, 4, 5.1)] == ["good", "nearly", "over"]


def test_time_is_won_back_in_one_edit_and_only_once(led: Room) -> None:
    four, five = (a.code for a in led.session.scene().agenda[3:5])
    assert [(s.code, s.minutes, s.lost) for s in spare(led.session.scene().agenda)] == [
        (four, 5, "Less of Four."),
        (five, 10, "Less of Five."),
    ]
    assert led.session.agenda.win_back([four, five]) == 15
    agenda = led.session.scene().agenda
    assert ([a.minutes for a in agenda[3:5]], spare(agenda)) == ([15, 5], ())
    with pytest.raises(Refusal, match="at least one block"):
        led.session.agenda.win_back([four])
    assert led.session.undo() == "shortening by 15 min"
    assert [(a.minutes, a.gives_back) for a in led.session.scene().agenda[3:5]] == [(20, 5), (15, 10)]


def test_a_block_gives_back_what_its_coming_steps_have(tmp_path: Path) -> None:
    steps = [
        replace(step("Short", 3, 10), code="A1"),
        replace(step("Long", 22), code="A1"),
        step("Other", 60),
    ]
    led = Room(tmp_path / "c.readyroom", agenda_of(*steps))
    led.session.agenda.next()
    led.session.agenda.win_back(["A1"])
    assert [(a.minutes, a.gives_back) for a in led.session.scene().agenda] == [(3, 0), (12, 0), (60, 0)]
    led.session.undo()
    led.session.planning.change(led.session.scene().agenda[1].id, minutes=4)
    assert [s.minutes for s in spare(led.session.scene().agenda)] == [3]
    led.session.agenda.goto(2)
    assert spare(led.session.scene().agenda) == ()
    led.session.close()


def test_a_point_becomes_a_plan_line_or_an_idea_and_can_be_taken_back(tmp_path: Path) -> None:
    led = Room(tmp_path / "b.readyroom", agenda_of(step("One"), step("Gather", kind="collect-ideas")))
    first, second = led.session.agenda.park("Ask the lawyers"), led.session.agenda.park("Sort the post")
    led.session.agenda.goto(1)
    led.session.parking.into_plan(first)
    scene = led.session.scene()
    assert ([line.what for line in scene.lines], [p.id for p in scene.parked]) == (
        ["Ask the lawyers"],
        [second],
    )
    assert led.session.undo() == "point made a plan line"
    assert (led.session.scene().lines, len(led.session.scene().parked)) == ((), 2)

    with pytest.raises(Refusal, match="not being gathered"):
        led.session.parking.into_idea(second)
    led.session.agenda.goto(2)
    led.session.parking.into_idea(second)
    assert [i.title for i in led.session.scene().material.ideas] == ["Sort the post"]
    again = led.session.agenda.park("sort the post")
    with pytest.raises(Refusal, match="there already"):
        led.session.parking.into_idea(again)
    assert again in {p.id for p in led.session.scene().parked}


def test_wording_is_seen_at_once_and_an_open_vote_keeps_its_own(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("Sort mails", "Match invoices")
    room.facilitator.goes_to("criteria-vote")
    room.session.rounds.open()
    asked, here = room.session.scene().round.form, room.session.scene().activity.id
    room.session.planning.change(here, prompt="Which of these does each meet?")

    assert room_part(room.session.scene()).prompt == "Which of these does each meet?"
    assert room.session.phone_scene().prompt == "Which of these does each meet?"
    assert room.session.scene().round.form == asked


def test_a_vote_that_was_left_open_is_known_elsewhere_and_open_on_return(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("Sort mails", "Match invoices")
    voted = room.facilitator.goes_to("criteria-vote")
    room.session.rounds.open()
    assert room.session.scene().open_elsewhere == frozenset()
    room.session.agenda.goto(1)
    assert room.session.scene().open_elsewhere == {voted.id}
    room.session.agenda.come_back()
    assert (room.session.scene().state, room.session.scene().open_elsewhere) == ("open", frozenset())


def answered(form: Form) -> dict[str, dict[str, int]]:
    """Give one raised hand for the first option of each question."""
    return {q.key: {q.options[0].key: 1} for q in form.questions}


@pytest.mark.parametrize("template", ["accelerator-day", "excitement-120"])
def test_no_kind_lets_the_room_have_a_count_before_it_is_shown(tmp_path: Path, template: str) -> None:
    led = Room(tmp_path / "d.readyroom", next(t for t in shipped() if t.id == template))
    led.facilitator.gathers("Sort mails", "Match invoices", "Spot failing pumps")
    led.session.ideas.add_sources([DataSource("", "Mail archive")])
    seen: set[str] = set()
    for number, activity in enumerate(led.session.scene().agenda, 1):
        kind = KINDS[activity.kind]
        if not kind.votes or kind.teaches or activity.kind in seen:
            continue
        led.session.agenda.goto(number)
        try:
            led.session.rounds.open()
        except Refusal:
            continue
        led.session.rounds.count(answered(led.session.scene().round.form))
        for close in (lambda: None, led.session.rounds.close):
            close()
            scene = led.session.scene()
            assert sum(scene.tally.questions[0].counts) == 1
            room = room_part(scene)
            assert (room.tally, room.earlier, room.before) == (None, None, None), activity.kind
            assert led.session.phone_scene().tally is None
        seen.add(activity.kind)
    assert len(seen) >= {"accelerator-day": 9, "excitement-120": 3}[template], seen
    led.session.close()
