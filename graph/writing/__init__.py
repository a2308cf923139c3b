"""A `Reading` as triples: one module a kind of thing."""
