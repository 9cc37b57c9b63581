"""Print the box: everything on paper that is wanted before the day, one after the other."""

from collections.abc import Callable, Generator
from typing import NamedTuple

from workshop.box import Box
from workshop.language import _
from workshop.papers import ballots, card_guide, invitation, letter_cards, run_sheet, seat_cards, tally_sheets


class Printed(NamedTuple):
    """A finished paper: the name of its file, its title, the PDF."""

    file: str
    title: str
    pdf: bytes


class Paper(NamedTuple):
    """One paper of the box: the name of its file, its title, and how it is drawn."""

    file: str
    title: str
    render: Callable[[Box, str], bytes]


def contents(box: Box) -> tuple[Paper, ...]:
    """Give what belongs into a box, in order; personal cards only where there are any."""
    cards = [("personal-cards", _("Personal cards"), _seat_cards)] if box.seats else []
    papers = (
        ("invitation", _("Invitation"), invitation.render),
        ("run-sheet", _("Run sheet"), run_sheet.render),
        *cards,
        ("ballots", _("Ballots"), ballots.render),
        ("tally-sheets", _("Tally sheets"), tally_sheets.render),
        ("card-guide", _("Card guide"), card_guide.render),
        ("letter-cards", _("Letter cards"), letter_cards.render),
    )
    return tuple(Paper(f"{n}-{name}.pdf", title, draw) for n, (name, title, draw) in enumerate(papers, 1))


def _seat_cards(box: Box, paper: str) -> bytes:
    client, workshop = box.engagement.client, box.workshop
    return seat_cards.render(box.seats, box.url, box.code, client, workshop.title, workshop.date, paper)


def printed(box: Box, paper: str = "") -> Generator[Printed]:
    """Draw the papers one by one, so that it can be stopped between two; on the engagement's own paper."""
    for one in contents(box):
        yield Printed(one.file, one.title, one.render(box, paper or box.engagement.paper))
