"""Guided step: what to do, and what was written down."""

from ui.activities.view import View
from ui.activities.words import paint_words

VIEW = View(room=paint_words)
