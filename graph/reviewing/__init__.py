"""What people decide of single findings: read, applied to a reading, kept as triples, and what is left in doubt."""
