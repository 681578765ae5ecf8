// CPython with one version of Django, in a thread of its own. It checks the questions that it is
// sent, each from the very same state.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

import { loadPyodide } from "pyodide";

import { advance, reset } from "./clock.mjs";

const OWN = fileURLToPath(new URL("python", import.meta.url));

let printed = [];
const print = { batched: (line) => printed.push(line) };
const python = await loadPyodide({ stdLibURL: workerData.library });
python.setStdout(print);
python.setStderr(print);
const { _module: machine, FS: files } = python;

// Mounted, so that what Python compiles on the first import stays beside the packages.
files.mkdirTree("/packages");
files.mount(files.filesystems.NODEFS, { root: workerData.packages }, "/packages");
copy(OWN, "/own");

python.registerJsModule("clock", { advance });
const check = python.runPython(`
import sys
sys.path[:0] = ["/own", "/packages"]
import key_derivation, one_thread
key_derivation.install()
one_thread.install()
import checking
checking.check
`);
// The first call leaves traces of its own, which belong to the state to return to.
check(JSON.stringify({ id: "", texts: [], snippets: null }));

// All that Python knows is in its memory; what it opened and wrote is kept outside of that.
const memory = machine.HEAPU8.slice();
const opened = new Set(files.streams.keys());
const folder = files.cwd();
const written = new Set(below("/"));

parentPort.on("message", (question) => {
  printed = [];
  const complaints = JSON.parse(check(JSON.stringify(question)));
  parentPort.postMessage({ complaints, printed });
  restore();
});
parentPort.postMessage("ready");

function restore() {
  for (const [descriptor, stream] of files.streams.entries()) {
    if (stream && !opened.has(descriptor)) files.close(stream);
  }
  files.chdir(folder);
  for (const file of below("/").filter((file) => !written.has(file)).reverse()) {
    if (files.isDir(files.lstat(file).mode)) files.rmdir(file);
    else files.unlink(file);
  }
  // Where the memory has grown, the new end of it was zero.
  machine.HEAPU8.set(memory);
  machine.HEAPU8.fill(0, memory.length);
  reset();
}

/** Every path in the interpreter's own file system, folders before what they hold. */
function below(folder) {
  const paths = [];
  for (const name of files.readdir(folder)) {
    const file = path.posix.join(folder, name);
    if (name === "." || name === ".." || ["/dev", "/proc", "/packages"].includes(file)) continue;
    paths.push(file);
    if (files.isDir(files.lstat(file).mode)) paths.push(...below(file));
  }
  return paths;
}

function copy(from, to) {
  files.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.posix.join(to, entry.name)];
    if (entry.isDirectory()) copy(source, target);
    else files.writeFile(target, readFileSync(source));
  }
}
