"""One made-up person's phone: joins, listens, thinks, answers, and sends again what was not acknowledged."""

import json
import math
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import anyio
import httpx

from ui.crowd.dealing import Given, thought_at_first
from ui.crowd.labels import MORE, thoughts
from ui.crowd.news import asking, listening
from ui.crowd.opinions import Opinions
from ui.crowd.person import Person
from ui.crowd.wire import form_of
from workshop.model import Form

THINKING, SPREAD = 4.0, 0.5  # seconds for one question: the middle one, and how far people differ
WRITING = 20.0  # seconds for a line
SOON, LATER = 0.05, 2.0  # real seconds before something is tried again: at first, and at the most
QUIET = 45.0  # real seconds without a sign of life from the laptop
BUSY, TRY_AGAIN = 500, 429
NAP = 2  # the vote in which a phone falls asleep

Scene = Mapping[str, Any]


class Turned(Exception):  # noqa: N818 - it is an answer, not a fault
    """The laptop does not let this person in."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where people join and how fast they live: `pace` times as fast as people do."""

    url: str
    code: str
    seed: int = 1
    pace: float = 1.0
    asks_every: float = 2.0


class Visit:
    """What one person does from joining to the end."""

    def __init__(
        self, person: Person, where: Where, opinions: Opinions, told: Callable[[str, str], None]
    ) -> None:
        """Begin outside; `told` gets a word for what happened and the round it happened in."""
        self._person, self._where, self._opinions, self._told = person, where, opinions, told
        self._dice = Random(f"{where.seed}:when:{person.number}")  # noqa: S311 - made-up people, no secrets
        self._scene: Scene = {}
        self._news = anyio.Event()
        self._line = anyio.CancelScope()
        self._asleep = self._rested = False
        self._rounds: list[str] = []
        self._done: set[str] = set()

    async def live(self, trust: ssl.SSLContext) -> None:
        """Come, take part and stay until it is called off, or leave for good."""
        await self._pass(self._person.arrives)
        limits = httpx.Limits(max_connections=3, max_keepalive_connections=2)
        async with httpx.AsyncClient(
            base_url=self._where.url, verify=trust, trust_env=False, limits=limits, timeout=QUIET
        ) as self._client:
            try:
                await self._join()
            except Turned:
                self._told("refused", "")
                self._told("gone", "")
                return
            self._told("joined", "")
            async with anyio.create_task_group() as group:
                group.start_soon(self._watch)
                await self._take_part()
                group.cancel_scope.cancel()
            self._told("gone", "")

    async def _pass(self, seconds: float) -> None:
        """Let seconds of life pass."""
        await anyio.sleep(seconds / self._where.pace)

    async def _join(self) -> None:
        room = await self._ask("GET", "/api/room")
        functions = room.json().get("functions", ()) if room is not None and room.is_success else ()
        said = {"code": self._where.code, "table": self._person.table}
        if functions and self._person.function >= 0:
            said["function"] = functions[self._person.function % len(functions)]["key"]
        answer = await self._ask("POST", "/api/join", said)
        if answer is None or not answer.is_success:
            raise Turned
        self._client.headers["Authorization"] = f"Bearer {answer.json()['token']}"

    async def _ask(
        self, method: str, path: str, said: Mapping[str, Any] | None = None, round_: str = ""
    ) -> httpx.Response | None:
        """Ask until there is an answer; None when the round it is about is over before there is one."""
        wait = SOON
        while True:
            try:
                answer = await self._client.request(method, path, json=said)
            except httpx.TransportError:
                pass
            else:
                if answer.status_code != TRY_AGAIN and answer.status_code < BUSY:
                    return answer
            await anyio.sleep(wait)
            wait = min(LATER, 2 * wait)
            if round_ and self._open_round() != round_:
                return None

    async def _watch(self) -> None:
        """Keep up with what phones are told; a sleeping phone hears nothing."""
        wait, polls = SOON, self._person.polls
        while True:
            heard = asking(self._client, self._where.asks_every) if polls else listening(self._client)
            try:
                with anyio.CancelScope() as self._line:
                    async for text in heard:
                        wait = SOON
                        self._scene = json.loads(text)
                        self._news.set()
            except httpx.TransportError:
                await anyio.sleep(wait)
                wait = min(LATER, 2 * wait)
            if self._asleep:
                await self._pass(self._person.naps)
                self._asleep = False

    def _open_round(self) -> str:
        return self._scene.get("round") or "" if self._scene.get("state") == "open" else ""

    async def _take_part(self) -> None:
        """Answer and write whenever it is asked for; returns when the person leaves for good."""
        while True:
            self._news = anyio.Event()
            scene, round_ = self._scene, self._open_round()
            writes, signs = scene.get("writes"), scene.get("signs")
            if round_ and round_ not in self._done:
                if round_ not in self._rounds:
                    self._rounds.append(round_)
                    if self._opinions.leaves(self._person, len(self._rounds)):
                        return
                if not self._naps():
                    await self._vote(round_, scene)
            elif writes and writes["activity"] not in self._done:
                self._done.add(writes["activity"])
                await self._write(writes["activity"])
            elif signs and signs["activity"] not in self._done:
                self._done.add(signs["activity"])
                await self._sign(signs["activity"])
            else:
                await self._news.wait()

    def _naps(self) -> bool:
        """Let the phone fall asleep where it is time for it; it sees nothing until it wakes."""
        self._asleep = bool(self._person.naps) and len(self._rounds) == NAP and not self._rested
        if self._asleep:
            self._rested = True
            self._scene = {}
            self._line.cancel()
        return self._asleep

    async def _vote(self, round_: str, scene: Scene) -> None:
        form = form_of(scene["form"])
        if form.shape == "labels":
            await self._label(round_, form)
            return
        ballot = self._opinions.ballot(self._person, form, scene["number"])
        self._done.add(round_)
        if not ballot:
            self._told("done", round_)
            return
        if self._person.wavers:
            await self._think(len(form.questions))
            await self._send(round_, thought_at_first(form, ballot, self._dice))
        await self._think(len(form.questions))
        if await self._send(round_, ballot):
            self._told("answered", round_)
        self._told("done", round_)

    async def _label(self, round_: str, form: Form) -> None:
        """Label a hand of messages, some people a further one; it ends with the round."""
        said: set[str] = set()
        self._done.add(round_)
        for more in (False, True)[: 1 + (self._dice.random() < MORE)]:
            if not await self._label_hand(round_, form, more, said):
                break
        if said:
            self._told("answered", round_)
        self._told("done", round_)

    async def _label_hand(self, round_: str, form: Form, more: bool, said: set[str]) -> bool:  # noqa: FBT001 - as the laptop is asked
        """Fetch messages and label those that are new; tells whether all were counted."""
        hand = await self._ask("POST", f"/api/rounds/{round_}/messages", {"more": more}, round_)
        given = hand.json()["messages"] if hand is not None and hand.is_success else ()
        new = [message for message in given if message["key"] not in said]
        question, say = form.questions[0], self._opinions.label
        for seconds, key, team in thoughts(self._person, question, new, say, self._dice):
            await (self._pass(seconds) if team else anyio.sleep(SOON))
            if self._open_round() != round_ or (team and not await self._send(round_, {key: team})):
                return False
            if team and key not in said:
                said.add(key)
                self._told("labelled", round_)
        return bool(given)

    async def _think(self, questions: int) -> None:
        await self._pass(
            sum(self._dice.lognormvariate(math.log(THINKING), SPREAD) for _q in range(questions))
        )

    async def _send(self, round_: str, ballot: Given) -> bool:
        if self._open_round() != round_:
            return False
        answer = await self._ask("POST", f"/api/rounds/{round_}/response", {"answer": ballot}, round_)
        if answer is None or not answer.is_success:
            self._told("refused", round_)
            return False
        return True

    async def _write(self, activity: str) -> None:
        for text in self._opinions.texts(self._person, activity):
            await self._hand_in("/api/texts", "written", {"activity": activity, "text": text})

    async def _sign(self, activity: str) -> None:
        who = self._opinions.signs(self._person, activity)
        if who:
            said = {"activity": activity, "name": who[0], "function": who[1], "consent": True}
            await self._hand_in("/api/signup", "signed", said)

    async def _hand_in(self, path: str, what: str, said: Mapping[str, Any]) -> None:
        """Write something and send it until it is heard; the same words have the same key."""
        await self._pass(self._dice.lognormvariate(math.log(WRITING), SPREAD))
        about = ":".join(map(str, (self._where.seed, self._person.number, *said.values())))
        key = uuid5(NAMESPACE_URL, about).hex
        answer = await self._ask("POST", path, {**said, "key": key})
        done = answer is not None and answer.is_success
        self._told(what if done else "refused", said["activity"])
