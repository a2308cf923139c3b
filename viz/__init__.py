"""From rows and networks to pages: one self-contained HTML file that needs no network."""
