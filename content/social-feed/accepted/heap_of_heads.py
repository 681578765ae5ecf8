import heapq


def merge_timelines(timelines, limit, cursor=None, hidden=()):
    hidden = set(hidden)
    heads = []
    for number, timeline in enumerate(timelines):
        push(heads, timeline, number, position_after(timeline, cursor))
    heapq.heapify(heads)

    page = []
    last = None
    while heads:
        time, post_id, number, position = heads[0]
        post = (-time, -post_id)
        if post != last and post[1] not in hidden:
            if len(page) == limit:
                return page, page[-1]
            page.append(post)
        last = post
        timeline = timelines[number]
        if position + 1 < len(timeline):
            time, post_id = timeline[position + 1]
            heapq.heapreplace(heads, (-time, -post_id, number, position + 1))
        else:
            heapq.heappop(heads)
    return page, None


def push(heads, timeline, number, position):
    if position < len(timeline):
        time, post_id = timeline[position]
        heads.append((-time, -post_id, number, position))


def position_after(timeline, cursor):
    if cursor is None:
        return 0
    low, high = 0, len(timeline)
    while low < high:
        middle = (low + high) // 2
        if timeline[middle] >= cursor:
            low = middle + 1
        else:
            high = middle
    return low
