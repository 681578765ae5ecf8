# expect: wrong_answer
# why: You return the node where the two pointers meet. It lies in the cycle, but usually it is not
#   the node where the cycle begins; a second phase has to find that one.
def cycle_start(head):
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow = slow.next
        fast = fast.next.next
        if slow is fast:
            return slow
    return None
