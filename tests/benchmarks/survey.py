"""oTree's participants as a process of their own, over the same connections as our phones."""

import asyncio
import json
import random
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wire import Reply, Wire, request

if TYPE_CHECKING:
    from collections.abc import Iterator

FORM = "application/x-www-form-urlencoded"
FIELDS = re.compile(rb'name="(useful|possible|wanted)"')
Json = dict[str, object]


class Survey:
    """All participants; each fills one page in after the other, as a browser would."""

    def __init__(self, host: str, port: int, codes: list[str]) -> None:
        self._host, self._port = host, port
        self._name = f"{host}:{port}"
        self._chance = random.Random(1)
        self._codes = codes
        self._page: dict[str, str] = {}

    async def _get(self, wire: Wire, path: str) -> Reply:
        return await wire.ask(request("GET", path, self._name))

    async def arrive(self) -> Json:
        """Let everybody come and fetch the first page."""
        wire = await Wire.to(self._host, self._port)
        for code in self._codes:
            reply = await self._get(wire, f"/InitializeParticipant/{code}")
            self._page[code] = _target(reply)
            await self._fetch(wire, code)
        wire.close()
        return {"participants": len(self._page)}

    async def _fetch(self, wire: Wire, code: str) -> None:
        page = await self._get(wire, self._page[code])
        assert page.status == 200, page
        assert set(FIELDS.findall(page.body)) == {b"useful", b"possible", b"wanted"}, page.body

    async def _fill_in(self, wire: Wire, code: str) -> None:
        """Send the filled page; the answer names the next one, which the participant then has."""
        drawn = "&".join(f"{name}={self._chance.randint(1, 5)}" for name in ("useful", "possible", "wanted"))
        path = self._page[code]
        reply = await wire.ask(request("POST", path, self._name, body=drawn.encode(), kind=FORM))
        self._page[code] = _target(reply)
        assert self._page[code] != path, "the page was not taken"

    async def fill_in(self, at_once: int, fetch: int) -> Json:
        """Let everybody send the page (and fetch the next one too); gives how many sent a second."""
        wires = [await Wire.to(self._host, self._port) for _ in range(at_once)]
        waiting: Iterator[str] = iter(self._codes)
        sent: Counter[str] = Counter()
        loop = asyncio.get_running_loop()
        began = loop.time()

        async def worker(wire: Wire) -> None:
            for code in waiting:
                await self._fill_in(wire, code)
                if fetch:
                    await self._fetch(wire, code)
                sent["pages"] += 1

        await asyncio.gather(*map(worker, wires))
        took = loop.time() - began
        for wire in wires:
            wire.close()
        return {"a_second": sent["pages"] / took, "pages": sent["pages"]}

    async def look(self, at_once: int) -> Json:
        """Let everybody fetch the page that stands before them, unmeasured."""
        wires = [await Wire.to(self._host, self._port) for _ in range(at_once)]
        waiting = iter(self._codes)

        async def worker(wire: Wire) -> None:
            for code in waiting:
                await self._fetch(wire, code)

        await asyncio.gather(*map(worker, wires))
        for wire in wires:
            wire.close()
        return {}


def _target(reply: Reply) -> str:
    assert reply.status in {302, 303, 307}, reply
    return urlsplit(reply.header(b"location").decode()).path


async def main(host: str, port: int) -> None:
    """Read the participants' codes from the first line, then do what each line orders."""
    survey = Survey(host, port, json.loads(sys.stdin.readline()))
    for line in sys.stdin:
        order = json.loads(line)
        report = await getattr(survey, order.pop("do"))(**order)
        sys.stdout.write(json.dumps(report) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
