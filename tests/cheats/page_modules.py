# question: pair-sum
# trick: Tries the modules by which Python in other pages reaches scripts, document and storage.
# ends: wrong_answer
# seeks: REACHED

def find_pairs(numbers, target):
    for name in ("js", "_js", "browser", "pyodide", "pyodide.code", "pyodide_js", "pyscript", "_wasm", "wasmbind", "javascript"):
        try:
            module = __import__(name, fromlist=["window"])
        except ImportError:
            continue
        print("REACHED", module, getattr(module, "window", None))
    return []
