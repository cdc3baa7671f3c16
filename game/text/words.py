"""What may be typed, and the action it means."""

WORDS = {
    "accept": "accept",
    "reject": "reject",
    "withdraw": "withdraw",
    "stall": "stall",
    "walk": "leave",
    "prepare": "prepare",
    "gesture": "gesture",
    "red": "line",
    "line": "line",
    "statement": "statement",
    "press": "press",
    "end": "end",
    "offer": "offer",
    "sign": "sign",
    "withhold": "withhold",
    "talk": "talk",
    "say": "talk",
    "seal": "seal",
    "review": "review",
    "menu": "menu",
    "help": "help",
    "status": "status",
    "files": "files",
    "offers": "offers",
    "package": "package",
    "ledger": "ledger",
    "brief": "brief",
    "compare": "compare",
    "why": "why",
    "undo": "undo",
    "news": "news",
    "advice": "advice",
    "ask-advice": "ask-advice",
    "hand-over": "hand_over",
    "take": "take",
    "missed": "missed",
    "note": "note",
    "notes": "note",
}
"""The first word of a line, and the action it means."""

TAKING = frozenset({"offer", "why", "ask-advice", "hand_over", "take", "note"})
"""Actions that take more words; whatever follows another one was meant to be something else."""

HANDS = frozenset({"hand_over", "take"})
"""Actions of a game whose seats can change hands."""

HELP = ("number", "words", "offer", "looks", "why", "compare", "talk", "undo", "seal", "hands", "quit")
"""The lines of the help page, in order."""
