"""What the facilitator chose on this laptop, kept in settings.json in the data folder.

What belongs to one client (thresholds, paper, language of the papers) is in the engagement's file instead.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from workshop.places import data_folder

LOG = logging.getLogger(__name__)
NAME = "settings.json"
# The sizes of text that can be chosen, in per cent.
SIZES = (100, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices, each with what holds where nothing was chosen.

    `theme` is light, dark, contrast or "" for the desktop's; `size` is the size of text in per cent;
    `lettering` and `room_lettering` are the typefaces of the windows and of the room's screen, "" for ours;
    `paper` and `language` are what a new engagement begins with; `screen` names the screens that were the
    room's, the latest first, one a line; `place` is where the facilitator's window stood; `folder` is where
    engagements are put, "" for the desktop's documents; `toured` tells that the first tour was seen.
    """

    theme: str = ""
    size: int = 100
    lettering: str = ""
    room_lettering: str = ""
    language: str = ""
    paper: str = "A4"
    still: bool = False
    sound: bool = False
    screen: str = ""
    place: str = ""
    folder: str = ""
    toured: bool = False


def engagements_folder(settings: Settings) -> Path:
    """Give the folder in which new engagements are put; one that is gone is the desktop's documents."""
    chosen = Path(settings.folder) if settings.folder else None
    if chosen is not None and chosen.is_dir():
        return chosen
    from platformdirs import user_documents_path  # noqa: PLC0415 - seldom needed

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


def load() -> Settings:
    """Read the settings; whatever is missing or makes no sense is as if nothing had been chosen."""
    try:
        given = json.loads((data_folder() / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _settings(given) if isinstance(given, Mapping) else Settings()


def _settings(given: Mapping[str, Any]) -> Settings:
    plain = Settings()
    known = {f.name: given[f.name] for f in fields(Settings) if f.name in given}
    fitting = {name: value for name, value in known.items() if type(value) is type(getattr(plain, name))}
    settings = replace(plain, **fitting)
    return settings if settings.size in SIZES else replace(settings, size=plain.size)


def remember(**changes: Any) -> Settings:
    """Change some settings for good and give all of them; a folder that cannot be written is only logged."""
    before = load()
    after = replace(before, **changes)
    if after == before:
        return after
    text = json.dumps(asdict(after), ensure_ascii=False, indent=1)
    try:
        beside = data_folder() / (NAME + ".part")
        beside.write_text(text, encoding="utf-8")
        beside.replace(data_folder() / NAME)
    except OSError:
        LOG.exception("the settings were not written")
    return after
