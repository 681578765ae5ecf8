import assert from "node:assert/strict";
import { describe } from "node:test";

import { caseCounts, read } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
const { total, samples } = caseCounts(ID);
const isInterpreter = (url) => /\/worker-[^/]*$/.test(url);

describe("solving a question", () => {
  const room = openRoom();

  room.test("a reader finds, reads, tries and solves a question", async ({ page, home, question, requests }) => {
    await home.open();
    assert.equal(await home.status(ID), "new");
    await home.choose(ID);
    await page.getByText("smaller value first").first().waitFor();
    await page.locator('[data-editor="rich"]').waitFor();
    assert.deepEqual(requests.filter(isInterpreter), [], "the interpreter was fetched before it was wanted");

    await question.editor.click();
    await question.python("ready").waitFor();
    assert.equal(requests.filter(isInterpreter).length > 0, true);
    await question.write(SOLUTION);

    const tried = await question.run();
    assert.deepEqual([tried.verdict, tried.passed, tried.total], ["passed", samples, samples]);
    assert.equal(tried.cases.length, samples);

    const judged = await question.submit();
    assert.deepEqual([judged.verdict, judged.passed, judged.total], ["passed", total, total]);
    assert.equal(judged.cases.length, total);
    assert.ok(judged.cases.every(({ verdict, steps }) => verdict === "passed" && steps > 0));
    assert.match(judged.text, /Solved/);
    assert.equal(await page.locator(".announcement").getAttribute("role"), "status");

    await home.comeBack();
    assert.equal(await home.status(ID), "solved");
    await page.reload();
    await home.entry(ID).waitFor();
    assert.equal(await home.status(ID), "solved");
  });

  room.test("running the samples alone solves nothing", async ({ home, question }) => {
    await question.open(ID);
    await question.write(SOLUTION);
    assert.equal((await question.run()).verdict, "passed");
    await home.comeBack();
    assert.equal(await home.status(ID), "draft");
  });

  room.test("a follow-up opens with the first part, and until it is written only that counts", async ({ page, home, question }) => {
    const id = "reverse-in-place";
    const firstPart = "def reverse_in_place(chars):\n    chars.reverse()\n";
    const notice = page.locator("[data-unwritten]");
    await question.open(id);
    assert.equal(await page.locator("section.stage").count(), 0);
    const first = await question.judge(firstPart);
    assert.equal(first.verdict, "passed");
    assert.match(first.text, /follow-up/);
    await page.locator("section.stage").waitFor();
    assert.equal(await notice.count(), 0);

    const again = await question.submit();
    assert.deepEqual([again.verdict, again.total], ["passed", first.total]);
    assert.match(await notice.textContent(), /function named reverse_words/);

    const both = await question.judge(read(id, "solution.py"));
    assert.equal(both.verdict, "passed");
    assert.equal(both.total, caseCounts(id).total);
    assert.equal(await notice.count(), 0);
    await home.comeBack();
    assert.equal(await home.status(id), "solved");
  });

  room.test("everything can be done by keyboard alone", async ({ page, home, question }) => {
    const { keyboard } = page;
    const tabTo = async (isThere) => {
      for (let presses = 0; presses < 100; presses++) {
        await keyboard.press("Tab");
        if (await page.evaluate(isThere)) return;
      }
      assert.fail(`no way by Tab to ${isThere}`);
    };
    await home.open();
    await tabTo(() => document.activeElement.closest("[data-question]")?.dataset.question === "pair-sum");
    await keyboard.press("Enter");
    await question.heading.waitFor();
    await page.waitForFunction(() => document.activeElement.tagName === "H1");
    await page.locator('[data-editor="rich"]').waitFor();

    await tabTo(() => document.activeElement.classList.contains("cm-content"));
    await keyboard.press("ControlOrMeta+a");
    await keyboard.press("Delete");
    await keyboard.press("Tab");
    await keyboard.type("pass");
    await question.holds("    pass");
    await keyboard.press("ControlOrMeta+a");
    await keyboard.insertText(SOLUTION);

    const tried = await question.reportAfter(() => keyboard.press("Control+Enter"));
    assert.deepEqual([tried.verdict, tried.total], ["passed", samples]);
    const judged = await question.reportAfter(() => keyboard.press("Control+Shift+Enter"));
    assert.deepEqual([judged.verdict, judged.total], ["passed", total]);

    assert.ok(await page.evaluate(() => document.activeElement.classList.contains("cm-content")));
    await keyboard.press("Escape");
    await keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.action), "run");
    const again = await question.reportAfter(() => keyboard.press("Enter"));
    assert.equal(again.verdict, "passed");
  });

  room.test("what is typed letter by letter is run as typed", async ({ page, question }) => {
    await question.open(ID);
    await question.write("");
    await page.keyboard.type("def find_pairs(numbers, target):\n");
    await page.keyboard.type('print("typed", [len(numbers), {"target": target}])\n');
    const report = await question.run();
    assert.equal(report.verdict, "wrong_answer");
    assert.equal(report.cases[0].fields.Printed, "typed [4, {'target': 6}]\n");
  });
});
