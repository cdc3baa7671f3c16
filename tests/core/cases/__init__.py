"""The rule cases: data in YAML, the language they are written in, and a table that plays them."""

import pytest

# Asserts outside of test modules are explained only if pytest hears of it before the import.
pytest.register_assert_rewrite("tests.core.cases.case")
