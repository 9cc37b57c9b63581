"""A whole workshop without a screen: made-up people lead it, vote, decide and plan."""

from ui.demo.order import Order
from ui.demo.play import play

__all__ = ["Order", "play"]
