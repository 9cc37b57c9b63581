"""Worries and hopes by kind: counted in a vote, or read from what somebody wrote down."""

import re

from workshop.model import QuestionTally
from workshop.subject import blocker_kinds

Counted = tuple[tuple[str, int], ...]

OTHER, NONE = "other", "none"
# Made ready where they are wanted: it takes 9 ms, and the start of the program would wait for it.
_APART = r"[;\n]+|,(?!\d)"
_KIND_FIRST = r"([^\d]*[^\d\s:=×–(-])[\s:=×–(-]*(\d{1,4})\)?"
_NUMBER_FIRST = r"(\d{1,4})\s*[x×:]?\s+([^\d\s][^\d]*)"


def count_kinds(tally: QuestionTally) -> Counted:
    """Give a vote's answers as (kind, how many), highest first, what fits no kind last, nothing for a zero.

    Who has no worry is not among them. A kind of blocker has its short name, whatever the vote called it.
    """
    names = {kind.key: kind.short for kind in blocker_kinds()}
    pairs = [
        (option.key == OTHER, names.get(option.key, option.text), count)
        for option, count in zip(tally.question.options, tally.counts, strict=True)
        if count and option.level != "unknown" and option.key != NONE
    ]
    return tuple((name, count) for _last, name, count in sorted(pairs, key=lambda p: (p[0], -p[2])))


def read_kinds(written: str) -> Counted:
    """Read "jobs and trust 7, time 5" as counts, highest first; none unless all of it is counts."""
    kinds: dict[str, int] = {}
    for part in filter(None, (p.strip(" .") for p in re.split(_APART, written))):
        first, last = re.fullmatch(_KIND_FIRST, part), re.fullmatch(_NUMBER_FIRST, part)
        if first:
            name, count = first[1], int(first[2])
        elif last:
            name, count = last[2], int(last[1])
        else:
            return ()
        kinds[name] = kinds.get(name, 0) + count
    return tuple(sorted(kinds.items(), key=lambda kind: -kind[1]))


def by_kind(counted: Counted) -> dict[str, int]:
    """Give how many worries each kind of blocker has, by the kind's key; what names no kind is left out."""
    keys = {name.casefold(): kind.key for kind in blocker_kinds() for name in (kind.short, kind.text)}
    found: dict[str, int] = {}
    for name, count in counted:
        key = keys.get(name.casefold())
        if key:
            found[key] = found.get(key, 0) + count
    return found
