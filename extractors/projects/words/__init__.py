"""The words that projects are known by, the pieces of their patterns, and what is known of a section before they are looked for."""
