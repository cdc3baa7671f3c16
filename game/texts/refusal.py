"""What a player reads when the rules refuse a command."""

from collections.abc import Mapping
from typing import Protocol

from game.texts.catalogue import Catalogue
from game.texts.speech import language, say


class Refusal(Protocol):
    """What is needed of a refusal of the rules: its code, the number of its rule, and what it names."""

    @property
    def code(self) -> str:
        """The stable name of this kind of refusal."""

    @property
    def rule(self) -> str:
        """The number of the rule, for example R31."""

    @property
    def params(self) -> Mapping[str, str | int]:
        """What the sentence may name."""


def refusal(refused: Refusal) -> str:
    """The sentence of a refusal with the number of its rule; it says what to do instead.

    A refusal may carry more parameters than its sentence names.
    """
    text_id = f"refusal.{refused.code}"
    wanted = Catalogue.load(language()).placeholders(text_id)
    given = {name: value for name, value in refused.params.items() if name in wanted}
    return say("refusal.shown", sentence=say(text_id, **given), rule=refused.rule)
