// The shell of the interpreter's worker: loads the WebAssembly module, tells how far that is, and
// carries messages. Text is judge::wire; the objects posted here are about loading alone.
import { initSync, prepare, refused_memory, run_case, start } from "worker-glue";

const post = (message) => self.postMessage(message);

let memory;

self.onmessage = async ({ data }) => {
  if (typeof data === "string") {
    run(data);
    return;
  }
  if (data?.kind !== "start") return;
  try {
    const module = data.module ?? (await load());
    post({ kind: "progress", phase: "start", loaded: 0, total: 0 });
    ({ memory } = initSync({ module }));
    const ready = start();
    if (!data.module) post({ kind: "module", module });
    post(ready);
  } catch (error) {
    post({ kind: "failed", message: String(error?.message ?? error) });
  }
};

// Fetches and compiles in one go. A server that compresses does not tell the plain length, so the
// total is the one known from the build.
async function load() {
  const response = await fetch(new URL(WASM_URL, import.meta.url));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const told = counted(response);
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/wasm")) return WebAssembly.compileStreaming(told);
  return WebAssembly.compile(await told.arrayBuffer());
}

// The same response, with each chunk told to the page as it passes.
function counted(response) {
  let loaded = 0;
  const tell = () =>
    post({ kind: "progress", phase: loaded < WASM_BYTES ? "download" : "compile", loaded, total: WASM_BYTES });
  tell();
  const counter = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      tell();
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: response.headers });
}

// Runs each case from the same state of the interpreter's whole memory, so that nothing one case
// leaves behind reaches the next.
function run(text) {
  const { run, jobs } = JSON.parse(text);
  const tell = (message) => post(JSON.stringify({ ...message, run }));
  try {
    const rejection = prepare(text);
    if (rejection !== undefined) {
      post(rejection);
      return;
    }
    const prepared = new Uint8Array(memory.buffer).slice();
    for (const index of jobs.keys()) {
      if (index > 0) new Uint8Array(memory.buffer).set(prepared);
      tell({ type: "started", index });
      const ended = run_case(index);
      post(ended);
      if (JSON.parse(ended).type === "rejected") return;
    }
    tell({ type: "finished" });
  } catch (error) {
    if (typeof error === "string") post({ kind: "failed", message: error });
    else tell({ type: "died", cause: cause(error) });
  }
}

// After a trap the instance runs nothing more, but a getter that only reads memory still answers.
function cause(error) {
  if (error instanceof RangeError) return "too_deep";
  try {
    if (refused_memory()) return "out_of_memory";
  } catch {
    // The instance is too far gone to say.
  }
  return "crashed";
}
