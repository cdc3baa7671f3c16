"""Advice for a person: from its seat's view and what follows from it, and from nothing else.

Everything here is typed and says nothing in words. What others may want is told by their published orders,
their offers, red lines, signals and answers; no number of another seat is known, guessed at or answered.
Clauses about people are never asked for, given or named as a price.
"""
