"""Ballots that have come in when the loop comes round are committed together, each with its own receipt."""

import asyncio
import logging

from ui.phone.live import Live
from workshop.language import _
from workshop.model import Ballot, Receipt
from workshop.problems import Refusal
from workshop.session import Session

LOG = logging.getLogger(__name__)
MOST = 500


class NotSaved(Refusal):
    """What was sent is not on the disk; the same may be sent again."""


class GroupCommit:
    """One transaction for all ballots of a turn of the loop: a slow disk is waited for once."""

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
        answers: list[Receipt | Refusal]
        try:
            with self._live.own():
                answers = self._session.ballots.collect([ballot for ballot, _receipt in batch])
        except Exception:
            LOG.exception("ballots could not be saved")
            lost = NotSaved(_("This could not be saved just now. It is sent again by itself."))
            answers = [lost] * len(batch)
        for (_ballot, receipt), answer in zip(batch, answers, strict=True):
            if receipt.cancelled():
                continue
            if isinstance(answer, Refusal):
                receipt.set_exception(answer)
            else:
                receipt.set_result(answer)
