def cycle_start(head):
    """Brent's algorithm: the mark jumps ahead to the runner after 1, 2, 4, 8 … steps."""
    if head is None:
        return None
    mark = head
    runner = head.next
    allowed = length = 1
    while runner is not mark:
        if runner is None:
            return None
        if length == allowed:
            mark = runner
            allowed *= 2
            length = 0
        runner = runner.next
        length += 1

    # A lead of exactly one cycle: the two meet where the cycle begins.
    leader = follower = head
    for _ in range(length):
        leader = leader.next
    while leader is not follower:
        leader = leader.next
        follower = follower.next
    return follower
