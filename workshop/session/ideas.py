"""Ideas: adding, merging, grouping; every edit can be undone."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any, Literal

from workshop.language import _, ngettext
from workshop.model import Idea
from workshop.problems import Refusal
from workshop.session.desk import Desk, new_id
from workshop.session.sources import SourceVerbs
from workshop.store.journal import editing, voted_on
from workshop.text import one_line

TEXTS = ("title", "who", "area", "use", "change", "today", "data", "cluster")


def _clean(idea: Idea) -> Idea:
    texts: dict[str, Any] = {name: one_line(getattr(idea, name)) for name in TEXTS}
    return replace(idea, **texts)


class IdeaVerbs(SourceVerbs):
    """What the facilitator does with ideas."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        super().__init__(desk)

    def _all(self) -> list[dict[str, Any]]:
        return self._desk.store.rows("idea", order="position")

    def _decided(self) -> set[str]:
        rows = self._desk.store.rows("decision")
        return {key for row in rows for key in (row["chosen"], row["reserve"]) if key}

    def add(self, ideas: Iterable[Idea]) -> tuple[str, ...]:
        """Add ideas and give their ids; one with the words of an idea that is there already is left out."""
        with self._desk.store.writing():
            rows = self._all()
            known = {row["title"].casefold() for row in rows}
            place = 1 + max((row["position"] for row in rows), default=0)
            fresh: list[Idea] = []
            for idea in map(_clean, ideas):
                if idea.title and idea.title.casefold() not in known:
                    known.add(idea.title.casefold())
                    fresh.append(replace(idea, id=idea.id or new_id(), origin=self._origin(idea)))
            name = ngettext("added idea", "{n} added ideas", len(fresh)).format(n=len(fresh))
            with editing(self._desk.store, name) as edit:
                for n, idea in enumerate(fresh, place):
                    edit.put("idea", {**asdict(idea), "position": n})
        return tuple(idea.id for idea in fresh)

    def _origin(self, idea: Idea) -> Literal["prework", "event", "room"]:
        """Give where an idea is from: what a room says at an event comes from the event."""
        workshop = self._desk.workshop()
        return "event" if workshop and workshop.is_event and idea.origin == "room" else idea.origin

    def edit(self, key: str, **changes: Any) -> None:
        """Change the words or numbers of an idea."""
        clean = {k: one_line(v) if k in TEXTS else v for k, v in changes.items()}
        if not clean.get("title", "-"):
            raise Refusal(_("An idea needs a few words. Remove it instead."))
        with editing(self._desk.store, _("change of an idea"), together=True) as edit:
            edit.change("idea", key, **clean)

    def merge(self, keys: Sequence[str], into: str) -> None:
        """Make several ideas one; the others stay in the record, merged into `into`."""
        others = [k for k in keys if k != into]
        if not others:
            raise Refusal(_("Choose at least two ideas to merge."))
        n = len(others) + 1
        name = ngettext("merge of {n} idea", "merge of {n} ideas", n).format(n=n)
        with self._desk.store.writing():
            rows = self._all()
            if self._decided().intersection(others):
                raise Refusal(
                    _("One of these was decided on. Let that one stay, and merge the others into it.")
                )
            with editing(self._desk.store, name) as edit:
                for row in rows:
                    if row["id"] in others or row["merged"] in others:
                        edit.change("idea", row["id"], merged=into)
                edit.change("idea", into, merged="")

    def cluster(self, keys: Sequence[str], name: str) -> None:
        """Put ideas under one heading; an empty name takes them out."""
        if not keys:
            raise Refusal(_("Choose at least one idea first."))
        n = len(keys)
        words = ngettext("grouping of an idea", "grouping of {n} ideas", n).format(n=n)
        with editing(self._desk.store, words) as edit:
            for key in keys:
                edit.change("idea", key, cluster=one_line(name, 200))

    def say_use(self, keys: Sequence[str], use: str) -> None:
        """Say which kind of use ideas are; an empty name takes it away."""
        if not keys:
            raise Refusal(_("Choose at least one idea first."))
        n = len(keys)
        name = ngettext("kind of use of an idea", "kind of use of {n} ideas", n).format(n=n)
        with editing(self._desk.store, name) as edit:
            for key in keys:
                edit.change("idea", key, use=one_line(use, 200))

    def remove(self, key: str) -> None:
        """Take an idea away that nobody has voted on."""
        with self._desk.store.reading() as db:
            asked = voted_on(db, key)
        if asked:
            raise Refusal(_("This idea was voted on and stays in the record. Merge it instead."))
        if key in self._decided():
            raise Refusal(_("This idea was decided on and stays. Decide on another one first."))
        with self._desk.store.writing():
            rows = self._all()
            with editing(self._desk.store, _("removal of an idea")) as edit:
                for row in rows:
                    if row["merged"] == key:
                        edit.change("idea", row["id"], merged="")
                edit.remove("idea", key)
