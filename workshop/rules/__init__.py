"""What a workshop's findings ask for: pure rules, one module a group; rulebook.py has them all."""
