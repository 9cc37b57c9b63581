"""The engagements that were open last, kept in recent.json in the data folder."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workshop.scene import Scene

KEPT = 30
NAME = "recent.json"


@dataclass(frozen=True, slots=True)
class Recent:
    """One engagement file as it was when it was closed; `opened` is epoch seconds, dates are ISO."""

    path: str
    client: str
    kind: str = ""
    title: str = ""
    date: str = ""
    present: int = 0
    invited: int = 0
    place: str = ""
    opened: float = 0.0


def load(folder: Path) -> tuple[Recent, ...]:
    """Read the list, newest first; whatever cannot be read is left out."""
    try:
        given = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    entries = [_entry(one) for one in given] if isinstance(given, list) else []
    return tuple(e for e in entries if e is not None)


def _entry(given: Any) -> Recent | None:
    if not isinstance(given, Mapping) or not given.get("path"):
        return None
    texts = {f.name: given.get(f.name, f.default) for f in fields(Recent)}
    try:
        return Recent(
            **{n: str(texts[n]) for n in ("path", "kind", "title", "date", "place")},
            client=str(given.get("client", "")),
            present=int(texts["present"]),
            invited=int(texts["invited"]),
            opened=float(texts["opened"]),
        )
    except (TypeError, ValueError):
        return None


def remember(folder: Path, entry: Recent) -> None:
    """Put an engagement first on the list; a list that cannot be written is not worth a word."""
    others = [e for e in load(folder) if e.path != entry.path]
    text = json.dumps([asdict(e) for e in [entry, *others][:KEPT]], ensure_ascii=False, indent=1)
    try:
        beside = folder / (NAME + ".part")
        beside.write_text(text, encoding="utf-8")
        beside.replace(folder / NAME)
    except OSError:
        return


def entry_of(scene: "Scene", now: float) -> Recent:
    """Describe the open engagement for the list."""
    workshop, activity = scene.workshop, scene.activity
    led = activity is not None and scene.clock is not None
    return Recent(
        path=str(Path(scene.path).resolve()),
        client=scene.engagement.client,
        kind=workshop.kind if workshop else "",
        title=workshop.title if workshop else "",
        date=workshop.date if workshop else "",
        present=workshop.present if workshop else 0,
        invited=workshop.invited if workshop else 0,
        place=activity.title if activity is not None and led else "",
        opened=now,
    )
