"""What docs/api.md says is what the server does."""

import re
from pathlib import Path

import httpx
from room import Room

from tests.calling import Phone, phones_open
from ui.phone import app, guard, limits, live, protocol

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text(encoding="utf-8")


def test_every_path_is_documented_and_there(room_of_fourteen: Room) -> None:
    found = re.findall(r"(?:GET|POST) (/api/[\w/{}]+)", TEXT)
    named = {path.replace("ROUND", "{round}") for path in found} - {
        "/api/elsewhere",
        "/api/rounds/0123456789/response",
    }
    with phones_open(room_of_fourteen.session) as phones, Phone(phones.phones.url) as nobody:
        for path in named:
            tried = [nobody.http.request(m, path.replace("{round}", "x"), json={}) for m in ("GET", "POST")]
            assert any(said.status_code not in {404, 405} for said in tried), path
    in_code = set(re.findall(r'"(/api/[\w/{}]+)"', Path(app.__file__).read_text(encoding="utf-8")))
    assert in_code == named


def test_the_fields_of_a_scene_are_all_described(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    room.session.rounds.open()
    with phones_open(room.session) as phones, Phone(phones.phones.url, room.session.people.code()) as ann:
        ann.picks()
        fields = set(ann.scene())
        question = ann.scene()["form"]["questions"][0]
        room.session.rounds.close()
        room.session.rounds.reveal()
        fields |= set(ann.scene())
        counted = ann.scene()["tally"]
    table = TEXT.split("## The scene")[1].split("## From")[0]
    assert fields <= set(re.findall(r"`(\w+)`", table))
    assert all(
        f'"{name}"' in TEXT for name in (*question, *counted, *counted["questions"][0]) if name != "people"
    )


def test_the_minute_at_the_top_works(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("composition")
    room.session.rounds.open()
    with (
        phones_open(room.session) as phones,
        httpx.Client(base_url=phones.phones.url, trust_env=False) as http,
    ):
        token = http.post("/api/join", json={"code": room.session.people.code()}).json()["token"]
        headers = {"Authorization": f"Bearer {token}"}
        scene = http.get("/api/scene", headers=headers).json()
        said = http.post(
            f"/api/rounds/{scene['round']}/response", headers=headers, json={"answer": {"explain-why": "yes"}}
        )
    assert said.json() == {"counted": True}


def test_the_numbers_are_the_ones_in_force() -> None:
    assert guard.LARGEST == 64 * 1024
    assert live.HEARTBEAT == 15
    assert protocol.PATIENCE == 10
    guesses = limits.Guesses()
    assert (guesses._one.at_once, guesses._one.a_second) == (12, 1 / 10)
    assert (guesses._all.at_once, guesses._all.a_second) == (60, 1 / 5)


def test_guesses_come_back_slowly() -> None:
    now = [0.0]
    guesses = limits.Guesses(lambda: now[0])
    for _n in range(12):
        assert guesses.allowed("a")
        guesses.wrong("a")
    assert not guesses.allowed("a")
    assert guesses.allowed("b")
    now[0] += 10
    assert guesses.allowed("a")
    guesses.wrong("a")
    assert not guesses.allowed("a")
    for n in range(60):
        guesses.wrong(f"from {n}")
    assert not guesses.allowed("fresh"), "many addresses do not help"
