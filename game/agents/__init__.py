"""Scripted characters: a seat's view in, its orders out; one agent with other numbers for each (R100-R109).

`agent.choose` decides, `agent.remember` follows a game that somebody else plays. Both see what a human in
the seat sees and nothing more.
"""
