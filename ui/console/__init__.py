"""A facilitator without a screen: keeps the split between subject and window honest."""

from ui.console.console import Console
from ui.console.phones import phones_open

__all__ = ["Console", "phones_open"]
