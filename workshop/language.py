"""The product's words in the facilitator's language (gettext; one catalogue for every surface)."""

import gettext

from workshop.places import RESOURCES

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str) -> None:
    """Speak `language` (a code such as "de") from now on; English where there is no catalogue."""
    global _catalogue  # noqa: PLW0603 - one language for the whole program, as gettext itself has it
    _catalogue = gettext.translation("readyroom", RESOURCES / "locale", [language], fallback=True)


def languages() -> dict[str, str]:
    """Give the languages the program speaks, each by its code in its own words; English is always one."""
    found = sorted(path.parents[1].name for path in (RESOURCES / "locale").glob("*/LC_MESSAGES/readyroom.mo"))
    if not found:
        return {"en": "English"}
    from babel import Locale  # noqa: PLC0415 - only where there is something to choose

    others = {code: Locale.parse(code).get_display_name() or code for code in found if code != "en"}
    return {"en": "English", **others}


def _(message: str) -> str:
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Give the form of a message that fits the number `n`."""
    return _catalogue.ngettext(one, many, n)
