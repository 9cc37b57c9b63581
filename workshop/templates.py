"""Ready-made agendas from resources/templates/*.toml; a mistake is named with file, line and what it is."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType
from typing import Any

from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Activity
from workshop.places import RESOURCES
from workshop.problems import Refusal
from workshop.subject import taken

HEADER = re.compile(r"^\s*\[\[\s*(block(?:\.activity)?)\s*\]\]")
OWN = {"id", "kind", "title", "minutes", "purpose", "prompt", "room", "notes", "extension"}


@dataclass(frozen=True, slots=True)
class Template:
    """One agenda to begin from; `minutes` is its whole length."""

    id: str
    title: str
    kind: str
    starts: str
    activities: tuple[Activity, ...]
    people: str = ""
    about: str = ""

    @property
    def minutes(self) -> int:
        """Give the length of the whole agenda."""
        return sum(a.minutes for a in self.activities)


@dataclass(frozen=True, slots=True)
class _Source:
    """A template file's text, to say where a mistake is."""

    path: Path
    text: str

    def mistake(self, wrong: str, block: int = -1, activity: int = -1, key: str = "") -> Refusal:
        """Make the sentence for a mistake in the numbered block and activity (from 0)."""
        return Refusal(
            _("{file}, line {line}: {wrong}. The template was not used.").format(
                file=self.path.name, line=self._line(block, activity, key), wrong=wrong
            )
        )

    def _line(self, block: int, activity: int, key: str) -> int:
        lines = self.text.splitlines()
        heads = [(n, m[1]) for n, line in enumerate(lines, 1) if (m := HEADER.match(line))]
        blocks = list(accumulate(1 if name == "block" else 0 for _n, name in heads))
        inside = [n for (n, _name), b in zip(heads, blocks, strict=True) if b == block + 1]
        if block < 0:
            start, end = 1, heads[0][0] if heads else len(lines) + 1
        elif activity + 1 < len(inside):
            start = inside[activity + 1]
            end = next((n for n, _name in heads if n > start), len(lines) + 1)
        else:
            return 1
        found = re.compile(rf"^\s*{re.escape(key)}\s*=") if key else None
        return next((n for n in range(start, end) if found and found.match(lines[n - 1])), start)


def shipped() -> tuple[Template, ...]:
    """Give the templates that come with the program, accelerator workshops first."""
    return _all_in(RESOURCES / "templates")


@cache
def _all_in(folder: Path) -> tuple[Template, ...]:
    return tuple(t for path in sorted(folder.glob("*.toml")) for t in load(path))


@cache
def beginnings() -> Mapping[str, Activity]:
    """Give an activity of each kind to begin from: one made for it, else the first of the shipped agendas."""
    found: dict[str, Activity] = {}
    for template in (*load(RESOURCES / "subject" / "beginnings.toml"), *shipped()):
        for activity in template.activities:
            if "repeats" not in activity.spec:
                found.setdefault(activity.kind, activity)
    return MappingProxyType(found)


def load(path: Path) -> tuple[Template, ...]:
    """Read a template file, one Template for each variant; a mistake is a Refusal that names its line."""
    try:
        source = _Source(path, path.read_text(encoding="utf-8"))
        data = tomllib.loads(source.text)
    except OSError as problem:
        raise Refusal(_("{file} could not be read. Choose another file.").format(file=path.name)) from problem
    except UnicodeDecodeError as problem:
        raise Refusal(
            _("{file} is not plain text in UTF-8. Save it as UTF-8.").format(file=path.name)
        ) from problem
    except tomllib.TOMLDecodeError as problem:
        found = re.search(r"(.*?) \(at line (\d+)", str(problem))
        line, wrong = (found[2], found[1]) if found else (str(source.text.count("\n") + 1), str(problem))
        raise Refusal(
            _("{file}, line {line}: this is not valid TOML ({wrong}). The template was not used.").format(
                file=path.name, line=line, wrong=wrong
            )
        ) from problem
    _check_head(source, data)
    variants = data.get("variants") or [""]
    return tuple(_template(source, data, str(variant)) for variant in variants)


def _check_head(source: _Source, data: Mapping[str, Any]) -> None:
    for key in ("id", "title", "kind", "starts"):
        if not isinstance(data.get(key), str) or not data[key].strip():
            raise source.mistake(_("“{key}” is missing").format(key=key), key=key)
    if data.get("schema") != 1:
        raise source.mistake(_("“schema” must be 1"), key="schema")
    if data["kind"] not in {"excitement", "accelerator"}:
        raise source.mistake(_("“kind” must be excitement or accelerator"), key="kind")
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", data["starts"]):
        raise source.mistake(_("“starts” must be a time such as 09:00"), key="starts")
    blocks = data.get("block", [])
    if not isinstance(blocks, list) or not any(isinstance(b, dict) and b.get("activity") for b in blocks):
        raise source.mistake(_("the agenda is empty; it needs at least one activity"))


def _template(source: _Source, data: Mapping[str, Any], variant: str) -> Template:
    activities: list[Activity] = []
    seen: set[str] = set()
    for number, block in enumerate(data["block"]):
        for key in ("code", "title"):
            if not isinstance(block.get(key), str):
                raise source.mistake(_("the block needs a “{key}”").format(key=key), number, key=key)
        for place, entry in enumerate(block.get("activity", ())):
            minutes = _minutes(source, entry, variant, number, place)
            if minutes is None:
                continue
            if entry.get("id") in seen:
                raise source.mistake(
                    _("the id “{id}” is used twice").format(id=entry["id"]), number, place, "id"
                )
            activities.append(_activity(source, block, entry, minutes, (number, place)))
            seen.add(entry["id"])
    length = _("{title}, {minutes} minutes").format(title=data["title"], minutes=variant)
    return Template(
        id=f"{data['id']}-{variant}" if variant else data["id"],
        title=length if variant else data["title"],
        kind=data["kind"],
        starts=data["starts"],
        activities=_give_back_once(activities),
        people=str(data.get("people", "")),
        about=str(data.get("about", "")),
    )


def _minutes(source: _Source, entry: Mapping[str, Any], variant: str, block: int, place: int) -> int | None:
    given = entry.get("minutes")
    if isinstance(given, Mapping):
        if variant not in given:
            return None
        given = given[variant]
    if type(given) is not int or not 0 <= given <= 24 * 60:
        raise source.mistake(_("“minutes” must be a whole number"), block, place, "minutes")
    return given


def _activity(
    source: _Source, block: Mapping[str, Any], entry: Mapping[str, Any], minutes: int, at: tuple[int, int]
) -> Activity:
    for key in ("id", "kind", "title"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise source.mistake(_("“{key}” is missing").format(key=key), *at, key)
    kind = KINDS.get(entry["kind"])
    if kind is None:
        known = ", ".join(KINDS)
        wrong = _("there is no activity kind “{kind}”; there are {known}").format(
            kind=entry["kind"], known=known
        )
        raise source.mistake(wrong, *at, "kind")
    spec = _spec(source, entry, at)
    wrong = kind.mistake(spec)
    if wrong:
        raise source.mistake(wrong, *at)

    def text(key: str) -> str:
        return str(entry.get(key, "")).strip()

    return Activity(
        id="",
        key=entry["id"],
        kind=kind.name,
        title=entry["title"].strip(),
        minutes=minutes,
        code=block["code"],
        block=block["title"],
        gives_back=int(block.get("gives_back", 0)),
        lost=str(block.get("lost", "")),
        extension=bool(entry.get("extension", False)),
        spec=spec,
        purpose=text("purpose"),
        prompt=text("prompt"),
        room=text("room"),
        notes=text("notes"),
    )


def _spec(source: _Source, entry: Mapping[str, Any], at: tuple[int, int]) -> dict[str, Any]:
    """Give what the activity's kind needs; `take` and `options_from` name parts of the subject's lists."""
    spec = {k: v for k, v in entry.items() if k not in OWN and k != "take"}
    try:
        if "take" in entry:
            spec = {**taken(str(entry["take"])), **spec}
        if isinstance(spec.get("fields"), list):
            spec["fields"] = [_with_options(f) if isinstance(f, dict) else f for f in spec["fields"]]
    except KeyError as missing:
        wrong = _("the subject’s lists have no {name}").format(name=missing)
        raise source.mistake(wrong, *at, "take" if "take" in entry else "fields") from missing
    return spec


def _with_options(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    if "options_from" not in entry:
        return entry
    part, _dot, name = str(entry["options_from"]).partition(".")
    return {**{k: v for k, v in entry.items() if k != "options_from"}, "options": taken(part)[name]}


def _give_back_once(activities: Sequence[Activity]) -> tuple[Activity, ...]:
    """Leave a block's spare minutes at its first activity only, so that they add up."""
    seen: set[str] = set()
    result = []
    for activity in activities:
        result.append(replace(activity, gives_back=0, lost="") if activity.code in seen else activity)
        seen.add(activity.code)
    return tuple(result)
