# expect: wrong_answer
# why: You take the posts out of the caller's timelines. They are the stored lists of other
#   accounts, and the next reader finds them empty. How can you remember a position instead?
def merge_timelines(timelines, limit, cursor=None, hidden=()):
    page = []
    while True:
        heads = [timeline[0] for timeline in timelines if timeline]
        if not heads:
            return page, None
        newest = max(heads)
        for timeline in timelines:
            if timeline and timeline[0] == newest:
                timeline.pop(0)
        if newest[1] in hidden or cursor is not None and newest >= cursor:
            continue
        if len(page) == limit:
            return page, page[-1]
        page.append(newest)
