"""Print the box: everything on paper that is wanted before the day, one after the other."""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, NamedTuple

from workshop.language import _

if TYPE_CHECKING:
    from workshop.box import Box


class Printed(NamedTuple):
    """A finished paper: the name of its file, its title, the PDF."""

    file: str
    title: str
    pdf: bytes


class Paper(NamedTuple):
    """One paper of the box: the name of its file, its title, and how it is drawn."""

    file: str
    title: str
    render: "Callable[[Box, str], bytes]"


def contents(box: "Box") -> tuple[Paper, ...]:
    """Give what belongs into a box, in order; personal cards only where there are any."""
    return listed(cards=bool(box.seats))


def listed(*, cards: bool) -> tuple[Paper, ...]:
    """Give the papers of a box without looking into it; `cards` tells whether there are personal cards."""
    personal = [("personal-cards", _("Personal cards"), _seat_cards)] if cards else []
    papers = (
        ("invitation", _("Invitation"), _invitation),
        ("run-sheet", _("Run sheet"), _run_sheet),
        *personal,
        ("ballots", _("Ballots"), _ballots),
        ("tally-sheets", _("Tally sheets"), _tally_sheets),
        ("card-guide", _("Card guide"), _card_guide),
        ("letter-cards", _("Letter cards"), _letter_cards),
    )
    return tuple(Paper(f"{n}-{name}.pdf", title, draw) for n, (name, title, draw) in enumerate(papers, 1))


# A list of the papers needs no reportlab, which loads slowly: each is loaded when it is drawn.
def _invitation(box: "Box", paper: str) -> bytes:
    from workshop.papers.invitation import render  # noqa: PLC0415 - here and below

    return render(box, paper)


def _run_sheet(box: "Box", paper: str) -> bytes:
    from workshop.papers.run_sheet import render  # noqa: PLC0415

    return render(box, paper)


def _seat_cards(box: "Box", paper: str) -> bytes:
    from workshop.papers.seat_cards import render  # noqa: PLC0415

    client, workshop = box.engagement.client, box.workshop
    return render(box.seats, box.url, box.code, client, workshop.title, workshop.date, paper)


def _ballots(box: "Box", paper: str) -> bytes:
    from workshop.papers.ballots import render  # noqa: PLC0415

    return render(box, paper)


def _tally_sheets(box: "Box", paper: str) -> bytes:
    from workshop.papers.tally_sheets import render  # noqa: PLC0415

    return render(box, paper)


def _card_guide(box: "Box", paper: str) -> bytes:
    from workshop.papers.card_guide import render  # noqa: PLC0415

    return render(box, paper)


def _letter_cards(box: "Box", paper: str) -> bytes:
    from workshop.papers.letter_cards import render  # noqa: PLC0415

    return render(box, paper)


def printed(box: "Box", paper: str = "") -> Generator[Printed]:
    """Draw the papers one by one, so that it can be stopped between two; on the engagement's own paper."""
    for one in contents(box):
        yield Printed(one.file, one.title, one.render(box, paper or box.engagement.paper))
