"""Kill -9 at a random moment under load: what was acknowledged is there, nothing twice, the vote goes on."""

import os
import random
import signal
import sqlite3
import threading
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from tests.calling import Phone
from tests.hosting import make_client, number_of
from tests.test_console_phones import Hosted, hosting

PEOPLE = 12
KILLS = 200 if os.environ.get("READYROOM_FULL") else 20


@dataclass
class Voter:
    """Somebody who answers again and again, and knows what was acknowledged and what may have been."""

    phone: Phone
    random: random.Random
    sure: dict[str, object] | None = None
    maybe: list[dict[str, object]] = field(default_factory=list)

    def votes(self, form: dict[str, object], round_id: str, over: threading.Event) -> None:
        while not over.is_set():
            answer = {
                q["key"]: self.random.choice(q["options"])["key"] for q in form["questions"] if not q["many"]
            }
            try:
                said = self.phone.answers(answer, round_id)
            except httpx.HTTPError:
                self.maybe.append(answer)
                return
            assert said.json() == {"counted": True}
            self.sure, self.maybe = answer, []


def lives(hosted: Hosted, voters: list[Voter], dice: random.Random) -> None:
    """Let everybody vote until the laptop dies."""
    scene = voters[0].phone.scene()
    over = threading.Event()
    threads = [threading.Thread(target=v.votes, args=(scene["form"], scene["round"], over)) for v in voters]
    dies = threading.Timer(dice.uniform(0.0, 0.4), os.kill, (hosted.process.pid, signal.SIGKILL))
    for thread in threads:
        thread.start()
    dies.start()
    hosted.process.wait(20)
    over.set()
    for thread in (*threads, dies):
        thread.join(20)


def check(voters: list[Voter], path: Path) -> None:
    """Ask for everybody's answer with the token of before, and count the rows."""
    for voter in voters:
        there = voter.phone.scene().get("answer")
        assert there in (voter.sure, *voter.maybe), "an acknowledged answer is lost"
        voter.sure, voter.maybe = there, []
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        rows = db.execute("SELECT count(*), count(DISTINCT voter) FROM response").fetchone()
    db.close()
    assert rows[0] == rows[1] == sum(v.sure is not None for v in voters), "somebody counts twice"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no kill -9")
def test_nothing_that_was_acknowledged_is_lost_to_kill_9(tmp_path: Path) -> None:
    path, dice = make_client(tmp_path), random.Random(4)
    number, words = number_of(path, "single-choice"), ()
    voters: list[Voter] = []
    votes = 0
    for kill in range(KILLS + 1):
        with hosting(path, *words) as hosted:
            ready = hosted.hears("event")
            if not voters:
                hosted.says(f"goto {number}")
                hosted.says("open")
                words = ("--port", ready["url"].rpartition(":")[2])
                voters = [Voter(Phone(ready["url"], ready["code"]), random.Random(n)) for n in range(PEOPLE)]
            else:
                assert ready["state"] == "open", "the program comes back at the open vote"
                check(voters, path)
                votes += sum(v.sure is not None for v in voters)
            if kill < KILLS:
                lives(hosted, voters, dice)
    for voter in voters:
        voter.phone.http.close()
    assert votes > KILLS, "people got through in between"
