"""Voting: open, count hands, close, reveal, re-vote once, declare void; every round is kept."""

from collections.abc import Mapping
from dataclasses import replace

from workshop.activities import KINDS
from workshop.activities.ballot import check_counts
from workshop.consensus import stated
from workshop.disagreement import queue
from workshop.language import _
from workshop.model import Activity, Form
from workshop.problems import Refusal
from workshop.session.comparing import check_kept, show_before
from workshop.session.desk import Desk, new_id
from workshop.session.engagement import read_thresholds
from workshop.session.reading import read_material
from workshop.session.tallies import read_form, read_tally
from workshop.store.ballot_key import mark
from workshop.store.counts import read_counts
from workshop.store.database import Row
from workshop.store.journal import editing, keep, settle
from workshop.store.rows import form_text
from workshop.store.rows import round_ as to_round
from workshop.text import one_line

ROUNDS = 2


class RoundVerbs:
    """What happens in a round."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def _counting(self, activity: Activity) -> list[Row]:
        """Give the rounds that were not declared void, oldest first."""
        return self._desk.store.rows("round", "activity = ? AND void = ''", [activity.id], order="number")

    def _newest(self, activity: Activity) -> Row | None:
        rows = self._counting(activity)
        return rows[-1] if rows else None

    def open(self) -> str:
        """Open the current activity for responses and give the round's id."""
        with self._desk.store.writing():
            activity = self._desk.current()
            newest = self._newest(activity)
            if newest is not None:
                words = {
                    "open": _("This vote is open already."),
                    "closed": _("This vote was closed. Show the result, or vote again."),
                    "revealed": _("This result was shown. It can be voted on once more."),
                }
                raise Refusal(words[newest["state"]])
            return self._open(activity)

    def revote(self) -> str:
        """Open a second round; the first is kept. Once only, and of a list only what came up for talk."""
        with self._desk.store.writing():
            activity = self._desk.current()
            rounds = self._counting(activity)
            if not rounds or rounds[-1]["state"] == "open":
                raise Refusal(_("There is no closed vote to repeat yet."))
            if len(rounds) >= ROUNDS:
                raise Refusal(
                    _("This was voted on twice. Both results are kept; a third vote would not be fair.")
                )
            return self._open(activity, self._again(rounds[-1]))

    def _again(self, newest: Row) -> Form | None:
        """Give the form of a second round where it asks less than the first, else None."""
        form = read_form(self._desk, newest)
        if form.shape != "list":
            return None
        counted = read_tally(self._desk, to_round(newest, form))
        keys = {t.question.key for t in queue(counted.questions, read_thresholds(self._desk))}
        if not keys:
            raise Refusal(_("Nothing was divided or unknown. There is nothing to vote on again; go on."))
        asked = tuple(q for q in form.questions if q.key in keys)
        return replace(form, questions=asked)

    def _open(self, activity: Activity, again: Form | None = None) -> str:
        kind = KINDS[activity.kind]
        material = read_material(self._desk)
        if not kind.votes:
            raise Refusal(_("“{title}” has no vote. Go on when you are ready.").format(title=activity.title))
        missing = kind.missing(activity, material)
        if missing:
            raise Refusal(missing)
        form = again or kind.form(activity, material)
        if form is None:
            raise Refusal(_("“{title}” has no vote. Go on when you are ready.").format(title=activity.title))
        workshop = self._desk.led()
        rule = stated(material.written, self._desk.engagement().decider, material.thresholds.agreed)
        key, before = new_id(), self._desk.store.rows("round", "activity = ?", [activity.id])
        asked = (*form.rows, *(form.questions[0].options if form.shape == "dots" else ()))
        with self._desk.store.writing() as db:
            db.table("round").insert(
                {
                    "id": key,
                    "activity": activity.id,
                    "number": 1 + len(before),
                    "state": "open",
                    "form": form_text(form),
                    "present": workshop.present,
                    "opened": self._desk.now(),
                    "rule": rule.sentence(),
                    "ballots": mark(self._desk.key()),
                }
            )
            keep(db, (option.key for option in asked))
            settle(db, (f"round/{row['id']}" for row in before))
        self._desk.joining = False
        return key

    def close(self) -> None:
        """Close the open round: nothing is counted after this; what was labelled is no secret."""
        with self._desk.store.writing():
            newest = self._newest(self._desk.current())
            self._step("open", "closed", _("There is no open vote to close."))
            if newest is not None and read_form(self._desk, newest).shape == "labels":
                self._step("closed", "revealed", "")
                self._desk.said += 1

    def reveal(self) -> None:
        """Show the closed round's result to the room, with the one that it is compared with."""
        with self._desk.store.writing() as db:
            activity = self._desk.current()
            check_kept(activity)
            self._step("closed", "revealed", _("Close the vote first, then show the result."))
            show_before(self._desk, db, activity)

    def void(self, reason: str) -> None:
        """Declare the newest round void: it counts for nothing and stays in the record with the reason.

        An open one is closed first. It can be undone until the activity is voted on again.
        """
        clean = one_line(reason)
        if not clean:
            raise Refusal(_("Say in a few words why the vote is void: the record tells it."))
        with self._desk.store.writing():
            newest = self._newest(self._desk.current())
            if newest is None:
                raise Refusal(_("There is no vote here that could be declared void."))
            if read_form(self._desk, newest).shape == "labels":
                raise Refusal(_("The machine has learned from these labels. They cannot be declared void."))
            if newest["state"] == "open":
                self._step("open", "closed", "")
            with editing(self._desk.store, _("declaring a vote void")) as edit:
                edit.change("round", newest["id"], void=clean)
            self._desk.line = ""

    def _step(self, before: str, after: str, refused: str) -> None:
        with self._desk.store.writing() as db:
            newest = self._newest(self._desk.current())
            if newest is None or newest["state"] != before:
                raise Refusal(refused)
            db.table("round").update(newest["id"], {"state": after, after: self._desk.now()})

    def counts(self) -> dict[str, dict[str, int]]:
        """Give the counts keyed in for the newest round."""
        newest = self._newest(self._desk.current())
        return read_counts(self._desk.store, newest["id"]) if newest else {}

    def count(self, given: Mapping[str, Mapping[str, int | None]]) -> None:
        """Key in counts of raised hands or cards for the open round; None takes a count away."""
        with self._desk.store.writing() as db:
            newest = self._open_round()
            merged = read_counts(self._desk.store, newest["id"])
            for question, options in given.items():
                for option, n in options.items():
                    merged.setdefault(question, {})[option] = n or 0
            check_counts(read_form(self._desk, newest), merged, newest["present"])
            for question, options in given.items():
                for option, n in options.items():
                    row = {"round": newest["id"], "question": question, "option": option, "n": n or 0}
                    db.table("hands").upsert(row, pk=("round", "question", "option"))

    def _open_round(self) -> Row:
        newest = self._newest(self._desk.current())
        if newest is None or newest["state"] != "open":
            raise Refusal(_("Open the vote first, then count."))
        return newest
