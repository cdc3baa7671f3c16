"""The rules of the game: pure functions over frozen data, standard library only."""
