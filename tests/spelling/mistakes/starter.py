"""A docstrng counts."""

lazzy = "code"  # A coment counts, `lazzy` does not.
