"""The papers of a demo: the box as it is printed before the day, then all that the day leaves."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from ui.demo.order import Order
from ui.exporting import PAPERS
from ui.opening import write_file
from workshop.language import ngettext
from workshop.session import Session
from workshop.session.joining import Room

BOX = "box"
# Where the phones would reach the laptop: nobody is there any more when the cards are looked at.
WHERE = "http://readyroom.local:8080"


def left_before() -> Iterator[str]:
    """Give the names of the papers that any demo leaves, and those of its box, as they are looked for."""
    yield from dict.fromkeys(paper.file for papers in PAPERS.values() for paper in papers)
    yield f"{BOX}/[0-9]-*.pdf"


def print_box(session: Session, order: Order) -> str:
    """Print what goes into the box and give the line that says so."""
    from workshop.papers.box import printed  # noqa: PLC0415 - start-up cost

    room = Room("", hashlib.sha256(str(order.seed).encode()).hexdigest())
    seats = tuple(room.seat_code(n) for n in range(1, order.participants + 1))
    folder = order.out / BOX
    n = 0
    for paper in printed(replace(session.box(), seats=seats, code=room.code, url=WHERE)):
        write_file(folder / paper.file, paper.pdf)
        n += 1
    says = ngettext(
        "{folder}: {n} paper, as printed before the day", "{folder}: {n} papers, as printed before the day", n
    )
    return says.format(folder=folder, n=n)


def print_rest(session: Session, order: Order) -> Iterator[str]:
    """Print what the day leaves beside its plan or summary; gives lines that say so."""
    plan = session.plan()
    for paper in PAPERS[plan.workshop.kind][1:]:
        write_file(order.out / paper.file, paper.draw(session, plan))
        yield f"{order.out / paper.file}: {paper.says()}"
