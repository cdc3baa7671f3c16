"""A small scenario with everything in it and a target for every measure, written where a test wants it."""

from pathlib import Path

from game.lab.balance import Balance, plan
from game.lab.setting import Setting

HARBOUR = Path(__file__).parents[1] / "scenario" / "harbour.yaml"
CASTING = "{town: staller, port: dealmaker, union: incumbent}"
TARGETS = f"""
acceptance:
  - {{id: deals, text: Deals., measure: deal_percent, from: 0, to: 100}}
  - {{id: named, text: Deals., measure: deal_percent, castings: [{CASTING}], from: 0}}
  - {{id: hard, text: Deals., measure: deal_percent, preset: hard, from: 0}}
  - {{id: never, text: Deals., measure: deal_percent, from: 101}}
  - {{id: early, text: Early., measure: signed_between_percent, turns: [1, 3], from: 0}}
  - {{id: zone, text: Zone., measure: zone_percent_of_settlements, from: 5, to: 60}}
  - {{id: packages, text: Zone., measure: zone_percent_of_packages, from: 1, to: 60}}
  - {{id: differs, text: Differs., measure: best_differs_issues, from: 0}}
  - {{id: accepted, text: Accepted., measure: best_accepted_elsewhere, to: 0}}
  - {{id: split, text: Split., measure: split_acceptable, to: 0}}
  - {{id: dominated, text: Split., measure: split_dominated_count, from: 0}}
  - {{id: nash, text: Nash., measure: distinct_nash_deals, from: 1}}
  - {{id: option, text: Nash., measure: largest_nash_option_percent, issues: [quay, pay], to: 100}}
  - {{id: fair, text: Fair., measure: fairness_gap_percent, to: 100}}
  - {{id: lead, text: Lead., measure: character_lead_percent, to: 100000}}
  - {{id: near, text: Near., measure: near_efficient_percent, from: 0}}
  - {{id: created, text: Created., measure: created_percent, to: 100}}
  - {{id: shine, text: Shine., measure: shortcut_shine, turns: [2], package: {{quay: 1}}, from: -9999}}
  - {{id: end, text: End., measure: shortcut_gain_at_deadline, turns: [2], package: {{quay: 1}}, to: 9999}}
  - {{id: others, text: End., measure: shortcut_others_at_deadline, turns: [2], package: {{quay: 1}},
     to: 9999}}
  - {{id: peak, text: Peak., measure: delay_peak_turn, seat: port, from: 1}}
  - {{id: height, text: Peak., measure: delay_peak_height, seat: port, from: -9999}}
  - {{id: policy, text: Peak., measure: delay_policy_height, seat: port, turns: [1, 2, 4], character: mirror,
     from: -9999}}
  - {{id: simple, text: Simple., measure: simple_policies_above_field, to: 18}}
  - {{id: preparing, text: Preparing., measure: preparing_gain, from: -9999}}
  - {{id: level, text: Level., measure: hard_gain, from: -9999}}
  - {{id: easy, text: Level., measure: easy_loss, to: 9999}}
  - {{id: replay, text: Replay., measure: replay_differences, to: 0}}
  - {{id: first, text: First., measure: first_offer_changes, to: 0}}
  - {{id: answer, text: Answer., measure: truce_answer_gap, castings: [{CASTING}], from: -9999, to: 9999}}
  - {{id: answers, text: Answer., measure: truce_answers_split, castings: [{CASTING}], from: 0}}
  - {{id: search, text: Search., measure: search_quality_percent, from: 50, to: 100}}
  - {{id: stranger, text: Waits., measure: deal_percent, from: 0,
     castings: [{{town: oracle, port: oracle, union: seer}}]}}
  - {{id: unsaid, text: Lacks a seat., measure: delay_peak_turn, from: 1, enforced: false}}
"""
GAMES = 3


def text() -> str:
    """The harbour with these targets instead of its own."""
    before, _, after = HARBOUR.read_text(encoding="utf-8").partition("acceptance:\n")
    return before + TARGETS.lstrip() + after[after.index("glossary:") :]


def setting() -> Setting:
    """The harbour as workers are given it."""
    return Setting("harbour.yaml", text())


def write(folder: Path) -> Path:
    """The scenario as a file of a folder."""
    path = folder / "harbour.yaml"
    path.write_text(text(), encoding="utf-8")
    return path


def balance(folder: Path, *only: str, games: int = GAMES, seed: int = 1) -> Balance:
    """Some of its targets, planned with few games."""
    return plan(str(write(folder)), games, seed, only)
