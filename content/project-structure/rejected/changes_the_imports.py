# expect: wrong_answer
# why: You take the ignored imports out of the caller's lists. The next check, or the next contract on the same
#   graph, does not see them any more.
from collections import deque


def layer_of(module, layers):
    for layer in layers:
        if module == layer or module.startswith(layer + "."):
            return layer
    return None


def check_contracts(imports, layers):
    violations = {}
    for low in range(len(layers)):
        for high in range(low):
            chain = find_chain(imports, layers, layers[low], layers[high])
            if chain:
                violations[(layers[low], layers[high])] = chain
    return violations


def find_chain(imports, layers, lower, higher):
    starts = sorted(name for name in imports if layer_of(name, layers) == lower)
    queue = deque([name] for name in starts)
    seen = set(starts)
    while queue:
        chain = queue.popleft()
        for name in sorted(imports.get(chain[-1], [])):
            layer = layer_of(name, layers)
            if layer == higher:
                return chain + [name]
            if layer is None and name not in seen:
                seen.add(name)
                queue.append(chain + [name])
    return None


def check_with_exceptions(imports, layers, ignored):
    unused = []
    for module, name in sorted(set(ignored)):
        if name not in imports.get(module, []):
            unused.append((module, name))
        while name in imports.get(module, []):
            imports[module].remove(name)
    return check_contracts(imports, layers), unused
