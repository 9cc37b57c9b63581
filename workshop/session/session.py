"""One open engagement: the verbs, the scene, the plan."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.language import _
from workshop.model import Decision, Engagement, Outline, Workshop
from workshop.phone_scene import PhoneScene
from workshop.problems import Refusal
from workshop.scene import Scene
from workshop.session.agenda import AgendaVerbs
from workshop.session.ballots import BallotVerbs
from workshop.session.blockers import BlockerVerbs
from workshop.session.desk import Desk, new_id
from workshop.session.engagement import EngagementVerbs
from workshop.session.ideas import IdeaVerbs
from workshop.session.lines import LineVerbs
from workshop.session.look import LookVerbs, read_logo
from workshop.session.outline import read_outline
from workshop.session.parking import ParkingVerbs
from workshop.session.people import PeopleVerbs
from workshop.session.reading import read_lines, read_material, read_parked, read_scene
from workshop.session.rounds import RoundVerbs
from workshop.session.signing import SignUpVerbs, forget_struck
from workshop.session.teaching import TeachingVerbs
from workshop.session.texts import TextVerbs
from workshop.session.trials import TrialVerbs
from workshop.session.watching import read_phone_scene
from workshop.store import Store, create, journal, look_ahead, look_into, open_file
from workshop.store.ballot_key import forget
from workshop.store.rows import engagement_row
from workshop.text import one_line

if TYPE_CHECKING:
    from workshop.box import Box
    from workshop.event_summary import EventSummary
    from workshop.plan import ActionPlan
    from workshop.rules.findings import Findings
    from workshop.session.paper import Paper
    from workshop.session.path import PathVerbs
    from workshop.session.planning import PlanningVerbs


def _sum_up(desk: Desk, workshop: Workshop | None = None) -> "EventSummary":
    from workshop.session.summing_up import sum_up  # noqa: PLC0415 - few files hold an event

    return sum_up(desk, workshop)


class Session:
    """An open engagement; every verb is on the disk before it returns and raises Refusal in plain words."""

    def __init__(self, store: Store, now: Callable[[], float] = time.time) -> None:
        """Work with an open store; `now` gives epoch seconds."""
        self._desk = Desk(store, now, _sum_up)
        self.engagement = EngagementVerbs(self._desk)
        self.agenda = AgendaVerbs(self._desk)
        self.rounds = RoundVerbs(self._desk)
        self.ideas = IdeaVerbs(self._desk)
        self.blockers = BlockerVerbs(self._desk)
        self.lines = LineVerbs(self._desk)
        self.parking = ParkingVerbs(self._desk, self.ideas, self.lines)
        self.people = PeopleVerbs(self._desk)
        self.ballots = BallotVerbs(self._desk)
        self.texts = TextVerbs(self._desk, self.ideas, self.blockers)
        self.teaching = TeachingVerbs(self._desk, self.ballots)
        self.teaching.begin()
        self.signing = SignUpVerbs(self._desk)
        self.look = LookVerbs(self._desk)
        self.trials = TrialVerbs(self._desk)

    @cached_property
    def path(self) -> "PathVerbs":
        """Give what can be done with steps that are not wanted after all."""
        from workshop.session.path import PathVerbs  # noqa: PLC0415 - not needed to open a file

        return PathVerbs(self._desk, self.agenda)

    @cached_property
    def planning(self) -> "PlanningVerbs":
        """Give what can be done with the agenda before the day."""
        from workshop.session.planning import PlanningVerbs  # noqa: PLC0415 - not needed to open a file

        return PlanningVerbs(self._desk)

    @classmethod
    def create(cls, path: Path, engagement: Engagement, now: Callable[[], float] = time.time) -> "Session":
        """Make a new engagement file."""
        client = one_line(engagement.client)
        if not client:
            raise Refusal(_("The client needs a name."))
        store = create(path)
        with store.writing() as db:
            row = {**engagement_row(engagement), "id": engagement.id or new_id(), "client": client}
            db.table("engagement").insert({**row, "workshop": ""})
        return cls(store, now)

    @classmethod
    def open(cls, path: Path, now: Callable[[], float] = time.time) -> "Session":
        """Open an engagement file, after a backup."""
        return cls(open_file(path), now)

    @staticmethod
    def look_ahead(path: Path) -> None:
        """Begin to look whether a file is whole that will be opened at once."""
        look_ahead(path)

    @classmethod
    def look_into(cls, path: Path, now: Callable[[], float] = time.time) -> "Session":
        """Open a file for reading only, whoever may write to it; nothing of it is changed."""
        return cls(look_into(path), now)

    def outline(self) -> Outline:
        """Give in brief what the file holds."""
        return read_outline(self._desk)

    def close(self) -> None:
        """Close the file; it is one single file again, and the key of its ballots is thrown away.

        While a vote is open the key stays, so that a changed answer still replaces the first one. A name that
        was struck off the list is gone from now on.
        """
        self.teaching.close()
        store = self._desk.store
        if not store.read_only:
            forget_struck(self._desk)
        if not store.read_only and not store.rows("round", "state = 'open'"):
            forget(store.path)
        store.close()

    def watch(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call `callback` after each change, in the thread that made it; gives the function that ends it."""
        return self._desk.store.watch(callback)

    @property
    def version(self) -> int:
        """Give what changes with each change; a scene has that of its moment."""
        return self._desk.store.version

    def scene(self) -> Scene:
        """Give everything the facilitator may see at this moment."""
        return read_scene(self._desk)

    def phone_scene(self) -> PhoneScene:
        """Give what every phone may see at this moment."""
        return read_phone_scene(self._desk)

    def undo(self) -> str:
        """Take the facilitator's last edit back and give its name; votes are never undone."""
        return self._moved(journal.undo)

    def redo(self) -> str:
        """Do the last edit taken back once more and give its name."""
        return self._moved(journal.redo)

    def _moved(self, move: Callable[[Store], str]) -> str:
        """Undo or redo, and let what goes by the changed rows follow; all of it or nothing."""
        from workshop.session.planning import stand  # noqa: PLC0415 - not needed to open a file

        try:
            with self._desk.store.writing():
                earlier = self.path.passed_over()
                name = move(self._desk.store)
                self.engagement.follow()
                stand(self._desk)
                self.path.follow(earlier)
        except journal.Stays as stays:
            journal.let_stand(self._desk.store, stays.number)
            raise
        self.people.follow()
        self._desk.events.clear()
        return name

    def decide(self, chosen: str, reserve: str = "", reason: str = "", decider: str = "") -> Decision:
        """Settle the first problem in the current activity."""
        from workshop.session.deciding import decide  # noqa: PLC0415 - as in plan()

        return decide(self._desk, chosen, reserve, reason, decider)

    def findings(self) -> "Findings":
        """Give what the rules look at."""
        from workshop.session.record import read_findings  # noqa: PLC0415 - as in plan()

        return read_findings(self._desk, self._desk.led())

    def plan(self) -> "ActionPlan":
        """Draw up the action plan from the record."""
        from workshop.drawing_up import draw_up  # noqa: PLC0415 - a window that opens needs no plan yet
        from workshop.session.record import (  # noqa: PLC0415
            read_cards,
            read_findings,
            read_not_asked,
            read_notes,
            read_recalled,
            read_scores,
            read_votes,
        )

        with self._desk.store.reading():
            workshop = self._desk.led()
            cards = read_cards(self._desk, workshop)
            plan = draw_up(
                engagement=self._desk.engagement(),
                findings=read_findings(self._desk, workshop),
                lines=read_lines(self._desk, workshop),
                votes=read_votes(self._desk, workshop),
                notes=(
                    *read_recalled(self._desk, workshop),
                    *read_notes(cards),
                    *read_scores(self._desk, workshop),
                ),
                cards=cards,
                not_asked=read_not_asked(self._desk, workshop),
                parked=read_parked(self._desk, workshop),
                sources=read_material(self._desk).sources,
            )
            return replace(plan, logo=read_logo(self._desk))

    def summary(self) -> "EventSummary":
        """Sum up the excitement event that is being led."""
        return _sum_up(self._desk)

    def paper(self) -> "Paper":
        """Read what this workshop leaves behind on paper: an action plan, or the summary of an event."""
        from workshop.session.paper import plan_paper, summary_paper  # noqa: PLC0415 - as in plan()

        if self._desk.led().is_event:
            return summary_paper(self.summary())
        return plan_paper(self.plan())

    def papers(self) -> tuple["Paper", ...]:
        """Read every paper of this workshop: the box, then what it leaves behind, the main one first.

        Raises Refusal when there is no workshop.
        """
        from workshop.session import paper  # noqa: PLC0415 - as in plan()

        plan = self.plan()
        before, votes = paper.papers_before(self.box()), paper.vote_paper(plan)
        if self._desk.led().is_event:
            return (*before, paper.summary_paper(self.summary()), votes)
        return (*before, paper.plan_paper(plan), *paper.papers_after_plan(plan), votes)

    def box(self) -> "Box":
        """Give what is printed before the day."""
        from workshop.session.boxing import read_box  # noqa: PLC0415 - as in plan()

        return read_box(self._desk)
