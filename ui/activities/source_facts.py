"""Source facts: labelled, in one place, open: three facts of each source, as the room answered."""

from functools import partial

from ui.activities.grid import paint_grid
from ui.activities.view import View
from ui.activities.voting import voting

VIEW = View(room=voting(partial(paint_grid, words=False)))
