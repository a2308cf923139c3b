"""Targets: numbers with units, and the clauses that say what they measure."""
