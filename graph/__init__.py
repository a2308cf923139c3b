"""From records to RDF: triples, the embedded store, exports, networks and the SHACL check."""
