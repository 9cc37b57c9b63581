"""The page about screens: which one is the room’s, their numbers, the test card, how to extend."""
