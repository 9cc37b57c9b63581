"""The languages that an engagement can be held in, as far as there are texts in them."""

from collections.abc import Mapping

from workshop.language import _
from workshop.places import RESOURCES

ENGLISH = "en"


def languages() -> Mapping[str, str]:
    """Give the languages by their code, each by its own name, English first."""
    from babel import Locale  # noqa: PLC0415 - not needed before a form asks

    from workshop.teaching.packs import shipped  # noqa: PLC0415 - as above

    codes = [ENGLISH, *sorted({spoken for _key, _title, spoken in shipped()} - {ENGLISH})]
    named = ((code, str(Locale.parse(code).get_display_name() or code)) for code in codes)
    return {code: name[0].upper() + name[1:] for code, name in named}


def language_note(code: str) -> str:
    """Say what is in this language, where not everything is."""
    if code in {"", ENGLISH} or (RESOURCES / "locale" / code).is_dir():
        return ""
    return _("The messages to sort, dates and numbers are in this language; all other words are English.")
