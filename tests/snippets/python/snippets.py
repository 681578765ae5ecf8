"""What a question's snippets.py imports: the marked blocks of its answer, run on demand."""

import sys
import types

import django
from django.db import models as fields

__all__ = ["block", "models", "run", "versions"]

_marked = []


class Marked(str):
    """The code of a marked block, which knows where it stands and whether it was run."""

    path: str
    line: int
    was_run = False


def mark(path, blocks):
    _marked.clear()
    for block in blocks:
        code = Marked(block.code)
        code.path, code.line = path, block.line
        _marked.append(code)
    return _marked


def block(index):
    """The code of a marked block of answer.md, counted from 0."""
    if not 0 <= index < len(_marked):
        raise IndexError(f"there is no block {index}; answer.md marks {len(_marked)}")
    return _marked[index]


def run(code, /, **names):
    """Runs a block with these names known, and gives back every name known at its end."""
    if not isinstance(code, Marked):
        raise TypeError("run takes a block as block(…) gives it, so that the text itself is tested")
    code.was_run = True
    # The lines before the block make line numbers those of the file.
    program = compile("\n" * (code.line - 1) + code, code.path, "exec", dont_inherit=True)
    namespace = {"__name__": "example.models", **names}
    exec(program, namespace)
    del namespace["__builtins__"]
    return namespace


def create(name, /, bases=(fields.Model,), **members):
    """Makes a model of fields, methods and a Meta, together with its table."""
    return type(fields.Model)(name, tuple(bases), {"__module__": "example.models", **members})


models = types.SimpleNamespace(**vars(fields), create=create)
versions = types.SimpleNamespace(django=django.VERSION[:3], python=sys.version_info[:3])
