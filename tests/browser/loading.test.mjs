import assert from "node:assert/strict";
import { describe } from "node:test";

import { shutsNobodyOut } from "./complaints.mjs";
import { caseCounts, ids, read, title } from "./content.mjs";
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

// Which parts the page has, and where they are, in whole pixels.
const places = (page, selector) =>
  page.locator(selector).evaluateAll((parts) =>
    parts.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [part.localName, part.className, ...[x, y, width, height].map(Math.round)];
    }),
  );

// Pages are drawn with their styles alone, but can be asked before.
const stylesAreThere = (page) =>
  page.waitForFunction(() => [...document.styleSheets].some((sheet) => sheet.href?.includes("/style-")));

// Watches what moves in view from now on; what is returned tells of it.
async function watchShifts(page) {
  await page.evaluate(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries())).observe({ type: "layout-shift" });
  });
  return () => page.evaluate(() => globalThis.shifts.map(({ value, sources }) => [value, ...sources.map(({ node }) => node?.className ?? "")]));
}

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
    const parts = ".top a, .opening > *, .finder, .act h2, .bill-title, .bottom";
    await page.locator(".bottom").waitFor();
    await stylesAreThere(page);
    const before = await places(page, parts);
    assert.ok(before.length > ids().length, `${before.length}`);
    release();
    await home.begun();
    assert.deepEqual(await places(page, parts), before);
  });

  for (const [width, parts] of [
    [1440, ".top a, .question-head, .task .prose, .task .sample, .starter"],
    [390, ".top a, .question-head, .task .prose, .task .sample"],
  ]) {
    room.test(
      `a question can be read before the app is there, and stays where it is, ${width} px`,
      async ({ page, question, url, gate }) => {
        const release = gate.hold(APP, 1_000);
        await page.goto(`${url}q/${ID}/`, { waitUntil: "commit" });
        await page.locator(".bottom").waitFor();
        await stylesAreThere(page);
        const before = await places(page, parts);
        assert.ok(before.length > 5, `${before.length}`);
        await page.getByRole("link", { name: "Plan", exact: true }).focus();
        const shifts = await watchShifts(page);
        release();
        await question.editorIsThere();
        assert.deepEqual(await places(page, parts.replace(", .starter", "")), before.slice(0, width > 1000 ? -1 : undefined));
        assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Plan", "the keyboard stays");
        assert.deepEqual(await shifts(), []);
      },
      { profile: { viewport: { width, height: 800 } } },
    );
  }

  for (const [path, heading] of [
    ["", "Ein Proberaum für Django-Interviews"],
    [`q/${ID}/`, title(ID)],
  ]) {
    room.test(
      `a reader of another language has the page in it before the app is there: ${heading}`,
      async ({ page, home, url, gate }) => {
        const parts = ".top a, .opening > *, .finder, .act h2, .bill-title, .question-head, .task .prose";
        const release = gate.hold(APP, 1_000);
        await page.goto(url + path, { waitUntil: "commit" });
        await page.locator('html[lang="de"] #app[data-served] h1').filter({ hasText: heading }).waitFor();
        await page.getByRole("link", { name: "Wiederholen", exact: true }).waitFor();
        await stylesAreThere(page);
        const [before, named] = [await places(page, parts), await page.title()];
        assert.ok(before.length > 5, `${before.length}`);
        assert.deepEqual(await shutsNobodyOut(page), []);
        release();
        await (path ? page.locator('[data-editor="rich"]').waitFor({ state: "attached" }) : home.begun());
        assert.deepEqual(await places(page, parts), before);
        assert.equal(await page.title(), named);
      },
      { profile: { locale: "de-DE" } },
    );
  }

  room.test("the place for an answer in words stays where it is", async ({ page, question, url, gate }) => {
    const release = gate.hold(APP, 1_000);
    await page.goto(`${url}q/story-slow-application/`, { waitUntil: "commit" });
    await page.locator(".bottom").waitFor();
    await stylesAreThere(page);
    const parts = ".question-head, .task .prose, .own-answer > .cue, #words-title";
    const before = await places(page, parts);
    assert.equal(before.length, 4);
    release();
    await question.heading.waitFor();
    await page.locator(".answer-area").first().waitFor();
    assert.deepEqual(await places(page, parts), before);
  });

  room.test("what was typed into the finder before the app is there is looked for", async ({ page, home, url, gate }) => {
    const release = gate.hold(APP, 1_000);
    await page.goto(url, { waitUntil: "commit" });
    await home.search("pair sum");
    await home.filter("kind", "code");
    await page.locator("#find").focus();
    release();
    await page.locator(`.found [data-question="${ID}"]`).waitFor();
    assert.match(page.url(), /\/\?q=pair\+sum&kind=code$/);
    assert.equal(await page.locator("#find").inputValue(), "pair sum");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "find");
  });

  room.test(
    "what was served stays and says so when the app does not come",
    async ({ page, url, gate }) => {
      gate.refuse(APP, 503);
      await page.goto(`${url}q/${ID}/`);
      await page.getByText("The interactive part of this page could not start").waitFor();
      assert.ok(await page.locator(".task .prose").isVisible());
      assert.ok(await page.locator(".starter").isVisible());
      gate.open();
      await page.getByRole("button", { name: "Reload the page" }).click();
      await page.locator('[data-editor="rich"]').waitFor();
    },
    { expected: [/answer 503/, /console error/] },
  );

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
      await page.goto(`${question.url}q/${ID}/`);
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
