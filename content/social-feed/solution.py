import heapq
from bisect import bisect_right


def merge_timelines(timelines, limit, cursor=None, hidden=frozenset()):
    page = []
    for post in posts_after(timelines, cursor):
        if post[1] in hidden:
            continue
        if len(page) == limit:
            return page, page[-1]
        page.append(post)
    return page, None


def posts_after(timelines, cursor):
    """Yield each post after the cursor once, the newest first."""
    previous = None
    rests = [rest(timeline, cursor) for timeline in timelines]
    for post in heapq.merge(*rests, reverse=True):
        if post != previous:
            yield post
        previous = post


def rest(timeline, cursor):
    """Yield the posts of one timeline after the cursor, without copying or walking to them."""
    start = 0
    if cursor is not None:
        start = bisect_right(timeline, oldest_first(cursor), key=oldest_first)
    return (timeline[index] for index in range(start, len(timeline)))


def oldest_first(post):
    """A key under which a timeline, newest first, is in ascending order."""
    time, post_id = post
    return -time, -post_id
