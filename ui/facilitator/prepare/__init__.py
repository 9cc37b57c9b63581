"""Getting ready: people, agenda, pre-work."""
