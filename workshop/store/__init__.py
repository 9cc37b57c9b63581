"""The engagement file: the only SQL, transactions, migrations, backups and the lock."""

import workshop.store.later  # noqa: F401 - before sqlite-utils
from workshop.store.database import Store
from workshop.store.file import create, look_ahead, look_into, open_file

__all__ = ["Store", "create", "look_ahead", "look_into", "open_file"]
