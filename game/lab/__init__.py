"""Many games at once: characters among themselves, counted."""
