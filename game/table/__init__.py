"""One game's authority: who sits where, orders in, facts to the journal, views out."""
