"""A program that is killed again and again while people answer and the facilitator counts hands."""

import random
import sqlite3
import threading
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from serving import Console, Json, Load, free_port, make_file

PHONES, PRESENT = 24, 400
PAUSE, LONGEST = 0.1, 0.6
HANDS = "useful.1"


@dataclass
class Story:
    """What people know by what they were told, whatever happened to the program."""

    path: Path
    load: Load
    port: int
    chance: random.Random
    votes: int
    number: int = 0
    round: str = ""
    hands: tuple[int, int] = (0, 0)
    kills: int = 0
    answers: int = 0
    rounds: set[str] = field(default_factory=set)

    def begin(self) -> None:
        """Start the program for the first time; everybody joins."""
        with Console(self.path, self.port) as console:
            joined = self.load.does("join", phones=PHONES, code=console.code)
            assert joined["statuses"] == {"200": PHONES}
            self._next_vote(console)
            assert self.load.does("burst", phones=PHONES, within=0)["statuses"] == {"200": PHONES}
            self._goes_on_until_killed(console)

    def comes_back(self) -> None:
        """Start it again on the same file, compare, go on, and kill it again."""
        with Console(self.path, self.port) as console:
            self._nothing_is_lost(console)
            self._phones_go_on()
            if self.chance.random() < 0.5 and self.number < self.votes:
                console.must("close")
                self._next_vote(console)
            self._goes_on_until_killed(console)

    def ends(self) -> None:
        """Start it once more, compare, and end it as a facilitator would."""
        with Console(self.path, self.port) as console:
            self._nothing_is_lost(console)
            self._phones_go_on()
            self.load.does("close")
            console.must("quit")
        self._file_agrees()

    def _next_vote(self, console: Console) -> None:
        self.number += 1
        console.must(f"goto {self.number}")
        self.round = console.must("open")["round"]
        self.rounds.add(self.round)
        self.hands = (0, 0)
        self.load.does("read")
        self.load.does("forget")

    def _goes_on_until_killed(self, console: Console) -> None:
        """Answer and count at once until the kill, at a random moment; remember what was said to be done."""
        self.load.does("storm", pause=PAUSE)
        killing = threading.Timer(self.chance.uniform(0, LONGEST), console.process.kill)
        killing.start()
        counted = self.hands[0]
        try:
            while True:
                self.hands = (counted, counted + 1)
                counted = int(_counted(console, counted + 1))
        except (EOFError, BrokenPipeError):
            killing.join()
        self.kills += 1
        posts = self.load.does("halt")["posts"]
        assert {post[3] for post in posts} <= {0, 200}, posts
        self.answers += sum(post[3] == 200 for post in posts)

    def _nothing_is_lost(self, console: Console) -> None:
        """The vote is open as before; each phone's answer and the hands are those that were acknowledged."""
        ready = console.ready
        assert (ready["state"], ready["round"]) == ("open", self.round)
        ways = ready["ways"]
        assert self.hands[0] <= ways.get("counts", 0) <= self.hands[1], (ways, self.hands)
        self.hands = (ways.get("counts", 0),) * 2
        self.load.does("move", port=console.port)
        found: Json = self.load.does("verify")
        assert found["lost"] == [], found["lost"]
        assert (found["state"], found["round"]) == ("open", self.round)
        assert found["acknowledged"] <= found["there"] <= found["tried"]
        assert ways.get("phone", 0) == found["there"], "somebody is counted twice"

    def _phones_go_on(self) -> None:
        """Everybody answers once more with the token of before, and is still one person."""
        assert self.load.does("burst", phones=PHONES, within=0)["statuses"] == {"200": PHONES}

    def _file_agrees(self) -> None:
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            rows = db.execute("SELECT round, count(*), count(DISTINCT voter) FROM response GROUP BY round")
            assert {row[0]: row[1:] for row in rows} == dict.fromkeys(self.rounds, (PHONES, PHONES))


def _counted(console: Console, hands: int) -> int:
    console.must(f"counts {HANDS}={hands}")
    return hands


def story(folder: Path, load_seed: int, votes: int) -> Story:
    """Prepare a file with so many votes and a crowd that has not joined yet."""
    path = make_file(folder / "a.readyroom", PRESENT, votes)
    port = free_port()
    return Story(path, Load(port, load_seed), port, random.Random(load_seed), votes)
