"""Bodies, companies and institutions that a plan names."""
