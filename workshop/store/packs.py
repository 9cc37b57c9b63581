"""A client's own messages as they are kept in the file."""

import json
from types import MappingProxyType
from typing import Any

from workshop.model import CurvePoint, Message, Pack, Recording, Score, Team, Trick


def pack_text(pack: Pack) -> str:
    """Write a pack as JSON."""
    given: dict[str, Any] = {
        "id": pack.id,
        "title": pack.title,
        "language": pack.language,
        "question": pack.question,
        "teams": [[t.key, t.name, t.guide] for t in pack.teams],
        "train": [[m.id, m.text, m.topic] for m in pack.train],
        "test": [[m.id, m.text, m.topic] for m in pack.test],
        "key": dict(pack.key),
        "tricks": [[t.text, t.why] for t in pack.tricks],
    }
    if pack.recording:
        run = pack.recording
        given["recording"] = {
            "curve": [[p.labelled, *_numbers(p.score)] for p in run.curve],
            "tables": [_numbers(s) for s in run.tables],
            "together": _numbers(run.together),
        }
    return json.dumps(given, ensure_ascii=False)


def pack(text: str) -> Pack:
    """Read a pack from its JSON."""
    given = json.loads(text)
    run = given.get("recording")
    return Pack(
        id=given["id"],
        title=given["title"],
        language=given["language"],
        question=given["question"],
        teams=tuple(Team(*t) for t in given["teams"]),
        train=tuple(Message(*m) for m in given["train"]),
        test=tuple(Message(*m) for m in given["test"]),
        key=MappingProxyType(given["key"]),
        tricks=tuple(Trick(*t) for t in given["tricks"]),
        recording=_recording(run) if run else None,
    )


def _numbers(score: Score) -> list[int]:
    return [score.right, score.total, score.low, score.high]


def _recording(run: dict[str, Any]) -> Recording:
    return Recording(
        tuple(CurvePoint(n, Score(*numbers)) for n, *numbers in run["curve"]),
        tuple(Score(*numbers) for numbers in run["tables"]),
        Score(*run["together"]),
    )
