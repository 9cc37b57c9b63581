"""The list of those who sign up: names with consent, apart from every vote, and gone when struck off."""

import json
import sqlite3

import pytest
from event_room import EventRoom, event

from workshop.model import Participant, SignUp
from workshop.problems import Closed, Refusal
from workshop.session.signing import EACH, LIMIT
from workshop.store import backups

__all__ = ["event"]
KEY, OTHER = "0123456789abcdef" * 2, "f" * 32
ANN = Participant("ann-with-a-phone")
NAME = "Wilhelmina Overbeek"


def sign(event: EventRoom, key: str = KEY, name: str = NAME, *, agreed: bool = True) -> None:
    activity = event.session.scene().activity
    assert activity is not None
    event.session.signing.sign(activity.id, key, SignUp("", name, "Claims"), ANN, agreed=agreed)


@pytest.fixture
def signing(event: EventRoom) -> EventRoom:
    event.goes_to("sign-up")
    return event


def everything(event: EventRoom) -> str:
    """Give every row of the file as text."""
    db = sqlite3.connect(event.path)
    try:
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return json.dumps({t: db.execute(f"SELECT * FROM {t}").fetchall() for t in tables}, default=str)
    finally:
        db.close()


def test_sending_it_twice_is_once_and_the_room_sees_a_number(signing: EventRoom) -> None:
    for _time in range(2):
        sign(signing)
    sign(signing, OTHER, "  Ola \n Nordmann ")

    assert [(s.name, s.function) for s in signing.session.signing.signed()] == [
        ("Ola Nordmann", "Claims"),
        (NAME, "Claims"),
    ]
    assert signing.projector.scene.signed == 2
    assert NAME not in repr(signing.projector.scene)
    assert NAME not in repr(signing.session.phone_scene())


def test_nothing_of_the_phone_stands_beside_the_name(signing: EventRoom) -> None:
    sign(signing)
    (row,) = signing.session._desk.store.rows("signup")

    assert row.keys() == {"id", "workshop", "name", "function"}
    assert ANN.id not in everything(signing)


@pytest.mark.parametrize(
    ("key", "name", "agreed"),
    [("short", NAME, True), (OTHER.upper(), NAME, True), (KEY, " \n", True), (KEY, NAME, False)],
)
def test_without_name_or_consent_nobody_is_on_the_list(
    signing: EventRoom, key: str, name: str, agreed: bool
) -> None:
    with pytest.raises(Refusal):
        sign(signing, key, name, agreed=agreed)
    assert signing.session.signing.signed() == ()


def test_long_names_are_cut_and_one_phone_signs_for_a_few(signing: EventRoom) -> None:
    sign(signing, name="x" * 500)
    assert len(signing.session.signing.signed()[0].name) == LIMIT
    for n in range(EACH - 1):
        sign(signing, f"{n:032x}")
    with pytest.raises(Refusal, match="many names"):
        sign(signing, OTHER)
    assert len(signing.session.signing.signed()) == EACH


def test_the_list_is_open_only_in_its_step(event: EventRoom) -> None:
    activity = event.goes_to("sign-up")
    assert event.session.phone_scene().signs.startswith("The sponsor may contact me")
    event.goes_to("what-next")
    assert event.session.phone_scene().signs == ""
    with pytest.raises(Closed):
        event.session.signing.sign(activity.id, KEY, SignUp("", NAME), ANN, agreed=True)
    assert event.session.signing.signed() == ()


def test_striking_off_is_undone_by_its_name(signing: EventRoom) -> None:
    sign(signing)
    signing.session.signing.strike(KEY)
    assert signing.session.signing.signed() == ()
    sign(signing)
    assert signing.session.signing.signed() == (), "a phone that sends again does not put the name back"

    assert signing.session.undo() == "name struck off the list"
    assert [s.name for s in signing.session.signing.signed()] == [NAME]


def test_a_name_struck_off_is_nowhere_once_the_file_is_closed(signing: EventRoom) -> None:
    sign(signing)
    kept = signing.session.signing.add("Ola Nordmann", "HR")
    signing.comes_back()
    assert NAME in everything(signing)
    signing.session.signing.strike(KEY)
    assert NAME in everything(signing), "as long as it can be undone"
    signing.session.ideas.remove(*signing.facilitator.gathers("mails"))
    signing.comes_back()

    assert [s.id for s in signing.session.signing.signed()] == [kept]
    assert signing.session.scene().undo == "removal of an idea", "everything else can still be undone"
    assert NAME not in everything(signing)
    signing.session.close()
    copies = backups.backups(signing.path)
    assert copies
    for file in (signing.path, *copies):
        assert NAME.encode() not in file.read_bytes(), file.name
    assert b"Ola Nordmann" in signing.path.read_bytes()
    signing.reopens()


def test_backups_stay_openable_and_in_their_order(signing: EventRoom) -> None:
    sign(signing)
    signing.comes_back()
    before = [(copy.name, copy.stat().st_mtime_ns) for copy in backups.backups(signing.path)]
    signing.session.signing.strike(KEY)
    signing.session.close()

    copies = backups.backups(signing.path)
    assert [(copy.name, copy.stat().st_mtime_ns) for copy in copies] == before
    db = sqlite3.connect(copies[0])
    assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert db.execute("SELECT count(*) FROM signup").fetchone()[0] == 0
    db.close()
    signing.reopens()


def test_a_close_that_cannot_write_closes_all_the_same(signing: EventRoom) -> None:
    sign(signing)
    signing.session.signing.strike(KEY)
    signing.session._desk.store.read_only = True
    signing.session.close()
    with pytest.raises(sqlite3.ProgrammingError):
        signing.session._desk.store._db.execute("SELECT 1")
    signing.reopens()
