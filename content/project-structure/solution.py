from collections import deque


def check_contracts(imports, layers):
    violations = {}
    for place, lower in enumerate(layers):
        for higher in layers[:place]:
            chain = shortest_chain(imports, layers, lower, higher)
            if chain:
                violations[lower, higher] = chain
    return violations


def check_with_exceptions(imports, layers, ignored):
    ignored = set(ignored)
    kept = {
        module: [target for target in targets if (module, target) not in ignored]
        for module, targets in imports.items()
    }
    unused = {(module, target) for module, target in ignored if target not in imports.get(module, ())}
    return check_contracts(kept, layers), sorted(unused)


def shortest_chain(imports, layers, lower, higher):
    # Everything is visited in alphabetical order, so the first chain found is the smallest, too.
    starts = sorted(module for module in imports if layer_of(module, layers) == lower)
    imported_by = dict.fromkeys(starts)
    queue = deque(starts)
    while queue:
        module = queue.popleft()
        for target in sorted(imports.get(module, ())):
            layer = layer_of(target, layers)
            if layer == higher:
                return [*trail(module, imported_by), target]
            if layer is None and target not in imported_by:
                imported_by[target] = module
                queue.append(target)
    return None


def trail(module, imported_by):
    found = []
    while module is not None:
        found.append(module)
        module = imported_by[module]
    return found[::-1]


def layer_of(module, layers):
    for layer in layers:
        if module == layer or module.startswith(f"{layer}."):
            return layer
    return None
