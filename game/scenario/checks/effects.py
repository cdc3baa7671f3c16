"""Effects: each line can be read, and whoever it names plays a part there."""

from __future__ import annotations

from game.core.effects import Who
from game.scenario.draft import Draft
from game.scenario.effect import EffectFault, parse_effect
from game.scenario.effect_lines import effect_lines
from game.scenario.findings import quoted


def check_effect_lines(draft: Draft) -> None:
    """Every line of effects is one of the language (R95), in a place where its words mean somebody."""
    for line in effect_lines(draft.document):
        try:
            effect = parse_effect(line.text, draft.names)
        except EffectFault as fault:
            draft.error(
                fault.code,
                line.path,
                index=fault.index,
                found=quoted(fault.word) if fault.word else "",
                meant=(fault.word, fault.choices),
            )
            continue
        for who in (effect.first, effect.second):
            if isinstance(who, Who) and who not in line.parts:
                draft.error(
                    "nobody-plays",
                    line.path,
                    index=line.text.find(f" {who.value}") + 1,
                    found=quoted(who.value),
                    expected=", ".join(sorted(part.value for part in line.parts)),
                )
