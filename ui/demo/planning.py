"""How the made-up group takes plan lines: an owner with a name, a first step on a day, a due date."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from zlib import crc32

from ui.demo.days import after
from ui.demo.texts import Script
from workshop.language import _
from workshop.model import COLUMNS, HORIZONS, PlanLine, Reason
from workshop.session import Session

LEAST_ITEMS = 8
# Two ranges of money are the next thing on the agenda: a line that asks for them is not needed.
MONEY_RULE = "W2"
MOST_EACH = 3
MOST_A_WEEK = 4
_DAYS = {"30": 28, "60": 56, "90": 84, "later": 140}


@dataclass(slots=True)
class Board:
    """Who has taken how many lines, and how full each week is."""

    script: Script
    day: date
    _lines_of: Counter[str] = field(default_factory=Counter)
    _weeks: Counter[tuple[int, int]] = field(default_factory=Counter)

    def owner(self, role: str) -> str:
        """Give a person for a role: the same one as before while that is not too much for one person."""
        wanted = role.casefold()
        usual = [name for part, name in self.script.people.items() if part in wanted]
        free = [n for n in self.script.names if n not in self.script.people.values()]
        start = crc32(wanted.encode())
        names = [*usual, *(free[(start + n) % len(free)] for n in range(len(free)))]
        name = next((n for n in names if self._lines_of[n] < MOST_EACH), names[0])
        self._lines_of[name] += 1
        return name

    def first_day(self, place: int) -> str:
        """Give a day for the first step, within two weeks."""
        return after(self.day, 3 + place % 10).isoformat()

    def due(self, horizon: str) -> str:
        """Give a day inside the horizon, in a week that is not full yet."""
        days = _DAYS[horizon] - self._lines_of.total() % 4
        choices = [after(self.day, days - 7 * back) for back in range(4)]
        wanted = next((d for d in choices if self._weeks[d.isocalendar()[:2]] < MOST_A_WEEK), choices[0])
        self._weeks[wanted.isocalendar()[:2]] += 1
        return wanted.isoformat()


def settle_lines(session: Session, board: Board) -> Iterator[PlanLine]:
    """Accept the proposals but one or two, which are dropped; gives each line before it is settled."""
    session.lines.propose()
    proposed = [line for line in session.scene().lines if line.state == "proposed"]
    dropped = [p for p in proposed if {r.rule for r in p.reasons} == {MONEY_RULE}]
    if len(proposed) - len(dropped) > LEAST_ITEMS:
        dropped.append(next(p for p in reversed(proposed) if p not in dropped))
    for place, line in enumerate(proposed):
        yield line
        if line in dropped:
            session.lines.drop(line.id)
            continue
        session.lines.edit(
            line.id,
            owner=board.owner(line.owner_role),
            first_date=board.first_day(place),
            due=board.due(line.horizon),
            first_step=line.first_step or board.script.blanks["first_step"],
            done_when=line.done_when or board.script.blanks["done_when"],
        )
        session.lines.accept(line.id)
    accepted = [line for line in proposed if line not in dropped]
    for place, own in enumerate(_wanted(board.script, accepted)):
        line = PlanLine(
            id="",
            key="",
            column=next(c for c in COLUMNS if c == own["column"]),
            horizon=next(h for h in HORIZONS if h == own["horizon"]),
            what=own["what"],
            owner_role=own["owner_role"],
            first_step=own["first_step"],
            done_when=own["done_when"],
            reasons=_reasons(session, own),
            owner=board.owner(own["owner_role"]),
            first_date=board.first_day(place),
            due=board.due(own["horizon"]),
        )
        key = session.lines.add(line)
        yield next(p for p in session.scene().lines if p.id == key)
        session.lines.accept(key)


def _wanted(script: Script, accepted: Sequence[PlanLine]) -> list[Mapping[str, str]]:
    """Choose the group's own lines: one for each column the rules left empty, then up to the least number."""
    empty = [c for c in COLUMNS if c not in {line.column for line in accepted}]
    first = [next(own for own in script.own if own["column"] == column) for column in empty]
    others = [own for own in script.own if own not in first]
    return first + others[: max(0, LEAST_ITEMS - len(accepted) - len(first))]


def _reasons(session: Session, own: Mapping[str, str]) -> tuple[Reason, ...]:
    """Give the vote that the group's own line goes back to, where it was held."""
    asked = session.findings().of_room(own["question"])
    if asked is None:
        return ()
    tally = asked.tally
    return (
        Reason(
            rule=_("group"),
            mark="X",
            text=own["why"].format(n=tally.count(own["option"]), answered=tally.answered),
            activity=asked.activity,
            round=asked.round,
            levels=tuple(o.level for o in tally.question.options),
            counts=tally.counts,
        ),
    )
