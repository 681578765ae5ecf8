def belongs(module, layer):
    return (module + ".").startswith(layer + ".")


def check_contracts(imports, layers):
    importers = {}
    for module, targets in imports.items():
        for target in targets:
            importers.setdefault(target, set()).add(module)
    free = {module for module in imports if not any(belongs(module, layer) for layer in layers)}

    violations = {}
    for place, lower in enumerate(layers):
        for higher in layers[:place]:
            chain = find_chain(imports, importers, free, lower, higher)
            if chain:
                violations[(lower, higher)] = chain
    return violations


def find_chain(imports, importers, free, lower, higher):
    """Measure the distance to the higher layer backward, then walk forward by name."""
    level = {module for module in importers if belongs(module, higher)}
    distance = dict.fromkeys(level, 0)
    steps = 0
    starts = set()
    while level and not starts:
        steps += 1
        before = set()
        for module in level:
            for importer in importers.get(module, ()):
                if belongs(importer, lower):
                    starts.add(importer)
                elif importer in free and importer not in distance:
                    distance[importer] = steps
                    before.add(importer)
        level = before
    if not starts:
        return None
    chain = [min(starts)]
    while steps:
        steps -= 1
        chain.append(min(target for target in imports[chain[-1]] if distance.get(target) == steps))
    return chain


def check_with_exceptions(imports, layers, ignored):
    edges = {(module, target) for module, targets in imports.items() for target in targets}
    left = edges - set(ignored)
    kept = {module: [] for module in imports}
    for module, target in left:
        kept[module].append(target)
    return check_contracts(kept, layers), sorted(set(ignored) - edges)
