"""Message packs as text in the file, and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from types import MappingProxyType
from typing import Any

from workshop.model import CurvePoint, Message, Pack, Recording, Score, Team, Trick


def pack_text(given: Pack) -> str:
    """Write a pack whole, so that the event can be told from the file alone."""
    data = {f.name: getattr(given, f.name) for f in fields(given)}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=_plain)


def pack(text: str) -> Pack:
    """Read a pack back."""
    data = json.loads(text)
    return Pack(
        **{
            **data,
            "teams": tuple(Team(**team) for team in data["teams"]),
            "train": tuple(Message(**message) for message in data["train"]),
            "test": tuple(Message(**message) for message in data["test"]),
            "key": MappingProxyType(data["key"]),
            "tricks": tuple(Trick(**trick) for trick in data["tricks"]),
            "recording": _recording(data["recording"]) if data["recording"] else None,
        }
    )


def _plain(part: object) -> dict[str, Any]:
    if is_dataclass(part) and not isinstance(part, type):
        return asdict(part)
    if isinstance(part, Mapping):
        return dict(part)
    raise TypeError(type(part))


def _recording(data: Mapping[str, Any]) -> Recording:
    return Recording(
        curve=tuple(CurvePoint(point["labelled"], Score(**point["score"])) for point in data["curve"]),
        tables=tuple(Score(**table) for table in data["tables"]),
        together=Score(**data["together"]),
    )
