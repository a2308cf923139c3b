"""Two plans compared, as data: what each says, and what changed from one to the other."""
