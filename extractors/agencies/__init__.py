"""How government bodies are named and coded."""
