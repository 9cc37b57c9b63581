"""What is said of the address that phones use, when it has changed or there is none."""

from workshop.language import _, ngettext
from workshop.model import Phones


def address_note(phones: Phones) -> str:
    """Say it in two words; empty where the address is as it was."""
    if phones.lost:
        return _("no network")
    return _("new address") if phones.moved else ""


def address_words(phones: Phones) -> str:
    """Say it in a sentence, with what is to be done; empty where the address is as it was."""
    if phones.lost:
        return _(
            "This laptop is in no network: no phone reaches it. Connect it again; phones then come back by "
            "themselves. Hands and slips count all the same."
        )
    if not phones.moved:
        return ""
    words = _("The address for phones is new: {address}. The wall shows it; who had joined types it once.")
    if phones.away:
        words = ngettext(
            "The address for phones is new: {address}. The wall shows it; {n} phone is not back yet.",
            "The address for phones is new: {address}. The wall shows it; {n} phones are not back yet.",
            phones.away,
        )
    return words.format(address=phones.address, n=phones.away)
