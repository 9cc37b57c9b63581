"""The web app: thin routes over the session; docs/api.md says what each takes and gives."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from ui.phone.group_commit import GroupCommit, NotSaved
from ui.phone.guard import LARGEST
from ui.phone.limits import Allowance, Guesses
from ui.phone.live import Live
from ui.phone.wire import dump, option, with_answer
from ui.phone.words import words
from workshop.language import _
from workshop.model import Ballot, Participant
from workshop.places import RESOURCES
from workshop.problems import Closed, NotJoined, Refusal, Unknown, WrongCode
from workshop.session import Session

SLOW = 10.0
PAGE = RESOURCES / "phone"
TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
Answer = Callable[["Door", Request], Awaitable[Response]]


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
    guesses: Guesses = field(default_factory=Guesses)
    pace: Allowance = field(default_factory=lambda: Allowance(200, 50))

    def who(self, request: Request) -> Participant:
        """Give who is asking; raises NotJoined, or Later for one who asks too often."""
        _scheme, _space, token = request.headers.get("authorization", "").partition(" ")
        person = self.session.people.who(token.strip())
        if not self.pace.take(person.id):
            raise Later(_("That was very much at once. Wait a moment, please."))
        return person


async def read(request: Request) -> Mapping[str, Any]:
    """Read the JSON object that was sent; raises Refusal."""
    body = bytearray()
    try:
        async with asyncio.timeout(SLOW):
            async for chunk in request.stream():
                body += chunk
                if len(body) > LARGEST:
                    raise TooLong(_("This is too long. Please shorten it."))
    except (TimeoutError, ClientDisconnect) as problem:
        raise Refusal(_("This did not arrive whole. Please send it again.")) from problem
    try:
        said = json.loads(bytes(body))
    except (ValueError, RecursionError) as problem:
        raise Refusal(_("This could not be read. Please try again.")) from problem
    if not isinstance(said, dict):
        raise Refusal(_("This could not be read. Please try again."))
    return said


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Refusal(_("This could not be read. Please try again."))
    return value.encode("utf-8", "replace").decode()


async def room(door: Door, _request: Request) -> Response:
    """Tell what may be said when joining."""
    return _json({"functions": [option(o) for o in door.session.people.functions()]})


async def ping(_door: Door, _request: Request) -> Response:
    """Say that the laptop is there."""
    return _json({})


async def join(door: Door, request: Request) -> Response:
    """Let somebody in who knows the code."""
    said = await read(request)
    address = request.client.host if request.client else ""
    if not door.guesses.allowed(address):
        raise Later(_("Too many wrong codes. Wait a minute, then type the code on the wall."))
    try:
        token = door.session.people.join(*(_text(said, n) for n in ("code", "function", "table", "seat")))
    except WrongCode:
        door.guesses.wrong(address)
        raise
    return _json({"token": token})


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
    return StreamingResponse(door.live.stream(person.id), media_type="text/event-stream")


async def respond(door: Door, request: Request) -> Response:
    """Count an answer; "counted" is said when it is on the disk."""
    person = door.who(request)
    said = await read(request)
    receipt = await door.commit.put(Ballot(request.path_params["round"], person, said.get("answer")))
    return _json({"counted": True, **({"replaced": receipt.replaced} if receipt.replaced else {})})


async def texts(door: Door, request: Request) -> Response:
    """Keep a free text for the facilitator."""
    person = door.who(request)
    said = await read(request)
    door.session.texts.hold(_text(said, "activity"), _text(said, "key"), _text(said, "text"), person)
    return _json({"held": True})


def _json(value: object) -> Response:
    return Response(dump(value), media_type="application/json")


def _refused(status: int, sentence: str) -> Response:
    return Response(dump({"error": sentence}), status, media_type="application/json")


def _route(door: Door, path: str, method: str, answer: Answer) -> Route:
    async def endpoint(request: Request) -> Response:
        try:
            return await answer(door, request)
        except Refusal as refused:
            status = next((code for kind, code in STATUS if isinstance(refused, kind)), 400)
            return _refused(status, refused.sentence)

    return Route(path, endpoint, methods=[method])


def _file(path: str, body: bytes, kind: str) -> Route:
    async def endpoint(_request: Request) -> Response:
        return Response(body, media_type=kind)

    return Route(path, endpoint, methods=["GET"])


def _page(folder: Path) -> list[Route]:
    made = [
        _file(f"/{path.name}", path.read_bytes(), TYPES[path.suffix])
        for path in sorted(folder.iterdir())
        if path.suffix in TYPES
    ]
    made.append(_file("/", (folder / "index.html").read_bytes(), TYPES[".html"]))
    made.append(_file("/words.json", dump(dict(words())), "application/json"))
    return made


async def _elsewhere(_request: Request, problem: Exception) -> Response:
    status = problem.status_code if isinstance(problem, HTTPException) else 404
    return _refused(status, _("There is nothing here."))


def make_app(door: Door) -> Starlette:
    """Build the app over the session."""
    routes = [
        _route(door, "/api/room", "GET", room),
        _route(door, "/api/ping", "POST", ping),
        _route(door, "/api/join", "POST", join),
        _route(door, "/api/scene", "GET", scene),
        _route(door, "/api/events", "GET", events),
        _route(door, "/api/rounds/{round}/response", "POST", respond),
        _route(door, "/api/texts", "POST", texts),
        *_page(PAGE),
    ]
    return Starlette(routes=routes, exception_handlers={HTTPException: _elsewhere})
