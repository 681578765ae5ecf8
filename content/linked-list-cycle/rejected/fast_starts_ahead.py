# expect: too_many_steps
# why: You start the fast pointer one node ahead. That still detects a cycle, but the meeting point
#   is now shifted by one, and the second walk from the head misses it round after round.
def cycle_start(head):
    if head is None:
        return None
    slow, fast = head, head.next
    while slow is not fast:
        if fast is None or fast.next is None:
            return None
        slow = slow.next
        fast = fast.next.next
    slow = head
    while slow is not fast:
        slow = slow.next
        fast = fast.next
    return slow
