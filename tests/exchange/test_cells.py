"""Cells that go out are never run as formulas."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from workshop.exchange.cells import as_typed, harmless, put_text, tidy
from workshop.exchange.lines import write_csv
from workshop.model import (
    Engagement,
    Form,
    Option,
    PlanLine,
    Question,
    QuestionTally,
    Reason,
    Tally,
    Workshop,
)
from workshop.plan import ActionPlan, VoteRecord
from workshop.problems import Refusal


@pytest.mark.parametrize("text", ["=1+1", "+4", "-2", "@x", "\tx", "\r=x", " =cmd()", "\uff1d1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["Files wait", "3-5 days", "a=b", "", "'quoted"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


@given(st.text(max_size=40))
def test_what_was_made_harmless_comes_back_as_it_was_typed(text: str) -> None:
    if as_typed(text) == text:
        assert as_typed(harmless(text)) == text


@given(st.text(max_size=40))
def test_a_workbook_s_cell_is_never_a_formula(text: str) -> None:
    cell = Workbook().worksheets[0]["A1"]
    put_text(cell, text)

    assert cell.data_type == "s"
    assert str(cell.value) in text or not text.isprintable()
    assert bool(cell.quotePrefix) == (harmless(str(cell.value)) != cell.value)


@given(st.text(max_size=40))
def test_no_cell_begins_with_a_sign_of_a_formula(text: str) -> None:
    assert not harmless(text).lstrip().startswith(("=", "+", "-", "@"))


def test_joined_emoji_and_other_scripts_stay_whole() -> None:
    assert (
        tidy(" \U0001f469\u200d\U0001f52c  東京\n\u0641\u200c\u0627 ")
        == "\U0001f469\u200d\U0001f52c 東京 \u0641\u200c\u0627"
    )


def plan() -> ActionPlan:
    question = Question(
        "1.buy-in",
        "Does somebody at the top want it?",
        (Option("met", "Yes"), Option("unknown", "Don't know")),
        row="i1",
        column="buy-in",
    )
    form = Form(
        "grid", (question,), rows=(Option("i1", "=Files wait"),), columns=(Option("buy-in", "Wanted"),)
    )
    tally = Tally(form, (QuestionTally(question, (9, 2), 11),), 11, 12, {"phone": 9, "counts": 2})
    line = PlanLine(
        "1",
        "P5",
        "strategy",
        "30",
        "-Start a trial",
        "Claims office",
        "Meet",
        "Charter agreed",
        (Reason("P5", "S", "9 of 11 say wanted"),),
        state="accepted",
        owner="M. Ortiz",
        due="2025-05-30",
    )
    dropped = PlanLine(
        "2", "P8", "data", "60", "Ask, then count", "Data engineer", "Call", "List", state="dropped"
    )
    vote = VoteRecord("a5", "A5", "Criteria", "Four questions", 1, "revealed", tally)
    return ActionPlan(
        Engagement("e", "Łódź Parcel"),
        Workshop("w", "Accelerator", "accelerator", "2025-05-01"),
        "decided",
        1,
        lines=(line,),
        dropped=(dropped,),
        votes=(vote,),
    )


def test_lines_and_votes_go_out_as_counts(tmp_path: Path) -> None:
    paths = write_csv(plan(), tmp_path / "out")

    assert [p.name for p in paths] == ["action-items.csv", "votes.csv"]
    lines, votes = (list(csv.DictReader(p.read_text("utf-8-sig").splitlines())) for p in paths)
    assert [(x["what"], x["state"], x["owner"], x["due"]) for x in lines] == [
        ("'-Start a trial", "accepted", "M. Ortiz", "2025-05-30"),
        ("Ask, then count", "dropped", "", ""),
    ]
    assert [
        (v["question"], v["about"], v["answer"], v["count"], v["answered"], v["present"], v["ways"])
        for v in votes
    ] == [
        ("Wanted", "'=Files wait", "Yes", "9", "11", "12", "9 by phone, 2 raised hands"),
        ("Wanted", "'=Files wait", "Don't know", "2", "11", "12", "9 by phone, 2 raised hands"),
    ]


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file in the way")

    with pytest.raises(Refusal, match=r"action-items\.csv could not be written"):
        write_csv(plan(), tmp_path / "out")
