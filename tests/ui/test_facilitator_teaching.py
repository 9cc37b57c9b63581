"""Teaching the machine in the facilitator's window: cards keyed in, figures, tries, all by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk, stand
from ui.facilitator.panels.fool_it import FoolItPanel
from ui.facilitator.panels.labelling import LabellingPanel
from ui.facilitator.panels.silos import SilosPanel
from workshop.model import Ballot
from workshop.teaching.packs import read_pack
from workshop.templates import shipped

ENTER, ALT = Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier
PACK = read_pack("routing_en")


@pytest.fixture
def event(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Give a facilitator whose window shows an excitement event of 12 people."""
    template = next(t for t in shipped() if t.id == "excitement-100")
    yield from stand(qtbot, tmp_path, monkeypatch, template, present=12)


def labelled(event: Desk, people: int = 8) -> None:
    """Let people label on phones and close."""
    session = event.session
    event.goes_to("label")
    round_ = session.rounds.open()
    for n in range(people):
        person = session.people.who(session.people.join(session.people.code(), table=str(n % 3)))
        given = {m.id: PACK.key[m.id] for m in session.teaching.hand(round_, person)}
        session.ballots.collect([Ballot(round_, person, given)])
    session.rounds.close()
    session.teaching.settle()
    event.caught_up()


def test_cards_are_keyed_in_one_letter_a_table_and_the_wall_shows_the_message(event: Desk) -> None:
    event.goes_to("label")
    panel = event.panel
    assert isinstance(panel, LabellingPanel)
    assert event.step == "Open labelling"
    assert "A  IT help: logins, printers, laptops" in panel.teams.text()
    event.page.lead.step.click()
    event.caught_up()
    first = panel.cards.key
    assert event.focus() is panel.cards.line
    assert event.scene.line == first

    event.types("ab?")
    event.press(ENTER)
    event.types("d")
    event.press(ENTER)
    event.press(Qt.Key.Key_Up)
    event.press(Qt.Key.Key_Up)

    assert event.session.teaching.carded()[first] == ("it", "people", "unknown")
    assert panel.cards.line.text() == "AB?"
    assert event.scene.line == first
    assert panel.cards.place.text() == "Message 1 of 140 · 2 messages have a label"
    event.page.lead.step.click()
    event.caught_up()
    assert event.scene.state == "revealed"
    assert event.scene.line == ""
    assert event.step == "Next"


def test_a_letter_that_is_on_no_card_cannot_be_typed(event: Desk) -> None:
    event.goes_to("label")
    event.page.lead.step.click()
    event.caught_up()
    panel = event.panel
    assert isinstance(panel, LabellingPanel)

    event.types("aex1?")

    assert panel.cards.line.text() == "a?"


def test_who_comes_back_goes_on_at_the_first_message_without_a_label(event: Desk) -> None:
    event.goes_to("label")
    event.page.lead.step.click()
    event.caught_up()
    event.types("a")
    event.press(ENTER)
    event.goes_to("curve")
    event.goes_to("label")
    panel = event.panel
    assert isinstance(panel, LabellingPanel)

    assert panel.cards.at == 1
    assert panel.cards.line.text() == ""


def test_the_figures_stand_with_their_range(event: Desk) -> None:
    labelled(event)
    panel = event.panel
    assert isinstance(panel, LabellingPanel)
    together = event.session.teaching.taught.together

    assert panel.figures.text() == (
        f"The machine: {together.right} of 60 right, likely between {together.low} and {together.high}"
    )
    assert event.page.lead.standing.text() == "Closed · 8 have labelled · 64 labels · 64 of 140 messages"


def test_silos_are_shown_after_a_guess(event: Desk) -> None:
    labelled(event)
    event.goes_to("silos")
    panel = event.panel
    assert isinstance(panel, SilosPanel)
    assert event.scene.line == ""
    assert "3 tables, each alone:" in panel.figures.text()
    assert event.step == "Show the figures"

    event.page.lead.step.click()
    event.caught_up()

    assert event.scene.line == "shown"
    assert event.step == "Next"
    event.goes_to("curve")
    assert event.scene.line == ""


def test_the_second_attempt_lists_the_unsure_messages_and_says_both_figures(event: Desk) -> None:
    labelled(event)
    event.goes_to("fail-forward")
    panel = event.panel
    assert isinstance(panel, LabellingPanel)
    unsure = event.session.teaching.taught.unsure
    assert panel.doubtful.text().splitlines()[0] == f"1. {unsure[0].text}"
    event.page.lead.step.click()
    event.caught_up()
    event.session.teaching.cards(unsure[0].id, ["orders"])
    event.session.teaching.settle()
    event.page.lead.step.click()
    event.session.teaching.settle()
    event.caught_up()

    first, second = panel.figures.text().splitlines()
    assert first.startswith("First attempt: ")
    assert second.startswith("Second attempt: ")
    assert "learned" in panel.kept.places


def test_without_labels_the_second_attempt_says_so_and_goes_on(event: Desk) -> None:
    event.goes_to("fail-forward")
    panel = event.panel
    assert isinstance(panel, LabellingPanel)

    assert panel.sentence.text().startswith("Nothing was labelled yet")
    assert event.step == "Next"


def test_the_room_fools_the_machine_by_keys(event: Desk) -> None:
    event.goes_to("fool-it")
    panel = event.panel
    assert isinstance(panel, FoolItPanel)
    assert event.focus() is panel.line

    event.types("asdf asdf")
    event.press(ENTER)
    event.press(Qt.Key.Key_F, ALT)
    event.press(Qt.Key.Key_Down, ALT)
    assert panel.line.text() == PACK.tricks[0].text
    event.press(ENTER)
    event.press(Qt.Key.Key_R, ALT)

    assert [t.fooled for t in event.scene.tries] == [True, False]
    assert panel.line.text() == ""
    assert event.page.lead.standing.text() == "2 tries · fooled 1 time"
    assert "it knows none of these words" not in panel.list.item(0).text()


def test_an_empty_line_gets_an_answer_too(event: Desk) -> None:
    event.goes_to("fool-it")
    event.press(ENTER)

    assert event.scene.tries[0].guess.team in {team.key for team in PACK.teams}
    assert not event.scene.tries[0].guess.known
