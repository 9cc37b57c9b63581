"""What an agenda lacks, in words, before the day; each with what to do, and how one click mends it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Literal

from workshop.activities import KINDS
from workshop.activities.kind import Kind, Thing
from workshop.language import _, ngettext
from workshop.model import Activity, Engagement, Material, Workshop
from workshop.timing import planned

HOUR, DAY = 60, 24 * 60
# People stop listening long before this; the shipped days have a break after two hours at most.
LONGEST = 3 * HOUR
BREAK = 15


@dataclass(frozen=True, slots=True)
class Remedy:
    """How one click mends it: shorten the block of the activity `key`, or put a break before it."""

    words: str
    does: Literal["shorten", "pause"]
    key: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to look at; `key` is the id of the activity that it is about, empty for the whole day."""

    words: str
    advice: str
    key: str = ""
    remedy: Remedy | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """What is looked at; `length` is how many minutes the day should take."""

    engagement: Engagement
    workshop: Workshop
    agenda: Sequence[Activity]
    material: Material
    length: int


def check(day: Day) -> tuple[Concern, ...]:
    """Give everything that should be looked at before the day, the clock first."""
    # What is passed over asks nothing, brings nothing and takes no time.
    day = replace(day, agenda=[a for a in day.agenda if not a.passed_over])
    return (
        *_late(day),
        *_no_break(day),
        *_things(day),
        *_lost_start(day),
        *_no_plan(day),
        *_no_decider(day),
        *_no_time(day),
    )


def over(day: Day) -> int:
    """Give by how many minutes the agenda is longer than the day should be, below zero when shorter."""
    return sum(a.takes for a in day.agenda) - day.length


def at_minute(starts: str, minutes: int) -> str:
    """Give the clock time so many minutes after the start."""
    hour, minute = (int(part) for part in starts.split(":"))
    total = (hour * HOUR + minute + minutes) % DAY
    return f"{total // HOUR:02d}:{total % HOUR:02d}"


def _kind(activity: Activity) -> Kind | None:
    return KINDS.get(activity.kind)


def _rests(activity: Activity) -> bool:
    kind = _kind(activity)
    return kind is not None and kind.rests


def _late(day: Day) -> Iterator[Concern]:
    late = over(day)
    if late <= 0:
        return
    end = planned(day.workshop, day.agenda)[-1]
    words = ngettext(
        "The day ends at {end}, {n} minute late.", "The day ends at {end}, {n} minutes late.", late
    ).format(end=end, n=late)
    able = [a for a in day.agenda if a.gives_back and a.state == "ahead"]
    said = [*_grown(day), _may_give(len(able))]
    remedy = None
    if able:
        most = max(a.gives_back for a in able)
        chosen = next((a for a in reversed(able) if a.gives_back >= late), None) or next(
            a for a in able if a.gives_back == most
        )
        minutes = min(late, chosen.gives_back)
        offer = ngettext("Take {n} min from {block}", "Take {n} min from {block}", minutes)
        remedy = Remedy(offer.format(n=minutes, block=chosen.block), "shorten", chosen.id, minutes)
    yield Concern(words, " ".join(said), remedy=remedy)


def _may_give(n: int) -> str:
    if not n:
        return _("No block may give time back. Shorten one, or begin earlier.")
    return ngettext("{n} block may give time back.", "{n} blocks may give time back.", n).format(n=n)


def _grown(day: Day) -> list[str]:
    """Name the block that has grown most since it came in."""
    grown: list[tuple[int, str]] = []
    for _code, group in groupby(day.agenda, key=lambda a: a.code or a.id):
        run = list(group)
        more = sum(a.minutes - a.planned for a in run if a.planned >= 0)
        if more > 0:
            grown.append((more, run[0].block or run[0].title))
    if not grown:
        return []
    more, block = max(grown)
    return [_("“{block}” is {n} min longer than it was.").format(block=block, n=more)]


def _no_break(day: Day) -> Iterator[Concern]:
    stretches: list[list[Activity]] = [[]]
    for activity in day.agenda:
        if _rests(activity) and activity.minutes:
            stretches.append([])
        else:
            stretches[-1].append(activity)
    for stretch in stretches:
        whole = sum(a.minutes for a in stretch)
        if whole < LONGEST:
            continue
        middle = _middle(stretch, whole)
        times = planned(day.workshop, day.agenda)
        begins = times[[a.id for a in day.agenda].index(stretch[0].id)]
        hours = _("{hours} h {minutes:02d} min").format(hours=whole // HOUR, minutes=whole % HOUR)
        yield Concern(
            _("There is no break for {time} from {begins} on.").format(time=hours, begins=begins),
            _("People need one after two hours at the latest."),
            stretch[0].id,
            Remedy(
                _("Put a break before {block}").format(block=middle.block or middle.title),
                "pause",
                middle.id,
                BREAK,
            ),
        )


def _middle(stretch: Sequence[Activity], whole: int) -> Activity:
    """Give the activity before which a break would be best: the start of a block near the middle."""
    starts = [b for a, b in pairwise(stretch) if a.code != b.code or not b.code] or stretch[1:] or stretch
    before = {a.id: sum(b.minutes for b in stretch[:n]) for n, a in enumerate(stretch)}
    return min(starts, key=lambda a: abs(before[a.id] - whole / 2))


def _things(day: Day) -> Iterator[Concern]:
    """Find activities that would have nothing to ask or show."""
    there: set[str] = set()
    if any(not i.merged for i in day.material.ideas):
        there.add("ideas")
    if day.material.sources:
        there.add("sources")
    told: set[str] = set()
    for activity in day.agenda:
        kind = _kind(activity)
        if kind is None:
            continue
        if kind.needs and kind.needs not in there | told:
            words, advice = _lacking()[kind.needs]
            told.add(kind.needs)
            yield Concern(words.format(title=activity.title), advice, activity.id)
        there.update(kind.brings)


def _lacking() -> Mapping[Thing, tuple[str, str]]:
    return {
        "ideas": (
            _("“{title}” has no problems to vote on."),
            _("Import the client’s problems, or put a step before it that collects them."),
        ),
        "sources": (
            _("“{title}” has no data sources to ask about."),
            _("Import the client’s list, or put the step “data sources” before it."),
        ),
        "choice": (
            _("“{title}” comes without a vote on the problems before it."),
            _("Put a dot vote or a criteria vote before it."),
        ),
        "statements": (
            _("“{title}” has nothing to show: the statements are not voted on before it."),
            _("Put the checklist before it."),
        ),
        "roles": (
            _("“{title}” knows of no open roles."),
            _("Put the vote on who covers the roles before it."),
        ),
        "reasons": (
            _("“{title}” has no blockers to work with."),
            _("Put a step before it in which people write down what could go wrong."),
        ),
        "labels": (
            _("“{title}” needs a machine that has learned something."),
            _("Put the step in which the room labels messages before it."),
        ),
        "plan": (
            _("“{title}” comes before there is a plan."),
            _("Put the step “action plan” before it."),
        ),
    }


def _lost_start(day: Day) -> Iterator[Concern]:
    seen: set[str] = set()
    for activity in day.agenda:
        kind = _kind(activity)
        wanted = kind.before(activity) if kind else ""
        if wanted and wanted not in seen:
            yield Concern(
                _("“{title}” has nothing to be compared with.").format(title=activity.title),
                _("It asks again what was asked at the start. Put the first pulse back, or leave this out."),
                activity.id,
            )
        seen.add(activity.key)


def _brings(day: Day, thing: Thing) -> bool:
    return any((kind := _kind(a)) is not None and thing in kind.brings for a in day.agenda)


def _no_plan(day: Day) -> Iterator[Concern]:
    if not day.workshop.is_event and not _brings(day, "plan"):
        yield Concern(
            _("Nothing in this agenda makes the action plan."),
            _("Add the step “action plan”: without it nobody leaves with a task and a date."),
        )


def _no_decider(day: Day) -> Iterator[Concern]:
    deciding = next((a for a in day.agenda if (k := _kind(a)) is not None and k.decides), None)
    if deciding is not None and not day.engagement.decider:
        yield Concern(
            _("Nobody is named as Decider."),
            _("Write the name under “About this workshop”, or ask the sponsor who has the last word."),
            deciding.id,
        )


def _no_time(day: Day) -> Iterator[Concern]:
    """Name what was left without minutes; an agenda that came in so meant it."""
    none = [a for a in day.agenda if not a.minutes and a.planned]
    if none:
        n = len(none) - 1
        more = ngettext(" and {n} other", " and {n} others", n).format(n=n) if n else ""
        yield Concern(
            _("“{title}”{more} has no minutes.").format(title=none[0].title, more=more),
            _("Give it time, or take it out of the agenda."),
            none[0].id,
        )
