"""File → text: plain text, PDF, Word and HTML, each read by a module of its own."""
