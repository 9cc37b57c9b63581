"""Counts of raised hands and cards, as they were keyed in."""

from workshop.store.database import Store


def read_counts(store: Store, round_id: str) -> dict[str, dict[str, int]]:
    """Read the counts keyed in for a round."""
    counts: dict[str, dict[str, int]] = {}
    for row in store.rows("hands", "round = ?", [round_id]):
        counts.setdefault(row["question"], {})[row["option"]] = row["n"]
    return counts
