"""Who is told when the file has changed."""

import contextlib
from pathlib import Path

from workshop.store import create


def test_what_is_hushed_is_told_to_close_watchers_alone_and_what_follows_to_all(tmp_path: Path) -> None:
    store = create(tmp_path / "a.readyroom")
    told: list[str] = []
    stop = store.watch(lambda: told.append("closely"), closely=True)
    store.watch(lambda: told.append("all"))

    with store.writing():
        store.hush()
    assert told == ["closely"]
    with store.writing():
        pass
    store.touch()
    assert told == ["closely", "closely", "all", "closely", "all"]
    stop()
    with store.writing(), store.writing():
        store.hush()
    assert len(told) == 5
    store.close()


def test_a_transaction_that_failed_hushes_nothing_after_it(tmp_path: Path) -> None:
    store = create(tmp_path / "a.readyroom")
    told: list[str] = []
    store.watch(lambda: told.append("all"))

    with contextlib.suppress(ZeroDivisionError), store.writing():
        store.hush()
        raise ZeroDivisionError
    with store.writing():
        pass

    assert told == ["all"]
    store.close()
