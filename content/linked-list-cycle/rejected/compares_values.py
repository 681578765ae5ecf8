# expect: wrong_answer
# why: You compare the values of the nodes, so two different nodes with equal values look like a
#   cycle. Ask whether it is the same node.
def cycle_start(head):
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow = slow.next
        fast = fast.next.next
        if fast is not None and slow.value == fast.value:
            break
    else:
        return None
    slow = head
    while slow.value != fast.value:
        slow = slow.next
        fast = fast.next
    return slow
