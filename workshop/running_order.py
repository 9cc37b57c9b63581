"""The order of an agenda: moving, putting in, taking out; each block stays together, in one row."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from workshop.activities import KINDS
from workshop.model import Activity

Agenda = tuple[Activity, ...]


def moved(agenda: Sequence[Activity], keys: Collection[str], before: str, into: str = "") -> Agenda:
    """Put activities in front of the one with the id `before`, at the end where it is empty.

    With `into` they join the block of that code, where the place is beside it; without, a whole block stays
    one, and an activity that leaves its block becomes a block of its own.
    """
    going = [a for a in agenda if a.id in keys]
    rest = [a for a in agenda if a.id not in keys]
    whole = not {a.code for a in going} & {a.code for a in rest}
    if not whole:
        rest = _handed_over(going, rest)
        going = [replace(a, gives_back=0, lost="") for a in going]
        if not into:
            going = _alone(going, agenda)
    return put_in(rest, going, before, into)


def put_in(agenda: Sequence[Activity], new: Sequence[Activity], before: str, into: str = "") -> Agenda:
    """Put new activities in front of the one with the id `before`, at the end where it is empty."""
    at = next((n for n, a in enumerate(agenda) if a.id == before), len(agenda))
    beside = [a for a in agenda[max(0, at - 1) : at + 1] if into and a.code == into]
    coming = [replace(a, code=into, block=beside[0].block) for a in new] if beside else list(new)
    return settled([*agenda[:at], *coming, *agenda[at:]])


def without(agenda: Sequence[Activity], keys: Collection[str]) -> Agenda:
    """Take activities out; what their block may give back stays with the rest of it."""
    gone = [a for a in agenda if a.id in keys]
    return settled(_handed_over(gone, [a for a in agenda if a.id not in keys]))


def resized(agenda: Sequence[Activity], code: str, by: int) -> Agenda:
    """Give a block more minutes, at its longest step, or take some, from whichever is longest by then.

    Only steps that are still ahead change, and none is left without a minute.
    """
    result = list(agenda)
    able = [n for n, a in enumerate(result) if a.code == code and a.state == "ahead"]
    if by > 0 and able:
        longest = max(able, key=lambda n: result[n].minutes)
        result[longest] = replace(result[longest], minutes=result[longest].minutes + by)
    for _minute in range(max(0, -by)):
        longer = [n for n in able if result[n].minutes > 1]
        if not longer:
            break
        longest = max(longer, key=lambda n: result[n].minutes)
        result[longest] = replace(result[longest], minutes=result[longest].minutes - 1)
    return tuple(result)


def shortened(agenda: Sequence[Activity], code: str, minutes: int) -> Agenda:
    """Take minutes that a block may give back; it may give back so much less afterwards."""
    result = list(resized(agenda, code, -minutes))
    taken = sum(a.minutes for a in agenda) - sum(a.minutes for a in result)
    for n, activity in enumerate(result):
        if activity.code == code and activity.gives_back:
            result[n] = replace(activity, gives_back=max(0, activity.gives_back - taken))
            break
    return tuple(result)


def settled(agenda: Iterable[Activity]) -> Agenda:
    """Give each run of activities a code of its own, and its spare minutes to its first one.

    A block that is cut in two becomes two of the same name; the two become one again when nothing stands
    between them any more.
    """
    activities = list(agenda)
    used = {a.code for a in activities}
    seen: set[str] = set()
    result: list[Activity] = []
    for code, group in groupby(activities, key=lambda a: a.code or a.id):
        run = list(group)
        fresh = code
        if result and _same_block(result[-1], run[0]):
            fresh = result[-1].code
        elif code in seen:
            fresh = free_code(used)
            used.add(fresh)
        seen.add(fresh)
        result += [replace(a, code=fresh) if a.code and a.code != fresh else a for a in run]
    return tuple(a for _c, run in groupby(result, key=lambda a: a.code or a.id) for a in _spare(list(run)))


def _same_block(one: Activity, other: Activity) -> bool:
    rest = any(a.kind in KINDS and KINDS[a.kind].rests for a in (one, other))
    return bool(one.code) and one.block == other.block and not rest


def _spare(run: list[Activity]) -> list[Activity]:
    spare = sum(a.gives_back for a in run)
    lost = next((a.lost for a in run if a.lost), "")
    given = [(spare, lost), *[(0, "")] * (len(run) - 1)]
    return [
        a if (a.gives_back, a.lost) == wanted else replace(a, gives_back=wanted[0], lost=wanted[1])
        for a, wanted in zip(run, given, strict=True)
    ]


def _handed_over(gone: Sequence[Activity], rest: Sequence[Activity]) -> list[Activity]:
    """Leave what the block of a leaving activity may give back to the first who stays in it."""
    result = list(rest)
    for activity in gone:
        heir = next((n for n, a in enumerate(result) if a.code and a.code == activity.code), None)
        if heir is not None and activity.gives_back:
            spare = result[heir].gives_back + activity.gives_back
            lost = result[heir].lost or activity.lost
            result[heir] = replace(result[heir], gives_back=spare, lost=lost)
    return result


def _alone(going: Sequence[Activity], agenda: Sequence[Activity]) -> list[Activity]:
    used = {a.code for a in agenda}
    result = []
    for activity in going:
        code = free_code(used)
        used.add(code)
        result.append(replace(activity, code=code, block=activity.title))
    return result


def free_code(used: Collection[str]) -> str:
    """Give a code that no block has."""
    return next(code for n in range(1, len(used) + 2) if (code := f"O{n}") not in used)


def free_key(wanted: str, used: Collection[str]) -> str:
    """Give the wanted key, with a number where there is one of that name already."""
    if wanted not in used:
        return wanted
    return next(key for n in range(2, len(used) + 3) if (key := f"{wanted}-{n}") not in used)
