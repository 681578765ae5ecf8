// The versions of Django that snippets must run with, and the checking of questions with each.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

import { library } from "./library.mjs";
import { packages } from "./packages.mjs";

// Any question is done long before, even on a machine that has much else to do.
const SECONDS = 60;

export const DJANGOS = ["latest.txt", "long-term.txt"].map((name) => {
  const requirements = fileURLToPath(new URL(name, import.meta.url));
  const [, version] = /^django==(\S+)/m.exec(readFileSync(requirements, "utf8"));
  return { version, requirements };
});

/** Has each question checked with one Django, and tells `found` of each what is wrong with it. */
export async function checkWith({ requirements }, questions, found, seconds = SECONDS) {
  const parts = { library: await library(), packages: await packages(requirements) };
  let worker = null;
  for (const question of questions) {
    worker ??= await start(parts);
    try {
      const { complaints, printed } = await answer(worker, question, seconds);
      found(question, complaints, printed);
    } catch (error) {
      await worker.terminate();
      worker = null;
      const { path } = question.snippets ?? question.texts[0];
      found(question, [{ path, line: 1, text: error.message }], []);
    }
  }
  await worker?.terminate();
}

async function start(parts) {
  const worker = new Worker(new URL("interpreter.mjs", import.meta.url), { workerData: parts });
  await once(worker, "message");
  return worker;
}

async function answer(worker, question, seconds) {
  const limit = AbortSignal.timeout(seconds * 1000);
  worker.postMessage(question);
  try {
    return (await once(worker, "message", { signal: limit }))[0];
  } catch (error) {
    throw new Error(
      limit.aborted ? `it did not end within ${seconds} seconds` : `the interpreter broke: ${error.message}`,
    );
  }
}
