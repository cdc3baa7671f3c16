"""RULES.md says what the code does."""

from tests.tools.refusals import table, written


def test_the_table_of_refusals_in_the_rules_is_the_one_the_code_has() -> None:
    assert table() == written()
