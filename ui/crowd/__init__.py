"""Made-up people who join and vote over real HTTP as phones do; no Qt."""

from ui.crowd.crowd import Crowd, Standing
from ui.crowd.dealing import Given, deal, place
from ui.crowd.labels import Labels
from ui.crowd.opinions import Camps, Opinions, Said
from ui.crowd.person import Person, gather
from ui.crowd.visit import Where

__all__ = [
    "Camps",
    "Crowd",
    "Given",
    "Labels",
    "Opinions",
    "Person",
    "Said",
    "Standing",
    "Where",
    "deal",
    "gather",
    "place",
]
