"""Texts: briefs of fair and equal length, levels and castings that the menus know."""

from __future__ import annotations

from game.scenario.draft import Draft
from game.scenario.variant import JOIN

BRIEF_WORDS_MAX = 200
BRIEF_WORDS_APART = 10


def check_brief_length(draft: Draft) -> None:
    """A brief has at most 200 words."""
    for seat, words in _brief_words(draft).items():
        if words > BRIEF_WORDS_MAX:
            draft.error(
                "brief-too-long", ("seats", seat, "brief"), found="", words=words, most=BRIEF_WORDS_MAX
            )


def check_equal_briefs(draft: Draft) -> None:
    """Briefs are equally long, within ten words, and no seat goes without."""
    words = _brief_words(draft)
    if not any(words.values()):
        return
    longest = max(words.values())
    for seat, count in words.items():
        if longest - count > BRIEF_WORDS_APART:
            path = ("seats", seat, "brief") if count else ("seats", seat)
            draft.warning("briefs-unequal", path, at_key=not count, words=count, longest=longest)


def check_glossary(draft: Draft) -> None:
    """Words of the glossary stand on one line."""
    for word in draft.document.glossary:
        if not word.isprintable():
            draft.error("not-one-line", ("glossary", word), at_key=True)


def check_normal_level(draft: Draft) -> None:
    """Levels include the default one, and characters come with levels."""
    document = draft.document
    if document.levels and "normal" not in document.levels:
        draft.error("no-normal-level", ("levels",), at_key=True, found="")
    if document.characters and not document.levels:
        draft.error("no-normal-level", ("characters",), at_key=True, found="")


def check_verdicts(draft: Draft) -> None:
    """The last verdict fits every game, and none before it does."""
    verdicts = draft.document.verdicts
    for at, verdict in enumerate(verdicts):
        is_open = all(value is None for value in dict(verdict.when).values())
        if is_open and at < len(verdicts) - 1:
            draft.error("verdict-hides-others", ("verdicts", at, "when"), at_key=True, found="")
        if not is_open and at == len(verdicts) - 1:
            draft.warning("no-last-verdict", ("verdicts", at, "when"), at_key=True)


def check_acceptance(draft: Draft) -> None:
    """An acceptance target has a low or a high end, in order, and is measured on a game that there is."""
    document = draft.document
    for at, row in enumerate(document.acceptance):
        for name in row.preset.split(JOIN) if row.preset is not None else ():
            if name not in document.presets and name not in document.switches:
                known = (*document.presets, *document.switches)
                draft.unknown("unknown-variant", ("acceptance", at, "preset"), name, known)
        if row.length is not None and row.length not in document.lengths:
            draft.unknown("unknown-variant", ("acceptance", at, "length"), row.length, document.lengths)
        if row.from_ is None and row.to is None:
            draft.error("target-without-end", ("acceptance", at), found="")
        elif row.from_ is not None and row.to is not None and row.from_ > row.to:
            draft.error("range-backwards", ("acceptance", at, "from"))


def _brief_words(draft: Draft) -> dict[str, int]:
    return {seat: len((block.brief or "").split()) for seat, block in draft.document.seats.items()}
