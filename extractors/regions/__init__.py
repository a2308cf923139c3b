"""Places: names in the gazetteer, coordinated and local names, and the evidence that a name is a place here."""
