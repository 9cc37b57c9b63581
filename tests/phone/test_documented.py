"""What docs/api.md says is what the server does: its conversation is held word by word."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
from room import Room, agenda_of

from tests.calling import Phone, phones_open
from ui.phone import app
from workshop.model import Activity
from workshop.problems import Refusal
from workshop.session import Session
from workshop.templates import shipped

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
ANYTHING = "…"
CONSENT = "The sponsor may write to me."
STEP = re.compile(r"<!-- the facilitator (.+?) -->|```http\n(.+?)```", re.DOTALL)


class Exchange(NamedTuple):
    """One request of the document and the answer it promises."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: str
    status: int
    answer: Any

    @classmethod
    def of(cls, text: str) -> "Exchange":
        asked, _blank, told = text.strip().partition("\n\n")
        first, *lines = asked.splitlines()
        method, path = first.split()
        headers = dict(line.split(": ") for line in lines if not line.startswith("{"))
        body = "\n".join(line for line in lines if line.startswith("{"))
        status, _line, answer = told.partition("\n")
        return cls(method, path, headers, body, int(status), json.loads(answer))


def told_as(promised: Any, told: Any) -> bool:
    """Compare; what is … in the document may be any text."""
    if promised == ANYTHING:
        return isinstance(told, str) and bool(told)
    if isinstance(promised, dict):
        return (
            isinstance(told, dict)
            and list(promised) == list(told)
            and all(told_as(promised[key], told[key]) for key in promised)
        )
    if isinstance(promised, list):
        return (
            isinstance(told, list)
            and len(promised) == len(told)
            and all(told_as(one, other) for one, other in zip(promised, told, strict=True))
        )
    return bool(promised == told) and type(promised) is type(told)


def asked(key: str, text: str, **options: str) -> dict[str, Any]:
    return {"id": key, "text": text, "options": [{"id": k, "text": t} for k, t in options.items()]}


@pytest.fixture
def example(tmp_path: Path) -> Iterator[Room]:
    """Give the workshop that the document talks about."""
    vote = asked("first", "Which problem first?", mails="Sort the mails", claims="Check the claims")
    where = asked("function", "Where do you work?", research="Research", sales="Sales")
    made = Room(
        tmp_path / "example.readyroom",
        agenda_of(
            Activity("", "vote", "single-choice", "Which problem first?", 5, spec={"questions": [vote]}),
            Activity("", "problems", "collect-ideas", "Our problems", 10),
            Activity("", "list", "sign-up", "Who wants to take part?", 2, spec={"consent": CONSENT}),
            Activity("", "who", "single-choice", "Who is here", 5, spec={"questions": [where]}),
            Activity("", "label", "labelling", "Teach the machine", 6, spec={"each": 2}),
        ),
    )
    yield made
    made.session.close()


def open_vote(room: Room, number: int = 1) -> None:
    room.session.agenda.goto(number)
    room.session.rounds.open()


STEPS: Mapping[str, Callable[[Room], object]] = {
    "opens the vote": open_vote,
    "closes the vote": lambda room: room.session.rounds.close(),
    "shows the result": lambda room: room.session.rounds.reveal(),
    "collects problems": lambda room: room.session.agenda.goto(2),
    "opens the list": lambda room: room.session.agenda.goto(3),
    "opens labelling": lambda room: open_vote(room, 5),
    "closes labelling": lambda room: room.session.rounds.close(),
}


def test_the_conversation_is_held_word_by_word(example: Room) -> None:
    known = {"KM47": example.session.people.code()}
    held = 0
    with phones_open(example.session) as phones, Phone(phones.phones.url) as phone:
        for step, text in STEP.findall(TEXT):
            if step:
                STEPS[step](example)
                continue
            for name, value in known.items():
                text = re.sub(rf"\b{name}\b", value, text)  # noqa: PLW2901 - the same request, made to fit
            promised = Exchange.of(text)
            headers = {"Content-Type": "application/json", **promised.headers}
            said = phone.http.request(
                promised.method, promised.path, content=promised.body.encode(), headers=headers
            )
            assert said.status_code == promised.status, text
            assert told_as(promised.answer, said.json()), (text, said.json())
            learnt(known, said.json())
            held += 1
    assert held == TEXT.count("```http")
    assert [one.name for one in example.session.signing.signed()] == ["Ola Nordmann"]
    example.session.agenda.goto(2)
    assert [text.text for text in example.session.scene().held] == ["Mails wait for a week"]


def learnt(known: dict[str, str], said: Mapping[str, Any]) -> None:
    if "token" in said:
        known["TOKEN"] = said["token"]
    if said.get("round"):
        known["ROUND"] = said["round"]
    for part in ("writes", "signs"):
        if part in said:
            known["ACTIVITY"] = said[part]["activity"]
    if "messages" in said:
        known["MESSAGE"] = said["messages"][0]["key"]


def any_answer(*given: Any) -> Any:
    """Do what the document's own function does."""
    (code,) = re.findall(r"```python\n(.+?)```", TEXT, re.DOTALL)
    said: dict[str, Any] = {}
    exec(code, said)
    return said["any_answer"](*given)


def answers_everything(session: Session, ann: Phone) -> set[str]:
    """Answer all rounds of an agenda in three ways; give the shapes that were met."""
    shapes = set()
    for number, activity in enumerate(session.scene().agenda, 1):
        session.agenda.goto(number)
        session.teaching.settle()
        try:
            session.rounds.open()
        except Refusal:
            continue
        scene = ann.scene()
        shapes.add(scene["form"]["shape"])
        for place in (0, 1, 99):
            answer = ann.answers(any_answer(scene["form"], place, ann.hand(scene)))
            assert answer.json() == {"counted": True}, (activity.kind, answer.text)
        session.rounds.close()
    return shapes


@pytest.fixture(params=["accelerator-day", "excitement-120"])
def led(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    """Give a workshop of each kind."""
    template = next(t for t in shipped() if t.id == request.param)
    made = Room(tmp_path / "led.readyroom", template)
    yield made
    made.session.close()


def test_the_way_from_a_form_to_an_answer_fits_every_kind_of_vote(led: Room) -> None:
    led.facilitator.gathers("mails", "claims", "calls")
    with phones_open(led.session) as phones, Phone(phones.phones.url, led.session.people.code()) as ann:
        shapes = answers_everything(led.session, ann)
    table = TEXT.split("## From a form")[1].split("\n## ")[0]
    named = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    assert named == {"choice", "grid", "list", "dots", "labels"}
    assert named - shapes == ({"list"} if "labels" in shapes else {"labels"}), "each shape was met"


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


def test_the_fields_of_a_scene_are_all_described(room_of_fourteen: Room, example: Room) -> None:
    example.session.agenda.goto(3)
    code = example.session.people.code()
    with phones_open(example.session) as phones, Phone(phones.phones.url, code) as ann:
        list_ = ann.scene()
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    room.session.rounds.open()
    with phones_open(room.session) as phones, Phone(phones.phones.url, room.session.people.code()) as ann:
        ann.picks()
        fields = set(ann.scene())
        room.session.rounds.close()
        room.session.rounds.reveal()
        fields |= set(ann.scene())
        room.facilitator.goes_to("collect-ideas")
        fields |= set(ann.scene()) | set(list_)
    table = TEXT.split("## The scene")[1].split("## From")[0]
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", table, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == fields


def test_the_stream_is_as_it_is_shown(example: Room) -> None:
    open_vote(example)
    with (
        phones_open(example.session) as phones,
        Phone(phones.phones.url, example.session.people.code()) as ann,
        ann.http.stream("GET", "/api/events") as stream,
    ):
        lines = stream.iter_lines()
        shown = re.findall(r"```\n(event.+?)\n\n", TEXT, re.DOTALL)[0].splitlines()
        assert next(lines) == shown[0]
        data = next(lines)
        assert data.startswith(shown[1][: len('data: {"version":"')])
        scene = ann.scene()
        assert json.loads(data.removeprefix("data: ")) == scene, "nothing was answered yet"


def test_a_card_that_answered_another_way_is_told_as_shown(example: Room) -> None:
    example.session.people.set_seats(20)
    open_vote(example)
    example.session.ballots.slip(17, {"first": "mails"})
    code, seat = example.session.people.code(), example.session.people.seat_codes()[16]
    with phones_open(example.session) as phones, Phone(phones.phones.url, code, seat=seat) as ann:
        said = ann.answers({"first": "claims"})
    assert f"`{json.dumps(said.json())}`" in TEXT


@pytest.mark.parametrize("word", ["moved", "replaced"])
def test_a_card_taken_later_is_told_as_shown(example: Room, word: str) -> None:
    people = example.session.people
    people.set_seats(20)
    open_vote(example)
    with phones_open(example.session) as phones, Phone(phones.phones.url, people.code()) as ann:
        ann.answers({"first": "claims"})
        if word == "replaced":
            example.session.ballots.slip(17, {"first": "mails"})
        said = ann.http.post("/api/join", json={"code": people.code(), "seat": people.seat_codes()[16]})
        assert said.json() == {"token": said.json()["token"], "ballot": word}
        assert ann.http.get("/api/scene").status_code == 401, "the old token is good for nothing"
    assert '`{"token": "…", "ballot": "moved"}`' in TEXT
    assert f'`"{word}"`' in TEXT or word == "moved"
    assert example.session.scene().tally.answered == 1


def test_the_laptop_itself_may_ask_under_its_own_names(example: Room) -> None:
    with phones_open(example.session) as phones:
        port = phones.phones.url.rpartition(":")[2]
        for name in ("127.0.0.1", "localhost"):
            said = httpx.get(
                phones.phones.url + "/api/room", headers={"Host": f"{name}:{port}"}, trust_env=False
            )
            assert said.status_code == 200
