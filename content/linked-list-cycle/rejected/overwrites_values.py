# expect: wrong_answer
# why: You find the right node, but you mark visited nodes by overwriting their values, and the
#   caller's list is worthless afterwards. Find it without changing any node.
def cycle_start(head):
    node = head
    while node is not None:
        if node.value == "visited":
            return node
        node.value = "visited"
        node = node.next
    return None
