"""What every kind of fact needs: word patterns, phrases and their verbs, intervals and spans."""
