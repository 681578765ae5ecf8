# expect: passed
# growth: quadratic
# why: You look at every point for every key. The points lie in order, so how could you find the next
#   one without passing all the others?
from bisect import bisect_left
from hashlib import sha256


def position(text):
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")


class HashRing:
    def __init__(self, nodes, replicas=100):
        self.replicas = replicas
        self.nodes = []
        self.points = []
        for node in nodes:
            self.place(node)
        self.points.sort()

    def add(self, node):
        self.place(node)
        self.points.sort()

    def remove(self, node):
        if node not in self.nodes:
            raise KeyError(node)
        self.nodes.remove(node)
        self.points = [point for point in self.points if point[1] != node]

    def place(self, node):
        if node not in self.nodes:
            self.nodes.append(node)
            for index in range(self.replicas):
                self.points.append((position(f"{node}#{index}"), node))

    def node_for(self, key):
        if not self.points:
            return None
        place = position(key)
        for point in self.points:
            if point[0] >= place:
                return point[1]
        return self.points[0][1]

    def nodes_for(self, key, count):
        start = bisect_left(self.points, (position(key),))
        found = []
        for _, node in self.points[start:] + self.points[:start]:
            if node not in found:
                found.append(node)
        return found[:count]

    def load(self, keys):
        counts = {node: 0 for node in self.nodes}
        for key in keys:
            if self.nodes:
                counts[self.node_for(key)] += 1
        return counts
