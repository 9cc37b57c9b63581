"""The agenda: where we are, the timer, behind by, and coming back after a break-down."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from room import Room, agenda_of, day

from workshop.model import Activity
from workshop.problems import Refusal
from workshop.timing import minutes_behind, planned, reference


def step(title: str, minutes: int = 10) -> Activity:
    return Activity("", title.lower(), "present", title, minutes)


def test_the_first_next_begins_the_first_activity(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    assert room.session.scene().clock is None
    room.session.agenda.next()

    scene = room.session.scene()
    assert scene.number == 1
    assert scene.activity.state == "running"


def test_the_timer_runs_pauses_and_survives_a_restart(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.session.agenda.next()
    room.clock.passes(2)
    room.session.agenda.pause()
    room.clock.passes(30)
    room.session.agenda.resume()
    room.clock.passes(1)
    room.comes_back()

    clock = room.session.scene().clock
    assert clock.elapsed(room.clock()) == pytest.approx(180)


def test_behind_by_counts_a_late_start_and_an_overrun(tmp_path: Path) -> None:
    room = Room(tmp_path / "a.readyroom", agenda_of(step("One"), step("Two")))
    room.clock.now = datetime(2026, 11, 24, 9, 3).astimezone().timestamp()
    room.session.agenda.next()
    room.clock.passes(12)

    clock = room.session.scene().clock
    assert clock.behind(room.clock()) == pytest.approx(5 * 60)
    room.session.agenda.next()
    assert room.session.scene().clock.behind(room.clock()) == pytest.approx(5 * 60)
    room.session.close()


def test_what_is_shortened_passed_over_or_added_on_the_day_counts_at_once(tmp_path: Path) -> None:
    steps = [step("One"), replace(step("Two"), code="A1", gives_back=4, lost="Less."), step("Three")]
    room = Room(tmp_path / "a.readyroom", agenda_of(*steps))
    room.session.planning.change(room.session.scene().agenda[2].id, minutes=15)
    room.clock.now = datetime(2026, 11, 24, 9, 5).astimezone().timestamp()
    room.session.agenda.next()

    def behind() -> int:
        return minutes_behind(room.session.scene().clock, room.clock())

    assert behind() == 5
    room.session.agenda.win_back(["A1"])
    assert behind() == 1
    room.session.path.pass_over(3)
    assert behind() == 1 - 15
    room.session.undo()
    room.session.undo()
    assert behind() == 5
    room.session.agenda.add_minutes(5)
    assert behind() == 10
    room.comes_back()
    assert behind() == 10
    room.session.close()


def test_a_rehearsal_the_evening_before_is_measured_from_its_own_start(tmp_path: Path) -> None:
    room = Room(tmp_path / "a.readyroom", agenda_of(step("One"), step("Two")))
    room.clock.now = datetime(2026, 11, 23, 21, 0).astimezone().timestamp()
    room.session.agenda.next()
    room.clock.passes(11)

    assert reference(room.session.scene().workshop) == datetime(2026, 11, 23, 21, 0).astimezone().timestamp()
    assert room.session.scene().clock.behind(room.clock()) == pytest.approx(60)
    room.session.close()


def test_jumping_and_coming_back_keeps_the_time_spent(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.session.agenda.goto(1)
    room.clock.passes(3)
    room.session.agenda.goto(5)
    room.clock.passes(50)
    room.session.agenda.goto(1)
    room.clock.passes(1)

    assert room.session.scene().clock.elapsed(room.clock()) == pytest.approx(240)


def test_an_agenda_of_sixty_activities_is_led_to_its_end(tmp_path: Path) -> None:
    template = agenda_of(*(step(f"Step {n}", 5) for n in range(60)))
    room = Room(tmp_path / "a.readyroom", template)
    for _ in range(60):
        room.session.agenda.next()
    room.session.agenda.next()

    assert [a.state for a in room.session.scene().agenda] == ["done"] * 60
    with pytest.raises(Refusal, match="last activity"):
        room.session.agenda.next()
    room.session.close()


def test_an_empty_agenda_is_refused(tmp_path: Path) -> None:
    room = Room(tmp_path / "a.readyroom", day())
    with pytest.raises(Refusal, match="agenda is empty"):
        room.session.engagement.add_workshop(agenda_of(), "2026-11-24")
    room.session.close()


def test_planned_times_are_clock_times(room_of_fourteen: Room) -> None:
    scene = room_of_fourteen.session.scene()
    times = planned(scene.workshop, scene.agenda)

    assert times[0] == "09:00"
    assert times[-1] == "17:00"
    assert times[next(n for n, a in enumerate(scene.agenda) if a.code == "A6")] == "13:00"


def test_points_are_kept_for_later(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    key = room.session.agenda.park("Who answers\nfor wrong replies?")
    assert [p.text for p in room.session.scene().parked] == ["Who answers for wrong replies?"]
    room.session.agenda.unpark(key)

    assert room.session.scene().parked == ()


def test_blank_reaches_the_room_and_ends_with_the_next_step(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    seen = []
    room.session.watch(lambda: seen.append(room.projector.scene.blank))
    room.session.agenda.blank(on=True)
    room.session.agenda.next()

    assert seen[0] is True
    assert room.projector.scene.blank is False


def test_a_timer_left_running_overnight_does_not_count_the_night(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.session.agenda.next()
    room.clock.passes(20 * 60)

    assert room.session.scene().clock.elapsed(room.clock()) == pytest.approx(0)


def test_a_clock_that_was_set_back_never_shows_negative_time(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.session.agenda.next()
    room.clock.passes(-90)

    assert room.session.scene().clock.elapsed(room.clock()) == pytest.approx(0)


def test_undoing_minutes_leaves_the_timer_as_it_runs(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.session.agenda.goto(2)
    room.session.agenda.add_minutes(5)
    room.session.agenda.goto(3)
    room.session.undo()

    assert [a.state for a in room.session.scene().agenda[:4]] == ["ahead", "done", "running", "ahead"]
    assert room.session.scene().agenda[1].minutes == 5


def test_a_day_that_is_no_day_is_refused(room_of_fourteen: Room) -> None:
    with pytest.raises(Refusal, match="Write the day as"):
        room_of_fourteen.session.engagement.set_date("2026-01-01", "9 Uhr")

    room_of_fourteen.session.agenda.goto(1)
    assert room_of_fourteen.session.scene().workshop.starts == "09:00"
