"""A round as the facilitator sees it: the private tally, and fields to key in counts."""
