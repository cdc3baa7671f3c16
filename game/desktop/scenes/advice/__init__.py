"""Advice over the table: what the advisers say of the turn, and of a question that is put to them."""
