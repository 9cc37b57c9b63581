"""The words for how an item goes."""

import pytest

from workshop.model import PROGRESS, PlanLine
from workshop.progress import progress_name, progress_names, read_progress


def test_every_word_is_read_back() -> None:
    assert [*progress_names()] == [*PROGRESS]
    assert [read_progress(progress_name(p)) for p in PROGRESS] == [*PROGRESS]
    assert progress_name("") == ""


@pytest.mark.parametrize(
    ("written", "progress"),
    [
        ("Done", "done"),
        ("  under-way ", "under way"),
        ("In Progress", "under way"),
        ("not started", "open"),
        ("Cancelled", "dropped"),
        ("almost", None),
        ("", None),
    ],
)
def test_what_people_write_instead(written: str, progress: str | None) -> None:
    assert read_progress(written) == progress


def test_only_an_accepted_item_is_open_of_itself() -> None:
    line = PlanLine("1", "k", "data", "30", "Start", "Lead", "Call", "Done")
    accepted = PlanLine("1", "k", "data", "30", "Start", "Lead", "Call", "Done", state="accepted")
    done = PlanLine(
        "1", "k", "data", "30", "Start", "Lead", "Call", "Done", state="accepted", progress="done"
    )

    assert (line.stands, accepted.stands, done.stands) == ("", "open", "done")
    assert (accepted.ended, done.ended) == (False, True)
