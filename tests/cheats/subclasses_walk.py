# question: pair-sum
# trick: Walks from object down through all subclasses to reach classes that can open files or run programs.
# ends: wrong_answer
# seeks: REACHED

def walk(cls, seen):
    for sub in type.__subclasses__(cls):
        if sub not in seen:
            seen.add(sub)
            walk(sub, seen)
    return seen


def find_pairs(numbers, target):
    for cls in walk(object, set()):
        names = getattr(getattr(cls, "__init__", None), "__globals__", {})
        if cls.__name__ in ("FileIO", "Popen", "socket", "FileLoader") or "popen" in names:
            print("REACHED", cls)
    return []
