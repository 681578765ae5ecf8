// The whole content inside the shipped interpreter. The native checker has judged every solution
// and kept what it told its interpreter and what that answered; the one that ships must answer the
// same, message by message: results, exceptions, output and steps. What was found the same once is
// not run again until the question, the checker or the shipped interpreter changes.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe } from "node:test";

import { checkEverything } from "./checker.mjs";
import { drills } from "./content.mjs";
import { openRoom } from "./room.mjs";
import { markOf, shippedFiles } from "./unchanged.mjs";

// An endless or greedy program ends where the machine says, and the steps until then may differ.
const WITHOUT_STEPS = [/"limit":"memory"/, /"type":"died"/];

const folder = await checkEverything();
const kept = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name.split(".")[0], `${folder}/${name}`]),
);
function comparable(messages) {
  return messages.map((text) => {
    const message = JSON.parse(text);
    return WITHOUT_STEPS.some((pattern) => pattern.test(text)) ? { ...message, outcome: undefined } : message;
  });
}

describe("the content in the page", () => {
  const room = openRoom();

  for (const id of drills()) {
    room.test(`${id}: the shipped interpreter answers as the native one does`, async ({ page, home }) => {
      const text = readFileSync(kept[id], "utf8");
      const exchanges = JSON.parse(text);
      assert.ok(exchanges.length > 3, `${exchanges.length} programs`);
      const mark = markOf(`answers-${id}`, import.meta.url, [text, ...shippedFiles(/^worker-.*\.(js|wasm)$/)]);
      if (mark.holds()) return;
      await home.open();
      const answers = await page.evaluate(answer, exchanges.map(({ request }) => request));
      for (const [index, { file, messages }] of exchanges.entries()) {
        assert.deepEqual(comparable(answers[index]), comparable(messages), file);
      }
      mark.set();
    });
  }
});

// Runs in the page: gives each request a worker of its own, as the page does, and gives back what
// each worker said.
async function answer(requests) {
  const address = document.querySelector('link[rel="rehearse-worker"]').href;
  let module;
  const answers = [];
  for (const request of requests) {
    const worker = new Worker(address, { type: "module" });
    const said = await new Promise((resolve, reject) => {
      const messages = [];
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        if (typeof data !== "string") {
          module = data.module ?? module;
          if (data.kind === "failed") reject(new Error(data.message));
          return;
        }
        const { type } = JSON.parse(data);
        if (type === "ready") {
          worker.postMessage(request);
          return;
        }
        messages.push(data);
        if (["finished", "rejected", "died"].includes(type)) resolve(messages);
      };
      worker.postMessage({ kind: "start", module });
    });
    worker.terminate();
    answers.push(said);
  }
  return answers;
}
