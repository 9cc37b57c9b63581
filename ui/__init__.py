"""How each audience sees Readyroom: facilitator, room, participants and the console."""
