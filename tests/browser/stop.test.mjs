import assert from "node:assert/strict";
import { describe } from "node:test";

import { caseCounts, read } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
// A single operation, so that no step limit ends it before the test does.
const ENDLESS = "def find_pairs(numbers, target):\n    return sum(range(10**12))\n";
const { total } = caseCounts(ID);

describe("stopping", () => {
  const room = openRoom();

  room.test("Stop ends a run without a verdict and the next run works", async ({ page, question }) => {
    await question.open(ID);
    await question.write(ENDLESS);
    await question.submitButton.click();
    await question.python("running").waitFor();
    await question.stopButton.click();
    await question.stopped.waitFor();
    assert.match(await question.stopped.textContent(), /Stopped\. There is no verdict/);
    assert.equal(await page.locator(".verdict").count(), 0);
    await question.stopButton.waitFor({ state: "detached" });
    await question.holds(ENDLESS);

    const next = await question.judge(SOLUTION);
    assert.deepEqual([next.verdict, next.passed], ["passed", total]);
    assert.equal(await question.stopped.count(), 0);
  });

  room.test("an earlier verdict does not stay beside a stopped run", async ({ page, question }) => {
    await question.open(ID);
    assert.equal((await question.judge(SOLUTION)).verdict, "passed");
    await question.write(ENDLESS);
    await question.runButton.click();
    await question.python("running").waitFor();
    await question.stopButton.click();
    await question.stopped.waitFor();
    assert.equal(await page.locator(".verdict, .verdict-body").count(), 0);
  });

  room.test("leaving the question ends its run", async ({ home, question }) => {
    await question.open(ID);
    await question.write(ENDLESS);
    await question.submitButton.click();
    await question.python("running").waitFor();
    await home.comeBack();
    await home.choose("binary-search");
    const report = await question.judge(read("binary-search", "solution.py"));
    assert.equal(report.verdict, "passed");
  });
});

describe("stopping before Python is there", () => {
  const room = openRoom({ gated: true });

  room.test("a submission that waits can be called back", async ({ page, question, gate }) => {
    const release = gate.hold(/\/worker-[^/]*\.wasm$/, 100_000);
    await question.open(ID);
    await question.write(ENDLESS);
    await question.submitButton.click();
    await page.getByText("Your code runs as soon as Python is here.").waitFor();
    await question.stopButton.click();
    await question.stopped.waitFor();
    release();
    await question.python("ready").waitFor();
    assert.equal(await question.stopped.count(), 1, "what was called back did not run");
    const next = await question.judge(SOLUTION);
    assert.deepEqual([next.verdict, next.passed], ["passed", total]);
  });
});
