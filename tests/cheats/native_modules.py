# question: pair-sum
# trick: Tries modules that start processes, load libraries or show the machine's memory.
# ends: wrong_answer
# seeks: REACHED

import importlib


def find_pairs(numbers, target):
    for name in ("ctypes", "_ctypes", "cffi", "mmap", "subprocess", "_posixsubprocess", "multiprocessing", "pty", "faulthandler",
                 "_interpreters", "concurrent.interpreters", "_testcapi", "_testinternalcapi", "_remote_debugging", "_xxsubinterpreters"):
        try:
            print("REACHED", importlib.import_module(name))
        except ImportError:
            continue
    return []
