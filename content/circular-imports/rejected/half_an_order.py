# expect: wrong_answer
# why: You return what could be loaded before the cycle, as if it were an order of the whole
#   project. How does the caller notice that modules are missing?
from collections import deque
from heapq import heapify, heappop, heappush


def load_order(imports):
    graph = project_imports(imports)
    order = loadable(graph)
    return order


def find_cycle(imports):
    graph = project_imports(imports)
    # What can be loaded first, or unloaded first, is on no cycle.
    graph = without(graph, loadable(graph))
    graph = without(graph, loadable(turned(graph)))
    best = []
    for start in sorted(graph):
        cycle = shortest_cycle_from(start, graph)
        if cycle and (not best or len(cycle) < len(best)):
            best = cycle
    return best


def violations(imports, layers):
    height = {layer: place for place, layer in enumerate(reversed(layers))}

    def height_of(module):
        for layer in layers:
            if module == layer or module.startswith(layer + "."):
                return height[layer]
        return None

    found = set()
    for importer, targets in imports.items():
        low = height_of(importer)
        for target in targets:
            high = height_of(target)
            if low is not None and high is not None and low < high:
                found.add((importer, target))
    return sorted(found)


def project_imports(imports):
    """The graph without libraries and without repeated lines, neighbors sorted."""
    return {
        module: sorted({target for target in targets if target in imports})
        for module, targets in imports.items()
    }


def turned(graph):
    importers = {module: [] for module in graph}
    for module, targets in graph.items():
        for target in targets:
            importers[target].append(module)
    return importers


def without(graph, removed):
    removed = set(removed)
    return {
        module: [target for target in targets if target not in removed]
        for module, targets in graph.items()
        if module not in removed
    }


def loadable(graph):
    """All modules that do not wait for a cycle, in the order in which they can be loaded."""
    importers = turned(graph)
    missing = {module: len(targets) for module, targets in graph.items()}
    ready = [module for module, count in missing.items() if count == 0]
    heapify(ready)
    order = []
    while ready:
        module = heappop(ready)
        order.append(module)
        for importer in importers[module]:
            missing[importer] -= 1
            if missing[importer] == 0:
                heappush(ready, importer)
    return order


def shortest_cycle_from(start, graph):
    """The first of the shortest cycles whose smallest name is start."""
    came_from = {start: None}
    queue = deque([start])
    while queue:
        module = queue.popleft()
        for target in graph[module]:
            if target == start:
                return path_to(module, came_from)
            # Cycles with a smaller name were found from that name.
            if target > start and target not in came_from:
                came_from[target] = module
                queue.append(target)
    return []


def path_to(module, came_from):
    path = []
    while module is not None:
        path.append(module)
        module = came_from[module]
    return path[::-1]
