"""Everything that is printed: the only place that knows reportlab."""
