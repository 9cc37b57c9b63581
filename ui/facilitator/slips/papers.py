"""The kinds of paper that are typed in: slips, slips with a personal card's number, tables' answers."""

from functools import partial

from ui.facilitator.slips.batch import Paper
from workshop.language import _, ngettext
from workshop.session import Session


def slip_paper(session: Session, seats: int) -> Paper:
    """Give slips: numbered one after the other, or by the cards that were handed out."""
    ballots = session.ballots
    return Paper(
        way="slips",
        title=_("Card") if seats else _("Slip"),
        name=_card if seats else _slip,
        several=lambda n: ngettext("{n} slip counted", "{n} slips counted", n).format(n=n),
        count=ballots.slip,
        take_back=partial(ballots.take_back, "slips"),
        typed=partial(ballots.typed, "slips"),
        last=seats,
    )


def table_paper(session: Session, _seats: int) -> Paper:
    """Give the answers of tables, numbered as the tables are."""
    ballots = session.ballots
    return Paper(
        way="table",
        title=_("Table"),
        name=lambda n: _("Table {n}").format(n=n),
        several=lambda n: ngettext(
            "{n} table counted: answers of tables, not of people",
            "{n} tables counted: answers of tables, not of people",
            n,
        ).format(n=n),
        count=ballots.table,
        take_back=partial(ballots.take_back, "table"),
        typed=partial(ballots.typed, "table"),
    )


def _slip(number: int) -> str:
    return _("Slip {n}").format(n=number)


def _card(number: int) -> str:
    return _("Card {n}").format(n=number) if number else _("New slip")
