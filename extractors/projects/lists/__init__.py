"""Lists of projects: their items, what these share, and what of it is said of one alone."""
