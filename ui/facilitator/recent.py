"""The engagements that were open last, kept in recent.json in the data folder."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workshop.model import Outline
    from workshop.scene import Scene

KEPT = 30
NAME = "recent.json"


@dataclass(frozen=True, slots=True)
class Step:
    """One workshop of an engagement; `held` tells that it was begun, `ended` that it was led to its end.

    `lines` are its action items: of `noted` somebody has said how they go, `settled` are done or dropped.
    """

    kind: str = ""
    title: str = ""
    date: str = ""
    held: bool = False
    present: int = 0
    invited: int = 0
    lines: int = 0
    done: int = 0
    ended: bool = False
    settled: int = 0
    noted: int = 0

    @property
    def open(self) -> int:
        """Give how many action items are neither done nor dropped."""
        return max(0, self.lines - max(self.settled, self.done))


@dataclass(frozen=True, slots=True)
class Tried:
    """What was tried before the day, when (ISO) and what came of it."""

    what: str = ""
    day: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the window stood: the tab, the page of the room's picture, the line shown to the room."""

    tab: str = ""
    page: int = 0
    line: str = ""
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Recent:
    """One engagement file as it was when it was last open; `opened` is epoch seconds, dates are ISO.

    `kind`, `title`, `date` and the numbers are those of the workshop that is led; `place` names its activity.
    `steps` are all workshops; an entry of an older version has none. `stood` is where the window stood.
    """

    path: str
    client: str
    kind: str = ""
    title: str = ""
    date: str = ""
    present: int = 0
    invited: int = 0
    place: str = ""
    opened: float = 0.0
    id: str = ""
    steps: tuple[Step, ...] = ()
    tried: tuple[Tried, ...] = ()
    sources: int = 0
    unowned: int = 0
    stood: Place = Place()

    @property
    def workshops(self) -> tuple[Step, ...]:
        """Give all workshops, also where an older version wrote down only one."""
        if self.steps or not self.kind:
            return self.steps
        held = bool(self.place)
        # Such a version did not know whether a workshop was led to its end.
        return (Step(self.kind, self.title, self.date, held, self.present, self.invited, ended=held),)


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
    try:
        plain = _plain(Recent(str(given["path"]), str(given.get("client", ""))), given)
        made: Recent = replace(
            plain,
            steps=tuple(_plain(Step(), one) for one in _list(given.get("steps"))),
            tried=tuple(_plain(Tried(), one) for one in _list(given.get("tried"))),
            stood=_plain(Place(), given.get("stood")),
        )
    except (TypeError, ValueError):
        return None
    return made


def _list(given: Any) -> Sequence[Any]:
    return given if isinstance(given, list) else ()


def _plain(made: Any, given: Any) -> Any:
    """Fill in the texts and numbers that a table has; each becomes what it is in `made`."""
    if not isinstance(given, Mapping):
        return made
    kinds = {f.name: type(getattr(made, f.name)) for f in fields(made)}
    known = {n: k(given[n]) for n, k in kinds.items() if n in given and k in {str, int, float, bool}}
    return replace(made, **known)


def find(folder: Path, path: Path) -> Recent | None:
    """Give the entry of a file, None where it is not on the list."""
    place = str(path.resolve())
    return next((e for e in load(folder) if e.path == place), None)


def remember(folder: Path, entry: Recent) -> None:
    """Put an engagement first on the list; a list that cannot be written is not worth a word."""
    _save(folder, [entry, *(e for e in load(folder) if e.path != entry.path)])


def forget(folder: Path, path: str) -> None:
    """Take an engagement off the list; its file stays where it is."""
    _save(folder, [e for e in load(folder) if e.path != path])


def found_at(folder: Path, path: str, now: Path) -> None:
    """Say where the file of an entry is now."""
    place = str(now.resolve())
    moved = [replace(e, path=place) if e.path == path else e for e in load(folder) if e.path != place]
    _save(folder, moved)


def _save(folder: Path, entries: Sequence[Recent]) -> None:
    text = json.dumps([asdict(e) for e in entries[:KEPT]], ensure_ascii=False, indent=1)
    try:
        beside = folder / (NAME + ".part")
        beside.write_text(text, encoding="utf-8")
        beside.replace(folder / NAME)
    except OSError:
        return


def entry_of(scene: "Scene", outline: "Outline", now: float, stood: Place) -> Recent:
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
        id=outline.id,
        steps=steps_of(outline),
        tried=tuple(Tried(t.what, _day(t.at), t.found) for t in outline.trials),
        sources=outline.sources,
        unowned=outline.unowned,
        stood=stood,
    )


def steps_of(outline: "Outline") -> tuple[Step, ...]:
    """Give the workshops of an engagement in brief."""
    return tuple(
        Step(
            kind=w.kind,
            title=w.title,
            date=w.date,
            held=w.began is not None,
            present=w.present,
            invited=w.invited,
            lines=outline.lines.get(w.id, (0, 0))[0],
            done=outline.lines.get(w.id, (0, 0))[1],
            ended=w.id in outline.ended,
            settled=outline.settled.get(w.id, 0),
            noted=outline.noted.get(w.id, 0),
        )
        for w in outline.workshops
    )


def _day(at: float) -> str:
    return datetime.fromtimestamp(at).date().isoformat()  # noqa: DTZ006 - the day at this place
