def cycle_start(head):
    node, passed = head, 0
    while node is not None:
        other = head
        for _ in range(passed):
            if other is node:
                return node
            other = other.next
        node = node.next
        passed += 1
    return None
