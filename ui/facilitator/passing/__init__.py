"""The laptop passed around: one private ballot after the other, locked between people."""
