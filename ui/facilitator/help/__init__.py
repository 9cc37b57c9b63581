"""Help without internet: the guide, the first tour, and a report of a problem."""
