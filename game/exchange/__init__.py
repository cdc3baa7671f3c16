"""Domains of other negotiation tools: read exactly, written so that they come back exactly.

`load` reads Genius XML, NegMAS YAML or JSON, and NegoLog's JSON profiles into a `Domain`; `domain.values` and
`domain.walk_away` are what a deal space is made of. `domain_of` takes the point tables of a scenario and
`left_out` says what they leave out; `write_genius` and `write_negmas` give files by name; `write_scenario`
gives a scenario that can be played. Everything here sees what all parties want: it is for authors, scholars
and debriefs, never for a seat in play.
"""

from game.exchange.domain import Domain, Issue, Profile
from game.exchange.findings import ExchangeProblems
from game.exchange.gathering import load
from game.exchange.genius_writing import write_genius
from game.exchange.negmas_writing import write_negmas
from game.exchange.playable import write_scenario
from game.exchange.tables import domain_of, left_out

__all__ = [
    "Domain",
    "ExchangeProblems",
    "Issue",
    "Profile",
    "domain_of",
    "left_out",
    "load",
    "write_genius",
    "write_negmas",
    "write_scenario",
]
