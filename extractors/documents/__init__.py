"""The policy documents cited: titles, numbers, issuers, and what the plan does with them."""
