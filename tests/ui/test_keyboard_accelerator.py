"""An accelerator workshop of a day from the sample to the signed plan, by the keyboard alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import CTRL, SHIFT, K, Keyboard, once

VOTES = [
    *("composition", "single-choice", "checklist", "dot-vote", "criteria-vote", "trade-off", "risk-screen"),
    *("source-facts", "role-cover", "learning", "blocker-vote", "commitment", "close"),
]
WRITTEN = [
    *("guided", "role-routes", "training-menu", "counter-moves", "experiment-card", "scale-gate", "budget"),
    "owners",
]
PROBLEMS = ("Sort complaint mails", "Match supplier invoices", "Read meter photos", "Spot failing pumps")
SURE, DIVIDED = (8, 2, 1, 1), (6, 0, 5, 1)


def votes(keys: Keyboard) -> None:
    # A list that is asked again asks only what came up for talk.
    keys.votes(SURE, DIVIDED, questions=2)


def votes_once_more_where_it_went_wrong(keys: Keyboard) -> None:
    """Declare the vote on four points void, and vote anew."""
    votes(keys)
    keys.goes_on(lambda: keys.scene.state == "revealed")
    keys.finds("declare")
    keys.types("Two tables voted on the wrong problem", K.Key_Return)
    assert keys.scene.state == "ready"
    votes(keys)
    assert [round_.number for round_ in (*keys.scene.void, *keys.scene.rounds)] == [1, 2]


def gathers(keys: Keyboard) -> None:
    before = len(keys.scene.material.ideas)
    keys.types("Spot failing scanners", K.Key_Return)
    keys.press(K.Key_L, held=CTRL)
    keys.types("Works council", K.Key_Return)
    assert [point.text for point in keys.scene.parked] == ["Works council"]
    assert len(keys.scene.material.ideas) == before + 1


def decides(keys: Keyboard) -> None:
    keys.press(K.Key_Home, K.Key_Return, K.Key_Down, K.Key_R)
    keys.tabs_to("Reason")
    keys.types("It costs the most hours")
    keys.goes_on(lambda: keys.scene.material.decision is not None)
    decision = keys.scene.material.decision
    assert decision.reserve not in {"", decision.chosen}


def lists_sources(keys: Keyboard) -> None:
    known = len(keys.scene.material.sources)
    keys.types(f"Hand scanners {known}", K.Key_Return)
    assert len(keys.scene.material.sources) == known + 1
    keys.tabs_to("Data sources")
    keys.press(K.Key_Home, K.Key_F2)
    keys.types("Old mails", K.Key_Return)
    assert "Old mails" in {source.name for source in keys.scene.material.sources}


def gives_reasons(keys: Keyboard) -> None:
    if not keys.scene.material.blockers:
        keys.types("Nobody had time", K.Key_Return)
        keys.types("The data was not there", K.Key_Return)
        return
    keys.tabs_to("Reasons")
    keys.press(K.Key_5, K.Key_L)
    assert keys.scene.material.blockers[0].kind
    assert keys.scene.material.blockers[0].released


def writes(keys: Keyboard) -> None:
    """Write in the first place where words can be written."""
    fields = [f for card in keys.scene.cards for f in card.fields if not f.options]
    if fields:
        keys.tabs_to(fields[0].label)
        keys.types("12 minutes")


def wins_time_back(keys: Keyboard) -> None:
    keys.press(K.Key_Escape, K.Key_S)
    sheet = keys.page.sheets.win_back
    assert sheet.isVisible()
    keys.press(K.Key_Space)
    keys.tabs_to("Shorten by 10")
    before = length(keys)
    keys.press(K.Key_Space)
    assert not sheet.isVisible()
    shorter = length(keys)
    assert shorter == before - 10
    keys.press(K.Key_Z, held=CTRL)
    assert length(keys) == before
    keys.press(K.Key_Z, held=CTRL | SHIFT)
    assert length(keys) == shorter


def length(keys: Keyboard) -> int:
    return sum(activity.minutes for activity in keys.scene.agenda)


def settles_lines(keys: Keyboard) -> None:
    keys.goes_on(lambda: keys.page.tab == "plan")
    board = keys.page.tabs.plan
    first = board.selected
    keys.press(K.Key_Return)
    keys.tabs_to("Owner")
    keys.types("M. Ortiz")
    keys.tabs_to("Due")
    keys.types("in 2 weeks")
    keys.press(K.Key_PageDown)
    line = next(line for line in keys.scene.lines if line.id == first)
    assert (line.state, line.owner, bool(line.due)) == ("accepted", "M. Ortiz", True)
    keys.press(K.Key_Escape)
    dropped = board.selected
    keys.press(K.Key_Delete, held=CTRL)
    assert next(line for line in keys.scene.lines if line.id == dropped).state == "dropped"
    keys.press(K.Key_N, held=CTRL)
    keys.types("Show it to the works council")
    keys.goes_on(lambda: keys.page.tab == "lead")
    accepted = [line.what for line in keys.scene.lines if line.state == "accepted"]
    assert "Show it to the works council" in accepted


DONE: dict[str, Callable[[Keyboard], None]] = {
    **dict.fromkeys(VOTES, votes),
    **dict.fromkeys(WRITTEN, writes),
    "criteria-vote": votes_once_more_where_it_went_wrong,
    "collect-ideas": gathers,
    "decision": decides,
    "data-sources": lists_sources,
    "blockers": gives_reasons,
    "action-plan": settles_lines,
}


def test_a_day_from_home_to_the_plan(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = Keyboard(qtbot, tmp_path, monkeypatch)
    keys.tabs_to("Try the sample")
    keys.press(K.Key_Space)
    assert len(keys.scene.material.ideas) == 12
    keys.tabs_to("Lead this workshop")
    keys.press(K.Key_Space)
    keys.leads({**DONE, "readiness": once(wins_time_back)})
    keys.finds("paper action plan")
    papers = keys.page.tabs.papers
    qtbot.waitUntil(lambda: bool(papers.pdf), timeout=20_000)
    assert papers.paper.title == "Action plan"
    plan = keys.program.leading.session.plan()
    assert plan.decision is not None
    assert [vote.void for vote in plan.record if vote.void] == ["Two tables voted on the wrong problem"]
    keys.program.close()


def counts_who_is_here(keys: Keyboard) -> None:
    """Say how many there are once the vote is open, which takes no count of more."""
    keys.goes_on(lambda: keys.scene.state == "open")
    first = keys.here()
    keys.tabs_to("People present")
    keys.types(str(sum(SURE)), K.Key_Return)
    assert keys.scene.workshop.present == sum(SURE)
    while keys.here() != first:
        keys.press(K.Key_Backtab)
    votes(keys)


def gathers_five(keys: Keyboard) -> None:
    for problem in PROBLEMS:
        keys.types(problem, K.Key_Return)
    assert [idea.title for idea in keys.scene.material.ideas] == list(PROBLEMS)
    keys.press(K.Key_Z, held=CTRL)
    assert len(keys.scene.material.ideas) == len(PROBLEMS) - 1
    keys.press(K.Key_Y, held=CTRL)
    assert len(keys.scene.material.ideas) == len(PROBLEMS)
    gathers(keys)


def test_half_a_day_from_nothing_to_the_plan(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = Keyboard(qtbot, tmp_path, monkeypatch)
    keys.begins("half a day")
    assert keys.scene.workshop.title == "Accelerator workshop, half a day"
    keys.tabs_to("Lead this workshop")
    keys.press(K.Key_Space)
    keys.leads({**DONE, "composition": counts_who_is_here, "collect-ideas": gathers_five})
    plan = keys.program.leading.session.plan()
    assert plan.decision is not None
    keys.press(K.Key_PageDown)
    assert keys.page.tab == "papers"
    papers = keys.page.tabs.papers
    qtbot.waitUntil(lambda: bool(papers.pdf), timeout=20_000)
    assert papers.paper.title == "Action plan"
    keys.program.close()
