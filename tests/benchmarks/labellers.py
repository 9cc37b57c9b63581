"""Phones that label, as a process of their own: orders and reports as in load.py."""

import asyncio
import json
import sys
import time
from collections import Counter
from typing import Any

from load import Crowd, main, spread
from phones import Json, Phone

from workshop.teaching.packs import read_pack

KEY = read_pack("routing_en").key
WRONG = 0.1


class Labellers(Crowd):
    """Phones that have a hand of messages each."""

    hands: tuple[list[str], ...] = ()
    had: tuple[list[str], ...] = ()

    async def fetch(self, *, more: bool = False) -> Json:
        """Let every phone fetch its hand, or a further one on top."""
        body = json.dumps({"more": more}).encode()

        async def one(phone: Phone) -> list[str]:
            reply = await phone.ask("POST", f"/api/rounds/{phone.scene['round']}/messages", body)
            assert reply.status == 200, reply
            return [message["key"] for message in json.loads(reply.body)["messages"]]

        hands = tuple(await spread([lambda p=p: one(p) for p in self.phones]))
        had = self.had or ([],) * len(hands)
        self.hands = tuple(hand[len(before) :] for hand, before in zip(hands, had, strict=True))
        self.had = hands
        return {"messages": sum(map(len, self.hands))}

    async def label(self, every: float) -> Json:
        """Let everybody label a hand, a message every so many seconds; tells when each was heard and sent."""
        loop = asyncio.get_running_loop()
        start = loop.time() + 0.2

        async def one(phone: Phone, hand: list[str]) -> list[Any]:
            teams = [o["key"] for o in phone.scene["form"]["questions"][0]["options"] if not o["level"]]
            posts = []
            due = start + phone.chance.uniform(0, every)
            for message in hand:
                await asyncio.sleep(due - loop.time())
                wrong = phone.chance.random() < WRONG
                posts.append(
                    await phone.post({message: phone.chance.choice(teams) if wrong else KEY[message]})
                )
                due = max(due + every * phone.chance.uniform(0.5, 1.5), loop.time())
            return posts

        began = time.monotonic()
        posts = [post for made in await asyncio.gather(*map(one, self.phones, self.hands)) for post in made]
        return {
            "statuses": Counter(post.status for post in posts),
            "said": Counter(post.said for post in posts if post.said),
            "labels": sorted((post.heard, post.sent) for post in posts),
            "took": time.monotonic() - began,
        }


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Labellers))
