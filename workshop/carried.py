"""What an excitement event has to say in a later workshop of the engagement, in words and counts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workshop.event_summary import EventSummary, Interest
from workshop.language import _, ngettext
from workshop.model import Idea, Score
from workshop.summing_up import DOTS, WORRY

_LEADING = re.compile(r"\s*(\d{1,4})(?!\d|[.,:/]\d)[\s,;:–-]*(.*)", re.DOTALL)
KINDS = 6


@dataclass(frozen=True, slots=True)
class Figure:
    """How many hidden messages were right, by what, and how far that can be trusted or where it is from."""

    number: str
    says: str
    more: str = ""


def for_room(event: EventSummary | None, ideas: Sequence[Idea], few: int) -> EventSummary | None:
    """Give what the room may see of an event: nothing that was never shown, or that fewer than `few` said.

    Its ideas have the ids of what they are now, among `ideas`.
    """
    if event is None:
        return None
    now = _now(ideas)
    dots = DOTS not in event.unseen and event.voters >= few
    worries = WORRY not in event.unseen and sum(count for _kind, count in event.worries) >= few
    return EventSummary(
        client=event.client,
        title=event.title,
        date=event.date,
        language=event.language,
        people=event.people,
        rules=event.rules,
        rules_range=event.rules_range,
        tables=event.tables,
        together=event.together,
        recorded=event.recorded,
        by_hand=event.by_hand,
        curve=event.curve,
        labels=event.labels,
        learned=event.learned,
        ideas=tuple(replace(i, key=now.get(i.key, "")) for i in event.ideas) if dots else (),
        voters=event.voters if dots else 0,
        dots=event.dots if dots else 0,
        worries=event.worries if worries else (),
    )


def wanted(event: EventSummary | None, ideas: Sequence[Idea]) -> tuple[str, ...]:
    """Give the ideas that got dots at the event, most first; one that was merged since by what it is now."""
    now = _now(ideas)
    dotted = [i for i in event.ideas if i.dots and i.key in now] if event else []
    dotted.sort(key=lambda i: (-(i.dots or 0), -(i.people or 0)))
    return tuple(dict.fromkeys(now[i.key] for i in dotted))


def interests(event: EventSummary | None, ideas: Sequence[Idea]) -> Mapping[str, str]:
    """Say of each idea that comes from the event how many people wanted it; by the idea's id.

    Where ideas were merged since, the most wanted one speaks: nobody knows who stands behind both.
    """
    if event is None:
        return {}
    now = _now(ideas)
    said = {i.id: _("named at the event") for i in ideas if i.origin == "event" and not i.merged}
    for idea in reversed(event.ideas):
        if idea.dots is not None and idea.key in now:
            said[now[idea.key]] = interest_words(idea)
    return said


def interest_words(idea: Interest) -> str:
    """Say how many people gave an idea how many dots: "19 people, 27 dots at the event"."""
    if not idea.dots:
        return _("no dots at the event")
    dots = ngettext("{n} dot at the event", "{n} dots at the event", idea.dots).format(n=idea.dots)
    if idea.people is None:
        return dots
    people = ngettext("{n} person", "{n} people", idea.people).format(n=idea.people)
    return _("{people}, {dots}").format(people=people, dots=dots)


def not_known_words(
    event: EventSummary | None, ideas: Sequence[Idea], asked: Sequence[str], points: Sequence[str]
) -> tuple[str, ...]:
    """Say of each idea that is asked about (by its id), on those points, what many did not know."""
    now = _now(ideas)
    cells: dict[str, list[str]] = {}
    for cell in event.not_known if event else ():
        if now.get(cell.idea) in asked and cell.point in points:
            words = _("{n} of {of} did not know “{point}”")
            told = words.format(n=cell.unknown, of=cell.answered, point=cell.says)
            cells.setdefault(now[cell.idea], []).append(told)
    titles = {i.id: i.title for i in ideas}
    says = _("{idea}: at the event {cells}. Ask who found out.")
    return tuple(says.format(idea=titles[key], cells=", ".join(cells[key])) for key in asked if key in cells)


def worries_words(event: EventSummary | None, most: int = KINDS) -> str:
    """Say the event's worries as counts by kind; empty where nobody counted any."""
    if event is None:
        return ""
    # A count stays on the line of its kind.
    said = [f"{kind}\u00a0{count}" for kind, count in event.worries[:most]]
    rest = sum(count for _kind, count in event.worries[most:])
    if rest:
        said.append(_("other kinds\u00a0{n}").format(n=rest))
    return " · ".join(said)


def figures(event: EventSummary | None) -> tuple[Figure, ...]:
    """Give the event's three numbers, those that there are."""
    if event is None:
        return ()
    alone, tables = _("one table alone"), [score.right for score in event.tables]
    second = _figure(event.tables[0] if event.tables else None, event.by_hand.alone, alone)
    if len(tables) > 1:
        total = _("of {n}").format(n=event.tables[0].total)
        second = Figure(f"{min(tables)}–{max(tables)}", alone, total)
    third = _figure(event.together, event.by_hand.together, _("all tables together"))
    if event.recorded and second:
        second = _recorded(second)
    if event.recorded and third and not event.taught:
        third = _recorded(third)
    first = _figure(event.rules_range, event.by_hand.rules, _("our own keyword rules"))
    return tuple(figure for figure in (first, second, third) if figure)


def in_short(event: EventSummary) -> tuple[tuple[str, str], ...]:
    """Give what a later workshop began with, as (what it is, the words)."""
    numbers = ", ".join(f"{figure.number} {figure.says}" for figure in figures(event))
    liked = sorted((i for i in event.ideas if i.dots), key=lambda i: (-(i.dots or 0), -(i.people or 0)))
    said = (
        (_("Hidden messages sorted right"), numbers),
        (_("What was learned"), event.learned),
        (
            _("Ideas with most dots: interest, not a decision"),
            "; ".join(f"{idea.title}: {interest_words(idea)}" for idea in liked[:KINDS]),
        ),
        (_("Worries by kind"), worries_words(event)),
    )
    return tuple((label, words) for label, words in said if words)


def _figure(score: Score | None, written: str, says: str) -> Figure | None:
    if score:
        more = _("of {n}, likely {low} to {high}").format(n=score.total, low=score.low, high=score.high)
        return Figure(str(score.right), says, more)
    found = _LEADING.fullmatch(written)
    return Figure(found[1], says, found[2].strip()) if found else None


def _recorded(figure: Figure) -> Figure:
    words = _("from a recorded run")
    return replace(figure, more=f"{figure.more}, {words}" if figure.more else words)


def _now(ideas: Sequence[Idea]) -> dict[str, str]:
    """Give what each idea is now: itself, or the one that it was merged into."""
    return {i.id: i.merged or i.id for i in ideas}
