"""Present: someone speaks; the sentence that stays is shown large."""

from ui.activities.view import View
from ui.activities.words import paint_statement

VIEW = View(room=paint_statement)
