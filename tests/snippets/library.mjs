// Python's standard library with every module compiled, so that starting does not compile it anew.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { loadPyodide } from "pyodide";

import { kept } from "./cache.mjs";

const SOURCES = fileURLToPath(new URL("../../node_modules/pyodide/python_stdlib.zip", import.meta.url));

const COMPILE = `
import py_compile
import zipfile

with zipfile.ZipFile("/sources.zip") as sources, zipfile.ZipFile("/library.zip", "w") as library:
    for name in sources.namelist():
        source = sources.read(name)
        library.writestr(name, source)
        if name.endswith(".py"):
            with open("/module.py", "wb") as module:
                module.write(source)
            py_compile.compile(
                "/module.py",
                "/module.pyc",
                dfile=f"/lib/python314.zip/{name}",
                doraise=True,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )
            library.write("/module.pyc", f"{name}c")
`;

let made = null;

/** The zip file of the library. */
export function library() {
  made ??= make();
  return made;
}

function make() {
  const sources = readFileSync(SOURCES);
  return kept(Buffer.concat([sources, Buffer.from(COMPILE)]), async (place) => {
    console.error("Compiling Python's standard library (once, some seconds) …");
    const { FS, runPython } = await loadPyodide();
    FS.writeFile("/sources.zip", sources);
    runPython(COMPILE);
    writeFileSync(place, FS.readFile("/library.zip"));
  });
}
