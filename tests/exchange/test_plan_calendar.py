"""The plan's dates as an ICS file, read back."""

from dataclasses import replace
from datetime import UTC, date, datetime

from icalendar import Calendar
from papers import sample_plan

from workshop.exchange.plan_calendar import calendar


def events(data: bytes) -> dict[str, dict[str, object]]:
    found = Calendar.from_ical(data)
    return {
        str(e["UID"]): {
            "summary": str(e["SUMMARY"]),
            "about": str(e.get("DESCRIPTION", "")),
            "on": e["DTSTART"].dt,
            "until": e["DTEND"].dt,
        }
        for e in found.walk("VEVENT")
    }


def test_first_steps_due_dates_and_checks_are_days_of_their_own() -> None:
    plan = sample_plan.plan()
    found = events(calendar(plan))
    line = plan.lines[0]
    due = found[f"{line.id}-due@readyroom"]

    assert due["summary"] == f"Due: {line.what} ({line.owner})"
    assert (due["on"], due["until"]) == (date.fromisoformat(line.due), date(2026, 4, 11))
    assert found[f"{line.id}-first@readyroom"]["on"] == date.fromisoformat(line.first_date)
    assert f"Done when: {line.done_when}" in str(due["about"]).splitlines()
    checks = [e["on"] for uid, e in found.items() if "-check-" in uid]
    assert checks == [date.fromisoformat(iso) for iso in (plan.day_30, plan.day_60, plan.day_90)]


def test_what_is_done_or_dropped_or_has_no_date_is_left_out() -> None:
    plan = sample_plan.plan()
    done, dropped, undated, *_rest = plan.lines
    lines = (replace(done, progress="done"), replace(dropped, progress="dropped"), replace(undated, due=""))
    found = events(calendar(replace(plan, lines=lines, unowned=())))

    assert [uid for uid in found if "-check-" not in uid] == [f"{undated.id}-first@readyroom"]


def test_a_line_keeps_its_marks_when_its_date_moves() -> None:
    plan = sample_plan.plan()
    moved = replace(plan, lines=(replace(plan.lines[0], due="2026-07-01"), *plan.lines[1:]))

    assert [*events(calendar(plan))] == [*events(calendar(moved))]


def test_the_same_plan_gives_the_same_bytes_with_the_day_of_the_workshop_as_its_stamp() -> None:
    plan = sample_plan.plan()
    stamps = {e["DTSTAMP"].dt for e in Calendar.from_ical(calendar(plan)).walk("VEVENT")}

    assert calendar(plan) == calendar(plan)
    assert stamps == {datetime(2026, 3, 12, tzinfo=UTC)}


def test_nobody_is_invited_woken_or_busy() -> None:
    text = calendar(sample_plan.plan())

    assert b"ATTENDEE" not in text
    assert b"VALARM" not in text
    assert text.count(b"TRANSP:TRANSPARENT") == text.count(b"BEGIN:VEVENT")


def test_long_words_in_any_script_are_folded_between_letters_and_come_back_whole() -> None:
    plan = sample_plan.plan()
    said = "東京,; \\ मराठी 👩‍🔬 " * 12 + "BEGIN:VALARM"
    data = calendar(replace(plan, lines=(replace(plan.lines[0], what=said),)))

    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert not any("\ufffd" in line.decode("utf-8", "replace") for line in data.split(b"\r\n"))
    assert (
        events(data)[f"{plan.lines[0].id}-due@readyroom"]["summary"] == f"Due: {said} ({plan.lines[0].owner})"
    )


def test_a_workshop_without_a_date_gives_a_calendar_all_the_same() -> None:
    plan = sample_plan.empty()
    undated = replace(plan, workshop=replace(plan.workshop, date=""), day_30="", day_60="", day_90="")

    assert events(calendar(undated)) == {}
