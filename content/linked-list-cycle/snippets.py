from snippets import block, run

cycle_start = run(block(0))["cycle_start"]


class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


def chain(length, loop=None):
    nodes = [Node("same") for _ in range(length)]
    for node, following in zip(nodes, nodes[1:]):
        node.next = following
    if loop is not None:
        nodes[-1].next = nodes[loop]
    return nodes


assert cycle_start(None) is None
for length in range(1, 25):
    assert cycle_start(chain(length)[0]) is None
    for loop in range(length):
        nodes = chain(length, loop)
        links = [node.next for node in nodes]
        assert cycle_start(nodes[0]) is nodes[loop]
        assert [node.next for node in nodes] == links

        # They meet within one trip of slow around the cycle, after a multiple of its length.
        slow = fast = nodes[0]
        steps = 0
        while steps == 0 or slow is not fast:
            slow, fast, steps = slow.next, fast.next.next, steps + 1
        cycle = length - loop
        assert steps <= loop + cycle and steps % cycle == 0
