"""Made-up phones for measuring: each has a token, a stream of scenes, a connection for its answers."""

import asyncio
import json
import random
import time
from dataclasses import dataclass, field
from typing import Any

from wire import Reply, Wire, request

Json = dict[str, Any]
EVENT = b"event:"
DATA = b"data:"


@dataclass
class Place:
    """Where the program answers."""

    host: str
    port: int

    @property
    def name(self) -> str:
        return f"{self.host}:{self.port}"

    async def wire(self) -> Wire:
        return await Wire.to(self.host, self.port)


def valid_answer(form: Json, chance: random.Random) -> Json:
    """Draw an answer that the form accepts, knowing nothing but the form."""
    if form["shape"] == "dots":
        keys = [option["key"] for option in form["questions"][0]["options"]]
        return {chance.choice(keys): 1}
    answer: Json = {}
    for question in form["questions"]:
        key = chance.choice([option["key"] for option in question["options"]])
        answer[question["key"]] = [key] if question["many"] else key
    return answer


@dataclass
class Post:
    """One answer that was sent; `status` 0 is an answer that never came."""

    sent: float
    answer: Json
    heard: float = 0.0
    status: int = 0
    said: str = ""


@dataclass
class Phone:
    """One participant."""

    place: Place
    chance: random.Random
    token: str = ""
    scene: Json = field(default_factory=dict)
    scenes: int = 0
    posts: list[Post] = field(default_factory=list)
    stream: Wire | None = None
    wire: Wire | None = None

    async def line(self) -> Wire:
        """Give the connection for questions; a new one where the old one is gone."""
        if self.wire is None or self.wire.closed:
            self.wire = await self.place.wire()
        return self.wire

    async def ask(self, method: str, path: str, body: bytes = b"") -> Reply:
        wire = await self.line()
        return await wire.ask(request(method, path, self.place.name, token=self.token, body=body))

    async def join(self, code: str) -> int:
        """Join and give the status."""
        reply = await self.ask("POST", "/api/join", json.dumps({"code": code}).encode())
        if reply.status == 200:
            self.token = json.loads(reply.body)["token"]
        return reply.status

    async def read(self) -> Json:
        """Fetch the scene."""
        reply = await self.ask("GET", "/api/scene")
        assert reply.status == 200, reply
        self.scene = json.loads(reply.body)
        return self.scene

    async def listen(self) -> int:
        """Open the stream of scenes; its state is the newest scene."""
        self.stream = await self.place.wire()
        asked = request(
            "GET", "/api/events", self.place.name, token=self.token, extra="Accept: text/event-stream"
        )
        return (await self.stream.listen(asked, self._hear)).status

    def _hear(self, event: bytes) -> None:
        if not event.startswith(EVENT):
            return
        self.scenes += 1
        for line in event.split(b"\n"):
            if line.startswith(DATA):
                self.scene = json.loads(line[5:])

    async def post(self, answer: Json | None = None) -> Post:
        """Answer the open round and note when and what was heard; a lost connection is status 0."""
        given = answer if answer is not None else valid_answer(self.scene["form"], self.chance)
        body = json.dumps({"answer": given}).encode()
        path = f"/api/rounds/{self.scene['round']}/response"
        made = Post(time.monotonic(), given)
        self.posts.append(made)
        try:
            reply = await self.ask("POST", path, body)
        except (OSError, asyncio.IncompleteReadError, TimeoutError) as lost:
            made.said = f"{type(lost).__name__}: {lost}"
            return made
        made.heard, made.status = time.monotonic(), reply.status
        if reply.status != 200:
            made.said = reply.body.decode(errors="replace")
        return made

    def counted(self) -> Json | None:
        """Give the newest answer that was acknowledged."""
        return next((p.answer for p in reversed(self.posts) if p.status == 200), None)

    def posts_after_receipt(self) -> list[Post]:
        """Give what was sent after the newest acknowledged answer and never answered."""
        last = max((n for n, post in enumerate(self.posts) if post.status == 200), default=-1)
        return [post for post in self.posts[last + 1 :] if post.status == 0]

    def close(self) -> None:
        for wire in (self.stream, self.wire):
            if wire is not None:
                wire.close()
        self.stream = self.wire = None
