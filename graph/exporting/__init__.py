"""What a store is exported as: RDF in any syntax, tables, panels and networks."""
