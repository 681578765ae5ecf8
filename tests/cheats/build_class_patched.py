# question: pair-sum
# trick: Patches __build_class__ and __import__, to get at whatever the judge defines or imports later.
# ends: wrong_answer
# seeks: CAUGHT

import builtins

build, load = builtins.__build_class__, builtins.__import__


def spy_build(function, name, *bases, **keywords):
    print("CAUGHT", name)
    return build(function, name, *bases, **keywords)


def spy_import(name, *rest, **keywords):
    print("CAUGHT", name)
    return load(name, *rest, **keywords)


builtins.__build_class__, builtins.__import__ = spy_build, spy_import


def find_pairs(numbers, target):
    return []
