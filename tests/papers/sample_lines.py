"""What the sample's room settled and wrote down: the action items and the notes."""

import csv
from pathlib import Path

from workshop.model import COLUMNS, Level, PlanLine, Reason
from workshop.plan import Note

HERE = Path(__file__).parent
LEVELS: tuple[Level, ...] = ("met", "partly", "not", "unknown")


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _line(n: int, row: dict[str, str]) -> PlanLine:
    counts = tuple(int(c) for c in row["counts"].split())
    mark = next(m for m in ("S", "X", "D") if m == row["mark"])
    levels = LEVELS if len(counts) == len(LEVELS) else ("",) * len(counts)
    place = (row["activity"], int(row["round"]))
    reason = Reason(row["rule"], mark, row["reason"], "S10", *place, levels, counts)
    return PlanLine(
        id=f"l{n}",
        key=f"k{n}",
        column=next(c for c in COLUMNS if c == row["column"]),
        horizon="30",
        what=row["what"],
        owner_role="Business leader",
        first_step=row["first step"],
        done_when=row["done when"],
        reasons=(reason,),
        stop=bool(row["stop"]),
        state="accepted",
        owner=row["owner"],
        others=row["others"],
        first_date=row["first date"],
        due=row["due"],
        position=n,
        answer=row["answer"],
    )


LINES = tuple(_line(n, row) for n, row in enumerate(_rows("sample_lines.csv"), 1))
NOTES = tuple(Note(**row) for row in _rows("sample_notes.csv"))
