"""The engagement file: the only SQL, transactions, migrations, backups and the lock."""

from workshop.store.database import Store
from workshop.store.file import create, look_into, open_file

__all__ = ["Store", "create", "look_into", "open_file"]
