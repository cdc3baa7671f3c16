"""All cross-checks, in the order in which they run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.core.scenario import Scenario
from game.scenario.checks import (
    calendar,
    cards,
    conditions,
    deals,
    effects,
    keys,
    options,
    references,
    values,
    variants,
    words,
    zone,
)
from game.scenario.draft import Draft

CHECKS: Final[tuple[Callable[[Draft], None], ...]] = (
    keys.check_counts,
    keys.check_key_form,
    keys.check_reserved_words,
    keys.check_card_ids,
    references.check_names,
    references.check_every_seat,
    references.check_lists_of_seats,
    references.check_option_numbers,
    references.check_pairs,
    references.check_level_parameters,
    options.check_first_option,
    options.check_short_labels,
    options.check_repeated_labels,
    options.check_reachable_options,
    options.check_cost_marks_are_words,
    conditions.check_empty_choices,
    conditions.check_idle_parts,
    conditions.check_linkages,
    conditions.check_headlines,
    conditions.check_durability_terms,
    conditions.check_settlement,
    effects.check_effect_lines,
    calendar.check_calendar,
    calendar.check_marked_days,
    calendar.check_turns,
    calendar.check_list_lengths,
    cards.check_windows,
    cards.check_reachable,
    cards.check_deck_is_drawn,
    cards.check_sources,
    cards.check_harm,
    cards.check_cards_do_something,
    cards.check_unless,
    values.check_durability,
    values.check_zone_bounds,
    values.check_split_package,
    values.check_secret_cards,
    values.check_headline_rules,
    values.check_needs_have_files,
    values.check_points_differ,
    deals.check_truce_options,
    deals.check_truce_needs_interim,
    deals.check_breach,
    deals.check_opening,
    deals.check_pressure_targets,
    deals.check_red_lines,
    words.check_brief_length,
    words.check_equal_briefs,
    words.check_glossary,
    words.check_normal_level,
    words.check_verdicts,
    words.check_acceptance,
    variants.check_length_changes,
    variants.check_length_issues,
    variants.check_switches,
)

BUILT_CHECKS: Final[tuple[Callable[[Scenario, Draft], None], ...]] = (
    zone.check_walk_aways,
    zone.check_zone,
)


def run_checks(draft: Draft) -> None:
    """Run every check; each notes its own problems and stops no other."""
    for check in CHECKS:
        check(draft)
        if check is keys.check_counts and keys.is_oversized(draft):
            return


def run_built_checks(scenario: Scenario, draft: Draft) -> None:
    """Run the checks that need the scenario as played."""
    for check in BUILT_CHECKS:
        check(scenario, draft)
