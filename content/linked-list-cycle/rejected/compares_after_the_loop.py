# expect: too_many_steps
# why: You compare the pointers only after the loop, and on a cycle that loop never ends. Where must
#   the comparison stand so that it is made on every round?
def cycle_start(head):
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow = slow.next
        fast = fast.next.next
    if fast is None or fast is not slow:
        return None
    slow = head
    while slow is not fast:
        slow = slow.next
        fast = fast.next
    return slow
