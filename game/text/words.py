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
}
"""The first word of a line, and the action it means."""

TAKING = frozenset({"offer", "why", "ask-advice"})
"""Actions that take more words; whatever follows another one was meant to be something else."""

HELP = ("number", "words", "offer", "looks", "why", "compare", "talk", "undo", "seal", "quit")
"""The lines of the help page, in order."""
