"""What comes in from and goes out to other programs: pre-work tables, plan lines and votes."""

# How the names of tables end that can be read.
TABLES = frozenset({".csv", ".tsv", ".txt", ".xlsx"})
