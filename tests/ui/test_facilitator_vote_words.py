"""The words around a vote's counts: whole in small and large windows, and true to what the room sees."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.desk import Desk, desk
from ui.facilitator.panels.vote import VotePanel
from ui.facilitator.vote.legend import LINE, broken

__all__ = ["desk"]
# Two laptops, at 100 % and at 200 %, where as many words have half the room.
SIZES = ((1366, 768), (1920, 1080), (683, 384), (960, 540))


def voting(desk: Desk) -> VotePanel:
    """Give the panel of the current vote."""
    assert isinstance(desk.panel, VotePanel)
    return desk.panel


def resized(desk: Desk, size: tuple[int, int]) -> None:
    desk.program.window.resize(*size)
    for _turn in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("size", SIZES)
def test_every_step_of_every_scale_can_be_read_beside_what_to_talk_about(
    desk: Desk, size: tuple[int, int]
) -> None:
    desk.goes_to("trade-off")
    desk.vote((5, 4, 2, 2, 1), (2, 1, 5, 4, 2))
    desk.closes()
    resized(desk, size)
    panel = voting(desk)
    legend, wide_of = panel.legend, panel.legend.fontMetrics().horizontalAdvance
    form = panel.sheet._shown.form if panel.sheet._shown else None
    assert form is not None

    lines = legend._lines()
    said = " ".join(words for _left, words in lines)
    for question in form.questions:
        assert all(o.text in said for o in question.options if o.level != "unknown")
    assert panel.talk.text().endswith("to talk about")
    assert all(left + wide_of(words) <= legend.width() for left, words in lines)
    assert legend.height() == LINE * len(lines)
    assert not legend.geometry().intersects(panel.talk.geometry())
    # What is talked about is still seen above it.
    assert panel._scroll.height() > 100


def test_a_scale_is_broken_between_its_steps_and_a_long_step_between_its_words() -> None:
    assert broken("Soon:", ("1 never", "2 at once"), 100, len) == ["Soon: 1 never · 2 at once"]
    assert broken("Soon:", ("1 never", "2 at once"), 15, len) == ["Soon: 1 never", "2 at once"]
    assert broken("Soon:", ("1 not in this life", "2 at once"), 10, len) == [
        "Soon:",
        "1 not in",
        "this life",
        "2 at once",
    ]


def test_a_long_answer_beside_its_swatch_is_broken_too(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    legend = voting(desk).legend
    option = legend._options[0]
    legend._options = (option, *(type(option)(f"{n}", "so many words " * 20) for n in range(2)))
    legend._fit()
    one, two, three = legend._entries()

    assert (one.line, two.line, two.left) == (0, 1, 0)
    assert three.line == two.line + len(two.words)
    assert " ".join(two.words) == ("so many words " * 20).strip()
    assert legend.height() == LINE * (three.line + len(three.words))
