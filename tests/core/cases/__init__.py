"""The rule cases: data in YAML, the language they are written in, and a table that plays them."""
