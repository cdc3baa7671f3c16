"""Every measure by the name that a scenario file gives it."""

from __future__ import annotations

from game.lab.measures import closing, conduct, delay, ending, fairness, opening, setups, shortcut, trial
from game.lab.measures.measure import Measure

MEASURES: dict[str, Measure] = {
    "deal_percent": ending.DEAL_PERCENT,
    "signed_between_percent": ending.SIGNED_BETWEEN_PERCENT,
    "zone_percent_of_settlements": setups.ZONE_PERCENT_OF_SETTLEMENTS,
    "zone_percent_of_packages": setups.ZONE_PERCENT_OF_PACKAGES,
    "best_differs_issues": setups.BEST_DIFFERS_ISSUES,
    "best_accepted_elsewhere": setups.BEST_ACCEPTED_ELSEWHERE,
    "split_acceptable": setups.SPLIT_ACCEPTABLE,
    "split_dominated_count": setups.SPLIT_DOMINATED_COUNT,
    "distinct_nash_deals": setups.DISTINCT_NASH_DEALS,
    "largest_nash_option_percent": setups.LARGEST_NASH_OPTION_PERCENT,
    "fairness_gap_percent": fairness.FAIRNESS_GAP_PERCENT,
    "character_lead_percent": fairness.CHARACTER_LEAD_PERCENT,
    "near_efficient_percent": closing.NEAR_EFFICIENT_PERCENT,
    "created_percent": closing.CREATED_PERCENT,
    "shortcut_shine": shortcut.SHORTCUT_SHINE,
    "shortcut_gain_at_deadline": shortcut.SHORTCUT_GAIN_AT_DEADLINE,
    "shortcut_others_at_deadline": shortcut.SHORTCUT_OTHERS_AT_DEADLINE,
    "delay_peak_turn": delay.DELAY_PEAK_TURN,
    "delay_peak_height": delay.DELAY_PEAK_HEIGHT,
    "delay_policy_height": delay.DELAY_POLICY_HEIGHT,
    "simple_policies_above_field": conduct.SIMPLE_POLICIES_ABOVE_FIELD,
    "preparing_gain": conduct.PREPARING_GAIN,
    "hard_gain": conduct.HARD_GAIN,
    "easy_loss": conduct.EASY_LOSS,
    "truce_answer_gap": opening.TRUCE_ANSWER_GAP,
    "truce_answers_split": opening.TRUCE_ANSWERS_SPLIT,
    "replay_differences": trial.REPLAY_DIFFERENCES,
    "first_offer_changes": trial.FIRST_OFFER_CHANGES,
    "search_quality_percent": trial.SEARCH_QUALITY_PERCENT,
}
