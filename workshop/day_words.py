"""A day as people write it -> ISO: “friday”, “in 2 weeks”, “30.6.”, “end of March”."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from workshop.language import _
from workshop.problems import Refusal

MONTHS, WEEK, SHORT_YEAR, CENTURY, PAIR = 12, 7, 100, 2000, 2
FRIDAY, SATURDAY = 4, 5
BEGINNING = 3
LATE = timedelta(days=31)
SHOWN = 40


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a written day is counted from: `near` is the workshop's day, `today` the day it is written on.

    A day without a year is the next one after `near`; “in 2 weeks” counts from the later of the two.
    `months` are twelve names in the facilitator's own language, beside the English ones.
    """

    near: date
    today: date
    months: Sequence[str] = ()

    @property
    def start(self) -> date:
        """Give the day from which “tomorrow” is counted."""
        return max(self.near, self.today)


def read_day(text: str, calendar: Calendar) -> str:
    """Read a day as ISO; empty stays empty. Raises Refusal in plain words when it is none."""
    words = " ".join(text.casefold().replace(",", " ").split())
    if not words:
        return ""
    try:
        for reader in (_iso, _named, _counted, _weekday, _end, _dated):
            found = reader(words, calendar)
            if found is not None:
                return found.isoformat()
    except (ValueError, OverflowError):
        pass
    raise Refusal(
        _("“{text}” is not a date. Write 20 May, 30.6., friday or in 2 weeks.").format(
            text=text.strip()[:SHOWN]
        )
    )


def _iso(words: str, _calendar: Calendar) -> date | None:
    return date.fromisoformat(words) if re.fullmatch(r"\d{4}-\d\d-\d\d", words) else None


def _named(words: str, calendar: Calendar) -> date | None:
    names = {_("today"): 0, _("tomorrow"): 1, _("the day after tomorrow"): 2, _("day after tomorrow"): 2}
    return calendar.start + timedelta(days=names[words]) if words in names else None


def _counted(words: str, calendar: Calendar) -> date | None:
    found = re.fullmatch(rf"(?:{_('in')} |\+ ?)?(\d+|[^\W\d_]+(?= )) ?([^\W\d_]+(?: [^\W\d_]+)?)?", words)
    if found is None:
        return None
    n = _number(found[1])
    unit = found[2] or (_("days") if words.startswith("+") else "")
    move = next((step for names, step in _units() if unit in names), None)
    return move(calendar.start, n) if move and n is not None else None


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    words = (_("a|one|an"), _("two"), _("three"), _("four"), _("five"), _("six"))
    return next((n for n, names in enumerate(words, 1) if word in names.split("|")), None)


def _units() -> tuple[tuple[list[str], Callable[[date, int], date]], ...]:
    return (
        (_("day|days|d").split("|"), lambda day, n: day + timedelta(days=n)),
        (_("working day|working days").split("|"), _working),
        (_("week|weeks|w").split("|"), lambda day, n: day + timedelta(weeks=n)),
        (_("fortnight|fortnights").split("|"), lambda day, n: day + timedelta(weeks=2 * n)),
        (_("month|months|m").split("|"), _months_on),
        (_("year|years").split("|"), lambda day, n: _months_on(day, n * MONTHS)),
    )


def _working(day: date, n: int) -> date:
    at = day - timedelta(days=max(0, day.weekday() - FRIDAY)) if n else day
    weeks, rest = divmod(n, FRIDAY + 1)
    at += timedelta(weeks=weeks)
    over = at.weekday() + rest > FRIDAY
    return at + timedelta(days=rest + (2 if over and at.weekday() < SATURDAY else 0))


def _months_on(day: date, n: int) -> date:
    years, month = divmod(day.month - 1 + n, MONTHS)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _weekday(words: str, calendar: Calendar) -> date | None:
    names = (
        *(_("monday"), _("tuesday"), _("wednesday"), _("thursday"), _("friday"), _("saturday")),
        _("sunday"),
    )
    last = words.rstrip(".").split(" ")[-1]
    wanted = next((n for n, name in enumerate(names) if len(last) > 1 and name.startswith(last)), None)
    before = words.rstrip(".").split(" ")[:-1]
    if wanted is None or before not in ([], [_("on")], [_("this")], [_("next")]):
        return None
    start = calendar.start
    if before == [_("next")]:
        # The Friday of next week, whatever day it is today.
        return start + timedelta(days=WEEK - start.weekday() + wanted)
    return start + timedelta(days=(wanted - start.weekday() - 1) % WEEK + 1)


def _end(words: str, calendar: Calendar) -> date | None:
    """Read the end of a week, a month or the year: its last working day; “mid March” is the 15th."""
    found = re.fullmatch(
        rf"(?:{_('the')} )?({_('end|mid|middle')})(?: {_('of')})?(?: {_('the')})? (.+)", words
    )
    if found is None:
        return None
    middle, what, start = found[1] != _("end"), found[2], calendar.start
    if what in {_("week"), _("next week")} and not middle:
        friday = start + timedelta(days=(FRIDAY - start.weekday()) % WEEK)
        return friday + timedelta(weeks=what == _("next week"))
    if what == _("year"):
        at: date | None = date(start.year, MONTHS, 1)
    elif what in {_("month"), _("next month")}:
        at = _months_on(start.replace(day=1), int(what == _("next month")))
    else:
        at = _month_of(what, calendar)
    if at is None:
        return None
    return at.replace(day=15) if middle else _last_working(at)


def _last_working(first: date) -> date:
    at = first.replace(day=monthrange(first.year, first.month)[1])
    return at - timedelta(days=max(0, at.weekday() - FRIDAY))


def _month_of(words: str, calendar: Calendar) -> date | None:
    found = re.fullmatch(r"([^\W\d_]+)\.?(?: (\d{4}))?", words)
    month = _month(found[1], calendar) if found else 0
    if not found or not month:
        return None
    year = int(found[2]) if found[2] else calendar.near.year
    at = date(year, month, 1)
    return at if found[2] or _last_working(at) >= calendar.near else at.replace(year=year + 1)


def _month(word: str, calendar: Calendar) -> int:
    english = (
        *(_("january"), _("february"), _("march"), _("april"), _("may"), _("june"), _("july")),
        *(_("august"), _("september"), _("october"), _("november"), _("december")),
    )
    if len(word) < BEGINNING:
        return 0
    for names in (english, calendar.months):
        fitting = [n for n, name in enumerate(names, 1) if name.casefold().startswith(word)]
        if fitting:
            return fitting[0]
    return 0


def _dated(words: str, calendar: Calendar) -> date | None:
    weekday = re.sub(r"^[^\W\d_]+\.? (?=\d)", "", words)
    named = re.fullmatch(r"(\d{1,2})(?:\.|st|nd|rd|th)? ?([^\W\d_]+)\.?(?: (\d{2,4}))?", weekday)
    turned = re.fullmatch(r"([^\W\d_]+)\.? (\d{1,2})(?:\.|st|nd|rd|th)?(?: (\d{2,4}))?", words)
    if turned and (month := _month(turned[1], calendar)):
        return _nearest(int(turned[2]), month, turned[3], calendar)
    if named and (month := _month(named[2], calendar)):
        return _nearest(int(named[1]), month, named[3], calendar)
    plain = re.fullmatch(r"(\d{1,2}) ?[./-] ?(\d{1,2})(?: ?[./-] ?(\d{2,4})?)?", weekday)
    if plain is None:
        return None
    first, second = int(plain[1]), int(plain[2])
    if second > MONTHS >= first:
        first, second = second, first
    return _nearest(first, second, plain[3], calendar)


def _nearest(of_month: int, month: int, year: str | None, calendar: Calendar) -> date:
    if year:
        n = int(year)
        return date(n + CENTURY if n < SHORT_YEAR else n, month, of_month)
    at = date(calendar.near.year, month, of_month) if (month, of_month) != (2, 29) else _leap(calendar)
    return at if at >= calendar.near - LATE else date(at.year + 1, month, of_month)


def _leap(calendar: Calendar) -> date:
    return next(
        day
        for year in range(calendar.near.year, calendar.near.year + 9)
        if monthrange(year, 2)[1] == 29  # noqa: PLR2004 - February's last day in a leap year
        and (day := date(year, 2, 29)) >= calendar.near - LATE
    )
