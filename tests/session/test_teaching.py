"""Teaching the machine: who gets which messages, what is learned, what stays anonymous."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from room import Room, agenda_of

from workshop.model import Activity, Ballot, Participant
from workshop.problems import Closed, Refusal, Unknown
from workshop.scene import room as seen
from workshop.session import Session
from workshop.store.packs import pack as to_pack
from workshop.store.packs import pack_text
from workshop.teaching.packs import read_pack

PACK = read_pack("routing_en")
KINDS = ("keyword-rules", "raw-messages", "labelling", "learning-curve", "silos", "relabelling", "fool-it")


@pytest.fixture
def event(tmp_path: Path) -> Iterator[Room]:
    activities = [Activity(f"a{n}", kind, kind, kind, 5) for n, kind in enumerate(KINDS)]
    made = Room(tmp_path / "event.readyroom", agenda_of(*activities, kind="excitement"), present=12)
    yield made
    made.session.close()


def people(session: Session, number: int, tables: int = 3) -> list[Participant]:
    code = session.people.code()
    return [
        session.people.who(session.people.join(code, table=str(n % tables + 1) if tables else ""))
        for n in range(number)
    ]


def opens(event: Room, kind: str) -> str:
    event.facilitator.goes_to(kind)
    return event.session.rounds.open()


def labels(session: Session, round_: str, person: Participant, wrong: int = 0) -> None:
    """Let somebody label their hand, the first ones wrongly."""
    for n, message in enumerate(session.teaching.hand(round_, person)):
        right = PACK.key[message.id]
        team = next(t.key for t in PACK.teams if t.key != right) if n < wrong else right
        (receipt,) = session.ballots.collect([Ballot(round_, person, {message.id: team})])
        assert not isinstance(receipt, Refusal)


def test_messages_that_fewest_have_are_handed_out_first(event: Room) -> None:
    round_ = opens(event, "labelling")
    hands = [event.session.teaching.hand(round_, p) for p in people(event.session, 35)]

    had = Counter(m.id for hand in hands for m in hand)

    assert {len(hand) for hand in hands} == {8}
    assert all(len({m.id for m in hand}) == 8 for hand in hands)
    assert len(had) == 140
    assert set(had.values()) == {2}
    assert not set(had) & {m.id for m in PACK.test}


def test_a_hand_stays_the_same_and_more_is_added_to_it(event: Room) -> None:
    round_ = opens(event, "labelling")
    ann = people(event.session, 1)[0]
    hand = event.session.teaching.hand(round_, ann)
    labels(event.session, round_, ann)

    assert event.session.teaching.hand(round_, ann) == hand
    assert event.session.teaching.hand(round_, ann, more=True)[:8] == hand
    event.comes_back()
    after = event.session.teaching.hand(round_, ann)
    assert {m.id for m in hand} == {m.id for m in after}
    assert len(event.session.ballots.mine(ann)) == 8


def test_the_room_teaches_its_machine(event: Room) -> None:
    round_ = opens(event, "labelling")
    for person in people(event.session, 12):
        labels(event.session, round_, person, wrong=1)
    event.session.teaching.settle()
    live = event.session.teaching.taught
    event.session.rounds.close()
    event.session.teaching.settle()

    taught = event.session.teaching.taught
    event.comes_back()
    event.session.teaching.settle()

    assert live.labels == taught.labels == 96
    assert live.tables == ()
    assert 30 <= taught.together.right <= 56
    assert len(taught.tables) == 3
    assert not taught.recorded
    assert list(taught.tables) == sorted(taught.tables, key=lambda s: s.right)
    assert taught.tables[-1].right < taught.together.right
    assert [p.labelled for p in taught.curve] == sorted({p.labelled for p in taught.curve})
    assert taught.curve[-1].labelled == taught.labelled == 96
    assert len(taught.unsure) == 12
    assert event.session.teaching.taught == taught
    assert event.session.scene().state == "revealed"


def test_where_people_differ_is_told_with_counts_and_the_key_may_be_wrong(event: Room) -> None:
    round_ = opens(event, "labelling")
    first, second = PACK.train[0], PACK.train[60]
    other = next(t.key for t in PACK.teams if t.key != PACK.key[first.id])
    for n, person in enumerate(people(event.session, 5)):
        given = {first.id: other if n < 4 else PACK.key[first.id], second.id: "unknown" if n else "it"}
        event.session.ballots.collect([Ballot(round_, person, given)])
    event.session.teaching.settle()

    taught = event.session.teaching.taught

    assert (taught.divided, taught.twice, taught.labelled, taught.people) == (1, 1, 2, 5)
    (differ,) = taught.disputed
    assert differ.message == first
    assert differ.labels == ((other, 4), (PACK.key[first.id], 1))
    assert [d.message for d in taught.doubted] == [first]


def test_labelling_a_message_again_replaces_what_was_said(event: Room) -> None:
    round_ = opens(event, "labelling")
    ann = people(event.session, 1)[0]
    for team in ("it", "orders"):
        event.session.ballots.collect([Ballot(round_, ann, {"R001": team})])

    assert event.session.ballots.mine(ann) == {"R001": "orders"}
    assert event.session.scene().tally.questions[0].counts == (0, 0, 0, 1, 0)
    assert event.session.scene().tally.answered == 1


@pytest.mark.parametrize(
    "raw", [None, {}, [], "R001", {"R001": 1}, {"R001": "nobody"}, {"R003": "it"}, {"x": "it"}]
)
def test_what_does_not_fit_is_refused_and_nothing_is_kept(event: Room, raw: object) -> None:
    round_ = opens(event, "labelling")
    (answer,) = event.session.ballots.collect([Ballot(round_, people(event.session, 1)[0], raw)])

    assert isinstance(answer, Refusal)
    assert event.session.scene().tally.answered == 0


def test_nothing_is_labelled_after_the_close(event: Room) -> None:
    round_ = opens(event, "labelling")
    ann = people(event.session, 1)[0]
    event.session.rounds.close()

    (answer,) = event.session.ballots.collect([Ballot(round_, ann, {"R001": "it"})])

    assert isinstance(answer, Closed)
    with pytest.raises(Unknown):
        event.session.teaching.hand(round_, ann)


def test_the_second_attempt_asks_about_the_unsure_ones_and_is_shown_whatever_comes(event: Room) -> None:
    round_ = opens(event, "labelling")
    for person in people(event.session, 12):
        labels(event.session, round_, person)
    event.session.rounds.close()
    event.session.teaching.settle()
    first = event.session.teaching.taught
    round_ = opens(event, "relabelling")
    hand = event.session.teaching.hand(round_, people(event.session, 1)[0])
    wrong = next(t.key for t in PACK.teams if t.key != PACK.key[hand[0].id])
    for person in people(event.session, 3):
        event.session.ballots.collect([Ballot(round_, person, {m.id: wrong for m in hand})])
    event.session.rounds.close()
    event.session.teaching.settle()

    second = event.session.teaching.taught

    assert {m.id for m in hand} <= {m.id for m in first.unsure}
    assert first.again is None
    assert second.again is not None
    assert {r.message.id for r in second.relabelled} == {m.id for m in hand}
    assert all(r.now == wrong for r in second.relabelled)
    assert replace(second, again=None, relabelled=()) == first


def test_without_labels_there_is_no_second_attempt(event: Room) -> None:
    event.facilitator.goes_to("relabelling")

    with pytest.raises(Refusal, match="Nothing was labelled"):
        event.session.rounds.open()


def test_cards_are_keyed_in_table_by_table_and_silos_are_a_recording(event: Room) -> None:
    opens(event, "labelling")
    teaching = event.session.teaching
    for message in PACK.train[::4]:
        teaching.cards(message.id, [PACK.key[message.id], PACK.key[message.id], "unknown"])
    teaching.cards(PACK.train[0].id, ["it"])
    event.session.rounds.close()
    teaching.settle()

    taught = teaching.taught

    assert taught.labelled == 35
    assert taught.labels == 34 * 2 + 1
    assert taught.people == 3
    assert taught.together.right > 25
    assert taught.tables == (PACK.recording.tables if PACK.recording else ())
    with pytest.raises(Closed):
        teaching.cards(PACK.train[1].id, ["it"])


def test_a_card_that_is_none_is_refused_and_no_card_takes_a_message_back(event: Room) -> None:
    opens(event, "labelling")
    teaching = event.session.teaching
    teaching.cards("R001", ["it", "orders"])

    with pytest.raises(Refusal):
        teaching.cards("R001", ["nobody"])
    with pytest.raises(Unknown):
        teaching.cards("R003", ["it"])
    assert teaching.carded() == {"R001": ("it", "orders")}

    teaching.cards("R001", [])
    assert teaching.carded() == {}
    teaching.cards("R001", ["it"])
    event.session.rounds.close()
    assert teaching.carded() == {}, "a window may still show the round as open"


def test_people_without_a_table_are_put_together_by_lot(event: Room) -> None:
    round_ = opens(event, "labelling")
    for person in people(event.session, 24, tables=0):
        labels(event.session, round_, person)
    event.session.rounds.close()
    event.session.teaching.settle()

    assert len(event.session.teaching.taught.tables) == 4


@pytest.mark.parametrize(
    "text", ["", "asdf asdf", "🔥🔥", "Пожар на кухне!", "x" * 10_000, "<b>&amp;", "\x00\n\t"]
)
def test_the_machine_answers_anything(event: Room, text: str) -> None:
    event.facilitator.goes_to("fool-it")

    made = event.session.teaching.try_out(text)

    assert made.guess.team in {t.key for t in PACK.teams}
    assert sum(share for _team, share in made.guess.shares) == 100
    assert seen(event.session.scene()).tries[-1] == made


def test_tries_are_judged_counted_and_taken_off(event: Room) -> None:
    event.facilitator.goes_to("fool-it")
    teaching = event.session.teaching
    tries = [teaching.try_out(trick.text) for trick in PACK.tricks[:3]]
    teaching.judge(tries[0].id, fooled=True)
    teaching.judge(tries[1].id, fooled=False)
    teaching.drop_try(tries[2].id)

    assert [t.fooled for t in event.session.scene().tries] == [True, False]
    event.session.undo()
    assert len(event.session.scene().tries) == 3
    with pytest.raises(Unknown):
        teaching.judge("nothing", fooled=True)


def test_a_clients_own_messages_are_used_until_labelling_has_begun(event: Room) -> None:
    own = replace(PACK, id="own", title="Own", train=PACK.train[:40])
    event.session.teaching.use_pack(own)
    event.comes_back()
    assert event.session.teaching.pack == own
    round_ = opens(event, "labelling")
    assert len(event.session.scene().round.form.rows) == 40
    labels(event.session, round_, people(event.session, 1)[0])

    with pytest.raises(Refusal, match="begun"):
        event.session.teaching.use_shipped("routing_en")


def test_a_pack_comes_back_from_the_file_as_it_was() -> None:
    assert to_pack(pack_text(PACK)) == PACK


def test_the_file_does_not_say_who_labelled_or_at_which_table(event: Room) -> None:
    round_ = opens(event, "labelling")
    persons = people(event.session, 6)
    for person in persons:
        labels(event.session, round_, person)
    event.session.rounds.close()
    event.session.close()

    with sqlite3.connect(event.path) as db:
        rows = db.execute("SELECT voter, grouping FROM label").fetchall()
        columns = [row[1] for row in db.execute("PRAGMA table_info(label)")]
    assert not {p.id for p in persons} & {voter for voter, _group in rows}
    assert all(len(group) == 32 for _voter, group in rows)
    assert len({group for _voter, group in rows}) == 3
    assert not {"at", "time", "rowid", "name"} & set(columns)
    event.session = Session.open(event.path, event.clock)
