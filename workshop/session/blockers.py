"""The reasons of the pre-mortem: written, sorted into kinds, released; every edit can be undone."""

from collections.abc import Iterable

from workshop.language import _, ngettext
from workshop.problems import Refusal
from workshop.session.desk import Desk, new_id
from workshop.store.journal import editing
from workshop.subject import blocker_kinds
from workshop.text import one_line


class BlockerVerbs:
    """What the facilitator does with the reasons people wrote."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def add(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Add reasons and give their ids; the same words twice are two voices and stay two."""
        workshop = self._desk.led()
        with self._desk.store.writing():
            rows = self._desk.store.rows("blocker", "workshop = ?", [workshop.id])
            place = max((row["position"] for row in rows), default=0)
            clean = [text for text in map(one_line, texts) if text]
            if not clean:
                raise Refusal(_("There is nothing to keep yet. Write the reason first."))
            name = ngettext("added reason", "{n} added reasons", len(clean)).format(n=len(clean))
            keys = []
            with editing(self._desk.store, name) as edit:
                for n, text in enumerate(clean, place + 1):
                    keys.append(new_id())
                    row = {"id": keys[-1], "workshop": workshop.id, "position": n, "text": text}
                    edit.put("blocker", {**row, "kind": "", "released": 0})
        return tuple(keys)

    def sort(self, key: str, kind: str) -> None:
        """Say what kind of blocker a reason is; an empty kind takes it out again."""
        if kind and kind not in {k.key for k in blocker_kinds()}:
            raise Refusal(_("There is no kind “{kind}”. Choose one of the fourteen.").format(kind=kind[:60]))
        with editing(self._desk.store, _("sorting of a reason")) as edit:
            edit.change("blocker", key, kind=kind)

    def edit(self, key: str, text: str) -> None:
        """Change the words of a reason."""
        clean = one_line(text)
        if not clean:
            raise Refusal(_("A reason needs a few words. Remove it instead."))
        with editing(self._desk.store, _("change of a reason"), together=True) as edit:
            edit.change("blocker", key, text=clean)

    def release(self, key: str, *, on: bool = True) -> None:
        """Let the room see the words of a reason, or hide them again."""
        with editing(self._desk.store, _("release of a reason")) as edit:
            edit.change("blocker", key, released=int(on))

    def remove(self, key: str) -> None:
        """Take a reason away."""
        with editing(self._desk.store, _("removal of a reason")) as edit:
            edit.remove("blocker", key)
