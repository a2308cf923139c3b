"""What may be said: vocabulary, records, identities and reference facts. Imports nothing else of the project."""
