# expect: passed
# growth: quadratic
# why: You look for each node in a list of all that came before it, which takes longer with every
#   node; a set would not, and two pointers at different speeds need no memory at all.
def cycle_start(head):
    visited = []
    node = head
    while node is not None:
        if node in visited:
            return node
        visited.append(node)
        node = node.next
    return None
