"""What an agenda lacks: each warning fires where it should, is silent elsewhere, and says what to do."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from room import agenda_of, day

from workshop.agenda_check import Concern, Day, check
from workshop.model import Activity, DataSource, Engagement, Idea, Material, Workshop
from workshop.templates import shipped

NAMED = Engagement("e", "Northmere", decider="S. Lindqvist")


def step(kind: str, minutes: int = 30, **more: object) -> Activity:
    made = Activity("", kind, kind, kind.title(), minutes, planned=minutes)
    return replace(made, **more)  # type: ignore[arg-type]


def said(
    *steps: Activity, material: Material | None = None, length: int = 0, event: bool = True
) -> tuple[Concern, ...]:
    agenda = [replace(a, id=f"i{n}") for n, a in enumerate(agenda_of(*steps).activities)]
    workshop = Workshop("w", "W", "excitement" if event else "accelerator", "2026-11-24")
    whole = sum(a.minutes for a in agenda)
    return check(Day(NAMED, workshop, agenda, material or Material(), length or whole))


@pytest.mark.parametrize(
    ("words", "fires", "silent"),
    [
        ("no break for 3 h 00 min", lambda: said(step("present", 180)), lambda: said(step("present", 179))),
        (
            "no break",
            lambda: said(step("present", 100), step("break", 0), step("guided", 100)),
            lambda: said(step("present", 100), step("break", 10), step("guided", 100)),
        ),
        (
            "“Criteria-Vote” has no problems",
            lambda: said(step("criteria-vote"), step("collect-ideas")),
            lambda: said(step("collect-ideas"), step("criteria-vote")),
        ),
        (
            "“Dot-Vote” has no problems",
            lambda: said(step("dot-vote")),
            lambda: said(step("dot-vote"), material=Material(ideas=(Idea("1", "Mails"),))),
        ),
        (
            "no data sources",
            lambda: said(step("source-facts")),
            lambda: said(step("source-facts"), material=Material(sources=(DataSource("1", "Mails"),))),
        ),
        (
            "“Decision” comes without a vote",
            lambda: said(step("collect-ideas"), step("decision"), step("dot-vote")),
            lambda: said(step("collect-ideas"), step("dot-vote"), step("decision")),
        ),
        (
            "makes the action plan",
            lambda: said(step("present"), event=False),
            lambda: said(step("action-plan"), event=False),
        ),
        (
            "has no minutes",
            lambda: said(step("present", 0, planned=5)),
            lambda: said(step("present", 0, planned=0)),
        ),
        (
            "nothing to be compared with",
            lambda: said(step("pulse", spec={"before": "start"})),
            lambda: said(step("pulse", key="start"), step("pulse", spec={"before": "start"})),
        ),
        (
            "1 minute late",
            lambda: said(step("present", 31), length=30),
            lambda: said(step("present", 30), length=30),
        ),
    ],
)
def test_a_warning_fires_and_is_silent(
    words: str, fires: Callable[[], tuple[Concern, ...]], silent: Callable[[], tuple[Concern, ...]]
) -> None:
    found = [c for c in fires() if words in c.words]

    assert len(found) == 1
    assert found[0].advice
    assert not [c for c in silent() if words in c.words]


def test_the_shipped_agendas_are_silent_and_a_missing_name_is_said() -> None:
    for template in shipped():
        workshop = Workshop("w", template.title, template.kind, "2026-11-24", template.starts)  # type: ignore[arg-type]
        agenda = [replace(a, planned=a.minutes) for a in template.activities]
        assert check(Day(NAMED, workshop, agenda, Material(), template.minutes)) == ()
        nameless = check(Day(Engagement("e", "N"), workshop, agenda, Material(), template.minutes))
        assert [c.words for c in nameless] == ["Nobody is named as Decider."] * (not workshop.is_event)


def test_a_late_end_offers_minutes_of_a_block_that_may_give_back() -> None:
    agenda = [replace(a, id=a.key, planned=a.minutes) for a in day().activities]
    longer = [replace(a, minutes=a.minutes + 5 * (a.key == "journey-talk")) for a in agenda]
    (late,) = check(Day(NAMED, Workshop("w", "W", "accelerator", "2026-11-24"), longer, Material(), 480))

    assert late.words == "The day ends at 17:05, 5 minutes late."
    assert late.advice == "“Where are we?” is 5 min longer than it was. 3 blocks may give time back."
    assert late.remedy is not None
    assert (late.remedy.words, late.remedy.key) == ("Take 5 min from First trial", "experiment-card")
    done = [replace(a, state="done" if a.gives_back else a.state) for a in longer]
    (late,) = check(Day(NAMED, Workshop("w", "W", "accelerator", "2026-11-24"), done, Material(), 480))
    assert late.remedy is None
    assert "No block may give time back" in late.advice


def test_a_break_is_offered_where_a_block_begins_near_the_middle() -> None:
    steps = [step("present", 60, code=f"A{n}", title=f"T{n}", block=f"T{n}") for n in range(4)]
    (concern,) = said(*steps)

    assert concern.remedy is not None
    assert concern.remedy.words == "Put a break before T2"
