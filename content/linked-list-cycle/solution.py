def cycle_start(head):
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow = slow.next
        fast = fast.next.next
        if slow is fast:
            break
    else:
        return None

    # `slow` has made a multiple of the cycle's length in steps. Walking on from here and walking
    # from the head therefore arrive at the start of the cycle together.
    slow = head
    while slow is not fast:
        slow = slow.next
        fast = fast.next
    return slow
