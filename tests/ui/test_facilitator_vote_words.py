"""The words around a vote's counts: whole in small and large windows, and true to what the room sees."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.desk import Desk, desk
from ui.facilitator.columns import BESIDE, MIDDLE
from ui.facilitator.panels.vote import VotePanel
from ui.facilitator.pieces import tip
from ui.facilitator.vote.layout import Shown
from ui.facilitator.vote.legend import LINE, broken
from ui.facilitator.vote.legends import GAP
from ui.facilitator.vote.sheet import SHAPES, measure
from ui.theme import TAB
from workshop.activities.ballot import tally as count_up
from workshop.model import Form, Option, Question
from workshop.thresholds import Thresholds

__all__ = ["desk"]
# Two laptops, at 100 % and at 200 %, where as many words have half the room.
LONG = "Whoever leads this house has said aloud that it will be tried this year "
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


def asked(shape: str, columns: int) -> Form:
    """Make a form in which everything that people read is long."""
    answers = (*(Option(f"o{n}", LONG) for n in range(3)), Option("unknown", "Don’t know", "unknown"))
    heads = tuple(Option(f"c{n}", f"{n} {LONG}") for n in range(columns))
    rows = tuple(Option(f"r{n}", f"{n} {LONG}") for n in range(2))
    questions = tuple(
        Question(f"{row.key}.{head.key}", LONG, answers, ordered=True, row=row.key, column=head.key)
        for row in rows
        for head in heads
    )
    some = questions[:1] if shape == "dots" else questions
    return Form(shape, some, rows=rows, columns=heads, dots=3, most=3)  # type: ignore[arg-type]


@pytest.mark.parametrize("editing", [True, False])
@pytest.mark.parametrize("columns", [2, 4])
@pytest.mark.parametrize("width", [500, 576, 730, 1280])
@pytest.mark.parametrize("shape", SHAPES)
def test_words_are_whole_or_end_in_dots_and_have_a_hint(
    shape: str, width: int, columns: int, editing: bool
) -> None:
    form = asked(shape, columns)
    given = {q.key: {"o0": 4, "o2": 4, "unknown": 6} for q in form.questions}
    refused = {form.questions[0].key: f"{LONG} {LONG}"}
    counted = count_up(form, (), given, 14, given)
    shown = Shown(form, counted, Thresholds(), 14, editing=editing, keyed=given, refused=refused, earlier={})
    made = SHAPES[shape](shown, width, measure)

    for word in made.words:
        assert measure(word.text, word.size, word.bold) <= word.box.width() + 1, word
        assert -1 <= word.box.left() <= word.box.right() <= width + 1, word
    ended = [word for word in made.words if word.text.endswith("…")]
    assert all(any(h.box.contains(word.box.center()) for h in made.hints) for word in ended)
    assert len(made.hints) <= len(ended)


def test_a_criterion_is_whole_at_one_and_a_half_times_the_size(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.vote((4, 1, 4, 5), (7, 3, 2, 2))
    desk.caught_up()
    resized(desk, (912, 512))
    panel = voting(desk)
    texts = [word.text for word in panel.sheet._layout.words]

    assert texts[:2] == ["Leaders", "back it"]
    assert "Rules fall short" in " ".join(texts)
    assert not [text for text in texts if text.endswith("…")]
    assert {"14 of 14", "not known"} <= set(texts)
    before = panel.sheet.height()
    desk.session.rounds.close()
    desk.caught_up()
    assert panel.sheet.height() <= before


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_mouse_shows_words_that_are_cut(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    idea = desk.scene.material.ideas[0]
    desk.session.ideas.edit(idea.id, title=LONG * 3)
    desk.caught_up()
    sheet = voting(desk).sheet
    (hint,) = sheet._layout.hints
    assert hint.text == (LONG * 3).strip()

    def rests(at: QPoint) -> str:
        QApplication.sendEvent(sheet, QHelpEvent(QEvent.Type.ToolTip, at, sheet.mapToGlobal(at)))
        return QToolTip.text()

    assert rests(hint.box.center().toPoint()) == tip(hint.text)
    rests(QPoint(1, 1))
    desk.qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize("size", [(912, 512), (683, 384), (1092, 614)])
def test_what_comes_next_leaves_room_for_what_else_can_be_done(desk: Desk, size: tuple[int, int]) -> None:
    desk.goes_to("criteria-vote")
    desk.vote((7, 3, 2, 2))
    desk.closes()
    desk.caught_up()
    resized(desk, size)
    lead, columns = desk.page.lead, desk.page.columns
    following = desk.scene.agenda[desk.scene.number].title

    assert columns._holders[MIDDLE].horizontalScrollBar().maximum() == 0
    assert lead.after.text() == f"Page Down · then “{following}”"
    assert "".join(lead.after._shown()).endswith("”")
    assert lead.after.height() <= lead.step.height()
    for button in columns.buttons:
        wide = measure(button.text(), TAB, bold=True)
        assert wide + 2 * BESIDE <= button.width()


@pytest.mark.parametrize("name", ["single-choice", "checklist", "criteria-vote"])
def test_what_to_talk_about_begins_at_the_edge_where_no_legend_stands_beside_it(
    desk: Desk, name: str
) -> None:
    desk.goes_to(name)
    desk.vote((5, 4, 2, 2))
    desk.closes()
    panel = voting(desk)
    words = panel.talk.mapTo(panel, panel.talk.contentsRect().topLeft()).x()

    assert panel.talk.isVisible()
    assert panel.legend.isVisible() == (name == "criteria-vote")
    if not panel.legend.isVisible():
        assert words == panel.sheet.mapTo(panel, QPoint()).x() == 0
    else:
        assert words == panel.legend.geometry().right() + 1 + GAP
