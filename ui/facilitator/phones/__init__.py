"""The tab Phones: the room check, personal cards, rehearsal."""
