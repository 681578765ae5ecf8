# expect: passed
# growth: quadratic
# why: You keep the order of use in a list, and list.remove() searches it from the front: each get and
#   put costs more the fuller the cache is. Which structure moves an entry without searching for it?
class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values = {}
        self.order = []

    def get(self, key, default=None):
        if key not in self.values:
            return default
        self.order.remove(key)
        self.order.append(key)
        return self.values[key]

    def put(self, key, value):
        if key in self.values:
            self.order.remove(key)
        self.values[key] = value
        self.order.append(key)
        self.evict()

    def resize(self, capacity):
        self.capacity = capacity
        self.evict()

    def keys(self):
        return list(self.order)

    def evict(self):
        while len(self.values) > self.capacity:
            del self.values[self.order.pop(0)]
