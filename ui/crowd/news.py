"""How a made-up person's phone keeps up with what phones are told: by a stream, or by asking again."""

from collections.abc import AsyncIterator

import anyio
import httpx


async def listening(client: httpx.AsyncClient) -> AsyncIterator[str]:
    """Give each scene as JSON while the line holds; raises a TransportError when it ends."""
    async with client.stream("GET", "/api/events") as answer:
        await _want(answer)
        async for line in answer.aiter_lines():
            if line.startswith("data:"):
                yield line.removeprefix("data:")
    raise httpx.RemoteProtocolError("the laptop ended the line")


async def asking(client: httpx.AsyncClient, every: float) -> AsyncIterator[str]:
    """Give each new scene as JSON, asked for every so many seconds."""
    version = ""
    while True:
        answer = await client.get("/api/scene", params={"version": version} if version else {})
        if answer.status_code != httpx.codes.NOT_MODIFIED:
            await _want(answer)
            version = answer.json()["version"]
            yield answer.text
        await anyio.sleep(every)


async def _want(answer: httpx.Response) -> None:
    if not answer.is_success:
        await answer.aread()
        raise httpx.RemoteProtocolError(f"{answer.status_code}")
