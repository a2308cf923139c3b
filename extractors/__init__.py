"""From a file to records: reading, layout, sections, one spaCy component for each kind of fact, assembly."""
