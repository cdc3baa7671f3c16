"""Games on disk: every command with its events is safe before anyone sees them, and replays to the bit.

One game is one SQLite file. A file can be copied, sent or thrown away by itself, two tables never wait for
one another's lock, and damage stays within one game. The state of a game is the fold of its events; a
journal holds every seat's secrets and is for the table, the facilitator and the debrief alone.
"""
