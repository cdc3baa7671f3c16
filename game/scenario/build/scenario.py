"""The scenario as played."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.scenario import PublicScenario, Scenario, When
from game.scenario.build import books, play, rules, story
from game.scenario.build.plan import Plan
from game.scenario.names import Names
from game.scenario.schema import Document


def build(
    document: Document,
    *,
    turns_written: int,
    length: str | None = None,
    preset: str | None = None,
    switches: Iterable[str] = (),
) -> Scenario:
    """The scenario of a document that passed every check.

    `document` already has the changes of the length laid over it; `turns_written` is the number of turns
    its characters were made for.
    """
    variant = document.lengths[length] if length is not None else None
    kept = variant.issues if variant is not None and variant.issues is not None else tuple(document.issues)
    seats, gauges = tuple(document.seats), tuple(document.gauges)
    plan = Plan(
        document=document,
        written=Names(seats, tuple(document.issues), gauges),
        names=Names(seats, tuple(key for key in document.issues if key in kept), gauges),
        turns_written=turns_written,
        length=variant,
        preset=document.presets[preset] if preset is not None else None,
        off=frozenset(rule for switch in switches for rule in document.switches[switch].off),
    )
    values = books.points(plan)
    linkages = story.linkages(plan)
    requires = plan.when(document.settlement.requires) if document.settlement is not None else None
    public = PublicScenario(
        key=document.id,
        title=document.title,
        subtitle=document.subtitle or "",
        language=document.language,
        content_note=document.content_note or "",
        calendar=story.calendar(plan),
        seats=story.seats(plan),
        issues=story.issues(plan),
        published=story.published(plan, values),
        linkages=tuple(linkage for _, linkage in linkages),
        gauges=story.gauges(plan),
        appetite=story.appetite(plan),
        trust=story.trust(plan),
        settlement_requires=requires or When(()),
        interim=rules.interim(plan),
        truce=rules.truce(plan),
        scoring=rules.scoring(plan),
        moves=rules.moves(plan),
        opening=rules.opening(plan),
        verdicts=play.verdicts(plan),
        characters=play.characters(plan),
        levels=play.levels(plan),
        casting=play.casting(plan),
        not_on_this_table=tuple((row.topic, row.text) for row in document.not_on_this_table),
        glossary=tuple(document.glossary.items()),
        cost_mark=play.cost_mark(plan),
        points_unit=document.points_unit,
        guided=play.guided(plan),
    )
    return Scenario(
        public=public,
        books=books.books(plan, values, linkages),
        decks=books.decks(plan),
        jitter=books.jitter(plan),
        check=books.setup_check(plan),
        events=play.events(plan),
        events_percent=play.events_percent(plan),
        injects=play.injects(plan),
        settings=play.settings(plan),
    )
