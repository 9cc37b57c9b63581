"""Teaching the machine: messages are handed out, labelled and learned from; the room tries to fool it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from workshop.language import _
from workshop.model import Message, Pack, Participant, Taught, Try
from workshop.problems import Refusal, Unknown
from workshop.session.ballots import BallotVerbs
from workshop.session.desk import Desk, new_id
from workshop.session.messages import dealer, pack_content, read_workshop_pack
from workshop.session.tallies import read_form
from workshop.session.training import Trainer
from workshop.store import labels
from workshop.store.database import Row
from workshop.store.journal import editing
from workshop.store.rows import tried
from workshop.teaching.classifier import LONGEST
from workshop.teaching.course import untaught
from workshop.teaching.packs import read_pack

TABLES = 99


class TeachingVerbs:
    """What happens to messages, labels and the machine."""

    def __init__(self, desk: Desk, ballots: BallotVerbs) -> None:
        """Work at `desk`."""
        self._desk, self._ballots = desk, ballots
        self._trainer = Trainer(desk)
        self._learned = desk.said
        self._stop = desk.store.watch(self._changed, closely=True)

    def _changed(self) -> None:
        if self._desk.said != self._learned:
            self._learned = self._desk.said
            self._trainer.wake()

    def begin(self) -> None:
        """Teach the machine what was said before the file was opened."""
        workshop = self._desk.workshop()
        if workshop is None:
            return
        with self._desk.store.reading() as db:
            begun = labels.any_of(db, workshop.id)
        if begun:
            self._desk.said += 1
            self._changed()

    def settle(self) -> bool:
        """Wait until everything said so far is learned; tells whether it is."""
        return self._trainer.settle()

    def close(self) -> None:
        """Stop teaching; the file is being closed."""
        self._stop()
        self._trainer.close()

    @property
    def pack(self) -> Pack:
        """Give the messages of the workshop that is led."""
        return read_workshop_pack(self._desk, self._desk.workshop())

    @property
    def taught(self) -> Taught | None:
        """Give how far the machine is taught, None while nobody has labelled anything."""
        workshop = self._desk.workshop()
        course = self._desk.courses.get(workshop.id) if workshop else None
        return course.taught if course else None

    def use_pack(self, pack: Pack) -> None:
        """Work with a client's own messages in the workshop that is led."""
        self._use(pack_content(pack, shipped=False))

    def use_shipped(self, name: str) -> None:
        """Work with one of the packs that come with the program."""
        self._use(pack_content(read_pack(name), shipped=True))

    def _use(self, content: str) -> None:
        workshop = self._desk.led()
        with self._desk.store.reading() as db:
            begun = labels.any_of(db, workshop.id)
        if begun:
            raise Refusal(_("The room has begun to label. Other messages can be used in the next event."))
        with editing(self._desk.store, _("choice of messages")) as edit:
            edit.put("pack", {"id": workshop.id, "content": content})

    def hand(self, round_id: str, participant: Participant, *, more: bool = False) -> tuple[Message, ...]:
        """Give somebody's messages in an open labelling round; with `more` some further ones."""
        row = self._ballots.asked(round_id)
        form = read_form(self._desk, row)
        if form.shape != "labels" or row["state"] != "open":
            raise Unknown(_("There are no messages to label now. Look at the wall, please."))
        voter = self._desk.voter(participant.identity, row["activity"])
        return dealer(self._desk, round_id, form).deal(voter, more=more)

    def cards(self, message: str, teams: Sequence[str]) -> None:
        """Key in which card most people hold up at each table, in order; one for the whole room is one table.

        A team is its key, or "unknown" for the white card; no table at all takes the message's labels away.
        """
        row = self._ballots.open_now()
        form = read_form(self._desk, row)
        if form.shape != "labels" or message not in {r.key for r in form.rows}:
            raise Unknown(_("That message is not asked about now."))
        options = {option.key for option in form.questions[0].options}
        if not options.issuperset(teams) or len(teams) > TABLES:
            raise Refusal(_("One of the letters is not on a card. Type one letter for each table."))
        voters = [self._desk.voter(f"table {n}", row["activity"]) for n in range(1, TABLES + 1)]
        with self._desk.store.writing() as db:
            labels.take_back(db, row["id"], voters, message)
            for voter, team in zip(voters, teams, strict=False):
                labels.put(db, row["id"], voter, {message: team}, "table", voter)
            self._desk.said += 1

    def carded(self) -> dict[str, tuple[str, ...]]:
        """Give what was keyed in of cards in the open round, if one is: message to the tables' teams."""
        row = self._ballots.find_open()
        if row is None:
            return {}
        voters = [self._desk.voter(f"table {n}", row["activity"]) for n in range(1, TABLES + 1)]
        place = {voter: n for n, voter in enumerate(voters)}
        with self._desk.store.reading() as db:
            found = labels.of_way(db, row["id"], "table")
        made: dict[str, dict[int, str]] = {}
        for voter, message, team in found:
            if voter in place:
                made.setdefault(message, {})[place[voter]] = team
        return {message: tuple(said[n] for n in sorted(said)) for message, said in made.items()}

    def try_out(self, text: str) -> Try:
        """Let the machine answer any text at all; it always does. The room sees it."""
        workshop = self._desk.led()
        self.settle()
        course = self._desk.courses.get(workshop.id)
        machine = course.machine if course else untaught(self.pack)
        made = Try(new_id(), machine.guess(" ".join(text[:LONGEST].split())))
        place = len(self._desk.store.rows("try", "workshop = ?", [workshop.id]))
        row = {
            "id": made.id,
            "workshop": workshop.id,
            "position": place,
            "guess": json.dumps(asdict(made.guess), ensure_ascii=False),
            "fooled": None,
        }
        with editing(self._desk.store, _("try to fool the machine")) as edit:
            edit.put("try", row)
        return made

    def judge(self, key: str, *, fooled: bool) -> Try:
        """Say whether the machine was fooled."""
        row = self._try(key)
        with editing(self._desk.store, _("judgement of a try"), together=True) as edit:
            edit.change("try", key, fooled=int(fooled))
        return replace(tried(row), fooled=fooled)

    def drop_try(self, key: str) -> None:
        """Take a try off the list."""
        self._try(key)
        with editing(self._desk.store, _("dropping of a try")) as edit:
            edit.remove("try", key)

    def _try(self, key: str) -> Row:
        rows = self._desk.store.rows("try", "id = ?", [key])
        if not rows:
            raise Unknown(_("That try is not on the list any more. Nothing was changed."))
        return rows[0]
