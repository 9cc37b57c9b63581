"""Which labels come from one table, without saying which table."""

from workshop.session.desk import Desk


def group_of(desk: Desk, table: str, activity: str) -> str:
    """Give a table's mark: the same for all who sit there, and nothing to be read from it."""
    return desk.voter(f"at table {table}", activity) if table else ""
