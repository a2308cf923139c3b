"""Industries: by lexicon, by head and by list."""
