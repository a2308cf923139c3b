"""What may be said: vocabulary, records, identities and reference facts. Imports nothing else of the project."""

__version__ = "0.1.0"
