"""A file as large as years of work make it: ten workshops, 60,000 responses."""

import json
import random
from pathlib import Path

from room import DATE, Room, day

from workshop.store.database import Row

WORKSHOPS, RESPONSES = 10, 60_000


def large_file(path: Path) -> Path:
    """Make the file; responses are spread over the votes of ten workshops."""
    room = Room(path, day())
    room.session.ideas.add([])
    room.facilitator.gathers(*(f"Problem {n}" for n in range(30)))
    chance = random.Random(7)
    for number in range(WORKSHOPS):
        if number:
            room.session.engagement.add_workshop(day(), DATE, present=500, invited=500)
        _fill(room, chance, RESPONSES // WORKSHOPS)
    room.session.agenda.goto(1)
    room.session.close()
    return path


def _fill(room: Room, chance: random.Random, responses: int) -> None:
    votes = [
        n
        for n, a in enumerate(room.session.scene().agenda, 1)
        if a.kind in {"single-choice", "criteria-vote"}
    ]
    for place, number in enumerate(votes):
        room.session.agenda.goto(number)
        round_id = room.session.rounds.open()
        form = room.session.scene().round.form
        share = responses // len(votes) + (responses % len(votes) if not place else 0)
        rows: list[Row] = [
            {
                "round": round_id,
                "voter": f"{chance.getrandbits(128):032x}",
                "way": "phone",
                "answer": json.dumps(
                    [None if q.many else chance.randrange(len(q.options)) for q in form.questions]
                ),
            }
            for _ in range(share)
        ]
        with room.session._desk.store.writing() as db:
            db.table("response").insert_all(rows, pk=("round", "voter"))
        room.facilitator.shows_the_result()
