"""Projects: how their names are built, and what the plan does to them."""
