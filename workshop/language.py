"""The product's words in the facilitator's language (gettext; one catalogue for every surface)."""

import gettext

from workshop.places import RESOURCES

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str) -> None:
    """Speak `language` (a code such as "de") from now on; English where there is no catalogue."""
    global _catalogue  # noqa: PLW0603 - one language for the whole program, as gettext itself has it
    _catalogue = gettext.translation("readyroom", RESOURCES / "locale", [language], fallback=True)


def _(message: str) -> str:
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Give the form of a message that fits the number `n`."""
    return _catalogue.ngettext(one, many, n)
