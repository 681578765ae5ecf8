from bisect import bisect_left
from hashlib import sha256


def position(text):
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")


class HashRing:
    """Points sorted by position; a key belongs to the node of the next point around the ring."""

    def __init__(self, nodes, replicas=100):
        self._replicas = replicas
        self._nodes = set(nodes)
        self._rebuild()

    def add(self, node):
        self._nodes.add(node)
        self._rebuild()

    def remove(self, node):
        self._nodes.remove(node)
        self._rebuild()

    def node_for(self, key):
        return next(self._clockwise(key), None)

    def nodes_for(self, key, count):
        wanted = min(count, len(self._nodes))
        found = []
        for node in self._clockwise(key):
            if len(found) == wanted:
                break
            if node not in found:
                found.append(node)
        return found

    def load(self, keys):
        counts = dict.fromkeys(self._nodes, 0)
        for key in keys:
            node = self.node_for(key)
            if node is not None:
                counts[node] += 1
        return counts

    def _rebuild(self):
        # The membership changes rarely, the ring is asked all the time: sort here, bisect there.
        points = sorted(
            (position(f"{node}#{index}"), node)
            for node in self._nodes
            for index in range(self._replicas)
        )
        self._positions = [place for place, _ in points]
        self._owners = [node for _, node in points]

    def _clockwise(self, key):
        """The owners of all points, from the first at or after the key's position."""
        start = bisect_left(self._positions, position(key))
        total = len(self._owners)
        for step in range(total):
            yield self._owners[(start + step) % total]
