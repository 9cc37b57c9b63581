"""Ballots that have come in when the loop comes round are committed together, each with its own receipt."""

import asyncio
import logging
import time
from collections.abc import Sequence

from ui.phone.live import Live
from workshop.language import _
from workshop.model import Ballot, Receipt
from workshop.problems import Refusal
from workshop.session import Session

LOG = logging.getLogger(__name__)
MOST = 500
# For so long ballots are tried one by one when they could not be saved together.
PATIENCE = 0.5


class NotSaved(Refusal):
    """What was sent is not on the disk; the same may be sent again."""

    def __init__(self) -> None:
        """Say so to a participant, who can do nothing about it."""
        super().__init__(_("This could not be saved just now. It is sent again by itself."))


class GroupCommit:
    """One transaction for all ballots of a turn of the loop: a slow disk is waited for once.

    The loop waits for the disk. What comes in meanwhile waits in the sockets and is the next turn's group.
    """

    def __init__(self, session: Session, live: Live) -> None:
        """Write into `session`."""
        self._session, self._live = session, live
        self._waiting: list[tuple[Ballot, asyncio.Future[Receipt]]] = []

    async def put(self, ballot: Ballot) -> Receipt:
        """Count a ballot; comes back when it is on the disk. Raises Refusal."""
        loop = asyncio.get_running_loop()
        receipt: asyncio.Future[Receipt] = loop.create_future()
        if not self._waiting:
            loop.call_soon(self._commit)
        self._waiting.append((ballot, receipt))
        return await receipt

    def _commit(self) -> None:
        batch, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
        if self._waiting:
            asyncio.get_running_loop().call_soon(self._commit)
        answers = self._collect([ballot for ballot, _receipt in batch])
        for (_ballot, receipt), answer in zip(batch, answers, strict=True):
            if receipt.done():
                # The phone hung up; its vote counts all the same.
                continue
            if isinstance(answer, Refusal):
                receipt.set_exception(answer)
            else:
                receipt.set_result(answer)

    def _collect(self, ballots: Sequence[Ballot]) -> Sequence[Receipt | Refusal]:
        try:
            return self._save(ballots)
        except Exception:
            LOG.exception("ballots could not be saved together")
        # One ballot that breaks something must not cost the others theirs.
        until = time.monotonic() + PATIENCE
        return [self._alone(ballot, until) for ballot in ballots]

    def _alone(self, ballot: Ballot, until: float) -> Receipt | Refusal:
        if time.monotonic() < until:
            try:
                return self._save([ballot])[0]
            except Exception:
                LOG.exception("a ballot could not be saved")
        return NotSaved()

    def _save(self, ballots: Sequence[Ballot]) -> Sequence[Receipt | Refusal]:
        with self._live.own():
            return self._session.ballots.collect(ballots)
