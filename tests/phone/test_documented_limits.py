"""The limits that docs/api.md names are the ones in force."""

from pathlib import Path

from ui.phone import app, guard, limits, listener, live, protocol
from workshop.session import signing
from workshop.session.people import MOST_PEOPLE, TABLE
from workshop.session.texts import EACH, LIMIT

CONSENT = "The sponsor may write to me."
TEXT = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text(encoding="utf-8")


def test_the_numbers_are_the_ones_in_force() -> None:
    guesses = limits.Guesses()
    one, every = guesses._one, guesses._all
    numbers = {
        f"at most {guard.LARGEST:,} bytes",
        f"Every {live.HEARTBEAT:.0f} seconds a comment",
        f"says nothing is closed after {listener.KEEP_ALIVE} seconds",
        f"| wrong codes from one address | {one.at_once} | one every {1 / one.a_second:.0f} seconds |",
        f"| wrong codes in all | {every.at_once} | one every {1 / every.a_second:.0f} seconds |",
        f"| joins from one address | {app.JOINS[0]:,} | one every {1 / app.JOINS[1]:.0f} seconds |",
        f"| requests with one token | {app.PACE[0]} | {app.PACE[1]} a second |",
        f"| streams with one token | {live.LINES} |",
        f"| phones in a workshop | {MOST_PEOPLE:,} |",
        f"what stands on the table, up to {TABLE} characters",
        f'"limit": {LIMIT}}}',
        f"One phone may hand in {EACH}.",
        f'"consent": "{CONSENT}", "limit": {signing.LIMIT}}}',
        f"One phone may sign for {signing.EACH} people.",
    }
    assert {number for number in numbers if number not in TEXT} == set()
    assert protocol.PATIENCE == 10
    assert "ten seconds after it began" in TEXT


def test_guesses_come_back_slowly() -> None:
    now = [0.0]
    guesses = limits.Guesses(lambda: now[0])
    for _n in range(12):
        assert guesses.allowed("a")
        guesses.wrong("a")
    assert not guesses.allowed("a")
    assert guesses.allowed("b")
    now[0] += 10
    assert guesses.allowed("a")
    guesses.wrong("a")
    assert not guesses.allowed("a")
    for n in range(60):
        guesses.wrong(f"from {n}")
    assert not guesses.allowed("fresh"), "many addresses do not help"
