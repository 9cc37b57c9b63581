"""What comes in from and goes out to other programs: pre-work tables, plan lines and votes."""
