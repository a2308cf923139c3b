"""Names that the gazetteer holds: where they stand, and which place each means."""
