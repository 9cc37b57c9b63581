"""The agenda to prepare as rows: blocks that open into their steps, the end; where a row can go."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from ui.facilitator.blocks import Block, blocks
from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Activity
from workshop.scene import Scene
from workshop.timing import planned

Target = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `keys` are the ids of its activities, `code` is its block's; `was` is -1 if nothing changed.

    `shape` is block (several steps), alone (a block of one), step (inside an open block) or end. `wide` tells
    that a block is open; `over` by how many minutes the end is late, `passed` that it is passed over, `some`
    how many steps of a closed block are where it is not so as a whole.
    """

    shape: Literal["block", "alone", "step", "end"]
    keys: tuple[str, ...]
    starts: str
    title: str
    kind: str = ""
    minutes: int = 0
    was: int = -1
    spare: int = 0
    code: str = ""
    rests: bool = False
    wide: bool = False
    over: int = 0
    passed: bool = False
    some: int = 0

    @property
    def key(self) -> str:
        """Give the id of its first activity, empty for the end."""
        return self.keys[0] if self.keys else ""


def rows_of(scene: Scene, wide: Collection[str]) -> tuple[Row, ...]:
    """Give the rows of a scene; the blocks with the codes in `wide` are open."""
    if scene.workshop is None:
        return ()
    times = planned(scene.workshop, scene.agenda)
    made: list[Row] = []
    for block in blocks(scene):
        inside = [scene.agenda[n - 1] for n in block.numbers]
        if len(inside) == 1:
            made.append(_activity("alone", inside[0], block.time, block.gives_back))
            continue
        is_wide = inside[0].code in wide
        made.append(_block(block, inside, is_wide=is_wide))
        if is_wide:
            made += [
                _activity("step", a, times[n - 1], 0) for n, a in zip(block.numbers, inside, strict=True)
            ]
    over = sum(a.takes for a in scene.agenda) - scene.length
    end = _("End, {n} min over").format(n=over) if over > 0 else _("End")
    return (*made, Row("end", (), times[-1], end, over=max(0, over)))


def _block(block: Block, inside: Sequence[Activity], *, is_wide: bool) -> Row:
    before = sum(a.minutes if a.planned < 0 else a.planned for a in inside)
    return Row(
        "block",
        tuple(a.id for a in inside),
        block.time,
        block.title,
        _("{n} steps").format(n=len(inside)),
        block.minutes,
        before if before != block.minutes else -1,
        block.gives_back,
        inside[0].code,
        wide=is_wide,
        passed=block.state == "over",
        # The steps of an open block say so themselves.
        some=0 if is_wide or block.state == "over" else len(block.over),
    )


def _activity(shape: Literal["alone", "step"], activity: Activity, time: str, spare: int) -> Row:
    kind = KINDS.get(activity.kind)
    rests = kind is not None and kind.rests
    label = kind.label() if kind is not None and not rests else ""
    was = activity.planned if activity.planned not in {-1, activity.minutes} else -1
    return Row(
        shape,
        (activity.id,),
        time,
        activity.title,
        label,
        activity.minutes,
        was,
        spare,
        activity.code,
        rests,
        passed=activity.passed_over,
    )


def outer(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Give the rows that are not inside a block."""
    return tuple(r for r in rows if r.shape != "step")


def up(rows: Sequence[Row], at: int) -> Target | None:
    """Give where a row goes that is moved up: before which activity, into which block; None for nowhere."""
    row = rows[at]
    if row.shape == "step":
        above = rows[at - 1]
        if above.shape == "step":
            return above.key, row.code
        return (rows[at + 1].key, "") if rows[at + 1].shape == "step" else None
    around = outer(rows)
    place = around.index(row)
    return (around[place - 1].key, "") if place else None


def down(rows: Sequence[Row], at: int) -> Target | None:
    """Give where a row goes that is moved down."""
    row, below = rows[at], rows[at + 1]
    if row.shape == "step":
        if below.shape != "step":
            return below.key, ""
        after = rows[at + 2]
        return after.key, row.code
    around = outer(rows)
    place = around.index(row)
    if around[place + 1].shape == "end":
        return None
    return around[place + 2].key, ""


def inward(rows: Sequence[Row], at: int) -> Target | None:
    """Give where a row goes that joins the block above it, or else the one below."""
    row = rows[at]
    if row.shape != "alone" or row.rests:
        return None
    around = outer(rows)
    place = around.index(row)
    above, below = around[place - 1] if place else None, around[place + 1]
    if above is not None and not above.rests and above.code:
        return below.key, above.code
    return (below.key, below.code) if below.code and not below.rests else None


def outward(rows: Sequence[Row], at: int) -> Target | None:
    """Give where a step goes that leaves its block: in front of it when it is the first, else behind it."""
    if rows[at].shape != "step":
        return None
    if rows[at - 1].shape == "block":
        return up(rows, at)
    after = next(r for r in rows[at + 1 :] if r.shape != "step")
    return after.key, ""


def dropped(rows: Sequence[Row], gap: int, going: Row, *, low: bool) -> Target:
    """Give where a row goes that is dropped in front of row number `gap`.

    Between two steps it joins their block; behind the last step it does so when it was dropped on that step
    (`low` tells that it was dropped on the lower half of the row above the gap).
    """
    below = rows[gap] if gap < len(rows) else rows[-1]
    above = rows[gap - 1] if gap else None
    inside = above is not None and (below.shape == "step" or (above.shape == "step" and low))
    if not inside or above is None or going.rests or going.shape == "block":
        return below.key, ""
    return below.key, above.code


def behind(rows: Sequence[Row], at: int) -> Target:
    """Give where something goes that is put behind a row: into its block behind a step."""
    if at < 0:
        return "", ""
    row = rows[at]
    if row.shape == "step":
        return rows[at + 1].key, row.code
    after = next(r for r in rows[at + 1 :] if r.shape != "step")
    return after.key, ""
