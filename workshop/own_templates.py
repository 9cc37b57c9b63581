"""Own templates: an agenda written as TOML into the data folder, and read back beside the shipped ones."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

from workshop.language import _
from workshop.model import Activity
from workshop.places import data_folder
from workshop.problems import Refusal
from workshop.templates import Template, load, shipped
from workshop.text import one_line

FOLDER, ENDING, LONGEST = "templates", ".toml", 60
TEXTS = ("purpose", "prompt", "room", "notes")
PLAIN = re.compile(r"[A-Za-z0-9_-]+")
CONTROL = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def folder() -> Path:
    """Give where own templates are kept."""
    return data_folder() / FOLDER


def own() -> tuple[tuple[Template, ...], tuple[str, ...]]:
    """Give own templates by name, and a sentence on each file that could not be read and was left out."""
    found: list[Template] = []
    said: list[str] = []
    for path in sorted(folder().glob(f"*{ENDING}")):
        try:
            read = load(path)
        except Refusal as refused:
            said.append(refused.sentence)
            continue
        # A file is known by its name, whatever stands in it: it may be a copy of another one.
        found += [replace(read[0], id=path.stem)] if len(read) == 1 else read
    return tuple(sorted(found, key=lambda t: t.title.casefold())), tuple(said)


def path_of(template: Template) -> Path:
    """Give the file that an own template stands in."""
    return folder() / f"{template.id}{ENDING}"


def is_own(template: Template) -> bool:
    """Tell own templates from shipped ones."""
    return path_of(template).exists()


def save(title: str, template: Template) -> Path:
    """Write an agenda as a template called `title` and give its file; nothing is written over."""
    words = _titled(title)
    path = _free(words)
    _write(path, toml(_named(template, words, path.stem)))
    return path


def free_title(title: str) -> str:
    """Give a title that no agenda to begin from has yet: one that is taken is numbered."""
    words, number = _titled(title), 2
    taken = {template.title.casefold() for template in (*shipped(), *own()[0])}
    found = words
    while found.casefold() in taken:
        found, number = f"{words} ({number})", number + 1
    return found


def rename(template: Template, title: str) -> Path:
    """Give an own template another title."""
    words = _titled(title)
    old = path_of(template)
    path = _free(words, but=old)
    _write(path, toml(_named(template, words, path.stem)))
    if path != old:
        old.unlink(missing_ok=True)
    return path


def delete(template: Template) -> None:
    """Take an own template away for good."""
    path_of(template).unlink(missing_ok=True)


def _titled(title: str) -> str:
    words = one_line(title, 200)
    if not words:
        raise Refusal(_("A template needs a title."))
    return words


def _named(template: Template, title: str, key: str) -> Template:
    return replace(template, id=key, title=title)


def _free(title: str, but: Path | None = None) -> Path:
    """Give a file that is not there yet, named in letters every disk takes."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    name = "own-" + (re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-") or "agenda")
    path, number = folder() / f"{name}{ENDING}", 2
    while path.exists() and path != but:
        path = folder() / f"{name}-{number}{ENDING}"
        number += 1
    return path


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".part")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)
    except OSError as problem:
        raise Refusal(
            _("The template could not be written to {folder}. Is the disk full?").format(folder=path.parent)
        ) from problem


def toml(template: Template) -> str:
    """Write a template as TOML, so that reading it gives the same template."""
    head: dict[str, Any] = {
        "schema": 1,
        "id": template.id,
        "kind": template.kind,
        "title": template.title,
        "starts": template.starts,
        "people": template.people,
        "about": template.about,
    }
    lines = [f"{key} = {_value(value)}" for key, value in head.items() if value != ""]
    for _code, run in groupby(template.activities, key=lambda a: (a.code, a.block)):
        lines += _block(list(run))
    return "\n".join(lines) + "\n"


def _block(run: list[Activity]) -> Iterable[str]:
    first = run[0]
    yield from ("", "[[block]]", f"code = {_value(first.code)}", f"title = {_value(first.block)}")
    yield from (f"gives_back = {first.gives_back}", f"lost = {_value(first.lost)}")
    for activity in run:
        yield from ("", "[[block.activity]]")
        given: dict[str, Any] = {
            "id": activity.key, "kind": activity.kind, "title": activity.title, "minutes": activity.minutes
        }  # fmt: skip
        given |= {key: text for key in TEXTS if (text := getattr(activity, key))}
        if activity.extension:
            given["extension"] = True
        yield from (f"{_key(key)} = {_value(value)}" for key, value in {**given, **activity.spec}.items())


def _key(key: str) -> str:
    return key if PLAIN.fullmatch(key) else _value(key)


def _value(given: object) -> str:
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, int | float):
        return str(given)
    if isinstance(given, str):
        return '"' + "".join(CONTROL.get(c, c if c.isprintable() else _escaped(c)) for c in given) + '"'
    if isinstance(given, Mapping):
        return "{ " + ", ".join(f"{_key(k)} = {_value(v)}" for k, v in given.items()) + " }"
    if isinstance(given, Iterable):
        return "[" + ", ".join(_value(v) for v in given) + "]"
    raise TypeError(given)


def _escaped(character: str) -> str:
    return f"\\U{ord(character):08X}"
