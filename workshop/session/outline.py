"""Reading what a file holds, in brief."""

from types import MappingProxyType

from workshop.model import Outline
from workshop.session.desk import Desk
from workshop.session.trials import read_trials


def read_outline(desk: Desk) -> Outline:
    """Read the workshops, how many action items each has, what was tried, whose data nobody owns."""
    store = desk.store
    with store.reading():
        engagement, led = desk.engagement(), desk.workshop()
        lines: dict[str, tuple[int, int]] = {}
        for row in store.rows("line", "state = 'accepted'"):
            all_of_them, done = lines.get(row["workshop"], (0, 0))
            lines[row["workshop"]] = all_of_them + 1, done + (row["progress"] == "done")
        sources = store.rows("source")
        return Outline(
            id=engagement.id,
            client=engagement.client,
            workshops=desk.workshops(),
            led=led.id if led else "",
            lines=MappingProxyType(lines),
            trials=read_trials(desk, led) if led else (),
            problems=len(store.rows("idea", "merged = ''")),
            sources=len(sources),
            unowned=sum(1 for row in sources if not row["owner"].strip()),
        )
