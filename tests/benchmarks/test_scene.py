"""Reading the scene with 500 people x 30 problems x 4 criteria, against plainly counting the same."""

import json
import random
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from room import Room, agenda_of

from workshop.model import Activity, Idea
from workshop.templates import shipped

PEOPLE, PROBLEMS, CRITERIA = 500, 30, 4


def best(of: Callable[[], object], times: int = 15) -> float:
    """Give the shortest time of several, in seconds."""
    results = []
    for _ in range(times):
        start = time.perf_counter()
        of()
        results.append(time.perf_counter() - start)
    return min(results)


def full_room(path: Path) -> Room:
    criteria = next(
        a for t in shipped() if t.id == "accelerator-day" for a in t.activities if a.kind == "criteria-vote"
    )
    vote = Activity("", "vote", "criteria-vote", "Vote", 10, spec={**criteria.spec, "rows": PROBLEMS})
    room = Room(path, agenda_of(vote), present=PEOPLE)
    room.session.ideas.add([Idea("", f"Problem number {n}") for n in range(PROBLEMS)])
    room.session.agenda.next()
    round_id = room.session.rounds.open()
    chance = random.Random(1)
    rows = [
        {
            "round": round_id,
            "voter": f"{chance.getrandbits(128):032x}",
            "way": "phone",
            "answer": json.dumps([chance.randrange(4) for _ in range(PROBLEMS * CRITERIA)]),
        }
        for _ in range(PEOPLE)
    ]
    with room.session._desk.store.writing() as db:
        db.table("response").insert_all(rows, pk=("round", "voter"))
    return room


def test_the_scene_of_500_people_is_read_within_a_frame(tmp_path: Path) -> None:
    room = full_room(tmp_path / "a.readyroom")
    scene = room.session.scene()
    assert scene.tally is not None
    assert scene.tally.answered == PEOPLE
    assert len(scene.tally.questions) == PROBLEMS * CRITERIA
    with room.session._desk.store.reading() as db:
        texts = [row[0] for row in db.execute("SELECT answer FROM response")]

    def plainly() -> list[Counter[int]]:
        return [Counter(column) for column in zip(*(json.loads(t) for t in texts), strict=True)]

    ours, floor = best(room.session.scene), best(plainly)
    room.session.close()
    print(f"\nscene {ours * 1000:.1f} ms, plain counting {floor * 1000:.1f} ms, ratio {ours / floor:.2f}")
    assert ours <= 3 * floor, f"{ours * 1000:.1f} ms is {ours / floor:.1f} times plain counting"
