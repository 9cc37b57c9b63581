import pytest
from PySide6.QtCore import QRectF, Qt

from tests.ui.desk import Desk, desk
from ui.facilitator.panels.vote import VotePanel
from ui.facilitator.vote.layout import Shown
from ui.facilitator.vote.list import lay_out, shared_options
from ui.facilitator.vote.sheet import measure
from ui.facilitator.vote.shown import asked_form
from workshop.activities.ballot import tally
from workshop.model import EMPTY, Form, Option, Question
from workshop.thresholds import Thresholds

__all__ = ["desk"]
NEXT = Qt.Key.Key_PageDown
SPLIT, AGREED, UNKNOWN = (6, 1, 6, 1), (12, 1, 1, 0), (3, 3, 2, 6)
LONG = "Everything that has ever been written down about the work of this house " * 4


@pytest.fixture
def panel(desk: Desk) -> VotePanel:
    desk.goes_to("journey-check")
    found = desk.panel
    assert isinstance(found, VotePanel)
    return found


def test_twenty_two_statements_are_keyed_in_with_digits_and_tab_alone(desk: Desk, panel: VotePanel) -> None:
    desk.press(NEXT)
    for number in range(22):
        for count in (number % 10, 2, 1, 1):
            desk.types(str(count))
            desk.qtbot.keyClick(desk.focus(), Qt.Key.Key_Tab)
    desk.caught_up()

    assert desk.scene.tally is not None
    assert [t.counts for t in desk.scene.tally.questions] == [(n % 10, 2, 1, 1) for n in range(22)]
    assert panel.present.hasFocus()


def test_the_statement_the_keys_are_at_is_in_sight_and_said_in_full(desk: Desk, panel: VotePanel) -> None:
    desk.press(NEXT)
    form = desk.scene.rounds[-1].form
    assert panel.reading.text() == form.questions[0].text
    for _ in range(21):
        desk.qtbot.keyClick(desk.focus(), Qt.Key.Key_Down)

    assert panel.reading.text() == form.questions[21].text
    top = panel.sheet.field.mapTo(panel._scroll.viewport(), panel.sheet.field.rect().topLeft()).y()
    assert 0 <= top < panel._scroll.viewport().height()


def test_arrows_go_from_count_to_count_and_do_not_turn_the_agenda(desk: Desk, panel: VotePanel) -> None:
    desk.press(NEXT)
    number, first = desk.scene.number, panel.sheet.field.accessibleName()
    desk.press(Qt.Key.Key_Right)
    assert panel.sheet.field.accessibleName() != first
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Left)
    assert (panel.sheet.field.accessibleName(), desk.scene.number) == (first, number)


def test_what_the_room_should_talk_about_is_counted_below(desk: Desk, panel: VotePanel) -> None:
    desk.press(NEXT)
    desk.caught_up()
    assert panel.talk.text() == ""
    desk.vote(AGREED)
    desk.caught_up()
    assert panel.talk.text() == "Nothing is divided so far"
    questions = desk.scene.rounds[-1].form.questions
    for question, counts in ((questions[0], SPLIT), (questions[5], UNKNOWN)):
        keyed = {o.key: n for o, n in zip(question.options, counts, strict=True)}
        desk.session.rounds.count({question.key: keyed})
    desk.closes()
    assert panel.talk.text() == "2 statements to talk about"


def test_a_second_vote_asks_only_those_and_shows_the_first_quietly(desk: Desk, panel: VotePanel) -> None:
    desk.vote(AGREED, *[AGREED] * 20, SPLIT)
    desk.closes()
    assert [step.words for step in panel.offers(desk.scene)] == ["Vote once more", "Declare void …"]
    panel.offers(desk.scene)[0].do()
    desk.caught_up()

    assert [q.key for q in desk.scene.rounds[-1].form.questions] == [
        desk.scene.rounds[0].form.questions[21].key
    ]
    words = [w.text for w in panel.sheet._layout.words]
    assert "First vote: 6 · 1 · 6, don’t know 1" in words


def test_where_nothing_came_up_no_second_vote_is_offered(desk: Desk, panel: VotePanel) -> None:
    desk.vote(AGREED)
    desk.closes()
    assert [step.words for step in panel.offers(desk.scene)] == ["Declare void …"]


def test_the_repeated_list_of_a_later_step_shows_the_first_vote_too(desk: Desk, panel: VotePanel) -> None:
    desk.vote(AGREED, *[AGREED] * 20, SPLIT)
    desk.closes()
    desk.goes_to("journey-revote")
    desk.vote(AGREED)
    desk.caught_up()
    assert "First vote: 6 · 1 · 6, don’t know 1" in [w.text for w in panel.sheet._layout.words]
    assert "still-split" in panel.kept.places

    desk.closes()
    assert "First vote: 6 · 1 · 6, don’t know 1" in [w.text for w in panel.sheet._layout.words]


def test_the_legend_stands_once_at_the_top_with_every_answer(desk: Desk, panel: VotePanel) -> None:
    assert panel.key.isVisible()
    assert panel.legend.height() == 0
    form = asked_form(desk.scene)
    assert form is not None
    options = form.questions[0].options
    assert [" ".join(entry.words) for entry in panel.key._entries()] == [o.text for o in options]


def test_how_we_decide_is_said_before_a_vote_on_problems_only(desk: Desk, panel: VotePanel) -> None:
    assert not panel.rule.isVisible()
    desk.goes_to("criteria-vote")
    assert (
        panel.rule.text()
        == "The group advises with its votes; S. Lindqvist decides. Agreed means 75 of 100 who know."
    )
    assert panel.rule.isVisible()
    desk.press(NEXT)
    assert not panel.rule.isVisible()


def answers(n: int) -> tuple[Option, ...]:
    return (*(Option(f"o{i}", f"Answer {i}") for i in range(n)), Option("unknown", "Don’t know", "unknown"))


@pytest.mark.parametrize("width", [420, 726, 1600])
@pytest.mark.parametrize("options", [2, 4])
def test_nothing_on_a_list_overlaps_however_long_its_words(width: int, options: int) -> None:
    questions = tuple(Question(f"q{n}", LONG, answers(options), column="c", row=str(n % 2)) for n in range(4))
    form = Form("list", questions, rows=(Option("0", LONG), Option("1", "One")), columns=(Option("c", LONG),))
    shown = Shown(form, tally(form, (), EMPTY, 14, EMPTY), Thresholds(), 14, editing=True)
    made = lay_out(shown, width, measure)

    boxes = [slot.box for slot in made.slots]
    assert len(boxes) == 4 * (options + 1)
    assert all(not a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    assert all(QRectF(0, 0, width, made.height).contains(box) for box in boxes)
    for word in made.words:
        assert measure(word.text, word.size, word.bold) <= word.box.width() + 1


def test_answers_that_differ_have_no_shared_legend() -> None:
    one, other = Question("a", "A", answers(2)), Question("b", "B", answers(3))
    assert shared_options((one, one)) == one.options
    assert shared_options((one, other)) == ()
