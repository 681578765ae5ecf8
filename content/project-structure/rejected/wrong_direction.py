# expect: wrong_answer
# why: You report imports from a higher layer to a lower one, which are the allowed ones. Which layer stands first
#   in the list?
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
            chain = find_chain(imports, layers, layers[high], layers[low])
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
    ignored = set(ignored)
    kept = {}
    for module in imports:
        kept[module] = [name for name in imports[module] if (module, name) not in ignored]
    unused = [pair for pair in ignored if pair[1] not in imports.get(pair[0], [])]
    return check_contracts(kept, layers), sorted(unused)
