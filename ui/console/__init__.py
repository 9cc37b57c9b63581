"""A facilitator without a screen: keeps the split between subject and window honest."""

from ui.console.console import Console

__all__ = ["Console"]
