import assert from "node:assert/strict";
import { describe } from "node:test";

import { caseCounts, read } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
const { total } = caseCounts(ID);
const INTERPRETER = /\/worker-[^/]*\.wasm$/;
const APP = /\/app-[^/]*\.wasm$/;
const WORKER = /\/worker-[^/]*\.js$/;
const EDITOR = /\/editor-[^/]*\.js$/;

const workerThatSays = (message) =>
  `self.onmessage = ({ data }) => { if (data?.kind === "start") self.postMessage(${JSON.stringify(message)}); };`;

describe("loading", () => {
  const room = openRoom({ gated: true });

  room.test("progress is told in bytes and the clock waits for the interpreter", async ({ question, gate }) => {
    const release = gate.hold(INTERPRETER, 1_000_000);
    await question.open(ID);
    await question.write(SOLUTION);
    const status = question.python("loading").filter({ hasText: /Fetching Python: \d+\.\d of \d+\.\d MB/ });
    await status.waitFor();
    const bar = status.locator("progress");
    await question.page.waitForFunction(() => document.querySelector("progress")?.value > 0);
    const [value, max] = [Number(await bar.getAttribute("value")), Number(await bar.getAttribute("max"))];
    assert.ok(value < max, `${value} of ${max}`);
    assert.ok(max > 1_000_000, `${max}`);

    const report = await question.reportAfter(async () => {
      await question.submitButton.click();
      await question.page.getByText("Your code runs as soon as Python is here.").waitFor();
      assert.equal(await question.python("running").count(), 0);
      release();
    });
    assert.deepEqual([report.verdict, report.passed], ["passed", total]);
  });

  room.test("the home page begins before the app is there, as it will stay", async ({ page, home, url, gate }) => {
    const release = gate.hold(APP, 1_000);
    await page.goto(url, { waitUntil: "commit" });
    const opening = () =>
      page.locator(".top a, .opening > *").evaluateAll((parts) =>
        parts.map((part) => [part.localName, part.textContent, JSON.stringify(part.getBoundingClientRect())]),
      );
    await page.locator(".opening .lead").waitFor();
    assert.equal(await page.locator("[data-question]").count(), 0);
    const before = await opening();
    release();
    await home.entry(ID).waitFor();
    assert.deepEqual(await opening(), before);
  });

  room.test("another page does not begin as the home page", async ({ page, question, url, gate }) => {
    const release = gate.hold(APP, 1_000);
    await page.goto(`${url}#/q/${ID}`, { waitUntil: "commit" });
    // The start script has run once it asks for the question.
    await page.locator('link[rel="preload"][href$=".pack"]').waitFor({ state: "attached" });
    assert.ok(await page.locator(".opening-words .wordmark").isVisible());
    assert.equal(await page.locator(".opening").count(), 0);
    release();
    await question.heading.waitFor();
  });

  room.test(
    "a refused download says so and can be tried again",
    async ({ page, question, gate }) => {
      gate.refuse(INTERPRETER, 503);
      await question.open(ID);
      await question.write(SOLUTION);
      await question.python("broken").waitFor();
      assert.match(await question.python("broken").textContent(), /Python could not be loaded .*503.* Your code is safe/);
      gate.open();
      await page.getByRole("button", { name: "Try again" }).click();
      await question.python("ready").waitFor();
      await question.holds(SOLUTION);
      assert.equal((await question.submit()).verdict, "passed");
    },
    { expected: [/answer 503/] },
  );

  room.test(
    "a download that breaks off keeps the submission for the next try",
    async ({ page, question, gate }) => {
      gate.cut(INTERPRETER, 200_000);
      await question.open(ID);
      await question.write(SOLUTION);
      await question.submitButton.click();
      await question.python("broken").waitFor();
      assert.match(await question.python("broken").textContent(), /Python could not be loaded/);
      gate.open();
      const report = await question.reportAfter(() => page.getByRole("button", { name: "Try again" }).click());
      assert.deepEqual([report.verdict, report.passed], ["passed", total]);
    },
    { expected: [/request failed: .*worker/] },
  );

  room.test(
    "a missing worker script says so and can be tried again",
    async ({ page, question, gate }) => {
      gate.refuse(WORKER, 404);
      await question.open(ID);
      await question.write(SOLUTION);
      await question.python("broken").waitFor();
      gate.open();
      await page.getByRole("button", { name: "Try again" }).click();
      await question.python("ready").waitFor();
      assert.equal((await question.submit()).verdict, "passed");
    },
    { expected: [/answer 404/, /request failed: .*worker/] },
  );

  room.test(
    "without the editor's script a text area does the work",
    async ({ page, question, gate }) => {
      gate.refuse(EDITOR, 404);
      await page.goto(`${question.url}#/q/${ID}`);
      await question.plainEditor.waitFor();
      await question.plainEditor.fill("");
      await question.plainEditor.press("Tab");
      await page.keyboard.type("pass");
      assert.equal(await question.plainEditor.inputValue(), "    pass");
      await question.plainEditor.fill(SOLUTION);
      const tried = await question.reportAfter(() => page.keyboard.press("Control+Enter"));
      assert.equal(tried.verdict, "passed");
      const judged = await question.reportAfter(() => page.keyboard.press("Control+Shift+Enter"));
      assert.deepEqual([judged.verdict, judged.passed], ["passed", total]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.dataset.action), "run");

      gate.open();
      await question.reload();
      await question.holds(SOLUTION);
    },
    { expected: [/answer 404: .*editor/, /console error: .*404/] },
  );

  const otherBuilds = {
    "another version": JSON.stringify({ type: "ready", version: 999, python: "3.99" }),
    "another language": JSON.stringify({ type: "greetings" }),
    "no text of this protocol": { kind: "greetings" },
  };
  for (const [what, message] of Object.entries(otherBuilds)) {
    room.test(`a worker of ${what} asks for a reload`, async ({ page, question, gate }) => {
      gate.replace(WORKER, "text/javascript", workerThatSays(message));
      await question.open(ID);
      await question.write(SOLUTION);
      await question.python("broken").waitFor();
      assert.match(await question.python("broken").textContent(), /different versions\. Reload the page/);
      gate.open();
      await page.getByRole("button", { name: "Reload the page" }).click();
      await question.holds(SOLUTION);
      const report = await question.submit();
      assert.deepEqual([report.verdict, report.passed], ["passed", total]);
    });
  }
});
