from bisect import bisect_left
from collections import Counter
from hashlib import sha256


def position(text):
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")


class HashRing:
    """A dict from position to node, changed point by point, beside the sorted positions."""

    def __init__(self, nodes, replicas=100):
        self.replicas = replicas
        self.nodes = {}
        self.owners = {}
        for node in nodes:
            self._place(node)
        self.order = sorted(self.owners)

    def add(self, node):
        self._place(node)
        self.order = sorted(self.owners)

    def remove(self, node):
        for place in self.nodes.pop(node):
            del self.owners[place]
        self.order = [place for place in self.order if place in self.owners]

    def node_for(self, key):
        if not self.order:
            return None
        index = bisect_left(self.order, position(key))
        if index == len(self.order):
            index = 0
        return self.owners[self.order[index]]

    def nodes_for(self, key, count):
        start = bisect_left(self.order, position(key))
        around = self.order[start:] + self.order[:start]
        return list(dict.fromkeys(self.owners[place] for place in around))[:count]

    def load(self, keys):
        counts = Counter(self.node_for(key) for key in keys)
        return {node: counts[node] for node in self.nodes}

    def _place(self, node):
        places = [position(f"{node}#{index}") for index in range(self.replicas)]
        self.nodes[node] = places
        for place in places:
            self.owners[place] = node
