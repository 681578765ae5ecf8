# expect: too_many_steps
# why: You wait for the walk to come back to the head, but a cycle may begin at a later node. Then
#   the walk goes around it forever without ever passing the head again.
def cycle_start(head):
    if head is None:
        return None
    node = head.next
    while node is not None:
        if node is head:
            return head
        node = node.next
    return None
