"""What is laid over the middle of the window for a moment: large notes, time to win back, the parking lot."""
