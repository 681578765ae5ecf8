# expect: passed
# growth: linear
# why: You put all posts into one list before you take a page from it, so the cost follows the
#   length of all timelines, although a page needs only a few posts. What is the least that you have
#   to look at in each timeline?
def merge_timelines(timelines, limit, cursor=None, hidden=()):
    posts = {post for timeline in timelines for post in timeline if post[1] not in hidden}
    feed = sorted(posts, reverse=True)
    if cursor is not None:
        feed = [post for post in feed if post < cursor]
    page = feed[:limit]
    return page, page[-1] if len(feed) > limit else None
