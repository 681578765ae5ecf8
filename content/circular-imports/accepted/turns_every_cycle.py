import bisect
from collections import Counter, deque


def load_order(imports):
    needs = clean(imports)
    needed_by = reverse(needs)
    missing = Counter({module: len(targets) for module, targets in needs.items()})
    ready = sorted((module for module in needs if not missing[module]), reverse=True)
    order = []
    while ready:
        module = ready.pop()
        order.append(module)
        for importer in needed_by[module]:
            missing[importer] -= 1
            if not missing[importer]:
                bisect.insort(ready, importer, key=Descending)
    if len(order) != len(imports):
        raise ValueError("cycle")
    return order


class Descending:
    """Turns the order of names around."""

    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        other = other.name if isinstance(other, Descending) else other
        return self.name > other


def find_cycle(imports):
    needs = clean(imports)
    needs = strip(reverse(strip(reverse(strip(needs)))))
    cycles = [turned(cycle) for cycle in (way_around(module, needs) for module in needs) if cycle]
    return min(cycles, key=lambda cycle: (len(cycle), cycle), default=[])


def violations(imports, layers):
    def layer_of(module):
        parts = module.split(".")
        names = [".".join(parts[:count]) for count in range(1, len(parts) + 1)]
        return next((layers.index(name) for name in names if name in layers), None)

    found = {
        (importer, target)
        for importer, targets in imports.items()
        for target in targets
        if None not in (layer_of(importer), layer_of(target))
        and layer_of(importer) > layer_of(target)
    }
    return sorted(found)


def clean(imports):
    return {module: sorted(imports.keys() & set(targets)) for module, targets in imports.items()}


def reverse(graph):
    reversed_graph = {module: [] for module in graph}
    for module in sorted(graph):
        for target in graph[module]:
            reversed_graph[target].append(module)
    return reversed_graph


def strip(graph):
    """Without the modules from which every way ends."""
    reversed_graph = reverse(graph)
    left = {module: len(targets) for module, targets in graph.items()}
    ends = deque(module for module, count in left.items() if count == 0)
    gone = set(ends)
    while ends:
        for importer in reversed_graph[ends.popleft()]:
            left[importer] -= 1
            if left[importer] == 0:
                gone.add(importer)
                ends.append(importer)
    return {
        module: [target for target in targets if target not in gone]
        for module, targets in graph.items()
        if module not in gone
    }


def way_around(start, graph):
    ways = {start: [start]}
    queue = deque([start])
    while queue:
        module = queue.popleft()
        for target in graph[module]:
            if target == start:
                return ways[module]
            if target not in ways:
                ways[target] = ways[module] + [target]
                queue.append(target)
    return []


def turned(cycle):
    first = cycle.index(min(cycle))
    return cycle[first:] + cycle[:first]
