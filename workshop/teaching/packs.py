"""The message packs that come with the program."""

import csv
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from workshop.model import CurvePoint, Message, Pack, Recording, Team, Trick
from workshop.places import RESOURCES
from workshop.teaching.scores import wilson

PACKS = RESOURCES / "packs"
DEFAULT = "routing_en"


def shipped() -> tuple[tuple[str, str, str], ...]:
    """Give id, title and language of each pack that comes with the program."""
    packs = (read_pack(file.stem) for file in sorted(PACKS.glob("*.toml")))
    return tuple((pack.id, pack.title, pack.language) for pack in packs)


@lru_cache
def pack_for(language: str) -> Pack:
    """Give the shipped pack in a language, the English one where there is none."""
    found = (key for key, _title, spoken in shipped() if spoken == language)
    return read_pack(next(found, DEFAULT))


@lru_cache
def read_pack(name: str) -> Pack:
    """Read a shipped pack: NAME.toml (question, label guide, recording), NAME.csv and NAME_tricks.csv."""
    about = tomllib.loads((PACKS / f"{name}.toml").read_text(encoding="utf-8"))
    teams = tuple(Team(t["key"], t["name"], t["guide"]) for t in about["team"])
    keys = {team.name: team.key for team in teams}
    rows = _rows(PACKS / f"{name}.csv")
    messages = {
        use: tuple(Message(r["id"], r["text"], r["topic"]) for r in rows if r["use"] == use)
        for use in ("train", "test")
    }
    return Pack(
        id=name,
        title=about["title"],
        language=about["language"],
        question=about["question"],
        teams=teams,
        train=messages["train"],
        test=messages["test"],
        key=MappingProxyType({row["id"]: keys[row["gold_label"]] for row in rows}),
        tricks=tuple(Trick(row["text"], row["why"]) for row in _rows(PACKS / f"{name}_tricks.csv")),
        recording=_recording(about["recording"], len(messages["test"])),
    )


def _recording(given: Mapping[str, Any], hidden: int) -> Recording:
    counted: Sequence[tuple[int, int]] = list(zip(given["labelled"], given["right"], strict=True))
    return Recording(
        curve=tuple(CurvePoint(labelled, wilson(right, hidden)) for labelled, right in counted),
        tables=tuple(wilson(right, hidden) for right in given["tables"]),
        together=wilson(given["together"], hidden),
    )


def _rows(file: Path) -> list[dict[str, Any]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))
