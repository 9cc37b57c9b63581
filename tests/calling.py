"""Phones in tests: real HTTP to a real room."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

import httpx

from ui.phone.adapters import LOOPBACK
from ui.phone.room import PhoneRoom
from workshop.session import Session


class Phone:
    """One phone that has joined."""

    def __init__(self, url: str, code: str = "", **more: str) -> None:
        self.http = httpx.Client(base_url=url, timeout=20, trust_env=False)
        self.token = ""
        if code:
            said = self.http.post("/api/join", json={"code": code, **more})
            assert said.status_code == 200, said.text
            self.token = said.json()["token"]
            self.http.headers["Authorization"] = f"Bearer {self.token}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.close()

    def scene(self) -> dict[str, Any]:
        said = self.http.get("/api/scene")
        assert said.status_code == 200, said.text
        return dict(said.json())

    def answers(self, answer: object, round_id: str = "") -> httpx.Response:
        """Send an answer for the round that is open, or for the one that is named."""
        at = round_id or self.scene()["round"]
        return self.http.post(f"/api/rounds/{at}/response", json={"answer": answer})

    def asks(self, round_id: str, said: object) -> httpx.Response:
        """Ask for the messages to label in a round."""
        return self.http.post(f"/api/rounds/{round_id}/messages", json=said)

    def hand(self, scene: dict[str, Any], *, more: bool = False) -> list[dict[str, str]]:
        """Give the messages to label, none where there is nothing to label."""
        if scene["form"]["shape"] != "labels":
            return []
        said = self.asks(scene["round"], {"more": more})
        assert said.status_code == 200, said.text
        return list(said.json()["messages"])

    def picks(self, place: int = 0) -> httpx.Response:
        """Answer everything with the option at this place."""
        return self.picks_in(self.scene()["round"], place)

    def picks_in(self, round_id: str, place: int = 0) -> httpx.Response:
        """Answer everything in one round, open or not."""
        scene = self.scene()
        answer: dict[str, object] = {}
        for question in scene["form"]["questions"]:
            keys = [o["key"] for o in question["options"]]
            chosen = keys[min(place, len(keys) - 1)]
            answer[question["key"]] = [chosen] if question["many"] else chosen
        return self.answers(answer, round_id)


@contextmanager
def phones_open(session: Session, port: int = 0) -> Iterator[PhoneRoom]:
    """Open the room for phones on this laptop."""
    room = PhoneRoom(session)
    room.open(LOOPBACK, port)
    try:
        yield room
    finally:
        room.close()
