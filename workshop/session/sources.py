"""The inventory of data sources: adding, changing, which problem needs which; every edit can be undone."""

import json
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from workshop.language import _, ngettext
from workshop.model import DataSource
from workshop.problems import Refusal
from workshop.session.desk import Desk, new_id
from workshop.store.journal import editing, voted_on
from workshop.store.rows import source_row
from workshop.text import one_line

TEXTS = tuple(f.name for f in fields(DataSource) if f.name not in {"id", "uses"})


class SourceVerbs:
    """What the facilitator does with data sources."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def add_sources(self, sources: Iterable[DataSource]) -> tuple[str, ...]:
        """Add data sources and give their ids; one with a known name is left out."""
        with self._desk.store.writing():
            rows = self._desk.store.rows("source")
            known = {row["name"].casefold() for row in rows}
            place = max((row["position"] for row in rows), default=0)
            fresh = []
            for source in sources:
                texts: dict[str, Any] = {name: one_line(getattr(source, name)) for name in TEXTS}
                clean = replace(source, **texts)
                if clean.name and clean.name.casefold() not in known:
                    known.add(clean.name.casefold())
                    fresh.append(replace(clean, id=clean.id or new_id()))
            n = len(fresh)
            name = ngettext("added data source", "{n} added data sources", n).format(n=n)
            with editing(self._desk.store, name) as edit:
                for n, source in enumerate(fresh, place + 1):
                    edit.put("source", source_row(source, n))
        return tuple(s.id for s in fresh)

    def edit_source(self, key: str, **changes: Any) -> None:
        """Change the words of a source, or with `uses` (ids of problems) what needs it."""
        unknown = set(changes) - {*TEXTS, "uses"}
        if unknown:
            raise Refusal(_("A data source has no “{name}”.").format(name=min(unknown)))
        clean = {k: one_line(v) if k in TEXTS else json.dumps(tuple(v)) for k, v in changes.items()}
        if not clean.get("name", "-"):
            raise Refusal(_("A data source needs a name. Remove it instead."))
        with self._desk.store.writing():
            others = {r["name"].casefold() for r in self._desk.store.rows("source") if r["id"] != key}
            if clean.get("name", "").casefold() in others:
                raise Refusal(_("“{name}” is on the list already.").format(name=clean["name"]))
            with editing(self._desk.store, _("change of a data source"), together=True) as edit:
                edit.change("source", key, **clean)

    def remove_source(self, key: str) -> None:
        """Take a source away that nobody has voted on."""
        with self._desk.store.writing() as db:
            if voted_on(db, key):
                raise Refusal(_("This data source was voted on and stays in the record."))
            with editing(self._desk.store, _("removal of a data source")) as edit:
                edit.remove("source", key)
