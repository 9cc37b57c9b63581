"""The machine that the room teaches: it learns from labels and is scored on hidden messages."""
