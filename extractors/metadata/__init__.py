"""What a plan says of itself: title, number, issuers, dates, years, its place."""
