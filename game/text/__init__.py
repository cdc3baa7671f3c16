"""A whole game line by line, in plain words: for a terminal, a screen reader or a pipe."""
