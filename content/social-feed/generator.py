def generate(size, seed):
    """Four timelines with `size` posts in all; the page starts in the middle of them."""
    timelines = [[(time, time) for time in range(size - first, 0, -4)] for first in range(4)]
    return [("merge_timelines", timelines, 2, (size // 2 + seed, size // 2 + seed))]


def random_case(draw):
    posts = [(time, base + extra) for time, base in ((3, 10), (2, 30), (1, 20)) for extra in (2, 1, 0)]
    timelines = []
    for _ in range(draw.integer(0, 4)):
        timelines.append([post for post in posts if draw.integer(0, 2) == 1])
    arguments = [timelines, draw.integer(1, 4)]
    if draw.boolean():
        arguments.append(draw.choice(posts + [(0, 0), (9, 9)]))
    return [("merge_timelines", *arguments)]
