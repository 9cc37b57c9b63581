"""Votes on the disk in a second: against what the same server answers to nothing, and against oTree.

`READYROOM_FULL=1` sets oTree up from PyPI and measures it in the same run.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import pytest
from otree_serving import begin_session, otree
from serving import HERE, Console, Json, Load, Spoken, joined, make_file

FULL = os.environ.get("READYROOM_FULL") == "1"
PEOPLE, AT_ONCE = 300, 32
# Short and by turns, so that whatever else the machine does falls on both.
PAIRS, SECONDS = (25, 1.0) if FULL else (9, 0.5)
PAGES = 7
OF_NOTHING, OF_OTREE = 0.40, 30


@contextmanager
def voting(path: Path) -> Iterator[tuple[Console, Load]]:
    """Open a vote of three ratings in the program without a window."""
    with Console(make_file(path, PEOPLE)) as console:
        with joined(console, PEOPLE) as load:
            console.must("goto 1")
            console.must("open")
            load.does("scenes", state="open")
            yield console, load
            load.does("close")
        assert console.must("close")["answered"] == PEOPLE
        console.must("quit")


def a_second(load: Load, of: str) -> float:
    report = load.does("rush", of=of, seconds=SECONDS, at_once=AT_ONCE)
    assert list(report["statuses"]) == ["200"], report
    return float(report["a_second"])


def test_votes_on_the_disk_are_four_tenths_of_what_the_server_can_answer(tmp_path: Path) -> None:
    with voting(tmp_path / "a.readyroom") as (_console, load):
        a_second(load, "votes")
        pairs = [(a_second(load, "ping"), a_second(load, "votes")) for _ in range(PAIRS)]
    ratio = median(votes / pings for pings, votes in pairs)
    print(
        f"{median(v for _p, v in pairs):.0f} votes a second, "
        f"{median(p for p, _v in pairs):.0f} empty answers, "
        f"ratio {ratio:.2f} (by turns {', '.join(f'{v / p:.2f}' for p, v in pairs)})"
    )

    assert ratio >= OF_NOTHING


@contextmanager
def surveyed(folder: Path) -> Iterator[Callable[[str, int], float]]:
    """Let oTree's participants come; gives what measures how many pages they fill in a second."""
    with otree(folder) as port, Spoken([str(HERE / "survey.py"), "127.0.0.1", str(port)]) as survey:

        def does(do: str, **more: int) -> Json:
            survey.tell(json.dumps({"do": do, **more}))
            return survey.hear().said

        def filled(do: str, fetch: int) -> float:
            does("look", at_once=AT_ONCE)
            return float(does(do, at_once=AT_ONCE, fetch=fetch)["a_second"])

        survey.tell(json.dumps(begin_session(port)))
        does("arrive")
        yield filled


@pytest.mark.skipif(not FULL, reason="oTree is fetched from PyPI: READYROOM_FULL=1 measures it")
def test_a_form_is_answered_thirty_times_as_often_as_with_otree(tmp_path: Path) -> None:
    taken: dict[str, list[float]] = {"votes": [], "whole": [], "posts": [], "pages": []}
    with voting(tmp_path / "a.readyroom") as (_console, load), surveyed(tmp_path / "otree") as filled:
        for _pair in range(PAGES):
            taken["votes"].append(a_second(load, "votes"))
            taken["posts"].append(filled("fill_in", 0))
            taken["whole"].append(a_second(load, "whole"))
            taken["pages"].append(filled("fill_in", 1))
    rate = {name: median(kept) for name, kept in taken.items()}
    sent, whole = rate["votes"] / rate["posts"], rate["whole"] / rate["pages"]
    print(
        f"a form of three ratings fetched and answered: {rate['whole']:.0f} a second, "
        f"oTree {rate['pages']:.1f}: {whole:.0f} times; "
        f"only sending the answer: {rate['votes']:.0f} a second, "
        f"oTree {rate['posts']:.1f}: {sent:.0f} times"
    )

    # Like with like: a browser that answers oTree's page is led on and must fetch the next one, too.
    assert whole >= OF_OTREE
