"""A table of action items that came back, taken in after it was shown; without a window."""

from collections.abc import Iterator
from pathlib import Path

from workshop.exchange.returned import Changes, compare, read_returned
from workshop.language import _, ngettext
from workshop.session import Session


def preview(session: Session, table: Path) -> Changes:
    """Read a table and give what it changes; raises Refusal when it is none."""
    scene = session.scene()
    return compare(scene.lines, read_returned(table), scene.engagement.language)


def told(changes: Changes) -> Iterator[str]:
    """Say each change and each remark in a line."""
    n = len(changes.changes)
    if n:
        yield ngettext("{n} change:", "{n} changes:", n).format(n=n)
    else:
        yield _("Nothing in the table differs from the plan.")
    yield from (f"  {change.words()}" for change in changes.changes)
    yield from changes.remarks


def taken_in(session: Session, table: Path, *, agreed: bool) -> Iterator[str]:
    """Say what a table changes and, where that is agreed, take it in as one edit."""
    changes = preview(session, table)
    yield from told(changes)
    if not changes.changes:
        return
    if agreed:
        n = session.lines.take_in(changes)
        yield ngettext("{n} change was taken in.", "{n} changes were taken in.", n).format(n=n)
    else:
        yield _("Nothing was taken in yet. Do it again with --yes to take the changes in.")
