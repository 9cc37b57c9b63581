"""What home says of an engagement without opening it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ui.facilitator.recent import NAME, Recent, Step, Tried, load, remember
from ui.facilitator.stages import about, before_travel, fact, stages, when

TODAY = date(2026, 5, 8)
EVENT = Step("excitement", "Event", "2026-04-28", held=True, present=41, invited=45, ended=True)
AHEAD = Step("accelerator", "One day", "2026-05-12", invited=14)
HELD = Step(
    "accelerator", "One day", "2026-04-14", held=True, present=12, lines=12, done=5, ended=True, noted=6
)


def entry(*steps: Step, **more: object) -> Recent:
    return replace(Recent("/n.readyroom", "Northmere Water", steps=steps), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (entry(EVENT, AHEAD), ("Accelerator workshop on Tuesday, 12 May", "In 4 days", "bold", "14 invited")),
        (entry(HELD), ("30-day check is due on 14 May", "In 6 days", "bold", "5 of 12 lines done")),
        (entry(EVENT), ("Excitement event held on 28 April", "No next date", "amber", "41 took part")),
        (
            entry(replace(HELD, date="2026-03-04")),
            ("90-day check is due on 2 June", "In 25 days", "plain", "5 of 12 lines done"),
        ),
        (
            entry(replace(HELD, date="2025-12-02")),
            ("90-day check was due on 2 March", "7 lines open", "soft", "5 of 12 lines done"),
        ),
        (
            entry(replace(HELD, settled=12)),
            ("Every line of the plan is settled", "Closed", "soft", "5 of 12 lines done"),
        ),
        # Its steps are done: it is over on its very day.
        (
            entry(EVENT, replace(HELD, date="2026-05-08", lines=0, done=0)),
            ("Accelerator workshop held on 8 May", "No next date", "amber", "12 took part"),
        ),
        (
            entry(replace(HELD, ended=False, date="2026-03-04"), kind="accelerator", title="One day",
                  date="2026-03-04", place="Owners"),
            ("Accelerator workshop, left at “Owners”", "Left in the middle", "amber", "12 took part"),
        ),
        (
            entry(replace(HELD, ended=False), replace(EVENT, date="2026-05-12", held=False, ended=False)),
            ("Excitement event on Tuesday, 12 May", "In 4 days", "bold", "45 invited"),
        ),
        (
            entry(replace(EVENT, ended=False), replace(AHEAD, date="2026-05-01")),
            ("Accelerator workshop was to be on 1 May", "No next date", "amber", "14 invited"),
        ),
        (
            entry(replace(AHEAD, date="", invited=0), tried=(Tried("phones", "2026-05-07", "3"),)),
            ("Accelerator workshop is being prepared", "No date yet", "amber", "1 of 4 prepared"),
        ),
        (
            entry(replace(AHEAD, date="2026-05-08", held=True), kind="accelerator", title="One day",
                  date="2026-05-08", place="Close"),
            ("Accelerator workshop, left at “Close”", "Today", "bold", "14 invited"),
        ),
        (entry(replace(AHEAD, date="2026-05-01")), ("Accelerator workshop was to be on 1 May",
                                                    "No next date", "amber", "14 invited")),
        (entry(), ("No workshop yet", "No date yet", "amber", "")),
    ],
)  # fmt: skip
def test_a_row_says_what_is_next_and_when(given: Recent, said: tuple[str, ...]) -> None:
    assert (about(given, TODAY), *when(given, TODAY), fact(given, TODAY)) == said


def test_the_steps_and_what_to_see_to_before_travelling() -> None:
    tried = (
        Tried("phones", "2026-05-07", "3"),
        Tried("projector", "2026-05-07", "1920 × 1080"),
        Tried("boxed", "2026-05-07", "20"),
    )
    given = entry(EVENT, AHEAD, tried=tried, sources=4, unowned=2)
    assert [(s.name, s.date, s.state) for s in stages(given, TODAY)] == [
        ("Excitement event", "2026-04-28", "done"),
        ("Accelerator workshop", "2026-05-12", "now"),
        ("30-day check", "2026-06-11", "ahead"),
    ]
    assert [(r.detail, r.state) for r in before_travel(given, TODAY)] == [
        ("tried on 7 May with 3 phones", "good"),
        ("tried at 1920 × 1080", "good"),
        ("saved as PDF for 20 people, not printed from here", "open"),
        ("2 of 4 have no owner yet", "mind"),
    ]
    printed = replace(given, tried=(Tried("printed", "2026-05-07", "20"),), unowned=0)
    assert [(r.detail, r.state) for r in before_travel(printed, TODAY)][2:] == [
        ("for 20 people, if phones fail", "good"),
        ("all 4 have an owner", "good"),
    ]
    assert [s.name for s in stages(entry(HELD), TODAY)][1:] == [f"{n}-day check" for n in (30, 60, 90)]
    assert before_travel(entry(HELD), TODAY) == ()


def test_each_step_is_marked_by_what_happened() -> None:
    left = replace(EVENT, ended=False)
    late = replace(HELD, date="2026-03-04", noted=0, done=0)
    marks = [(s.name, s.state, s.detail) for s in stages(entry(left, late), TODAY)]
    assert marks == [
        ("Accelerator workshop", "done", "12 took part"),
        ("30-day check", "missed", "nothing noted yet"),
        ("Excitement event", "now", "41 took part · left in the middle"),
        ("60-day check", "missed", "nothing noted yet"),
        ("90-day check", "ahead", "0 of 12 lines done"),
    ]
    assert stages(entry(left, AHEAD), TODAY)[0].state == "left", "another workshop came after it"
    noted = stages(entry(replace(late, noted=1)), TODAY)
    assert [s.state for s in noted] == ["done", "done", "done", "now"]
    assert [s.state for s in stages(entry(replace(late, settled=12)), TODAY)] == ["done"] * 4
    assert stages(entry(replace(AHEAD, date="2026-05-01")), TODAY)[0].detail == "was not begun"
    assert before_travel(entry(replace(HELD, date="2026-05-08")), TODAY) == ()


def test_an_entry_of_an_older_version_and_what_makes_no_sense_are_taken(tmp_path: Path) -> None:
    older = {"path": "/a", "client": "A", "kind": "accelerator", "title": "One day", "date": "2026-05-12",
             "present": 0, "invited": 14, "place": "", "opened": 5.0}  # fmt: skip
    odd = {"path": "/b", "client": "B", "steps": [3, {"date": 7, "new": 1}], "stood": "x", "tried": {}}
    (tmp_path / NAME).write_text(json.dumps([older, odd, {"path": "/c", "opened": "late"}]), encoding="utf-8")
    first, second = load(tmp_path)
    assert about(first, TODAY) == "Accelerator workshop on Tuesday, 12 May"
    assert second.steps == (Step(), Step(date="7"))
    assert when(second, TODAY) == ("No date yet", "amber")
    remember(tmp_path, second)
    assert load(tmp_path)[0] == second
