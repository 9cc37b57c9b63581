"""How the made-up group takes plan lines: an owner with a name, a first step on a day, a due date."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from zlib import crc32

from ui.demo.days import after
from ui.demo.stage import Stage
from ui.demo.texts import Script, fill
from workshop.language import _
from workshop.model import COLUMNS, HORIZONS, Horizon, PlanLine, Reason
from workshop.session import Session

LEAST_ITEMS = 8
MOST_EACH = 3
MOST_A_WEEK = 4
WEEKS = 3  # before the end of a horizon in which its lines may fall due
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

    def due(self, horizon: Horizon) -> tuple[Horizon, str]:
        """Give a day in a week that is not full yet: inside the horizon, or in a later one."""
        later = HORIZONS[HORIZONS.index(horizon) :]
        days = [(h, d) for h in later for d in self._weeks_before(_DAYS[h] - self._lines_of.total() % 4)]
        free = (pair for pair in days if self._weeks[pair[1].isocalendar()[:2]] < MOST_A_WEEK)
        found, wanted = next(free, days[0])
        self._weeks[wanted.isocalendar()[:2]] += 1
        return found, wanted.isoformat()

    def _weeks_before(self, days: int) -> list[date]:
        return [after(self.day, days - 7 * back) for back in range(WEEKS)]


def settle_lines(stage: Stage, board: Board, most: int) -> Iterator[PlanLine]:
    """Accept the proposals but one or two, which are dropped; gives each line before it is settled."""
    session = stage.session
    session.lines.propose()
    proposed = [line for line in session.scene().lines if line.state == "proposed"]
    dropped = _not_taken(proposed, most, board.script.spare)
    for place, line in enumerate(proposed):
        yield line
        if line in dropped:
            session.lines.drop(line.id)
            continue
        horizon, due = board.due(line.horizon)
        session.lines.edit(
            line.id,
            horizon=horizon,
            owner=board.owner(line.owner_role),
            first_date=board.first_day(place),
            due=due,
            first_step=line.first_step or board.script.blanks["first_step"],
            done_when=line.done_when or board.script.blanks["done_when"],
        )
        if line.stop:
            session.lines.answer(line.id, _answer(stage, line))
        session.lines.accept(line.id)
    accepted = [line for line in proposed if line not in dropped]
    for place, own in enumerate(_wanted(board.script, accepted)):
        key = session.lines.add(_own_line(session, board, own, place))
        yield next(p for p in session.scene().lines if p.id == key)
        session.lines.accept(key)


def _not_taken(proposed: Sequence[PlanLine], most: int, spare: Sequence[str]) -> list[PlanLine]:
    """Choose what is dropped: one line, or as many as are over the most; never a stop sign."""
    if len(proposed) <= LEAST_ITEMS:
        return []
    others = [line for line in reversed(proposed) if not line.stop]
    others.sort(key=lambda line: max((_place(spare, r.rule) for r in line.reasons), default=len(spare)))
    return others[: max(1, len(proposed) - most)]


def _place(rules: Sequence[str], rule: str) -> int:
    return rules.index(rule) if rule in rules else len(rules)


def _answer(stage: Stage, line: PlanLine) -> str:
    answers = stage.script.stop_answers
    text = next((answers[r.rule] for r in line.reasons if r.rule in answers), answers["any"])
    return fill(text, stage.script, stage.session, stage.order)


def _own_line(session: Session, board: Board, own: Mapping[str, str], place: int) -> PlanLine:
    horizon, due = board.due(next(h for h in HORIZONS if h == own["horizon"]))
    return PlanLine(
        id="",
        key="",
        column=next(c for c in COLUMNS if c == own["column"]),
        horizon=horizon,
        what=own["what"],
        owner_role=own["owner_role"],
        first_step=own["first_step"],
        done_when=own["done_when"],
        reasons=_reasons(session, own),
        owner=board.owner(own["owner_role"]),
        first_date=board.first_day(place),
        due=due,
    )


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
