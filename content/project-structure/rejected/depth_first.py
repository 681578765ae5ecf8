# expect: wrong_answer
# why: You follow one import to its end before you look at the next, and report the first chain that you meet. It
#   may be a long detour. Which order of search meets the shortest chain first?
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
    seen = set(starts)
    stack = [[name] for name in reversed(starts)]
    while stack:
        chain = stack.pop()
        layer = layer_of(chain[-1], layers)
        if layer == higher:
            return chain
        for name in sorted(imports.get(chain[-1], []), reverse=True):
            if name not in seen and layer_of(name, layers) in (None, higher):
                seen.add(name)
                stack.append(chain + [name])
    return None


def check_with_exceptions(imports, layers, ignored):
    ignored = set(ignored)
    kept = {}
    for module in imports:
        kept[module] = [name for name in imports[module] if (module, name) not in ignored]
    unused = [pair for pair in ignored if pair[1] not in imports.get(pair[0], [])]
    return check_contracts(kept, layers), sorted(unused)
