# expect: raised
# why: You look two nodes ahead without making sure that the first of them exists. On a list that
#   ends, one of the steps asks None for its next.
def cycle_start(head):
    slow = fast = head
    while fast.next is not None:
        slow = slow.next
        fast = fast.next.next
        if slow is fast:
            break
    else:
        return None
    slow = head
    while slow is not fast:
        slow = slow.next
        fast = fast.next
    return slow
