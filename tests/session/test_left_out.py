"""Steps that a jump left out: they are still to come until they are led or passed over."""

import json
from io import StringIO
from pathlib import Path

import pytest

from tests.room import Room, agenda_of
from tests.session.test_leading import step
from ui.console.console import Console
from workshop.path import coming
from workshop.timing import left_out, minutes_behind


@pytest.fixture
def jumped(tmp_path: Path) -> Room:
    """Give a day of six steps of ten minutes, led from the second on to the fifth and the sixth."""
    steps = (step(title) for title in ("One", "Two", "Three", "Four", "Five", "Six"))
    made = Room(tmp_path / "a.readyroom", agenda_of(*steps))
    made.session.agenda.next()
    made.clock.passes(10)
    made.session.agenda.next()
    made.clock.passes(10)
    made.session.agenda.goto(5)
    made.clock.passes(10)
    made.session.agenda.next()
    return made


def behind(room: Room) -> int:
    return minutes_behind(room.session.scene().clock, room.clock())


def out(room: Room) -> tuple[int, ...]:
    scene = room.session.scene()
    return left_out(scene.agenda, scene.number)


def test_what_was_left_out_is_no_time_gained(tmp_path: Path) -> None:
    room = Room(tmp_path / "b.readyroom", agenda_of(*(step(str(n)) for n in range(6))))
    room.session.agenda.next()
    late = behind(room)
    room.clock.passes(10)
    room.session.agenda.goto(5)
    room.clock.passes(10)
    room.session.agenda.next()
    assert (room.session.scene().number, out(room), behind(room)) == (6, (2, 3, 4), late)
    room.session.close()


def test_passed_over_it_is_time_gained_and_undone_it_is_still_to_come(jumped: Room) -> None:
    late = behind(jumped)
    jumped.session.path.pass_over(*out(jumped))
    assert (out(jumped), behind(jumped)) == ((), late - 20)
    jumped.session.undo()
    assert (out(jumped), behind(jumped)) == ((3, 4), late)
    jumped.comes_back()
    assert (out(jumped), behind(jumped)) == ((3, 4), late)
    jumped.session.close()


def test_led_after_all_it_takes_its_time_and_no_more(jumped: Room) -> None:
    late = behind(jumped)
    jumped.session.agenda.goto(3)
    assert (out(jumped), behind(jumped)) == ((4,), late)
    jumped.clock.passes(10)
    assert behind(jumped) == late
    jumped.clock.passes(2)
    assert behind(jumped) == late + 2
    jumped.session.agenda.next()
    assert (out(jumped), behind(jumped)) == ((), late + 2)
    jumped.clock.passes(10)
    jumped.session.agenda.come_back()
    assert (jumped.session.scene().number, out(jumped), behind(jumped)) == (6, (), late + 2)


def test_a_look_back_at_what_was_led_is_still_time_lost(jumped: Room) -> None:
    late = behind(jumped)
    jumped.session.agenda.goto(2)
    assert behind(jumped) == late
    jumped.clock.passes(3)
    assert behind(jumped) == late + 3


def test_what_a_jump_goes_over_is_not_left_out_while_one_may_come_back(jumped: Room) -> None:
    jumped.session.agenda.goto(3)
    jumped.session.agenda.goto(6)
    assert out(jumped) == (4,)
    jumped.session.agenda.goto(1)
    assert out(jumped) == (4,)
    jumped.session.agenda.come_back()
    jumped.session.close()


def test_a_day_begun_in_its_middle_has_left_out_what_stands_before(tmp_path: Path) -> None:
    room = Room(tmp_path / "c.readyroom", agenda_of(*(step(str(n)) for n in range(4))))
    assert out(room) == ()
    room.session.agenda.goto(3)
    assert out(room) == (1, 2)
    assert [block.numbers for block in coming(room.session.scene().agenda, 3)] == [(1,), (2,), (4,)]
    room.session.close()


def test_the_console_says_what_was_left_out_and_passes_it_over(jumped: Room) -> None:
    told = StringIO()
    Console(jumped.session, told).run(["status", "over 3 4", "quit"])
    answers = [json.loads(line) for line in told.getvalue().splitlines()]
    status, over = (next(a for a in answers if a.get("answer") == verb) for verb in ("status", "over"))
    assert (status["left out"], "left out" in over) == ([3, 4], False)
