"""The web app: thin routes over the session; docs/api.md says what each takes and gives."""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.phone.arrivals import Arrivals
from ui.phone.group_commit import GroupCommit, NotSaved
from ui.phone.guard import LARGEST
from ui.phone.limits import Allowance, Guesses
from ui.phone.live import Live
from ui.phone.page import File, read_page
from ui.phone.wire import dump, option, with_answer
from workshop.language import _
from workshop.model import Ballot, Participant, SignUp
from workshop.places import RESOURCES
from workshop.problems import Closed, NotJoined, Refusal, Unknown, WrongCode
from workshop.session import Session

LOG = logging.getLogger(__name__)
PAGE = RESOURCES / "phone"
PACE = (200, 50)
# A whole room may come from one address, and come twice; who goes on and on has to wait.
JOINS = (1200, 0.2)


class Later(Refusal):
    """Too much at once."""


class TooLong(Refusal):
    """More than anybody needs to say."""


STATUS: tuple[tuple[type[Refusal], int], ...] = (
    (WrongCode, 401),
    (NotJoined, 401),
    (Unknown, 404),
    (Closed, 409),
    (TooLong, 413),
    (Later, 429),
    (NotSaved, 429),
)


@dataclass(frozen=True)
class Door:
    """What the routes work with."""

    session: Session
    live: Live
    commit: GroupCommit
    arrivals: Arrivals
    guesses: Guesses = field(default_factory=Guesses)
    pace: Allowance = field(default_factory=lambda: Allowance(*PACE))
    joins: Allowance = field(default_factory=lambda: Allowance(*JOINS))

    def who(self, request: Request) -> Participant:
        """Give who is asking; raises NotJoined, or Later for one who asks too often."""
        person = self.session.people.who(_token(request))
        if not self.pace.take(person.id):
            raise Later(_("That was very much at once. Wait a moment, please."))
        self.arrivals.note(request.scope, person.id)
        return person


def _token(request: Request) -> str:
    scheme, _space, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


Answer = Callable[[Door, Request], Awaitable[Response]]


async def read(request: Request) -> Mapping[str, Any]:
    """Read the JSON object that was sent; raises Refusal.

    It does not watch the clock: who sends slowly is hung up on (`protocol`).
    """
    body = b""
    more = True
    while more:
        message = await request.receive()
        if message["type"] != "http.request":
            raise Refusal(_("This did not arrive whole. Please send it again."))
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > LARGEST:
            raise TooLong(_("This is too long. Please shorten it."))
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        raise Refusal(_("This could not be read. Please try again.")) from None
    if not isinstance(said, dict):
        raise Refusal(_("This could not be read. Please try again."))
    return said


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Refusal(_("This could not be read. Please try again."))
    # Half a character pair can be written in JSON, but neither in a file nor in an answer.
    return value.encode("utf-8", "replace").decode()


async def room(door: Door, _request: Request) -> Response:
    """Tell what may be said when joining."""
    return _json({"functions": [option(o) for o in door.session.people.functions()]})


async def ping(_door: Door, _request: Request) -> Response:
    """Say that the laptop is there."""
    return _json({})


async def join(door: Door, request: Request) -> Response:
    """Let somebody in who knows the code; who has joined already stays the same person."""
    said = await read(request)
    address = request.client.host if request.client else ""
    if not door.guesses.allowed(address):
        raise Later(_("Too many wrong codes. Wait a minute, then type the code on the wall."))
    if door.joins.left(address) < 1:
        raise Later(_("Very many have joined from here. Wait a moment, or tell the facilitator."))
    given = [_text(said, name) for name in ("code", "function", "table", "seat")]
    try:
        with door.live.own():
            joined = door.session.people.join_again(_token(request), *given)
    except WrongCode:
        door.guesses.wrong(address)
        raise
    door.joins.spend(address)
    door.arrivals.note(request.scope, joined.token.partition(".")[0])
    return _json({"token": joined.token, **({"ballot": joined.ballot} if joined.ballot else {})})


async def scene(door: Door, request: Request) -> Response:
    """Give what this phone may see, with its own answer."""
    person = door.who(request)
    door.live.polled(person.id)
    door.live.refresh()
    if request.query_params.get("version") == door.live.version:
        return Response(status_code=304)
    answer = door.session.ballots.mine(person)
    body = door.live.body if answer is None else with_answer(door.live.body, answer)
    return Response(body, media_type="application/json")


async def events(door: Door, request: Request) -> Response:
    """Tell each change as it happens."""
    person = door.who(request)
    door.live.refresh()
    return StreamingResponse(door.live.stream(person.id), media_type="text/event-stream")


async def respond(door: Door, request: Request) -> Response:
    """Count an answer; "counted" is said when it is on the disk."""
    person = door.who(request)
    said = await read(request)
    receipt = await door.commit.put(Ballot(request.path_params["round"], person, said.get("answer")))
    return _json({"counted": True, **({"replaced": receipt.replaced} if receipt.replaced else {})})


async def messages(door: Door, request: Request) -> Response:
    """Hand out the messages that this phone is to label."""
    person = door.who(request)
    said = await read(request)
    hand = door.session.teaching.hand(request.path_params["round"], person, more=said.get("more") is True)
    return _json({"messages": [{"key": m.id, "text": m.text} for m in hand]})


async def texts(door: Door, request: Request) -> Response:
    """Keep a free text for the facilitator."""
    person = door.who(request)
    said = await read(request)
    activity, key, text = (_text(said, name) for name in ("activity", "key", "text"))
    with door.live.own():
        door.session.texts.hold(activity, key, text, person)
    return _json({"held": True})


async def sign_up(door: Door, request: Request) -> Response:
    """Put somebody on the list who agrees to it; whose phone it was is not kept."""
    person = door.who(request)
    said = await read(request)
    activity, key, name, function = (_text(said, part) for part in ("activity", "key", "name", "function"))
    agreed = said.get("consent") is True
    with door.live.own():
        door.session.signing.sign(activity, key, SignUp("", name, function), person, agreed=agreed)
    return _json({"signed": True})


def _json(value: object) -> Response:
    return Response(dump(value), media_type="application/json")


def _refused(status: int, sentence: str, headers: Mapping[str, str] | None = None) -> Response:
    return Response(dump({"error": sentence}), status, headers, media_type="application/json")


def _told(refused: Refusal) -> tuple[int, str]:
    """Give the number and the sentence of a refusal as a participant hears it."""
    if type(refused) is Refusal and refused.__cause__ is not None:
        # Something on the laptop is behind it, such as a full disk: it may be different soon.
        LOG.error("not saved: “%s”", refused.sentence)
        refused = NotSaved()
    return next((code for kind, code in STATUS if isinstance(refused, kind)), 400), refused.sentence


@dataclass(frozen=True)
class Endpoint:
    """What stands behind one path: an answer, or the refusal as a sentence with its number."""

    door: Door
    methods: tuple[str, ...]
    answer: Answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            if scope["method"] not in self.methods:
                given = _refused(
                    405,
                    _("There is nothing here. Scan the square on the wall again."),
                    {"allow": ", ".join(self.methods)},
                )
            else:
                given = await self.answer(self.door, Request(scope, receive))
        except Refusal as refused:
            given = _refused(*_told(refused))
        await given(scope, receive, send)


def _file(file: File) -> Answer:
    async def answer(_door: Door, request: Request) -> Response:
        return file.answer(request)

    return answer


async def _nothing(scope: Scope, receive: Receive, send: Send) -> None:
    await _refused(404, _("There is nothing here. Scan the square on the wall again."))(scope, receive, send)


def make_app(door: Door) -> ASGIApp:
    """Build the app over the session.

    A bare router: Starlette's own application would answer a fault with a 500 before the guard sees it.
    """
    # The answer first: it is what all send at the same moment.
    doors: list[tuple[str, Answer, tuple[str, ...]]] = [
        ("/api/rounds/{round}/response", respond, ("POST",)),
        ("/api/rounds/{round}/messages", messages, ("POST",)),
        ("/api/scene", scene, ("GET",)),
        ("/api/events", events, ("GET",)),
        ("/api/ping", ping, ("POST",)),
        ("/api/join", join, ("POST",)),
        ("/api/room", room, ("GET",)),
        ("/api/texts", texts, ("POST",)),
        ("/api/signup", sign_up, ("POST",)),
        *((path, _file(file), ("GET", "HEAD")) for path, file in read_page(PAGE).items()),
    ]
    routes = [Route(path, Endpoint(door, methods, answer)) for path, answer, methods in doors]
    return Router(routes, redirect_slashes=False, default=_nothing)
