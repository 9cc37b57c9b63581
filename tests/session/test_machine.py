"""Random facilitators and participants: no vote is ever lost and the room learns nothing early."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from room import Room, day

from workshop.model import Idea
from workshop.problems import Refusal
from workshop.scene import Scene


class AnyWorkshop(RuleBasedStateMachine):
    """Does things in any order and remembers what was accepted."""

    @initialize()
    def begins(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.room = Room(self.folder / "any.readyroom", day())
        self.room.facilitator.gathers("mails", "claims", "vans")
        self.votes: dict[str, set[str]] = {}

    @property
    def scene(self) -> Scene:
        return self.room.session.scene()

    @rule(number=st.integers(-1, 60))
    def goes_to(self, number: int) -> None:
        with suppress(Refusal):
            self.room.session.agenda.goto(number)

    @rule(verb=st.sampled_from(["open", "close", "reveal", "revote"]))
    def leads(self, verb: str) -> None:
        with suppress(Refusal):
            getattr(self.room.session.rounds, verb)()

    @rule(verb=st.sampled_from(["next", "back", "pause", "resume"]), minutes=st.integers(0, 30))
    def moves(self, verb: str, minutes: int) -> None:
        self.room.clock.passes(minutes)
        with suppress(Refusal):
            getattr(self.room.session.agenda, verb)()

    @rule(voter=st.sampled_from("abcdefgh"), pick=st.integers(0, 5))
    def votes_for_something(self, voter: str, pick: int) -> None:
        current = self.scene.round
        if current is None:
            return
        first = current.form.questions[0]
        option = first.options[pick % len(first.options)].key
        key = option if current.form.shape == "dots" else first.key
        answer: object = 1 if current.form.shape == "dots" else [option] if first.many else option
        was_open = current.state == "open"
        try:
            self.room.session.ballots.respond(current.id, voter, {key: answer}, "phone")
        except Refusal:
            assert not was_open, "an answer to an open vote was refused"
        else:
            assert was_open, "an answer to a closed vote was counted"
            self.votes.setdefault(current.id, set()).add(voter)

    @rule(title=st.text(max_size=20))
    def adds_an_idea(self, title: str) -> None:
        self.room.session.ideas.add([Idea("", title)])

    @rule(data=st.data())
    def merges(self, data: st.DataObject) -> None:
        ideas = self.scene.material.ideas
        if len(ideas) > 1:
            one, two = data.draw(st.permutations([i.id for i in ideas]))[:2]
            self.room.session.ideas.merge([one, two], into=one)

    @rule(verb=st.sampled_from(["undo", "redo"]))
    def undoes(self, verb: str) -> None:
        with suppress(Refusal):
            getattr(self.room.session, verb)()

    @rule()
    def comes_back(self) -> None:
        before = self.scene
        self.room.comes_back()
        after = self.scene
        assert (after.number, after.rounds, after.material) == (before.number, before.rounds, before.material)
        assert [t.questions for t in after.tallies] == [t.questions for t in before.tallies]

    @invariant()
    def every_vote_is_there_once(self) -> None:
        if not hasattr(self, "room"):
            return
        with self.room.session._desk.store.reading() as db:
            found = {(r, v) for r, v in db.execute("SELECT round, voter FROM response")}
        assert found == {(r, v) for r, voters in self.votes.items() for v in voters}

    @invariant()
    def the_room_learns_nothing_early(self) -> None:
        if not hasattr(self, "room"):
            return
        seen = self.room.projector.scene
        assert seen.tally is None or self.scene.state == "revealed"
        assert len(self.scene.rounds) <= 2

    def teardown(self) -> None:
        if hasattr(self, "room"):
            self.room.session.close()
            shutil.rmtree(self.folder)


AnyWorkshop.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestAnyWorkshop = AnyWorkshop.TestCase
