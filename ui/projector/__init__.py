"""What the room sees: the picture, the window that shows it, and the screen it is shown on."""
