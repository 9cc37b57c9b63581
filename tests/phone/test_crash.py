"""Killed without a warning, again and again, while people answer: nothing that was acknowledged is lost.

`READYROOM_FULL=1` kills it 200 times, else twenty.
"""

import os
from pathlib import Path

from tests.phone.crashing import PHONES, story

KILLS = 200 if os.environ.get("READYROOM_FULL") == "1" else 20


def test_what_was_acknowledged_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    seed = int(os.environ.get("READYROOM_SEED", "4"))
    made = story(tmp_path, seed, votes=KILLS)
    with made.load:
        made.begin()
        while made.kills < KILLS:
            made.comes_back()
        made.ends()
    print(
        f"killed {made.kills} times with {PHONES} phones (seed {seed}): {made.answers} answers acknowledged "
        f"in {len(made.rounds)} votes, none lost, none twice"
    )
    assert made.answers > KILLS
