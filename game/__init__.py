"""No Later Than June: a negotiation game; the picture of its rooms is in `game/README.md`."""
