"""How the client's papers look: one accent colour and the logo."""

from base64 import b64decode, b64encode

from workshop.colour import read_colour
from workshop.language import _
from workshop.model import Logo
from workshop.session.desk import Desk
from workshop.store.journal import editing

KEY = "logo"


class LookVerbs:
    """What can be changed about the look of the papers."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def use_accent(self, written: str) -> None:
        """Print in the client's colour, or in the program's own where nothing is written.

        Raises Refusal where it is no colour, TooLight with a darker tone where it cannot be read on white.
        """
        accent = read_colour(written) if written.strip() else ""
        with editing(self._desk.store, _("change of the colour")) as edit:
            edit.change("engagement", self._desk.engagement().id, accent=accent)

    def use_logo(self, logo: Logo) -> None:
        """Print the client's logo on the first page."""
        row = {
            "id": KEY,
            "kind": logo.kind,
            "image": b64encode(logo.image).decode(),
            "width": logo.width,
            "height": logo.height,
        }
        with editing(self._desk.store, _("change of the logo")) as edit:
            edit.put(KEY, row)

    def drop_logo(self) -> None:
        """Print no logo any more."""
        with editing(self._desk.store, _("change of the logo")) as edit:
            edit.remove(KEY, KEY)

    def logo(self) -> Logo | None:
        """Give the client's logo, None where there is none."""
        return read_logo(self._desk)


def read_logo(desk: Desk) -> Logo | None:
    """Read the client's logo."""
    for row in desk.store.rows(KEY):
        return Logo(row["kind"], b64decode(row["image"]), row["width"], row["height"])
    return None
