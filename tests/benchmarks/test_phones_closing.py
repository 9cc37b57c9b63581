"""The vote is closed while hundreds answer: nothing is accepted after the close, nothing lost before."""

import random
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from serving import Console, Json, Load, joined, make_file

PEOPLE, TIMES, PAUSE = 200, 6, 0.2
SENT, HEARD, STATUS = 1, 2, 3


def test_nothing_is_accepted_after_the_close_is_shown(tmp_path: Path) -> None:
    chance = random.Random(1)
    path = make_file(tmp_path / "a.readyroom", PEOPLE, TIMES)
    posts = 0
    with Console(path) as console, joined(console, PEOPLE) as load:
        for number in range(1, TIMES + 1):
            console.must(f"goto {number}")
            opened = console.must("open")
            load.does("scenes", state="open")
            load.does("forget")
            posts += _closed_in_the_middle(console, load, opened["round"], path, chance.uniform(0.05, 0.5))
        load.does("close")
        console.must("quit")
    print(f"{TIMES} closes while {posts} answers came in")


def _closed_in_the_middle(console: Console, load: Load, round_id: str, path: Path, after: float) -> int:
    """Close while all answer again and again; what phones heard, what was shown and the file must agree."""
    load.does("storm", pause=PAUSE)
    time.sleep(after)
    shown = console.says("close")
    told = load.does("halt")
    posts = told["posts"]
    assert {post[STATUS] for post in posts} <= {200, 409}, told
    assert {post[STATUS] for post in posts if post[SENT] > shown.at} <= {409}
    counted = {post[0] for post in posts if post[STATUS] == 200}
    assert shown.said["answered"] == len(counted) == _in_file(path, round_id)
    assert console.must("status")["answered"] == len(counted)
    _own_answers(load, len(counted))
    return len(posts)


def _own_answers(load: Load, counted: int) -> None:
    """Every phone is told what it last heard to be counted, and those too late are told nothing."""
    verified: Json = load.does("verify")
    assert verified["state"] == "closed"
    assert verified["acknowledged"] == counted


def _in_file(path: Path, round_id: str) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        return int(db.execute("SELECT count(*) FROM response WHERE round = ?", [round_id]).fetchone()[0])
