"""Reading what a file holds, in brief."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from types import MappingProxyType

from workshop.model import PROGRESS, Outline, Workshop
from workshop.session.desk import Desk
from workshop.session.trials import read_trials
from workshop.timing import are_over

SETTLED = frozenset({"done", "dropped"})
SAID = frozenset(PROGRESS) - {""}
EVERY = SAID | {""}


def read_outline(desk: Desk) -> Outline:
    """Read the workshops, how many action items each has, what was tried, whose data nobody owns."""
    store = desk.store
    with store.reading():
        engagement, led = desk.engagement(), desk.workshop()
        workshops, items = desk.workshops(), store.rows("line", "state = 'accepted'")
        all_of_them, done, settled, noted = (
            Counter(str(row["workshop"]) for row in items if row["progress"] in wanted)
            for wanted in (EVERY, {"done"}, SETTLED, SAID)
        )
        sources = store.rows("source")
        return Outline(
            id=engagement.id,
            client=engagement.client,
            workshops=workshops,
            led=led.id if led else "",
            lines=MappingProxyType({key: (n, done[key]) for key, n in all_of_them.items()}),
            settled=MappingProxyType(settled),
            noted=MappingProxyType(noted),
            ended=_ended(desk, workshops),
            trials=read_trials(desk, led) if led else (),
            problems=len(store.rows("idea", "merged = ''")),
            sources=len(sources),
            unowned=sum(1 for row in sources if not row["owner"].strip()),
        )


def _ended(desk: Desk, workshops: Iterable[Workshop]) -> frozenset[str]:
    # All agendas of years are a thousand steps: only their states are read.
    steps = defaultdict(list)
    for row in desk.store.rows("activity", order="workshop, position", columns="id, workshop, state"):
        steps[row["workshop"]].append((row["id"], row["state"]))
    return frozenset(w.id for w in workshops if w.began and are_over(steps[w.id], w.current))
