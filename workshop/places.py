"""Where things are: the resources shipped with the program and the facilitator's data folder."""

import os
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
GUIDE = RESOURCES.parent / "docs" / "guide"


def data_folder() -> Path:
    """Give the folder for backups, settings and the log; READYROOM_HOME overrides it."""
    override = os.environ.get("READYROOM_HOME")
    if override:
        folder = Path(override)
    else:
        from platformdirs import user_data_path  # noqa: PLC0415 - not needed when the override is set

        folder = user_data_path("Readyroom", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
