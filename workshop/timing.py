"""When things should happen and when they do: clock times of the agenda, time left, behind by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from workshop.model import Activity, Workshop

SAME_DAY_SLACK = 3 * 3600
# Who begins earlier than this tries the day out before the room comes.
EARLY = 3600
# A timer that ran so long was left running when the room went home.
FORGOTTEN = 12 * 3600
# Nearly over is the last fifth of a timebox, and of a long one the last two minutes.
NEARLY_SHARE, NEARLY_MOST = 5, 120


Stage = Literal["good", "nearly", "over"]


@dataclass(frozen=True, slots=True)
class Clock:
    """The timer of the current activity and of its block; seconds; it runs on from `read` unless `paused`.

    `away` tells that the activity is an excursion: the one that was left is `late_start` late, and later with
    each second. `won` is by how much the agenda is shorter than when the day began.
    """

    read: float
    minutes: int
    spent: float
    paused: bool
    block_minutes: int
    block_spent: float
    late_start: float
    away: bool = False
    won: float = 0.0

    def elapsed(self, now: float) -> float:
        """Give the seconds spent in the activity at the time `now`."""
        return self.spent + (0.0 if self.paused else max(0.0, now - self.read))

    def left(self, now: float) -> float:
        """Give the seconds left in the timebox, below zero when it is over."""
        return self.minutes * 60 - self.elapsed(now)

    def in_block(self, now: float) -> float:
        """Give the seconds spent in the whole block."""
        return self.block_spent + (0.0 if self.paused else max(0.0, now - self.read))

    def behind(self, now: float) -> float:
        """Give by how many seconds the day will end later than it should, below zero when earlier."""
        return self.late(now) - self.won

    def late(self, now: float) -> float:
        """Give by how many seconds the workshop is behind its agenda as it is now, below zero when ahead."""
        stands = max(0.0, now - self.read) if self.paused or self.away else 0.0
        return self.late_start + stands + (0.0 if self.away else max(0.0, -self.left(now)))

    def stage(self, now: float) -> Stage:
        """Tell whether there is time, it is nearly over, or it is over."""
        left, whole = self.left(now), self.minutes * 60
        if left < 0:
            return "over"
        return "nearly" if left <= min(whole / NEARLY_SHARE, NEARLY_MOST) else "good"


def planned(workshop: Workshop, agenda: Sequence[Activity]) -> tuple[str, ...]:
    """Give the planned start of each activity as HH:MM, and last the end of the day."""
    hour, minute = (int(part) for part in workshop.starts.split(":"))
    at = datetime(2000, 1, 1, hour, minute)  # noqa: DTZ001 - a time of day, not a moment
    times = []
    for activity in agenda:
        times.append(at)
        at += timedelta(minutes=activity.takes)
    return tuple(t.strftime("%H:%M") for t in [*times, at])


def reference(workshop: Workshop) -> float | None:
    """Give the moment the agenda is measured from.

    That is the planned start, so that a late sponsor counts as "behind"; or the real start when the two
    lie hours apart, as in a rehearsal the evening before.
    """
    if workshop.began is None:
        return None
    hour, minute = (int(part) for part in workshop.starts.split(":"))
    try:
        day = datetime.fromisoformat(workshop.date)
    except ValueError:
        return workshop.began
    start = day.replace(hour=hour, minute=minute).timestamp()
    return start if start - EARLY <= workshop.began <= start + SAME_DAY_SLACK else workshop.began


def spent(activity: Activity, now: float) -> float:
    """Give the seconds spent in an activity; a timer left running overnight does not count the night."""
    since = now - activity.started if activity.started is not None else 0.0
    return activity.spent + (since if activity.state == "running" and 0 < since <= FORGOTTEN else 0.0)


def read_clock(
    workshop: Workshop, agenda: Sequence[Activity], number: int, now: float, won: int = 0
) -> Clock | None:
    """Read the timer for activity `number` (from 1); None before it was started.

    `won` is the minutes by which the agenda is shorter than when the day began.
    """
    activity = agenda[number - 1] if number else None
    start = reference(workshop)
    if activity is None or start is None or (activity.started is None and not activity.spent):
        return None
    so_far, path = spent(activity, now), left_off(agenda, number) or number
    # What was left out and is led after all takes its own minutes, and is no excursion.
    anew = number < path and not activity.spent
    begun = [path, number] if anew else [path]
    took = sum(spent(agenda[n - 1], now) for n in begun)
    led = [n for n, a in enumerate(agenda[: path - 1], 1) if a.state != "ahead" and n not in begun]
    late = now - took - start - 60 * sum(agenda[n - 1].takes for n in led)
    block = [a for a in agenda if a.code == activity.code] if activity.code else [activity]
    before = sum(a.spent for a in block if a.id != activity.id)
    return Clock(
        read=now,
        minutes=activity.minutes,
        spent=so_far,
        paused=activity.state != "running" or now - (activity.started or now) > FORGOTTEN,
        block_minutes=sum(a.takes for a in block),
        block_spent=before + so_far,
        late_start=late if abs(late) <= FORGOTTEN else 0.0,
        away=path != number and not anew,
        won=60.0 * won,
    )


def left_off(agenda: Sequence[Activity], number: int) -> int:
    """Give the number of the activity that was left by a jump and waits, 0 where none does."""
    return next((n for n, a in enumerate(agenda, 1) if n != number and a.state == "paused"), 0)


def left_out(agenda: Sequence[Activity], number: int) -> tuple[int, ...]:
    """Give the numbers of the steps still to come that stand before the place where the agenda goes on."""
    path = left_off(agenda, number) or number
    return tuple(n for n, a in enumerate(agenda[: max(0, path - 1)], 1) if n != number and a.state == "ahead")


def is_over(agenda: Sequence[Activity], current: str) -> bool:
    """Tell whether a workshop was led to its end: nothing waits, or it stands at the last one led, done."""
    return are_over([(a.id, a.state) for a in agenda], current)


def are_over(steps: Sequence[tuple[str, str]], current: str) -> bool:
    """Tell it of an agenda's steps by their ids and states; `current` is the id where the workshop stands."""
    led = [(key, state) for key, state in steps if state != "skipped"]
    if not led:
        return bool(steps)
    if any(state in {"running", "paused"} for _key, state in led):
        return False
    return all(state == "done" for _key, state in led) or led[-1] == (current, "done")


def minutes_behind(clock: Clock | None, now: float) -> int:
    """Give by how many whole minutes the workshop is behind, below zero when ahead, 0 before it began."""
    return int(clock.behind(now) / 60) if clock else 0


@dataclass(frozen=True, slots=True)
class Spare:
    """A block that can give `minutes` back in its steps that are still to come, and what is `lost` by it."""

    code: str
    title: str
    minutes: int
    lost: str


def spare(agenda: Sequence[Activity]) -> tuple[Spare, ...]:
    """Give the blocks that can still give time back, in order."""
    blocks: dict[str, list[Activity]] = {}
    for activity in agenda:
        if activity.code:
            blocks.setdefault(activity.code, []).append(activity)
    return tuple(s for code, block in blocks.items() if (s := _spare(code, block)).minutes)


def _spare(code: str, block: Sequence[Activity]) -> Spare:
    # No step is left without a minute.
    able = sum(max(0, a.minutes - 1) for a in block if a.state == "ahead")
    lost = " ".join(a.lost for a in block if a.lost)
    return Spare(code, block[0].block or block[0].title, min(able, sum(a.gives_back for a in block)), lost)
