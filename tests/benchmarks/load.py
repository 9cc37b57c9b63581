"""Phones as a process of their own: an order a line comes in as JSON, a report a line goes out.

An order (`do`) is a method of `Crowd`; what it takes and tells stands there.
"""

import asyncio
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from phones import Json, Phone, Place, valid_answer
from wire import Wire, request

AT_ONCE = 50
GIVEN_UP = 60.0


async def spread(works: list[Callable[[], Awaitable[Any]]], at_once: int = AT_ONCE) -> list[Any]:
    """Do all, so many at a time, and give what each gave."""
    gate = asyncio.Semaphore(at_once)

    async def one(work: Callable[[], Awaitable[Any]]) -> Any:
        async with gate:
            return await work()

    return list(await asyncio.gather(*(one(work) for work in works)))


class Crowd:
    """All phones of one measurement."""

    def __init__(self, place: Place, seed: int) -> None:
        self.place = place
        self.chance = random.Random(seed)
        self.phones: list[Phone] = []
        self.kept: list[Wire] = []
        self.storming: asyncio.Task[None] | None = None
        self.stop = asyncio.Event()
        self.before: list[int] = []

    async def join(self, phones: int, code: str) -> Json:
        """Let so many join, fetch their scene and keep their connections."""
        began = time.monotonic()
        made = [Phone(self.place, random.Random(self.chance.getrandbits(64))) for _ in range(phones)]
        statuses = Counter(await spread([lambda p=p: p.join(code) for p in made]))
        self.phones += [phone for phone in made if phone.token]
        await spread([phone.read for phone in made if phone.token])
        return {"statuses": statuses, "seconds": time.monotonic() - began}

    async def listen(self) -> Json:
        """Open every phone's stream and wait until each has heard its first scene."""
        statuses = Counter(await spread([phone.listen for phone in self.phones if phone.stream is None]))
        async with asyncio.timeout(GIVEN_UP):
            while any(not phone.scenes for phone in self.phones):  # noqa: ASYNC110 - many phones, no one event
                await asyncio.sleep(0.01)
        return {"statuses": statuses}

    async def scenes(self, state: str) -> Json:
        """Wait until every phone's stream has told this state."""
        began = time.monotonic()
        async with asyncio.timeout(GIVEN_UP):
            while any(phone.scene["state"] != state for phone in self.phones):  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.005)
        return {"seconds": time.monotonic() - began}

    async def read(self) -> Json:
        """Let every phone fetch its scene."""
        await spread([phone.read for phone in self.phones])
        return {}

    async def burst(self, phones: int, within: float) -> Json:
        """Let so many answer once, at random moments within so many seconds; 0 is all at once."""
        posting = self.chance.sample(self.phones, phones)
        answers = [valid_answer(p.scene["form"], p.chance) for p in posting]
        loop = asyncio.get_running_loop()
        start = loop.time() + 0.05

        async def one(phone: Phone, answer: Json, moment: float) -> Any:
            await asyncio.sleep(start + moment - loop.time())
            return await phone.post(answer)

        moments = [self.chance.uniform(0, within) for _ in posting]
        posts = await asyncio.gather(*map(one, posting, answers, moments))
        return {
            "statuses": Counter(post.status for post in posts),
            "said": Counter(post.said for post in posts if post.said),
            "seconds": sorted(post.heard - post.sent for post in posts if post.status),
            "sent": [post.sent for post in posts],
            "heard": [post.heard for post in posts],
        }

    async def tap(self, phone: int) -> Json:
        """Let one phone answer."""
        post = await self.phones[phone].post()
        return {"sent": post.sent, "status": post.status}

    async def rush(self, of: str, seconds: float, at_once: int) -> Json:
        """Ask over so many connections without a pause; gives how often a second all of it was done.

        `of` is votes, whole (fetch the form, then vote) or ping (an empty question).
        """
        wires = await spread([self.place.wire for _ in range(at_once)])
        asked = [RUSHES[of](phone) for phone in self.phones for _ in range(2)]
        statuses: Counter[int] = Counter()
        done: Counter[str] = Counter()
        loop = asyncio.get_running_loop()
        began = loop.time()

        async def worker(number: int, wire: Wire) -> None:
            place = number
            while loop.time() < began + seconds:
                for sent in asked[place % len(asked)]:
                    statuses[(await wire.ask(sent)).status] += 1
                done[of] += 1
                place += at_once

        await asyncio.gather(*(worker(n, w) for n, w in enumerate(wires)))
        took = loop.time() - began
        for wire in wires:
            wire.close()
        return {"statuses": statuses, "a_second": done[of] / took}

    async def storm(self, pause: float) -> Json:
        """Begin to answer again and again, each phone after pauses of up to so many seconds, until `halt`."""
        self.stop.clear()
        self.before = [len(phone.posts) for phone in self.phones]

        async def one(phone: Phone) -> None:
            while not self.stop.is_set():
                await asyncio.sleep(phone.chance.uniform(0, pause))
                post = await phone.post()
                if post.status != 200:
                    return

        async def everyone() -> None:
            await asyncio.gather(*map(one, self.phones))

        self.storming = asyncio.create_task(everyone())
        return {}

    async def halt(self) -> Json:
        """End the storm and tell every post of it: phone, sent, heard, status."""
        self.stop.set()
        assert self.storming is not None
        async with asyncio.timeout(GIVEN_UP):
            await self.storming
        posts = [
            (number, post.sent, post.heard, post.status, post.said)
            for number, (phone, before) in enumerate(zip(self.phones, self.before, strict=True))
            for post in phone.posts[before:]
        ]
        return {"posts": posts}

    async def verify(self) -> Json:
        """Compare every phone's own answer with what was acknowledged; gives what does not fit."""
        lost = []
        there = 0
        for number, scene in enumerate(await spread([phone.read for phone in self.phones])):
            phone = self.phones[number]
            found, counted = scene.get("answer"), phone.counted()
            there += found is not None
            # What was on its way when the program died may be in the file or not.
            possible = [counted, *(p.answer for p in phone.posts_after_receipt())]
            if found not in possible:
                lost.append({"phone": number, "found": found, "acknowledged": counted})
        acknowledged = sum(phone.counted() is not None for phone in self.phones)
        tried = sum(bool(phone.posts) for phone in self.phones)
        scene = self.phones[0].scene
        told = {"there": there, "acknowledged": acknowledged, "tried": tried}
        return {"lost": lost, "state": scene["state"], "round": scene["round"], **told}

    async def forget(self) -> Json:
        """Begin a new round: what was answered before does not matter any more."""
        for phone in self.phones:
            phone.posts.clear()
        return {}

    async def move(self, port: int) -> Json:
        """Hang up and talk to another port from now on, with the tokens of before."""
        self.place.port = port
        for phone in self.phones:
            phone.close()
        return {}

    async def connections(self, count: int) -> Json:
        """Open so many connections beside the phones' and keep them; gives what a phone then hears."""
        began = time.monotonic()
        made = await spread([self.place.wire for _ in range(count)], 100)
        self.kept += made
        opened = time.monotonic() - began
        asked = request("POST", "/api/ping", self.place.name, body=b"{}")
        replies = await spread([lambda w=w: _or_lost(w, asked) for w in made], 200)
        statuses = Counter(replies)
        own = []
        for phone in self.phones:
            began = time.monotonic()
            own.append((await phone.ask("GET", "/api/scene")).status)
            own.append(time.monotonic() - began)
        return {"statuses": statuses, "opened": opened, "phones": own[::2], "seconds": own[1::2]}

    async def close(self) -> Json:
        """Hang up everywhere."""
        for phone in self.phones:
            phone.close()
        for wire in self.kept:
            wire.close()
        return {}


def _vote(phone: Phone) -> bytes:
    body = json.dumps({"answer": valid_answer(phone.scene["form"], phone.chance)}).encode()
    path = f"/api/rounds/{phone.scene['round']}/response"
    return request("POST", path, phone.place.name, token=phone.token, body=body)


def _fetch(phone: Phone) -> bytes:
    return request("GET", "/api/scene", phone.place.name, token=phone.token)


def _ping(phone: Phone) -> bytes:
    return request("POST", "/api/ping", phone.place.name, body=b"{}")


RUSHES: Mapping[str, Callable[[Phone], tuple[bytes, ...]]] = {
    "votes": lambda phone: (_vote(phone),),
    "whole": lambda phone: (_fetch(phone), _vote(phone)),
    "ping": lambda phone: (_ping(phone),),
}


async def _or_lost(wire: Wire, asked: bytes) -> int:
    try:
        return (await asyncio.wait_for(wire.ask(asked), 20)).status
    except (OSError, TimeoutError):
        return 0


async def main(host: str, port: int, seed: int, kind: type[Crowd] = Crowd) -> None:
    """Do what each line orders until the lines end."""
    crowd = kind(Place(host, port), seed)
    reader = asyncio.StreamReader(limit=2**26)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        order = json.loads(line)
        report = await getattr(crowd, order.pop("do"))(**order)
        sys.stdout.write(json.dumps(report) + "\n")
        sys.stdout.flush()
    await crowd.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
