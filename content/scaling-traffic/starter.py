from hashlib import sha256


def position(text):
    """Where a text lies on the ring: a number from 0 up to 2**64 - 1."""
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")


class HashRing:
    def __init__(self, nodes, replicas=100):
        """Put every node on the ring with that many points."""

    def add(self, node):
        """Put one more node on the ring."""

    def remove(self, node):
        """Take a node off the ring; KeyError if it is not there."""

    def node_for(self, key):
        """Return the node that the key belongs to, or None."""

    def load(self, keys):
        """Return a dict from each node to the number of these keys that belong to it."""
