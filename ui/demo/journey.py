"""Made-up counts of the statements that are ticked on paper, and what stands out in them."""

import re
from collections.abc import Mapping
from random import Random

ANSWERS = ("done", "started", "not started", "don’t know")
COLUMNS = {"strategy-counts": "Strategy", "data-counts": "Data", "culture-counts": "Culture"}
_LINE = re.compile(r"^(\d+): (\d+) done, (\d+) started, (\d+) not started, (\d+) don’t know$", re.MULTILINE)

Counted = tuple[str, tuple[int, int, int, int]]


def statements(number: int, people: int, random: Random) -> str:
    """Give a line of counts for each statement; the later ones are further away."""
    lines = []
    for n in range(1, number + 1):
        weights = (max(0.1, 0.9 - 0.12 * n), 1.0, 0.8 + 0.15 * n, random.uniform(0.2, 1))
        lines.append(f"{n}: {spread(ANSWERS, weights, people, random)}")
    return "\n".join(lines)


def spread(answers: tuple[str, ...], weights: tuple[float, ...], people: int, random: Random) -> str:
    """Share people out over the answers and say how many gave each."""
    drawn = random.choices(range(len(answers)), weights, k=people)
    return ", ".join(f"{drawn.count(place)} {answer}" for place, answer in enumerate(answers))


def stand_out(fields: Mapping[str, str]) -> dict[str, str]:
    """Tell which written statements are most divided and which are not known, and how a second vote went."""
    counted: list[Counted] = []
    for field, column in COLUMNS.items():
        for found in _LINE.findall(fields.get(field, "")):
            done, started, ahead, unknown = map(int, found[1:])
            counted.append((f"{column} {found[0]}", (done, started, ahead, unknown)))
    divided = sorted(counted, key=lambda one: -min(one[1][0], one[1][2]))[:3]
    unknown_ones = [name for name, numbers in counted if numbers[3] * 3 >= sum(numbers) > 0]
    return {
        "divided": ", ".join(name for name, _numbers in divided) or "none",
        "unknown": ", ".join(unknown_ones) or "none",
        "again": "\n".join(_moved(*one) for one in divided) or "none",
        "two_views": _two_views(divided[-1]) if divided else "none",
    }


def _moved(name: str, numbers: tuple[int, int, int, int]) -> str:
    done, started, ahead, unknown = numbers
    talked = min(2, ahead)
    moved = (done, started + talked, ahead - talked, unknown)
    return f"{name}: " + ", ".join(f"{n} {answer}" for n, answer in zip(moved, ANSWERS, strict=True))


def _two_views(one: Counted) -> str:
    name, (done, _started, ahead, _unknown) = one
    return f"{name}: {done} say done, {ahead} say not started"
