"""What is gathered through the console: problems, data sources, reasons of failure."""

from typing import Any

from ui.console.verbs import pick
from workshop.language import _
from workshop.model import DataSource, Idea
from workshop.problems import Refusal
from workshop.session import Session
from workshop.sources import status_name
from workshop.subject import blocker_kinds

Answer = dict[str, Any]


class Gathering:
    """Lists and fills what the workshop gathers."""

    def __init__(self, session: Session) -> None:
        """Work with an open engagement."""
        self._session = session

    def numbered(self) -> tuple[Idea, ...]:
        """Give the problems in the order of their numbers."""
        return tuple(i for i in self._session.scene().material.ideas if not i.merged)

    def ideas(self, _words: str) -> Answer:
        """List the problems."""
        rows = [
            {"number": n, "id": i.id, "title": i.title, "who": i.who, "area": i.area, "hours a week": i.hours}
            for n, i in enumerate(self.numbered(), 1)
        ]
        return {"ideas": rows}

    def sources(self, _words: str = "") -> Answer:
        """List the data sources."""
        places = {idea.id: n for n, idea in enumerate(self.numbered(), 1)}
        return {
            "sources": [
                {
                    "number": n,
                    "id": s.source.id,
                    "name": s.source.name,
                    "type": s.source.type,
                    "owner": s.source.owner,
                    "place": s.source.place,
                    "needed by": [places[key] for key in s.source.uses if key in places],
                    "state": status_name(s.status),
                }
                for n, s in enumerate(self._session.scene().sources, 1)
            ]
        }

    def source(self, words: str) -> Answer:
        """Add a data source."""
        if not self._session.ideas.add_sources([DataSource("", words)]):
            raise Refusal(_("Write the name of a data source that is not on the list yet."))
        return self.sources()

    def needs(self, words: str) -> Answer:
        """Say which problems need a data source."""
        place, *problems = words.split() or [""]
        source = pick(self._session.scene().material.sources, place)
        ideas = self.numbered()
        self._session.ideas.edit_source(source.id, uses=tuple(pick(ideas, word).id for word in problems))
        return self.sources()

    def reasons(self, _words: str = "") -> Answer:
        """List the reasons and the kinds they may be sorted into."""
        rows = [
            {"number": n, "text": b.text, "kind": b.kind, "released": b.released}
            for n, b in enumerate(self._session.scene().material.blockers, 1)
        ]
        return {"reasons": rows, "kinds": {k.key: k.text for k in blocker_kinds()}}

    def reason(self, words: str) -> Answer:
        """Add a reason."""
        self._session.blockers.add([words])
        return self.reasons()

    def sort(self, words: str) -> Answer:
        """Sort a reason into a kind."""
        place, _space, kind = words.partition(" ")
        blocker = pick(self._session.scene().material.blockers, place)
        self._session.blockers.sort(blocker.id, kind.strip())
        return self.reasons()

    def release(self, words: str) -> Answer:
        """Let the room see a reason."""
        blocker = pick(self._session.scene().material.blockers, words)
        self._session.blockers.release(blocker.id)
        return self.reasons()
