class HashMap:
    def __init__(self):
        pass

    def __len__(self):
        """Return the number of keys."""
        return 0

    def capacity(self):
        """Return the number of slots."""

    def set(self, key, value):
        """Store the value under the key."""

    def get(self, key, default=None):
        """Return the value stored under the key, or the default."""

    def delete(self, key):
        """Remove the key, or raise KeyError."""
