// Drives the worker that ships from a benchmark that knows only { id, code } messages, as one runs
// other Pythons for the browser. The code becomes a program whose module body is the work; each
// message takes a fresh worker, as each submission in the page does.
//
// It expects the built page beside it in dist/ and answers
// { id, ok, result, ms, error? }, ms being the time from sending the request to its outcome.
const home = new URL("./dist/", import.meta.url);
const page = fetch(new URL("index.html", home))
  .then((response) => response.text())
  .then((html) => new URL(html.match(/rel="?rehearse-worker"? href="?([^\s">]+)/)[1], home));

let module;
let next = fresh();

// Starts a worker and waits until its interpreter is built.
async function fresh() {
  const worker = new Worker(await page, { type: "module" });
  await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.kind === "module") module = data.module;
      if (data.kind === "failed") reject(new Error(data.message));
      if (typeof data === "string" && JSON.parse(data).type === "ready") resolve();
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ kind: "start", module });
  });
  return worker;
}

const request = (source) => ({
  type: "run",
  run: 1,
  source: `${source}\ndef measured():\n    pass\n`,
  entries: [{ name: "measured", kind: "function" }],
  jobs: [{ create: null, calls: [{ name: "measured", args: [], kwargs: [] }], input: [], keep_arguments: false }],
  limits: { steps: Number.MAX_SAFE_INTEGER, memory_mib: 400, output_bytes: 1 << 20, wall_seconds: 60 },
});

function carryOut(worker, code) {
  return new Promise((resolve) => {
    const start = performance.now();
    const answer = (fields) => resolve({ ms: performance.now() - start, ...fields });
    worker.onerror = (event) => answer({ ok: false, error: event.message });
    worker.onmessage = ({ data }) => {
      if (typeof data !== "string") return;
      const message = JSON.parse(data);
      if (message.type === "ended") {
        const { load, limit, stdout } = message.outcome;
        if (load) answer({ ok: false, result: stdout, error: `${load.kind}: ${load.message}` });
        else if (limit) answer({ ok: false, result: stdout, error: `limit: ${limit}` });
        else answer({ ok: true, result: stdout });
      } else if (message.type === "died") {
        answer({ ok: false, error: `died: ${message.cause}` });
      } else if (message.type === "rejected") {
        answer({ ok: false, error: JSON.stringify(message.rejection) });
      }
    };
    worker.postMessage(JSON.stringify(request(code)));
  });
}

let queue = Promise.resolve();
self.onmessage = ({ data: { id, code } }) => {
  queue = queue.then(async () => {
    const worker = await next;
    const answer = await carryOut(worker, code);
    worker.terminate();
    next = fresh();
    postMessage({ id, ...answer });
  });
};
