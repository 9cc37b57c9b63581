"""Criteria vote: the leading problems against the four criteria."""

from functools import partial

from ui.activities.grid import paint_grid
from ui.activities.view import View
from ui.activities.voting import voting
from ui.activities.words import paint_words_and_rule

VIEW = View(room=voting(partial(paint_grid, words=False), paint_words_and_rule))
