"""What a game draws and shows beside the rules: events, injects, characters, verdicts, settings."""

from __future__ import annotations

from datetime import date

from game.core.arithmetic import div
from game.core.ids import PerSeat, Turn
from game.core.scenario import (
    Card,
    Character,
    GuidedTurn,
    Inject,
    Level,
    Settings,
    Verdict,
    VerdictWhen,
    When,
)
from game.scenario.build.plan import Plan
from game.scenario.schema.cast import TURN_PARAMETERS, CharacterBlock, LevelBlock, parameter_names
from game.scenario.schema.play import CardRow, TableBlock, VerdictCondition
from game.scenario.window import window_of


def events(plan: Plan) -> tuple[Card, ...]:
    """The deck; cards that this length leaves without effects or turns are out."""
    block = plan.document.events
    if block is None or "events" in plan.off:
        return ()
    found = (_card(plan, row) for row in block.cards)
    return tuple(card for card in found if card is not None)


def events_percent(plan: Plan) -> int:
    """The chance of a card each turn, per cent."""
    block = plan.document.events
    return 0 if block is None or "events" in plan.off else block.percent


def injects(plan: Plan) -> tuple[Inject, ...]:
    """What the facilitator may add, without what this length leaves without effects."""
    found = []
    for key, block in plan.document.injects.items():
        effects = plan.effects(block.effects)
        if effects or not block.effects:
            found.append(Inject(key, block.name, block.text or "", effects))
    return tuple(found)


def settings(plan: Plan) -> Settings:
    """The table's settings unless somebody chooses others."""
    block = plan.document.table or TableBlock()
    return Settings(
        press=block.press == "talks",
        harm_cards=block.harm_cards,
        staff_prepare=block.missing_orders == "prepare",
    )


def verdicts(plan: Plan) -> tuple[Verdict, ...]:
    """The verdicts in order."""
    return tuple(Verdict(row.text, _verdict_when(plan, row.when)) for row in plan.document.verdicts)


def characters(plan: Plan) -> tuple[Character, ...]:
    """The characters, their turn numbers scaled to this game's length (R102)."""
    return tuple(_character(plan, key, block) for key, block in plan.document.characters.items())


def levels(plan: Plan) -> tuple[Level, ...]:
    """The levels; a change of a number is a parameter named `set.NAME`, `add.NAME` and so on."""
    return tuple(_level(plan, key, block) for key, block in plan.document.levels.items())


def casting(plan: Plan) -> PerSeat[str]:
    """The default casting by seat; empty if the file has none."""
    castings = plan.document.casting
    if not castings:
        return ()
    block = castings.get("default", next(iter(castings.values())))
    return tuple(block.seats[seat] for seat in plan.names.seats)


def cost_mark(plan: Plan) -> tuple[str, str, str]:
    """Name, symbol and meaning of the cost mark; empty where nothing has one."""
    block = plan.document.cost_mark
    issues = plan.document.issues
    has_marks = any(option.cost_marks for key in plan.names.issues for option in issues[key].options)
    if "cost_marks" in plan.off or not has_marks:
        return ("", "", "")
    return ("cost mark", "◆", "") if block is None else (block.name, block.symbol, block.text)


def guided(plan: Plan) -> tuple[GuidedTurn, ...]:
    """What a newcomer's first game shows from which turn on, without issues that are not played."""
    return tuple(
        GuidedTurn(
            Turn(row.turn),
            tuple(plan.names.issue(issue) for issue in row.issues if issue in plan.names.issues),
            row.moves,
            row.text,
        )
        for row in plan.document.guided
    )


def _card(plan: Plan, row: CardRow) -> Card | None:
    first, last = window_of(row, plan.document.calendar)
    effects = plan.effects(row.effects)
    if first > last or (row.effects and not effects and not row.incident):
        return None
    unless: When | None = plan.when(row.unless.in_force) if row.unless is not None else None
    is_dated = row.kind == "historical" and row.from_ is not None
    return Card(
        key=row.id,
        kind=row.kind,
        first=first,
        last=last,
        date=row.from_.isoformat() if is_dated and row.from_ is not None else "",
        title=row.title,
        text=row.text,
        source=row.source or "",
        effects=effects,
        unless=unless,
        needs_truce=row.needs_truce or row.incident,
        incident=row.incident,
        harm=row.harm,
    )


def _verdict_when(plan: Plan, row: VerdictCondition) -> VerdictWhen:
    def turn_of(day: date | int | None) -> Turn | None:
        return None if day is None else plan.days.turn_of(day)

    return VerdictWhen(
        ending=row.ending,
        durability_below=row.durability_below,
        durability_from=row.durability_from,
        signed_by=turn_of(row.signed_by),
        signed_after=turn_of(row.signed_after),
        nash_share_from=row.nash_share_from,
        claims_over=row.claims_over,
        created_below=row.created_below,
        in_force_pair=None if row.in_force_pair is None else plan.names.seats_of(row.in_force_pair),
        truce_running=row.truce_running,
    )


def _scaled(plan: Plan, turn: int) -> int:
    """A turn number of a character in this game's length; a positive one stays positive (R102)."""
    scaled = div(turn * plan.document.calendar.turns, plan.turns_written)
    return max(1, scaled) if turn > 0 else scaled


def _character(plan: Plan, key: str, block: CharacterBlock) -> Character:
    found = []
    for name in parameter_names():
        value = getattr(block, name)
        if value is not None:
            found.append((name, _scaled(plan, value) if name in TURN_PARAMETERS else int(value)))
    return Character(key, block.name, block.text, tuple(found))


def _level(plan: Plan, key: str, block: LevelBlock) -> Level:
    found = [("learn", block.learn), ("noise", block.noise), ("foresight", int(block.foresight))]
    changes = {"set": block.set_, "add": block.add, "at_least": block.at_least, "at_most": block.at_most}
    for change, values in changes.items():
        for name, value in values.items():
            amount = _scaled(plan, value) if name in TURN_PARAMETERS else value
            found.append((f"{change}.{name}", amount))
    found.extend((f"percent.{name}", value) for name, value in block.percent.items())
    return Level(key, block.name, block.text, tuple(found))
