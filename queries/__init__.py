"""The catalogue of SPARQL questions, and where they are asked: the embedded store or a remote endpoint."""
