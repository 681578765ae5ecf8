def merge_timelines(timelines, limit, cursor=None):
    """Return (page, next_cursor): the newest posts after the cursor, each once."""
