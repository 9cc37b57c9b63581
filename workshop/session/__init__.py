"""What facilitator and participants can do, each verb saved before it returns, and the scene they see."""

from workshop.session.session import Session

__all__ = ["Session"]
